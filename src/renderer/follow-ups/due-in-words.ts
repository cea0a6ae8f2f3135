import { dayAfter } from '../../shared/dates.ts'
import type { Language } from '../../shared/language.ts'
import { dateInWords } from '../words/days.ts'
import { localeOf } from '../words/locale.ts'

/** How near a day is, which decides how it is said. */
export type Nearness = 'today' | 'tomorrow' | 'before' | 'weekday' | 'date'

export function nearnessOf(day: string, today: string): Nearness {
  if (day === today) return 'today'
  if (day < today) return 'before'
  if (day === dayAfter(today, 1)) return 'tomorrow'
  return day < dayAfter(today, 7) ? 'weekday' : 'date'
}

/** A day less than a week away by its weekday, others by their date, with the year where it differs. */
export function dayNear(day: string, today: string, language: Language): string {
  const isNear = day > dayAfter(today, -7) && day < dayAfter(today, 7)
  if (!isNear && day.slice(0, 4) !== today.slice(0, 4)) return dateInWords(day, language)
  const options = isNear
    ? { weekday: 'long' as const }
    : { day: 'numeric' as const, month: 'long' as const }
  return new Intl.DateTimeFormat(localeOf(language), options).format(new Date(`${day}T12:00:00`))
}
