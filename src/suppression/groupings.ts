import { typeOf, wordOf } from '../shared/activity-groups.ts'
import { halfYearOf, quarterOf } from '../shared/dates.ts'
import type { BreakdownName } from '../shared/report.ts'

type RowOf = (name: string) => string
const itself: RowOf = (name) => name

/**
 * What work is counted by, and the breakdowns of each, the finest last: in which row of the breakdown
 * something belongs. Every reader knows it: of which type an activity is, in which quarter a month lies.
 * Units and settings are paired otherwise, by what the logs say.
 */
export const rowsOf = {
  activity: { by_word: wordOf, by_type: typeOf, by_activity: itself },
  month: {
    by_year: (month) => month.slice(0, 4),
    by_half_year: halfYearOf,
    by_quarter: quarterOf,
    by_month: itself,
  },
  form: { by_form: itself },
  phase: { by_phase: itself },
} as const satisfies Record<string, Partial<Record<BreakdownName, RowOf>>>

/** In the order that the sums of a report are looked through. */
export const finestOf = {
  activity: 'by_activity',
  month: 'by_month',
  form: 'by_form',
  phase: 'by_phase',
} as const satisfies Record<keyof typeof rowsOf, BreakdownName>
export type Dimension = keyof typeof rowsOf
export const dimensions = Object.keys(rowsOf) as Dimension[]

/** The breakdowns of a dimension that are among those asked for, as `[breakdown, row]` of something. */
export function rowsIn(
  dimension: Dimension,
  asked: readonly BreakdownName[],
  name: string,
): [BreakdownName, string][] {
  const breakdowns: Partial<Record<BreakdownName, RowOf>> = rowsOf[dimension]
  return asked.flatMap((breakdown) => {
    const rowOf = breakdowns[breakdown]
    return rowOf ? [[breakdown, rowOf(name)] as [BreakdownName, string]] : []
  })
}
