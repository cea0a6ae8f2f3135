/**
 * Calendar arithmetic on plain text: a day is YYYY-MM-DD, a month YYYY-MM. No time zone is involved,
 * so daylight saving and midnight change nothing.
 */
import { addDays, format, getISOWeek, getISOWeekYear, isValid, parse } from 'date-fns'

const noon = (day: string): Date => parse(`${day} 12:00`, 'yyyy-MM-dd HH:mm', new Date(0))

/** Whether the text is a day that exists in the calendar, from year 1900 to 2199. */
export function isDate(text: string): boolean {
  return /^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$/.test(text) && isValid(noon(text))
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
  return format(addDays(noon(day), days), 'yyyy-MM-dd')
}

/** The calendar day of a moment where this computer is. */
export function localDay(moment: Date): string {
  return format(moment, 'yyyy-MM-dd')
}
