import { expect, test } from 'vitest'
import {
  addToBringUp,
  listToBringUp,
  markToBringUp,
  putBackToBringUp,
  removeToBringUp,
} from '../../src/logbook/to-bring-up.ts'
import { contract } from '../../src/shared/contract.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { openLog } from '../support/open-log.ts'

const written = { text: 'När blir det för mycket?', addedOn: '2026-11-02' }

test('a line waits until it was brought up, and can be opened again', () => {
  const db = openLog()
  const added = addToBringUp(db, written)
  expect(added).toEqual({ ...written, id: 1, broughtUpOn: '' })
  expect(contract.toBringUp.list.output.parse(listToBringUp(db))).toEqual([added])
  markToBringUp(db, { id: 1, broughtUpOn: '2026-11-09' })
  expect(listToBringUp(db)).toEqual([{ ...added, broughtUpOn: '2026-11-09' }])
  expect(markToBringUp(db, { id: 1, broughtUpOn: '' })).toEqual(added)
})

test('what is removed comes back in its place', () => {
  const db = openLog()
  const texts = ['Ett', 'Två', 'Tre']
  const [, second] = texts.map((text) => addToBringUp(db, { ...written, text }))
  markToBringUp(db, { id: second!.id, broughtUpOn: '2026-11-09' })
  const removed = removeToBringUp(db, second!.id)
  addToBringUp(db, { ...written, text: 'Fyra' })
  expect(listToBringUp(db).map(({ text }) => text)).toEqual(['Ett', 'Tre', 'Fyra'])
  putBackToBringUp(db, removed)
  expect(listToBringUp(db).map(({ text }) => text)).toEqual(['Ett', 'Två', 'Tre', 'Fyra'])
  expect(listToBringUp(db)[1]).toEqual(removed)
})

test('one that is not there is neither marked nor removed', () => {
  const db = openLog()
  const gone = new Refusal('to-bring-up-gone')
  expect(() => markToBringUp(db, { id: 1, broughtUpOn: '' })).toThrow(gone)
  expect(() => removeToBringUp(db, 1)).toThrow(gone)
})

test.each([
  ['  ', 'text-missing'],
  ['a'.repeat(301), 'text-too-long'],
  ['Om 19640823-3234', 'identity-number'],
])('%j is not taken', (text, code) => {
  const { error } = contract.toBringUp.add.input.safeParse({ ...written, text })
  expect(error?.issues[0]?.message).toBe(code)
})
