/** Reports made up at random: breakdowns by activity, unit, setting and month over the same sessions. */
import * as fc from 'fast-check'
import type { Counts, Sum, Tabulation } from '../../src/suppression/tabulation.ts'

interface Work {
  readonly activity: number
  readonly unit: number
  readonly month: number
  readonly sessions: number
  readonly participants: number
}

const activities = 8
const units = 6
const months = 4

const work: fc.Arbitrary<Work> = fc.record({
  activity: fc.nat(activities - 1),
  unit: fc.nat(units - 1),
  month: fc.nat(months - 1),
  sessions: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 7 })),
  participants: fc.nat(3),
})

/** With tables that share cells, groups that overlap, and at times a table of units by months. */
export const aReport: fc.Arbitrary<Tabulation> = fc
  .record({
    works: fc.oneof(
      fc.array(work, { maxLength: 12 }),
      fc.array(work, { minLength: 20, maxLength: 60 }),
    ),
    groups: fc.array(fc.subarray([...Array(activities).keys()]), { maxLength: 3 }),
    direct: fc.subarray([...Array(activities).keys()]),
    hasUnitsByMonth: fc.boolean(),
  })
  .map(({ works, groups, direct, hasUnitsByMonth }) => {
    const cells = new Map<string, Counts>()
    for (const each of works) {
      for (const key of cellsOf(each, groups, direct, hasUnitsByMonth)) add(cells, key, each)
    }
    return { cells, sums: sumsOf(cells, groups, direct), withheld: new Set<string>() }
  })

function cellsOf(
  { activity, unit, month }: Work,
  groups: readonly (readonly number[])[],
  direct: readonly number[],
  hasUnitsByMonth: boolean,
): string[] {
  return [
    'all',
    direct.includes(activity) ? 'direct' : 'indirect',
    `activity ${activity}`,
    `setting ${unit % 2}`,
    `unit ${unit}`,
    `month ${month}`,
    ...groups.flatMap((group, index) => (group.includes(activity) ? [`group ${index}`] : [])),
    ...(hasUnitsByMonth ? [`unit ${unit} month ${month}`] : []),
  ]
}

function add(cells: Map<string, Counts>, key: string, { sessions, participants }: Work): void {
  const before = cells.get(key) ?? { sessions: 0, participants: 0, minutes: 0 }
  cells.set(key, {
    sessions: before.sessions + sessions,
    participants: before.participants + participants,
    minutes: before.minutes + sessions * 30,
  })
}

function sumsOf(
  cells: ReadonlyMap<string, Counts>,
  groups: readonly (readonly number[])[],
  direct: readonly number[],
): Sum[] {
  const keys = (pattern: RegExp) => [...cells.keys()].filter((key) => pattern.test(key))
  const activitiesIn = (isIn: (activity: number) => boolean) =>
    keys(/^activity/).filter((key) => isIn(Number(key.slice('activity '.length))))
  const sums: Sum[] = [
    { whole: 'all', parts: keys(/^activity/) },
    { whole: 'all', parts: keys(/^unit \d$/) },
    { whole: 'all', parts: keys(/^setting/) },
    { whole: 'all', parts: keys(/^month/) },
    { whole: 'all', parts: keys(/direct$/) },
    { whole: 'direct', parts: activitiesIn((activity) => direct.includes(activity)) },
    { whole: 'indirect', parts: activitiesIn((activity) => !direct.includes(activity)) },
    ...[0, 1].map((setting) => ({
      whole: `setting ${setting}`,
      parts: keys(/^unit \d$/).filter((key) => Number(key.slice(-1)) % 2 === setting),
    })),
    ...groups.map((group, index) => ({
      whole: `group ${index}`,
      parts: activitiesIn((activity) => group.includes(activity)),
    })),
    ...keys(/^unit \d$/).map((unit) => ({
      whole: unit,
      parts: keys(new RegExp(`^${unit} month`)),
    })),
    ...keys(/^month/).map((month) => ({
      whole: month,
      parts: keys(new RegExp(`^unit \\d ${month}`)),
    })),
  ]
  return sums.filter(({ whole, parts }) => cells.has(whole) && parts.length > 0)
}
