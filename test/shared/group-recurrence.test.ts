import { getISODay, getISOWeek, parseISO } from 'date-fns'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, isDate, mondayOf } from '../../src/shared/dates.ts'
import {
  nextDays,
  plannedDays,
  type Recurrence,
  recurrence,
} from '../../src/shared/group-recurrence.ts'

const going = (recurs: Recurrence, endedOn = '') => ({ recurrence: recurs, endedOn })
const weekly = (first: string, weekdays: number[], every = 1): Recurrence => ({
  kind: 'weekly',
  first,
  every,
  weekdays,
})

test('weekdays recur each week from the first day on', () => {
  const group = going(weekly('2026-11-19', [0, 3]))
  expect(plannedDays(group, { from: '2026-11-01', to: '2026-12-03' })).toEqual([
    '2026-11-19',
    '2026-11-23',
    '2026-11-26',
    '2026-11-30',
    '2026-12-03',
  ])
})

test('every second week is counted from the first planned day, also over the turn of the year', () => {
  const group = going(weekly('2026-12-17', [3], 2))
  expect(plannedDays(group, { from: '2026-12-01', to: '2027-02-01' })).toEqual([
    '2026-12-17',
    '2026-12-31',
    '2027-01-14',
    '2027-01-28',
  ])
  // 2026 has 53 weeks, so odd and even weeks change places; the rhythm stays.
  const weeks = ['2026-12-17', '2026-12-31', '2027-01-14'].map((day) => getISOWeek(parseISO(day)))
  expect(weeks).toEqual([51, 53, 2])
})

test('a first day that is none of the weekdays is only where it begins', () => {
  // A Sunday; the Monday after it is in the next week, and the first time.
  expect(nextDays(going(weekly('2026-11-22', [0], 2)), '2026-11-22', 2)).toEqual([
    '2026-11-23',
    '2026-12-07',
  ])
  expect(nextDays(going(weekly('2026-11-22', [0, 6], 2)), '2026-11-22', 3)).toEqual([
    '2026-11-22',
    '2026-11-30',
    '2026-12-06',
  ])
})

test('the days on which the clocks change are days as any other', () => {
  // 2026-03-29 and 2026-10-25, both Sundays.
  const group = going(weekly('2026-03-22', [6]))
  expect(plannedDays(group, { from: '2026-03-22', to: '2026-04-06' })).toEqual([
    '2026-03-22',
    '2026-03-29',
    '2026-04-05',
  ])
  expect(plannedDays(group, { from: '2026-10-18', to: '2026-11-02' })).toEqual([
    '2026-10-18',
    '2026-10-25',
    '2026-11-01',
  ])
})

test('a fifth Friday is in some months alone, a last one in every', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const monthly = (ordinal: '2' | '5' | 'last', weekday: number) =>
    going({ kind: 'monthly', first: '2026-01-01', ordinal, weekday })
  expect(plannedDays(monthly('5', 4), year)).toEqual([
    '2026-01-30',
    '2026-05-29',
    '2026-07-31',
    '2026-10-30',
  ])
  expect(plannedDays(monthly('last', 4), year)).toHaveLength(12)
  expect(plannedDays(monthly('last', 4), year)).toContain('2026-02-27')
  expect(plannedDays(monthly('2', 1), year).slice(0, 3)).toEqual([
    '2026-01-13',
    '2026-02-10',
    '2026-03-10',
  ])
  expect(nextDays(monthly('2', 1), '2026-12-09', 2)).toEqual(['2027-01-12', '2027-02-09'])
})

test('without a fixed day nothing is planned, and after the last day nothing either', () => {
  const days = { from: '2026-11-01', to: '2026-12-31' }
  expect(plannedDays(going({ kind: 'none' }), days)).toEqual([])
  expect(nextDays(going({ kind: 'none' }), '2026-11-01', 3)).toEqual([])
  const ended = going(weekly('2026-11-05', [3]), '2026-11-19')
  expect(plannedDays(ended, days)).toEqual(['2026-11-05', '2026-11-12', '2026-11-19'])
  expect(nextDays(ended, '2026-11-20', 3)).toEqual([])
})

test('a weekday is needed, once, and known', () => {
  const codeOf = (value: unknown) => recurrence.safeParse(value).error?.issues[0]?.message
  expect(codeOf(weekly('2026-11-22', []))).toBe('no-weekday')
  expect(codeOf(weekly('2026-11-22', [1, 1]))).toBe('chosen-twice')
  expect(codeOf(weekly('2026-11-22', [7]))).toBe('no-weekday')
  expect(codeOf(weekly('2026-02-30', [1]))).toBe('bad-date')
})

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayAfter('1990-01-01', days))
const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    first: day,
    every: fc.integer({ min: 1, max: 8 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    first: day,
    ordinal: fc.constantFrom('1', '2', '3', '4', '5', 'last'),
    weekday: fc.integer({ min: 0, max: 6 }),
  }),
)

test('planned days are days, in order, once, on a chosen weekday and never before the first', () => {
  fc.assert(
    fc.property(anyRecurrence, day, fc.integer({ min: 0, max: 800 }), (recurs, from, length) => {
      const to = dayAfter(from, length)
      const days = plannedDays(going(recurs), { from, to })
      expect(days).toEqual([...new Set(days)].toSorted())
      for (const one of days) {
        expect(isDate(one)).toBe(true)
        expect(one >= from && one <= to).toBe(true)
        if (recurs.kind === 'none') continue
        expect(one >= recurs.first).toBe(true)
        const wanted = recurs.kind === 'weekly' ? recurs.weekdays : [recurs.weekday]
        expect(wanted).toContain(getISODay(parseISO(one)) - 1)
      }
    }),
  )
})

test('what is planned does not depend on how the days are parted', () => {
  fc.assert(
    fc.property(
      anyRecurrence,
      day,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (recurs, from, one, other) => {
        const middle = dayAfter(from, one)
        const to = dayAfter(middle, 1 + other)
        const group = going(recurs)
        expect([
          ...plannedDays(group, { from, to: middle }),
          ...plannedDays(group, { from: dayAfter(middle, 1), to }),
        ]).toEqual(plannedDays(group, { from, to }))
      },
    ),
  )
})

test('weeks with a planned day lie a whole number of steps apart', () => {
  fc.assert(
    fc.property(anyRecurrence, (recurs) => {
      if (recurs.kind !== 'weekly') return
      const days = plannedDays(going(recurs), {
        from: recurs.first,
        to: dayAfter(recurs.first, 300),
      })
      const weeks = [...new Set(days.map(mondayOf))]
      const [first = ''] = weeks
      weeks.forEach((week, i) => expect(week).toBe(dayAfter(first, 7 * recurs.every * i)))
    }),
  )
})

test('the next days are the first of the planned ones', () => {
  fc.assert(
    fc.property(anyRecurrence, day, fc.integer({ min: 1, max: 6 }), (recurs, from, count) => {
      const next = nextDays(going(recurs), from, count)
      expect(next).toHaveLength(count)
      expect(plannedDays(going(recurs), { from, to: next.at(-1) ?? from })).toEqual(next)
    }),
  )
})
