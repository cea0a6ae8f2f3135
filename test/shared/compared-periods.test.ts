import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodBefore, periodLastYear } from '../../src/shared/compared-periods.ts'
import { dayAfter, daysOfPeriod, isDate } from '../../src/shared/dates.ts'

test.each([
  ['a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['the first month of a year', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
  ['a quarter', '2026-10-01', '2026-12-31', '2026-07-01', '2026-09-30'],
  ['a half-year', '2026-01-01', '2026-06-30', '2025-07-01', '2025-12-31'],
  ['a year', '2028-01-01', '2028-12-31', '2027-01-01', '2027-12-31'],
  ['two months over a new year', '2026-12-01', '2027-01-31', '2026-10-01', '2026-11-30'],
  ['a week', '2026-12-28', '2027-01-03', '2026-12-21', '2026-12-27'],
  ['a day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ['some days', '2028-03-01', '2028-03-10', '2028-02-20', '2028-02-29'],
  ['days over a change of the clock', '2026-10-24', '2026-10-26', '2026-10-21', '2026-10-23'],
])('before %s comes as much', (_, from, to, fromBefore, toBefore) => {
  expect(periodBefore({ from, to })).toEqual({ from: fromBefore, to: toBefore })
})

test.each([
  ['a month', '2026-10-01', '2026-10-31', '2025-10-01', '2025-10-31'],
  ['a February of a leap year', '2028-02-01', '2028-02-29', '2027-02-01', '2027-02-28'],
  ['the February after one', '2029-02-01', '2029-02-28', '2028-02-01', '2028-02-29'],
  ['a quarter', '2026-10-01', '2026-12-31', '2025-10-01', '2025-12-31'],
  ['a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['week 1', '2025-12-29', '2026-01-04', '2024-12-30', '2025-01-05'],
  ['week 40', '2026-09-28', '2026-10-04', '2025-09-29', '2025-10-05'],
  ['week 53 before a year with 52', '2026-12-28', '2027-01-03', '2025-12-22', '2025-12-28'],
  ['all weeks of such a year', '2025-12-29', '2027-01-03', '2024-12-30', '2025-12-28'],
  ['the 52 weeks after a year with 53', '2027-01-04', '2028-01-02', '2025-12-29', '2026-12-27'],
  ['29 February', '2028-02-29', '2028-02-29', '2027-02-28', '2027-02-28'],
  ['days after 29 February', '2028-02-29', '2028-03-09', '2027-02-28', '2027-03-09'],
  ['some days', '2026-10-14', '2026-11-03', '2025-10-14', '2025-11-03'],
])('a year before %s is the same', (_, from, to, fromBefore, toBefore) => {
  expect(periodLastYear({ from, to })).toEqual({ from: fromBefore, to: toBefore })
})

test('nothing is compared with what is before the calendar', () => {
  expect(periodBefore({ from: '1900-01-01', to: '1900-01-31' })).toBeNull()
  expect(periodBefore({ from: '2000-01-01', to: '2199-12-31' })).toBeNull()
  expect(periodLastYear({ from: '1900-06-01', to: '1900-06-30' })).toBeNull()
  expect(periodLastYear({ from: '1900-01-01', to: '1900-12-30' })).toBeNull()
})

const someDay = fc
  .integer({ min: Date.UTC(1910, 0, 1) / 864e5, max: Date.UTC(2150, 11, 31) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10))
const somePeriod = fc
  .tuple(someDay, fc.integer({ min: 0, max: 500 }))
  .map(([from, days]) => ({ from, to: dayAfter(from, days) }))

test('what comes before ends the day before, and what a year ago is in order', () => {
  fc.assert(
    fc.property(somePeriod, (period) => {
      expect(periodBefore(period)?.to).toBe(dayAfter(period.from, -1))
      for (const compared of [periodBefore(period), periodLastYear(period)]) {
        expect(compared && compared.from <= compared.to).toBe(true)
        expect(compared && isDate(compared.from) && isDate(compared.to)).toBe(true)
        expect(compared && compared.from < period.from && compared.to < period.to).toBe(true)
      }
    }),
  )
})

test('the year before two weeks is two weeks with their numbers', () => {
  const from = daysOfPeriod('2026-W10').from
  const { to } = daysOfPeriod('2026-W11')
  expect(periodLastYear({ from, to })).toEqual({
    from: daysOfPeriod('2025-W10').from,
    to: daysOfPeriod('2025-W11').to,
  })
})
