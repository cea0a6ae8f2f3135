import { dayAfter, isDate } from './dates.ts'
import { freePhrase, freeWord, type Line, take } from './line.ts'
import { peopleWords } from './line-amounts.ts'
import { daysFromToday, readDate } from './read-date.ts'

// Monday first. Short forms that are other words as well (fri, sat, sun) count only after "last".
const weekdays = [
  ['måndag', 'mån', 'monday', 'mon'],
  ['tisdag', 'tis', 'tuesday', 'tue', 'tues'],
  ['onsdag', 'ons', 'wednesday', 'wed'],
  ['torsdag', 'tor', 'tors', 'thursday', 'thu', 'thur', 'thurs'],
  ['fredag', 'fre', 'friday'],
  ['lördag', 'lör', 'saturday'],
  ['söndag', 'sön', 'sunday'],
]
const afterLast = [[], [], [], [], ['fri'], ['sat'], ['sun']]

const isNamed = (names: readonly string[], word: string) =>
  names.some(
    (name) =>
      word === name || (name.endsWith('dag') && (word === `${name}en` || word === `${name}s`)),
  )
const weekdayOf = (word: string): number => weekdays.findIndex((names) => isNamed(names, word))

const daysSinceMonday = (today: string): number => (new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7

// Six or eight figures are a day only when it is near, as a session's is: others number something.
const inOne = /^(?:20)?\d{6}$/
const explicit = [
  inOne,
  /^\d{4}-\d{1,2}-\d{1,2}$/,
  /^\d{1,2}\/\d{1,2}(?:[-/]\d{2}|[-/ ]\d{4})?$/,
  /^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})$/,
  /^\d{1,2}(?::?[ae]|st|nd|rd|th)?(?: of)? ?\p{L}{3,9}(?: \d{4})?$/u,
  /^\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?(?: \d{4})?$/u,
]

/** Reads a day in figures or with the name of a month, with its weekday if that is written too. */
export function readDay(line: Line, first: number, today: string): boolean {
  const prefix = weekdayOf(freeWord(line, first)) >= 0 ? 1 : 0
  for (let length = 4; length > 0; length--) {
    const phrase = freePhrase(line, first + prefix, length)
    if (phrase === null || !explicit.some((form) => form.test(phrase))) continue
    // "5/8 deltagare" is how many came.
    if (peopleWords.has(freeWord(line, first + prefix + length))) continue
    const date = readDate(phrase, today)
    if (inOne.test(phrase) && (date < dayAfter(today, -366) || date > dayAfter(today, 31))) continue
    if (isDate(date)) return take(line, first, prefix + length, { date })
  }
  return false
}

/** Reads `igår`, `i tisdags`, `last friday` and the like. A bare weekday is the latest such day. */
export function readDayWord(line: Line, first: number, today: string): boolean {
  const days = daysAway(line, first, today)
  return days !== null && take(line, first, days.length, { date: dayAfter(today, days.away) })
}

/** How many words name a day from here on; 0 when none do. */
export const lengthOfDayWord = (line: Line, first: number): number =>
  daysAway(line, first, '2000-01-01')?.length ?? 0

function daysAway(
  line: Line,
  first: number,
  today: string,
): { readonly away: number; readonly length: number } | null {
  for (let length = 4; length > 0; length--) {
    const away = daysFromToday.get(freePhrase(line, first, length) ?? '')
    if (away !== undefined) return { away, length }
  }
  const word = freeWord(line, first)
  const next = freePhrase(line, first, 2)?.split(' ')[1] ?? ''
  const since = (day: number) => (daysSinceMonday(today) - day + 7) % 7
  const nextDay = weekdayOf(next)
  if (['förra', 'last'].includes(word)) {
    const day = nextDay >= 0 ? nextDay : afterLast.findIndex((names) => names.includes(next))
    return day < 0 ? null : { away: -(since(day) || 7), length: 2 }
  }
  if (word === 'i' && next.endsWith('dags')) {
    return nextDay < 0 ? null : { away: -(since(nextDay) || 7), length: 2 }
  }
  if (word === 'på' && nextDay >= 0) return { away: 7 - since(nextDay), length: 2 }
  const day = weekdayOf(word)
  return day < 0 ? null : { away: -since(day), length: 1 }
}
