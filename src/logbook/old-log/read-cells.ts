/** What stands in the cells of an old log: days, times of day, durations and counts. */
import { isDate } from '../../shared/dates.ts'
import type { DateOrder, OldLogMapping } from '../../shared/old-log.ts'
import { readDate } from '../../shared/read-date.ts'
import { readMinutes } from '../../shared/read-minutes.ts'
import { readTime } from '../../shared/read-time.ts'

const timeAfterDay = /[T\s]\s*(\d{1,2}[:.]\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?Z?$/u
const shortNumbers = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?|\s)(\d{4}|\d{2})$/u
const twoNumbers = /^(\d{1,2})\s?[/.]\s?(\d{1,2})\.?$/u

/** A day as YYYY-MM-DD; null when the text is none. A weekday before it and a time after it are left out. */
export function readDay(
  text: string,
  { dateOrder, year }: Pick<OldLogMapping, 'dateOrder' | 'year'>,
): string | null {
  const written = inUsualOrder(text.trim().replace(timeAfterDay, ''), dateOrder)
  // Words such as yesterday count from a day that nobody knows any more.
  if (!/\d/u.test(written)) return null
  // At the end of its year, so that a day without one is taken to be of that year.
  const day = readDate(written, `${year}-12-31`)
  return isDate(day) ? day : null
}

/** Numbers whose order only the mapping knows, in the order that `readDate` takes them in. */
function inUsualOrder(written: string, order: DateOrder): string {
  const three = shortNumbers.exec(written)
  if (three) {
    const [, first, second, third = ''] = three
    if (order === 'mdy') return `${second}/${first} ${third}`
    return order === 'ymd' && third.length === 2
      ? `20${first}-${second}-${third}`
      : `${first}/${second} ${third}`
  }
  const two = order === 'mdy' ? twoNumbers.exec(written) : null
  return two ? `${two[2]}/${two[1]}` : written
}

/** A leap year in which two digits of a year are always of this century. */
export const anyYear = 2096

/** Whether the text is a day that names no year. */
export function lacksYear(text: string, dateOrder: DateOrder): boolean {
  const day = readDay(text, { dateOrder, year: anyYear })
  return day !== null && day !== readDay(text, { dateOrder, year: anyYear - 4 })
}

const isClock = /^(?:[01]\d|2[0-3]):[0-5]\d$/u

/** A time of day as HH:MM, also where a day stands before it; null when there is none. */
export function readClock(text: string): string | null {
  const time = readTime(timeAfterDay.exec(text.trim())?.[1] ?? text)
  return isClock.test(time) ? time : null
}

/** The time that follows a day in one cell; null when there is none, or midnight alone. */
export function readClockAfterDay(text: string): string | null {
  const time = timeAfterDay.test(text.trim()) ? readClock(text) : null
  return time === '00:00' ? null : time
}

/** Start and end in one cell, such as `9–10.30`; null when there are not two. */
export function readClocks(text: string): readonly [start: string, end: string] | null {
  const [first = '', second = '', ...more] = text.split(/\s*(?:[-–—]|\still\s|\sto\s)\s*/u)
  const [start, end] = [readClock(first), readClock(second)]
  return start !== null && end !== null && more.length === 0 ? [start, end] : null
}

const bareNumber = /^\d+(?:[.,]\d+)?$/u

/** A number that stands alone, or null. */
export const readBareNumber = (text: string): number | null =>
  bareNumber.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null

/** Minutes of a duration, a bare number being of the given unit; NaN when the text is none. */
export function readDuration(text: string, unit: 'minutes' | 'hours'): number {
  const number = readBareNumber(text)
  if (number !== null && unit === 'hours') return Math.round(number * 60)
  // In a column of minutes, `12,0` is twelve of them; `1,5` is hours, as everywhere in Peerlogg.
  return number !== null && Number.isInteger(number) ? number : readMinutes(text)
}

/** A count such as `8` or `8 st`; NaN when the text does not begin with one. */
export const readCount = (text: string): number =>
  Number(/^(\d{1,3})(?:[.,]0+)?(?:\s*\p{L}+\.?)?$/u.exec(text.trim())?.[1] ?? Number.NaN)
