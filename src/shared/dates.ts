/**
 * Calendar arithmetic on plain text: a day is YYYY-MM-DD, a month YYYY-MM. No time zone is involved,
 * so daylight saving and midnight change nothing.
 */
// One by one: the package as a whole takes two seconds to load where files are scanned.
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { formatISO } from 'date-fns/formatISO'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { parseISO } from 'date-fns/parseISO'

const noon = (day: string): Date => parseISO(`${day}T12:00`)

/** Whether the text is a day that exists in the calendar, from year 1900 to 2199. */
export function isDate(text: string): boolean {
  if (!/^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  // Asked with every save. A day that does not exist, such as 31 April, comes back as another.
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text)
}

export function isMonth(text: string): boolean {
  return /^(?!00)[0-9]{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The ISO 8601 week a day belongs to, as `2026-W40`. The week's year may differ from the day's. */
export function isoWeekOf(day: string): string {
  const moment = noon(day)
  return `${getISOWeekYear(moment)}-W${String(getISOWeek(moment)).padStart(2, '0')}`
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The quarter of a month, as `2026-Q4`. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

/** The half-year of a month, as `2026-H2`. */
export function halfYearOf(month: string): string {
  return `${month.slice(0, 4)}-H${Math.ceil(Number(month.slice(5)) / 6)}`
}

/** How finely time is divided. Weeks are those of ISO 8601 and may reach from one year into the next. */
export const grains = ['day', 'week', 'month', 'quarter', 'half_year', 'year'] as const
export type Grain = (typeof grains)[number]

/** The day, week, month and so on that a day belongs to: `2026-W40`, `2026-10`, `2026-Q4`, `2026-H2`, `2026`. */
export function periodOf(day: string, grain: Grain): string {
  switch (grain) {
    case 'day':
      return day
    case 'week':
      return isoWeekOf(day)
    case 'month':
      return monthOf(day)
    case 'quarter':
      return quarterOf(monthOf(day))
    case 'half_year':
      return halfYearOf(monthOf(day))
    case 'year':
      return day.slice(0, 4)
  }
}

/** The first and last day of what `periodOf` names. */
export function daysOfPeriod(key: string): { from: string; to: string } {
  const year = key.slice(0, 4)
  const number = Number(key.slice(6))
  switch (key.charAt(5)) {
    case '':
      return { from: `${year}-01-01`, to: `${year}-12-31` }
    case 'W': {
      // The week of 4 January is the first (ISO 8601).
      const from = dayAfter(mondayOf(`${year}-01-04`), 7 * (number - 1))
      return { from, to: dayAfter(from, 6) }
    }
    case 'Q':
      return daysOfMonths(year, 3 * number - 2, 3 * number)
    case 'H':
      return daysOfMonths(year, 6 * number - 5, 6 * number)
    default:
      return key.length === 7 ? daysOfMonth(key) : { from: key, to: key }
  }
}

function daysOfMonths(year: string, first: number, last: number): { from: string; to: string } {
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`
  return { from: daysOfMonth(month(first)).from, to: daysOfMonth(month(last)).to }
}

/** Every day, week, month and so on that a stretch of days touches, in order: also those without anything. */
export function periodsOf(days: { from: string; to: string }, grain: Grain): string[] {
  const periods: string[] = []
  for (let day = days.from; day <= days.to;) {
    const period = periodOf(day, grain)
    periods.push(period)
    day = dayAfter(daysOfPeriod(period).to, 1)
  }
  return periods
}

/** The place of a day in its week: 0 is Monday. */
export function weekdayOf(day: string): number {
  return getISODay(noon(day)) - 1
}

/** The Monday of the week that a day belongs to. */
export function mondayOf(day: string): string {
  return dayAfter(day, -weekdayOf(day))
}

/** The first and last day of a month. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
  return { from: `${month}-01`, to: `${month}-${lastDay.getUTCDate()}` }
}

/** The day `days` later; earlier when negative. */
export function dayAfter(day: string, days: number): string {
  return localDay(addDays(noon(day), days))
}

/** The same day `months` later, or the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  return localDay(addMonths(noon(day), months))
}

const millisecondsOfDay = 24 * 60 * 60 * 1000

/** How many days there are from the first to the last, both included. */
export function countDays({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay + 1
}

/** The calendar day of a moment where this computer is. */
export function localDay(moment: Date): string {
  return formatISO(moment, { representation: 'date' })
}
