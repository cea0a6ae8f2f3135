import type { Development } from './development.ts'
import type { ProfileKind } from './profile.ts'
import type { MonthRange, PublishedFigures, Report, ReportScope } from './report.ts'

/** A store in a file answers at once, one on a server when it has answered. */
export type Answer<Value> = Value | Promise<Value>

/** What reports are made from: each kind of store is one. */
export interface ReportSource {
  readonly kind: ProfileKind
  /** Whose logs they are; empty for the log of one. */
  readonly organisation: () => Answer<string>
  /** Null when there is nothing to report on. */
  readonly scope: () => Answer<ReportScope | null>
  /** Of all units when none is named. Throws Refusal 'sample-data-inside'. */
  readonly reportOn: (range: MonthRange, units: readonly string[]) => Answer<Report>
  /** Throws Refusal 'sample-data-inside', or 'not-a-logbook' where it is not somebody's own log. */
  readonly developmentIn: (range: MonthRange) => Answer<Development>
}

/** Remembers figures that leave, in a store of some kind; what it answers takes that back. */
export type Remember = (
  title: string,
  figures: readonly PublishedFigures[],
) => Answer<() => Answer<void>>
