import type { Development } from './development.ts'
import type { ProfileKind } from './profile.ts'
import type { MonthRange, Report, ReportScope } from './report.ts'

/** What reports are made from: each kind of store is one. */
export interface ReportSource {
  readonly kind: ProfileKind
  /** Whose logs they are; empty for the log of one. */
  readonly organisation: () => string
  /** Null when there is nothing to report on. */
  readonly scope: () => ReportScope | null
  /** Of all units when none is named. Throws Refusal 'sample-data-inside'. */
  readonly reportOn: (range: MonthRange, units: readonly string[]) => Report
  /** Throws Refusal 'sample-data-inside', or 'not-a-logbook' where it is not somebody's own log. */
  readonly developmentIn: (range: MonthRange) => Development
}
