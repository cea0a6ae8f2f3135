import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  moved,
  ofKind,
  placeOf,
  shownOrHidden,
  withLabel,
  without,
} from '../../../src/renderer/settings/activity-offer.ts'
import { preferences, usualPreferences } from '../../../src/shared/preferences.ts'

const usual = usualPreferences.activities
const work = (activity: (typeof usual)[number]['activity'], label = '') => ({ activity, label })
const codesOf = (offer: typeof usual | ReturnType<typeof moved>) =>
  offer.map(({ activity, label }) => (label === '' ? activity : label))

test('a step moves an activity past its neighbour', () => {
  const next = moved(usual, work('D02'), -1)
  expect(codesOf(next).slice(0, 3)).toEqual(['D02', 'D01', 'D03'])
  expect(placeOf(next, work('D02'))).toEqual({ place: 1, count: 19 })
  expect(moved(next, work('D02'), 1)).toEqual(usual)
})

test('there is no step past the ends, nor from direct to indirect work', () => {
  expect(moved(usual, work('D01'), -1)).toBe(usual)
  expect(moved(usual, work('D19'), 1)).toBe(usual)
  expect(moved(usual, work('I01'), -1)).toBe(usual)
  expect(moved(usual, work('D01', 'Okänd'), 1)).toBe(usual)
})

test('a step goes past what is of the other kind in between', () => {
  const mixed = [usual[0], usual[20], usual[1]].filter((one) => one !== undefined)
  expect(codesOf(moved(mixed, work('D02'), -1))).toEqual(['D02', mixed[1]?.activity, 'D01'])
})

test('no row of moves loses or doubles anything', () => {
  const aWork = fc.constantFrom(...usual)
  const steps = fc.array(fc.tuple(aWork, fc.constantFrom(1 as const, -1 as const)))
  fc.assert(
    fc.property(steps, (moves) => {
      const after = moves.reduce<ReturnType<typeof moved>>(
        (offer, [one, step]) => moved(offer, one, step),
        usual,
      )
      expect(codesOf(after).toSorted()).toEqual(codesOf(usual).toSorted())
      expect(ofKind(after, 'direct')).toHaveLength(19)
    }),
  )
})

test('an own name stands after the last one under its activity, and can be taken away', () => {
  const one = withLabel(usual, work('D07', 'Fika'))
  const two = withLabel(one, work('D07', 'Spelkväll'))
  expect(codesOf(two).slice(6, 10)).toEqual(['D07', 'Fika', 'Spelkväll', 'D08'])
  expect(preferences.shape.activities.parse(two)).toEqual(two)
  expect(without(two, work('D07', 'Spelkväll'))).toEqual(one)
  expect(without(one, work('D07', 'Fika'))).toEqual(usual)
})

test('hiding one hides no other under the same code', () => {
  const offer = shownOrHidden(withLabel(usual, work('D07', 'Fika')), work('D07'), true)
  expect(offer.filter(({ isHidden }) => isHidden)).toEqual([
    { activity: 'D07', label: '', isHidden: true },
  ])
})
