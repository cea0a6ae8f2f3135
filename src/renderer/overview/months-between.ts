import { dayAfter, daysOfMonth, monthOf } from '../../shared/dates.ts'
import type { MonthRange } from '../../shared/report.ts'

/** Every month from the first to the last, oldest first. */
export function monthsBetween({ from, to }: MonthRange): readonly string[] {
  const months = []
  for (let month = from; month <= to; month = monthOf(dayAfter(daysOfMonth(month).to, 1))) {
    months.push(month)
  }
  return months
}

/** A year is what can be taken in at once. */
const mostMonths = 12

/** The latest of a range. */
export const newestMonths = (range: MonthRange): readonly string[] =>
  monthsBetween(range).slice(-mostMonths)
