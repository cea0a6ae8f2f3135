import { expect, test } from 'vitest'
import { attack } from '../support/hostile/attack.ts'
import { besiegedStore } from '../support/hostile/besieged-store.ts'
import { layOutSiege } from '../support/hostile/siege.ts'

test('some hundred spoiled files are each refused, or harmless by the page, and change nothing', async () => {
  const siege = await layOutSiege()
  const store = await besiegedStore(siege)
  const { answers } = await attack(siege, store, { files: 600, seed: 1, heavyEach: 601 })
  const all = new Set([...answers.values()].flatMap((ofKind) => [...ofKind.keys()]))
  // Every answer to a file is among them, so the attack reaches every layer.
  expect([...all].filter((answer) => answer.startsWith('export-')).toSorted()).toEqual([
    'export-bad-signature',
    'export-damaged',
    'export-foreign',
    'export-newer',
    'export-not-one',
    'export-too-large',
    'export-truncated',
  ])
  expect(all).toContain('harmless: waiting')
  expect(all).toContain('harmless: unchanged')
})
