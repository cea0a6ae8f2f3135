import { daysOfMonth } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { MonthRange } from '../shared/report.ts'
import type { ReportSource } from '../shared/report-source.ts'
import type { Database } from '../vault/database.ts'
import { findRecordMonths } from './development-records.ts'
import { developmentOf, reportOnLog } from './report-figures.ts'
import { hasSamples } from './samples.ts'
import { listMonths } from './sessions.ts'
import { listUnits } from './units.ts'

/** What a peer supporter's own reports are made from. Made-up sessions get into none. */
export function logReportSource(db: Database): ReportSource {
  const refuseSamples = ({ from, to }: MonthRange) => {
    const days = { from: daysOfMonth(from).from, to: daysOfMonth(to).to }
    if (hasSamples(db, days)) throw new Refusal('sample-data-inside')
  }
  return {
    kind: 'peer',
    organisation: () => '',
    scope: () => {
      const months = listMonths(db)
      const ofRecords = findRecordMonths(db)
      // A register may begin long before the log. What it holds of days to come has no figures yet.
      const to = months.at(0) ?? ofRecords?.to
      const from = [months.at(-1) ?? [], ofRecords?.from ?? []].flat().toSorted()[0]
      if (from === undefined || to === undefined) return null
      const units = listUnits(db).map(({ name }) => name)
      return { from, to, units: units.toSorted(new Intl.Collator('sv').compare) }
    },
    reportOn: (range, units) => {
      refuseSamples(range)
      return reportOnLog(db, range, units)
    },
    developmentIn: (range) => {
      refuseSamples(range)
      return developmentOf(db, range)
    },
  }
}
