/**
 * Calendar arithmetic on plain text: a day is YYYY-MM-DD, a month YYYY-MM. No time zone is involved,
 * so daylight saving and midnight change nothing.
 */
// One by one: the package as a whole takes two seconds to load where files are scanned.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
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
  return isDate(`${text}-01`)
}

/** The ISO 8601 week a day belongs to, as `2026-W40`. The week's year may differ from the day's. */
export function isoWeekOf(day: string): string {
  const moment = noon(day)
  return `${getISOWeekYear(moment)}-W${String(getISOWeek(moment)).padStart(2, '0')}`
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
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

/** The calendar day of a moment where this computer is. */
export function localDay(moment: Date): string {
  return formatISO(moment, { representation: 'date' })
}
