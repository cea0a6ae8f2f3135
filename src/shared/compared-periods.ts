/** What a period can be compared with. */
import {
  countDays,
  dayAfter,
  daysOfMonth,
  daysOfPeriod,
  isDate,
  isoWeekOf,
  monthOf,
  weekdayOf,
} from './dates.ts'
import type { Period } from './summary.ts'

/**
 * The stretch just before: as many whole months before whole months, so that a quarter comes before a
 * quarter; else as many days. Null before year 1900, where the calendar of the log begins.
 */
export function periodBefore(period: Period): Period | null {
  const to = dayAfter(period.from, -1)
  if (!areWholeMonths(period)) return inCalendar({ from: dayAfter(to, 1 - countDays(period)), to })
  return inCalendar({ from: `${monthBefore(monthOf(period.from), countMonths(period))}-01`, to })
}

/**
 * The same one a year before: the same months, the same ISO weeks, or the same days. 29 February is then
 * the 28th, and week 53 is the last week of a year with 52. Null before year 1900.
 */
export function periodLastYear({ from, to }: Period): Period | null {
  if (areWholeMonths({ from, to })) {
    const lastMonth = monthBefore(monthOf(to), 12)
    return inCalendar({ from: dayLastYear(from), to: daysOfMonth(lastMonth).to })
  }
  if (weekdayOf(from) === 0 && weekdayOf(to) === 6) {
    const [first, last] = [weekLastYear(from), weekLastYear(to)]
    return inCalendar({ from: daysOfPeriod(first).from, to: daysOfPeriod(last).to })
  }
  return inCalendar({ from: dayLastYear(from), to: dayLastYear(to) })
}

const areWholeMonths = ({ from, to }: Period): boolean =>
  from.endsWith('-01') && to === daysOfMonth(monthOf(to)).to

const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const countMonths = ({ from, to }: Period): number =>
  numberOf(monthOf(to)) - numberOf(monthOf(from)) + 1

function monthBefore(month: string, months: number): string {
  const number = numberOf(month) - months
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

const yearBefore = (text: string): string => String(Number(text.slice(0, 4)) - 1)

function dayLastYear(day: string): string {
  const same = `${yearBefore(day)}${day.slice(4)}`
  return isDate(same) ? same : `${yearBefore(day)}-02-28`
}

function weekLastYear(day: string): string {
  const week = isoWeekOf(day)
  const same = `${yearBefore(week)}${week.slice(4)}`
  // 28 December is in the last week of every year (ISO 8601).
  const last = isoWeekOf(`${yearBefore(week)}-12-28`)
  return same > last ? last : same
}

const inCalendar = (period: Period): Period | null => (isDate(period.from) ? period : null)
