import { Refusal } from '../shared/refusal.ts'
import type { ReportSource } from '../shared/report-source.ts'
import type { Database } from '../vault/database.ts'
import { findOrganisation } from './organisation.ts'
import { findMonthsReceived, reportOn } from './overview.ts'
import { listTold } from './told-units.ts'

/** What a supervisor's reports are made from: the months that logs have shared. */
export function supervisorReportSource(db: Database): ReportSource {
  return {
    kind: 'supervisor',
    organisation: () => findOrganisation(db)?.organisation ?? '',
    scope: () => {
      const months = findMonthsReceived(db)
      return months && { ...months, units: listToldNames(db) }
    },
    reportOn: (range, units) => reportOn(db, range, units),
    developmentIn: () => {
      throw new Refusal('not-a-logbook')
    },
  }
}

/** The units that any log tells of, as the logs call them, without the time that has none. */
function listToldNames(db: Database): string[] {
  const names = new Set(listTold(db).map(([, , unit]) => unit))
  return [...names].filter((name) => name !== '').toSorted(new Intl.Collator('sv').compare)
}
