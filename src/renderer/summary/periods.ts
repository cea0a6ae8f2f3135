import { dayAfter, daysOfMonth, monthOf } from '../../shared/dates.ts'
import type { Language } from '../../shared/language.ts'
import type { Period } from '../../shared/summary.ts'
import { dateInWords, monthInWords } from '../words/days.ts'

export type NamedPeriod = 'this-month' | 'last-month' | 'this-year'

/** The days a choice means, seen from today. */
export function periodOf(choice: NamedPeriod, today: string): Period {
  const thisMonth = daysOfMonth(monthOf(today))
  switch (choice) {
    case 'this-month':
      return thisMonth
    case 'last-month':
      return daysOfMonth(monthOf(dayAfter(thisMonth.from, -1)))
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` }
  }
}

/** A period as it is said: `oktober 2026`, `2026`, or from day to day. */
export function periodInWords({ from, to }: Period, language: Language): string {
  const month = daysOfMonth(monthOf(from))
  const year = from.slice(0, 4)
  if (from === month.from && to === month.to) return monthInWords(monthOf(from), language)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  if (from === to) return dateInWords(from, language)
  return `${dateInWords(from, language)} – ${dateInWords(to, language)}`
}
