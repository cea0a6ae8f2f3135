/** Days, months and weeks as they are said in running text. In tables they stand as they are stored. */
import { isoWeekOf } from '../../shared/dates.ts'
import type { Language } from '../../shared/language.ts'
import { localeOf } from './locale.ts'

// Noon, so that no shift of the clock moves a day.
const noon = (day: string) => new Date(`${day}T12:00:00`)

const inWords =
  (options: Intl.DateTimeFormatOptions) =>
  (day: string, language: Language): string =>
    new Intl.DateTimeFormat(localeOf(language), options).format(noon(day)).replace(',', '')

/** `tisdag 6 oktober 2026` */
export const dayInWords = inWords({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** `tisdag 6 oktober` */
export const shortDayInWords = inWords({ weekday: 'long', day: 'numeric', month: 'long' })

/** `6 oktober` */
export const shortDateInWords = inWords({ day: 'numeric', month: 'long' })

/** `6 oktober 2026` */
export const dateInWords = inWords({ day: 'numeric', month: 'long', year: 'numeric' })

/** `tisdag` */
export const longWeekdayInWords = inWords({ weekday: 'long' })

/** `tis` */
export const weekdayInWords = inWords({ weekday: 'short' })

/** `tis 6 okt.` */
export const briefDayInWords = inWords({ weekday: 'short', day: 'numeric', month: 'short' })

/** `6 okt.` */
export const shortDateLabel = inWords({ day: 'numeric', month: 'short' })

/** `okt.` */
export const shortMonthLabel = inWords({ month: 'short' })

const rangeInWords =
  (options: Intl.DateTimeFormatOptions) =>
  (first: string, last: string, language: Language): string =>
    new Intl.DateTimeFormat(localeOf(language), options).formatRange(noon(first), noon(last))

/** `2 mars–21 november 2026`, or one date when both are the same. */
export const datesInWords = rangeInWords({ day: 'numeric', month: 'long', year: 'numeric' })

const monthsOfYear = rangeInWords({ month: 'long', year: 'numeric' })

/** `mars–november 2026`, or one month when both are the same. */
export const monthsInWords = (first: string, last: string, language: Language) =>
  monthsOfYear(`${first}-01`, `${last}-01`, language)

const monthAndYear = inWords({ month: 'long', year: 'numeric' })

/** `oktober 2026` */
export const monthInWords = (month: string, language: Language) =>
  monthAndYear(`${month}-01`, language)

/** The number of a week such as `2026-W41` or of the week a day belongs to. */
export const weekNumber = (weekOrDay: string) =>
  Number((weekOrDay.includes('W') ? weekOrDay : isoWeekOf(weekOrDay)).slice(-2))

/** Texts in a row: `a, b och c`. */
export const listInWords = (texts: readonly string[], language: Language) =>
  new Intl.ListFormat(localeOf(language)).format(texts)

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
