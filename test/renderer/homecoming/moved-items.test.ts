import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedItems } from '../../../src/renderer/homecoming/moved-items.ts'
import { byPhase, type ItemContent } from '../../../src/shared/homecoming.ts'
import { homecomingPhases } from '../../../src/shared/homecoming-items.ts'

const item = (text: string, phase: ItemContent['phase']): ItemContent => ({ phase, code: '', text })
const items = [item('a', 'before'), item('b', 'before'), item('c', 'first_weeks')]
const told = (moved: readonly ItemContent[]) => moved.map(({ text, phase }) => `${text} ${phase}`)

test('an item moves within its phase, and at its edge into the next', () => {
  expect(told(movedItems(items, 0, 1))).toEqual(['b before', 'a before', 'c first_weeks'])
  expect(told(movedItems(items, 1, 1))).toEqual(['a before', 'b first_days', 'c first_weeks'])
  expect(told(movedItems(items, 2, -1))).toEqual(['a before', 'b before', 'c first_days'])
  expect(told(movedItems(items, 2, 1))).toEqual(['a before', 'b before', 'c ending'])
  expect(movedItems(items, 0, -1)).toBe(items)
  expect(movedItems(items, 3, 1)).toBe(items)
})

test('whatever is moved, every item is still there and in the order of the phases', () => {
  const phase = fc.constantFrom(...homecomingPhases.map(({ code }) => code))
  fc.assert(
    fc.property(
      fc.array(phase, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(8), fc.constantFrom(1 as const, -1 as const)), { maxLength: 20 }),
      (given, moves) => {
        const start = byPhase(given.map((one, i) => item(String(i), one))).flatMap(
          (one) => one.items,
        )
        const end = moves.reduce<readonly ItemContent[]>(
          (now, [index, step]) => movedItems(now, index, step),
          start,
        )
        const texts = (all: readonly ItemContent[]) => all.map(({ text }) => text).toSorted()
        expect(texts(end)).toEqual(texts(start))
        expect(byPhase(end).flatMap((one) => one.items)).toEqual(end)
      },
    ),
  )
})
