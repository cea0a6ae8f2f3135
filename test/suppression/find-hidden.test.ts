import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastThreshold } from '../../src/shared/report.ts'
import { findHidden } from '../../src/suppression/find-hidden.ts'
import {
  type Counts,
  protectedCounts,
  type Sum,
  type Tabulation,
} from '../../src/suppression/tabulation.ts'
import { aReport } from './a-report.ts'
import { findExact } from './attack.ts'

/** `npm run test:numbers` asks for 2,000. */
const reports = Number(process.env['PEERLOGG_REPORTS'] ?? 25)

const nothing: ReadonlySet<string> = new Set()

const sessions = (number: number): Counts => ({
  sessions: number,
  participants: number * 10,
  minutes: number * 30,
})

/** Tables over the same total; each cell as its number of sessions. */
function tables(...given: Readonly<Record<string, number>>[]): Tabulation {
  const cells = new Map<string, Counts>()
  const sums: Sum[] = given.map((table) => ({ whole: 'all', parts: Object.keys(table) }))
  for (const table of given) {
    for (const [key, number] of Object.entries(table)) cells.set(key, sessions(number))
  }
  const [first = {}] = given
  cells.set('all', sessions(Object.values(first).reduce((sum, each) => sum + each, 0)))
  return { cells, sums, withheld: nothing }
}

const hiddenIn = (tabulation: Tabulation, threshold = leastThreshold) =>
  [...findHidden(tabulation, threshold)].toSorted()

test('hides nothing where every count is large enough or 0', () => {
  expect(hiddenIn(tables({ D01: 12, D02: 5, D03: 0 }))).toEqual([])
})

test('hides a second cell beside a small one, because the total would tell it', () => {
  expect(hiddenIn(tables({ D01: 40, D02: 3, D03: 9 }))).toEqual(['D02', 'D03'])
})

test('hides no more than two small cells that already hide each other', () => {
  expect(hiddenIn(tables({ D01: 40, D02: 3, D03: 2 }))).toEqual(['D02', 'D03'])
})

test('hides a third cell beside two that can only be 1 each', () => {
  expect(hiddenIn(tables({ D01: 40, D02: 1, D03: 1 }))).toEqual(['D01', 'D02', 'D03'])
})

test('hides the total too where it is itself small', () => {
  expect(hiddenIn(tables({ D01: 3 }, { 'Avdelning 12': 3 }))).toEqual([
    'Avdelning 12',
    'D01',
    'all',
  ])
})

test('never hides a 0, which tells of nobody', () => {
  expect(hiddenIn(tables({ D01: 40, D02: 3, D03: 0, D04: 9 }))).not.toContain('D03')
})

test('hides in one table what another table of the same report would tell', () => {
  const cells = new Map(
    Object.entries({ all: 60, direct: 43, indirect: 17, D01: 40, D02: 3, I01: 17 }).map(
      ([key, number]) => [key, sessions(number)],
    ),
  )
  const hidden = findHidden(
    {
      cells,
      sums: [
        { whole: 'direct', parts: ['D01', 'D02'] },
        { whole: 'indirect', parts: ['I01'] },
        { whole: 'all', parts: ['direct', 'indirect'] },
        { whole: 'all', parts: ['D01', 'D02', 'I01'] },
      ],
      withheld: nothing,
    },
    leastThreshold,
  )
  expect([...hidden].toSorted()).toEqual(['D01', 'D02'])
})

test('hides what would tell of something small that no table shows', () => {
  const counts = { direct: 23, indirect: 14, advocacy: 20, administration: 10, none: 7 }
  const cells = new Map(
    Object.entries({ ...counts, presence: 3, travel: 4 }).map(([key, number]) => [
      key,
      sessions(number),
    ]),
  )
  const hidden = findHidden(
    {
      cells,
      sums: [
        { whole: 'direct', parts: ['advocacy', 'presence'] },
        { whole: 'indirect', parts: ['administration', 'travel'] },
        { whole: 'none', parts: ['presence', 'travel'] },
      ],
      withheld: new Set(['presence', 'travel']),
    },
    leastThreshold,
  )
  expect([...hidden].toSorted()).toEqual(['administration', 'advocacy'])
})

test('hides more with a higher threshold', () => {
  expect(hiddenIn(tables({ D01: 40, D02: 8, D03: 9 }), 10)).toEqual(['D02', 'D03'])
})

test('hides a cell for few participants as for few sessions', () => {
  const { cells, sums } = tables({ D01: 40, D02: 20, D03: 30 })
  const few = new Map(cells).set('D02', { sessions: 20, participants: 2, minutes: 600 })
  const all = { sessions: 90, participants: 702, minutes: 2700 }
  expect(hiddenIn({ cells: few.set('all', all), sums, withheld: nothing })).toEqual(['D02', 'D03'])
})

test('tells no count from 1 to 4 to somebody who solves for it', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(aReport, (tabulation) => {
      const hidden = findHidden(tabulation, leastThreshold)
      for (const count of protectedCounts) {
        const small = [...tabulation.cells].filter(
          ([, counts]) => counts[count] >= 1 && counts[count] < leastThreshold,
        )
        for (const [key] of small) expect(hidden).toContain(key)
        expect(findExact(tabulation, hidden, count)).toEqual([])
      }
    }),
    { numRuns: reports },
  )
})

test('is itself found out by the attack when it hides too little', () => {
  const tabulation = tables({ D01: 40, D02: 3, D03: 9 })
  expect(findExact(tabulation, new Set(['D02']), 'sessions')).toEqual(['D02'])
})
