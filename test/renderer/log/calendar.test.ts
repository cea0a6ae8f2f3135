import { expect, test } from 'vitest'
import { isoWeekOf, mondayOf, weekdayOf } from '../../../src/shared/dates.ts'
import { dayInMonth, daysOfWeek, weeksOfMonth } from '../../../src/renderer/log/calendar.ts'

test('a week begins on a Monday and may reach into another year', () => {
  expect(daysOfWeek('2026-01-01')).toEqual([
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
    '2026-01-04',
  ])
  expect(daysOfWeek('2025-12-29').map(isoWeekOf)).toEqual(Array(7).fill('2026-W01'))
})

test('a year of 53 weeks has its last week on both sides of the new year', () => {
  expect(daysOfWeek('2027-01-01').map(isoWeekOf)).toEqual(Array(7).fill('2026-W53'))
  expect(weeksOfMonth('2026-12').map(([monday]) => isoWeekOf(monday!))).toEqual([
    '2026-W49',
    '2026-W50',
    '2026-W51',
    '2026-W52',
    '2026-W53',
  ])
})

test.each([
  ['2026-03-29', 'when the clock goes forward'],
  ['2026-10-25', 'when the clock goes back'],
])('a week has seven days, also with %s, %s', (day) => {
  const days = daysOfWeek(day)
  expect(new Set(days).size).toBe(7)
  expect(days.at(-1)).toBe(day)
  expect(mondayOf(day)).toBe(days[0])
  expect(weekdayOf(day)).toBe(6)
})

test('a month is laid out in whole weeks that hold all its days', () => {
  for (const month of ['2026-02', '2026-11', '2027-02', '2028-02']) {
    const weeks = weeksOfMonth(month)
    const inMonth = weeks.flat().filter((day) => day.startsWith(month))
    expect(weeks.every((days) => days.length === 7)).toBe(true)
    expect(inMonth[0]).toBe(`${month}-01`)
    expect(new Set(inMonth).size).toBe(inMonth.length)
  }
  expect(weeksOfMonth('2027-02')).toHaveLength(4)
  expect(weeksOfMonth('2026-11')).toHaveLength(6)
})

test('the same day of another month is the last one where the month is shorter', () => {
  expect(dayInMonth('2026-01-31', 1)).toBe('2026-02-28')
  expect(dayInMonth('2026-01-15', -1)).toBe('2025-12-15')
  expect(dayInMonth('2026-12-31', 1)).toBe('2027-01-31')
  expect(dayInMonth('2028-03-30', -1)).toBe('2028-02-29')
})
