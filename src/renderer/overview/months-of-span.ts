import { monthOf } from '../../shared/dates.ts'
import type { MonthRange } from '../../shared/report.ts'
import type { Span } from '../summary/spans.ts'

/** What is asked about, and how another is chosen. */
export interface PeriodProps {
  readonly span: Span
  readonly onSpan: (span: Span) => void
  /** A day of the newest month that has been shared. */
  readonly newest: string
}

/** Only whole months are shared. */
export const monthLengths = ['month', 'quarter', 'half_year', 'year'] as const

export const monthsOfSpan = ({ period: { from, to } }: Span): MonthRange => ({
  from: monthOf(from),
  to: monthOf(to),
})
