import { monthOf, dayAfter, daysOfMonth } from '../../shared/dates.ts'
import type { Language } from '../../shared/language.ts'
import { listInWords, monthsInWords } from '../words/days.ts'

/** Months in words, oldest first, those in a row together: `mars–maj 2026 och oktober 2026`. */
export function monthsTogether(months: readonly string[], language: Language): string {
  const rows: [first: string, last: string][] = []
  for (const month of months.toSorted()) {
    const row = rows.at(-1)
    if (row && monthOf(dayAfter(daysOfMonth(row[1]).to, 1)) === month) row[1] = month
    else rows.push([month, month])
  }
  return listInWords(
    rows.map(([first, last]) => monthsInWords(first, last, language)),
    language,
  )
}
