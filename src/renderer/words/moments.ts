import { localDay } from '../../shared/dates.ts'
import type { Language } from '../../shared/language.ts'
import { dateInWords } from './days.ts'
import { localeOf } from './locale.ts'

/** When something was written, seen from today: `i går 14:05`, `6 oktober 2026 14:05`. */
export function momentInWords(moment: string, today: string, language: Language): string {
  const time = new Date(moment)
  const day = localDay(time)
  const clock = new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit' })
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)
  const near = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  const words =
    daysAgo === 0 || daysAgo === 1 ? near.format(-daysAgo, 'day') : dateInWords(day, language)
  return `${words} ${clock.format(time)}`
}
