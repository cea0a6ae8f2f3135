import type { Grain } from '../shared/dates.ts'
import {
  breakdownBy,
  type Grouping,
  overTime,
  partOf,
  type Period,
  type Totals,
} from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { summarise } from './summaries.ts'

/** Totals with the week, month and so on they are of, and the key of what they are divided by. */
interface SummaryRow extends Totals {
  readonly period?: string
  readonly key?: string
}

/**
 * A summary as a list, divided by time, by something else or by both. Only what occurs has a row; the
 * first and last week, month and so on hold the days inside the period alone.
 */
export function summariseInRows(
  db: Database,
  period: Period,
  { by, grain }: { readonly by: Grouping | null; readonly grain: Grain | null },
): SummaryRow[] {
  const whole = summarise(db, period)
  const rows = (of: typeof whole, grouping: Grouping) =>
    Object.entries(breakdownBy(of, grouping)).map(([key, totals]) => ({ key, ...totals }))
  if (grain === null) return by === null ? [whole.all] : rows(whole, by)
  const overall = Object.entries(overTime(whole.by_date, grain))
  if (by === null) return overall.map(([key, totals]) => ({ period: key, ...totals }))
  return overall.flatMap(([key]) =>
    rows(summarise(db, partOf(period, key)), by).map((row) => ({ period: key, ...row })),
  )
}
