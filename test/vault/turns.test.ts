import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns } from '../../src/vault/turns.ts'

test('begins each piece of work when the one before has ended, also when that failed', async () => {
  const turns = new Turns()
  const told: string[] = []
  const work = (name: string, milliseconds: number) => async () => {
    told.push(`${name} begins`)
    await pause(milliseconds)
    told.push(`${name} ends`)
    if (name === 'one') throw new Error('failed')
    return name
  }
  const [one, two, other] = await Promise.allSettled([
    turns.take('a', work('one', 20)),
    turns.take('a', work('two', 1)),
    turns.take('b', work('other', 60)),
  ])
  expect(told).toEqual([
    'one begins',
    'other begins',
    'one ends',
    'two begins',
    'two ends',
    'other ends',
  ])
  expect([one.status, two, other]).toMatchObject(['rejected', { value: 'two' }, { value: 'other' }])
})

test('knows for what a turn is taken', async () => {
  const turns = new Turns()
  const taken = turns.take('a', () => pause(1))
  expect([turns.isTaken('a'), turns.isTaken('b')]).toEqual([true, false])
  await taken
  expect(turns.isTaken('a')).toBe(false)
})
