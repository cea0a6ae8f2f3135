import { expect, test } from 'vitest'
import {
  grainsWithin,
  regrained,
  spanAround,
  spanOf,
  stepped,
} from '../../../src/renderer/summary/spans.ts'

test.each([
  ['2025-12-29', 'week', '2025-12-22', '2026-01-05'],
  ['2026-12-31', 'week', '2026-12-21', '2027-01-04'],
  ['2026-03-29', 'day', '2026-03-28', '2026-03-30'],
  ['2026-01-31', 'month', '2025-12-01', '2026-02-01'],
  ['2026-01-31', 'quarter', '2025-10-01', '2026-04-01'],
  ['2026-01-31', 'half_year', '2025-07-01', '2026-07-01'],
  ['2026-01-31', 'year', '2025-01-01', '2027-01-01'],
] as const)('steps from %s by a %s', (day, grain, earlier, later) => {
  const span = spanAround(day, grain)
  expect(stepped(span, -1).period.from).toBe(earlier)
  expect(stepped(span, 1).period.from).toBe(later)
  expect(stepped(stepped(span, 1), -1).period).toEqual(span.period)
})

test('steps days of one’s own by as many, and no further than the calendar goes', () => {
  const own = spanOf({ from: '2026-03-25', to: '2026-03-31' })
  expect(stepped(own, -1).period).toEqual({ from: '2026-03-18', to: '2026-03-24' })
  expect(stepped(own, 1).period).toEqual({ from: '2026-04-01', to: '2026-04-07' })
  const first = spanOf({ from: '1900-01-02', to: '1900-01-09' })
  expect(stepped(first, -1)).toEqual(first)
  const last = spanAround('2199-06-01', 'year')
  expect(stepped(last, 1)).toEqual(last)
})

test('stays where it is when the length changes, and at today when that is inside', () => {
  const year = spanAround('2026-05-05', 'year')
  expect(regrained(year, 'month', '2026-11-22').period.from).toBe('2026-11-01')
  expect(regrained(year, 'month', '2027-02-01').period.from).toBe('2026-05-01')
  const week = regrained(spanOf({ from: '2026-07-01', to: '2026-07-01' }), 'week', '2026-11-22')
  expect(week.period.from).toBe('2026-06-29')
  expect(regrained(week, 'month', '2026-11-22').period.from).toBe('2026-07-01')
  expect(regrained(year, 'own', '2026-11-22').period).toEqual(year.period)
})

test.each([
  ['2026-10-14', 'day', 'day'],
  ['2026-10-14', 'week', 'day'],
  ['2026-10-14', 'month', 'week'],
  ['2026-10-14', 'quarter', 'week'],
  ['2026-10-14', 'half_year', 'month'],
  ['2026-10-14', 'year', 'month'],
] as const)('divides the period of %s, a %s, by a %s', (day, grain, sensible) => {
  expect(grainsWithin(spanAround(day, grain).period).sensible).toBe(sensible)
})

test('offers no steps that would be too many to see', () => {
  expect(grainsWithin(spanAround('2026-10-14', 'year').period).offered).toEqual([
    'week',
    'month',
    'quarter',
    'half_year',
  ])
  expect(grainsWithin({ from: '1900-01-01', to: '2199-12-31' }).offered).toEqual(['year'])
})
