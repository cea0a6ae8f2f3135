import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  countDays,
  dayAfter,
  daysOfMonth,
  daysOfPeriod,
  grains,
  halfYearOf,
  isDate,
  isMonth,
  isoWeekOf,
  localDay,
  mondayOf,
  monthOf,
  periodOf,
  periodsOf,
  quarterOf,
  weekdayOf,
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

test.each([
  ['2025-12-29', '2026-W01', '2025-12', '2025-Q4', '2025-H2', '2025'],
  ['2026-01-01', '2026-W01', '2026-01', '2026-Q1', '2026-H1', '2026'],
  ['2026-06-30', '2026-W27', '2026-06', '2026-Q2', '2026-H1', '2026'],
  ['2026-07-01', '2026-W27', '2026-07', '2026-Q3', '2026-H2', '2026'],
  ['2026-12-31', '2026-W53', '2026-12', '2026-Q4', '2026-H2', '2026'],
  ['2028-02-29', '2028-W09', '2028-02', '2028-Q1', '2028-H1', '2028'],
])('%s belongs to %s, %s, %s, %s and %s', (day, ...periods) => {
  expect(grains.map((grain) => periodOf(day, grain))).toEqual([day, ...periods])
})

test('each month has a quarter and a half-year', () => {
  const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`)
  expect(months.map((month) => quarterOf(month).slice(-1)).join('')).toBe('111222333444')
  expect(months.map((month) => halfYearOf(month).slice(-1)).join('')).toBe('111111222222')
})

test.each([
  ['2026-10-25', '2026-10-25', '2026-10-25'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
  ['2027-W01', '2027-01-04', '2027-01-10'],
  ['2025-W52', '2025-12-22', '2025-12-28'],
  ['2028-02', '2028-02-01', '2028-02-29'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026-H1', '2026-01-01', '2026-06-30'],
  ['2026-H2', '2026-07-01', '2026-12-31'],
  ['2026', '2026-01-01', '2026-12-31'],
])('%s has the days from %s to %s', (period, from, to) => {
  expect(daysOfPeriod(period)).toEqual({ from, to })
})

test('a day is in the period it belongs to, and so are its first and last day', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...grains), (day, grain) => {
      const period = periodOf(day, grain)
      const { from, to } = daysOfPeriod(period)
      expect(from <= day && day <= to).toBe(true)
      expect([from, to].map((end) => periodOf(end, grain))).toEqual([period, period])
      expect(periodOf(dayAfter(from, -1), grain)).not.toBe(period)
      expect(periodOf(dayAfter(to, 1), grain)).not.toBe(period)
    }),
  )
})

test('the periods of a stretch are all it touches, in order', () => {
  const turn = { from: '2026-12-20', to: '2027-01-10' }
  expect(periodsOf(turn, 'week')).toEqual(['2026-W51', '2026-W52', '2026-W53', '2027-W01'])
  expect(periodsOf(turn, 'quarter')).toEqual(['2026-Q4', '2027-Q1'])
  expect(periodsOf({ from: '2026-01-01', to: '2026-12-31' }, 'week')).toHaveLength(53)
  expect(periodsOf({ from: '2028-01-01', to: '2028-12-31' }, 'day')).toHaveLength(366)
  expect(periodsOf({ from: '2199-12-31', to: '2199-12-31' }, 'year')).toEqual(['2199'])
})

test('weeks go from Monday to Sunday, also when the clock is changed', () => {
  expect(['2026-10-19', '2026-10-25', '2026-03-29', '2026-03-30'].map(weekdayOf)).toEqual([
    0, 6, 6, 0,
  ])
  expect(mondayOf('2026-10-25')).toBe('2026-10-19')
  expect(mondayOf('2027-01-03')).toBe('2026-12-28')
})

test('days are counted with both ends, also over a change of the clock', () => {
  expect(countDays({ from: '2026-03-29', to: '2026-03-29' })).toBe(1)
  expect(countDays({ from: '2026-03-28', to: '2026-03-30' })).toBe(3)
  expect(countDays(daysOfPeriod('2028'))).toBe(366)
})
