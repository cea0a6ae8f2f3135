import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayAfter,
  daysOfMonth,
  isDate,
  isMonth,
  isoWeekOf,
  localDay,
  monthOf,
} from '../../src/shared/dates.ts'

test.each(['2026-10-14', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])(
  '%s is a day',
  (day) => {
    expect(isDate(day)).toBe(true)
  },
)

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-10-00',
  '2026-10-32',
  '1899-12-31',
  '2200-01-01',
  '26-10-14',
  '2026-1-1',
  '2026-10-14 ',
  '2026-10-14\n',
  '2026/10/14',
  '14/10/2026',
  '２０２６-10-14',
  '+2026-10-14',
  '',
])('%j is no day', (text) => {
  expect(isDate(text)).toBe(false)
})

test('knows months', () => {
  expect(isMonth('2026-10')).toBe(true)
  expect(isMonth('2026-13')).toBe(false)
  expect(isMonth('2026-10-01')).toBe(false)
  expect(monthOf('2026-10-14')).toBe('2026-10')
})

test.each([
  ['2025-12-28', '2025-W52'],
  ['2025-12-29', '2026-W01'],
  ['2026-01-01', '2026-W01'],
  ['2026-01-04', '2026-W01'],
  ['2026-01-05', '2026-W02'],
  ['2026-10-25', '2026-W43'],
  ['2026-12-27', '2026-W52'],
  ['2026-12-28', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2027-03-28', '2027-W12'],
  ['2021-01-03', '2020-W53'],
  ['2024-12-30', '2025-W01'],
])('%s is in week %s', (day, week) => {
  expect(isoWeekOf(day)).toBe(week)
})

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 864e5, max: Date.UTC(2199, 11, 31) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10))

test('a week belongs to the year of its Thursday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const moment = new Date(`${day}T00:00Z`)
      moment.setUTCDate(moment.getUTCDate() + 4 - (moment.getUTCDay() || 7))
      const year = moment.getUTCFullYear()
      const dayOfYear = (moment.getTime() - Date.UTC(year, 0, 1)) / 864e5
      const week = Math.floor(dayOfYear / 7) + 1
      expect(isoWeekOf(day)).toBe(`${year}-W${String(week).padStart(2, '0')}`)
    }),
  )
})

test.each([
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-12', '2026-12-01', '2026-12-31'],
  ['2026-04', '2026-04-01', '2026-04-30'],
])('%s is from %s to %s', (month, from, to) => {
  expect(daysOfMonth(month)).toEqual({ from, to })
})

test('counts days over summer time, leap days and new year', () => {
  expect(dayAfter('2026-10-24', 1)).toBe('2026-10-25')
  expect(dayAfter('2026-10-25', 1)).toBe('2026-10-26')
  expect(dayAfter('2027-03-28', 1)).toBe('2027-03-29')
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31')
})

test('goes forth and back to the same day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, days) => {
      expect(dayAfter(dayAfter(day, days), -days)).toBe(day)
    }),
  )
})

test('takes the day from the clock on the wall', () => {
  expect(localDay(new Date(2026, 9, 25, 0, 0))).toBe('2026-10-25')
  expect(localDay(new Date(2026, 9, 25, 23, 59))).toBe('2026-10-25')
})
