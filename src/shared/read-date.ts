import { dayAfter } from './dates.ts'

const months = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

/** 1 to 12 for the name of a month or its first three letters or more; 0 for anything else. */
function monthNumber(word: string): number {
  const letters = word.toLowerCase()
  if (letters.length < 3) return 0
  return months.findIndex((names) => names.some((name) => name.startsWith(letters))) + 1
}

/** Words for a day, and how far from today it is. */
export const daysFromToday: ReadonlyMap<string, number> = new Map([
  ...['idag', 'i dag', 'today'].map((word) => [word, 0] as const),
  ...['igår', 'i går', 'yesterday'].map((word) => [word, -1] as const),
  ...['i förrgår', 'iförrgår', 'förrgår', 'the day before yesterday', 'day before yesterday'].map(
    (word) => [word, -2] as const,
  ),
  ...['imorgon', 'i morgon', 'imorrn', 'tomorrow'].map((word) => [word, 1] as const),
])

const weekday =
  /^(?:mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö]{0,6}\.?,?\s+(?=\d|den\s|[a-z]{3})/i
const clock = /[T\s]\s?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?$/
const ordinal = '(?:\\s?:[ae]|\\.|st|nd|rd|th)?'

const compact = /^(\d{2})?(\d{2})(\d{2})(\d{2})$/
const yearFirst = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})$/
const shortYearFirst = /^(\d{2})-(\d{2})-(\d{2})$/
const dayFirst = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?|\s)(\d{4}|\d{2})$/
const dayAndMonth = /^(\d{1,2})\s*[/.]\s*(\d{1,2})\.?$/
const dayAndName = new RegExp(
  `^(\\d{1,2})${ordinal}[\\s-]?(?:of\\s)?(\\p{L}{3,9})\\.?(?:[\\s,-]{1,2}(\\d{4}|\\d{2}))?$`,
  'u',
)
const nameAndDay = new RegExp(`^(\\p{L}{3,9})\\.?\\s(\\d{1,2})${ordinal}(?:,?\\s(\\d{4}))?$`, 'u')

/**
 * A day as people write it: `2026-10-06`, `20261006`, `261006`, `26-10-06`, `6/10 2026`, `6.10.2026`,
 * `6/10`, `6 okt`, `6 oktober 2026`, `October 6`, `i går`; a weekday before it and a clock time after it
 * are left out. Anything else as it stands, for the schema to refuse.
 *
 * Without a year it is the year of `today`, or the one before when the day would else lie more than
 * a month ahead: in January `28/12` is last month. Where something is planned (`lean` is `coming`) it
 * is the other way round. Two digits of a year are of this century, or the last one when they would
 * lie ahead of next year.
 */
export function readDate(text: string, today: string, lean: 'past' | 'coming' = 'past'): string {
  const asItStands = text.trim()
  if (asItStands.length > 60) return asItStands
  const written = asItStands
    .normalize()
    .replace(clock, '')
    .replace(weekday, '')
    .replace(/^den\s/i, '')
    .replaceAll(/\s+/g, ' ')
  const away = daysFromToday.get(written.toLowerCase())
  if (away !== undefined) return dayAfter(today, away)
  const parts = partsOf(written)
  if (!parts) return asItStands
  const [year, month, day] = parts
  const inYear = (full: string) => `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return inYear(year === '' ? likelyYear(inYear, today, lean) : fullYear(year, today))
}

type DateParts = readonly [year: string, month: string, day: string]

function partsOf(written: string): DateParts | null {
  const digits = compact.exec(written)
  if (digits) {
    const [, century = '', year = '', month = '', day = ''] = digits
    return [century + year, month, day]
  }
  const fromYear = yearFirst.exec(written) ?? shortYearFirst.exec(written)
  if (fromYear) return [fromYear[1] ?? '', fromYear[2] ?? '', fromYear[3] ?? '']
  const fromDay = dayFirst.exec(written) ?? dayAndMonth.exec(written)
  if (fromDay) return [fromDay[3] ?? '', fromDay[2] ?? '', fromDay[1] ?? '']
  const named = dayAndName.exec(written)
  if (named) return withName(named[3], named[2], named[1])
  const american = nameAndDay.exec(written)
  return american ? withName(american[3], american[1], american[2]) : null
}

function withName(year = '', name = '', day = ''): DateParts | null {
  const month = monthNumber(name)
  return month === 0 ? null : [year, String(month), day]
}

function fullYear(year: string, today: string): string {
  if (year.length === 4) return year
  const century = Number(today.slice(0, 2))
  const inThis = `${century}${year}`
  return Number(inThis) > Number(today.slice(0, 4)) + 1 ? `${century - 1}${year}` : inThis
}

function likelyYear(inYear: (year: string) => string, today: string, lean: 'past' | 'coming') {
  const year = Number(today.slice(0, 4))
  const day = inYear(String(year))
  if (lean === 'past' && day > dayAfter(today, 31)) return String(year - 1)
  if (lean === 'coming' && day < dayAfter(today, -31)) return String(year + 1)
  return String(year)
}
