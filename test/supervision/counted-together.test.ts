import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedTogether, logsOf } from '../../src/supervision/counted-together.ts'

const place = (name: string, region: string, minutes: number, ...logs: number[]) => ({
  name,
  region,
  organisation: '',
  settings: new Set(['inpatient']),
  logs: new Set(logs),
  minutes,
})
const namesOf = (groups: readonly { readonly name: string }[][]) =>
  groups
    .map((group) =>
      group
        .map(({ name }) => name)
        .toSorted()
        .join(' + '),
    )
    .toSorted()

test('a unit that several logs tell of is counted by itself', () => {
  expect(namesOf(countedTogether([place('A', 'N', 9, 1, 2), place('B', 'N', 9, 1, 3)]))).toEqual([
    'A',
    'B',
  ])
})

test('units of one log each are counted together within their region', () => {
  const groups = countedTogether([
    place('A', 'N', 9, 1),
    place('B', 'N', 9, 2),
    place('C', 'N', 9, 2, 3),
    place('D', 'S', 9, 4),
    place('E', 'S', 9, 5),
  ])
  expect(namesOf(groups)).toEqual(['A + B', 'C', 'D + E'])
})

test('a unit of one log joins the one with least time in its region', () => {
  const groups = countedTogether([
    place('A', 'N', 9, 1),
    place('B', 'N', 50, 2, 3),
    place('C', 'N', 40, 2, 3),
    place('D', 'S', 1, 2, 3),
  ])
  expect(namesOf(groups)).toEqual(['A + C', 'B', 'D'])
})

test('units of the same log alone do not hide each other', () => {
  const groups = countedTogether([
    place('A', 'N', 9, 1),
    place('B', 'N', 9, 1),
    place('C', 'S', 9, 2, 3),
  ])
  expect(namesOf(groups)).toEqual(['A + B + C'])
})

test('with one log there is nobody to be counted together with', () => {
  expect(namesOf(countedTogether([place('A', 'N', 9, 1), place('B', 'S', 9, 1)]))).toEqual([
    'A',
    'B',
  ])
})

const somePlaces = fc.array(
  fc.record({
    name: fc.string(),
    region: fc.constantFrom('', 'N', 'S', 'V'),
    organisation: fc.constantFrom('', 'O'),
    settings: fc.constantFrom(new Set(['inpatient']), new Set(['municipal'])),
    logs: fc
      .uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
      .map((logs) => new Set(logs)),
    minutes: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 12 },
)

test('every place is counted once, and never what is of one log while there are others', () => {
  fc.assert(
    fc.property(somePlaces, (places) => {
      const groups = countedTogether(places)
      expect(groups.flat().length).toBe(places.length)
      expect(new Set(groups.flat())).toEqual(new Set(places))
      fc.pre(logsOf(places).size > 1)
      for (const group of groups) expect(logsOf(group).size).toBeGreaterThan(1)
    }),
    { numRuns: 500 },
  )
})
