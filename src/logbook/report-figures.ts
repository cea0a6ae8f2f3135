import type { ActivityCode } from '../shared/activities.ts'
import { daysOfMonth, monthOf } from '../shared/dates.ts'
import { type Development, developmentActivities } from '../shared/development.ts'
import { foldCells, type SummedCell } from '../shared/fold-cells.ts'
import type { MonthRange, Report } from '../shared/report.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { listRecords } from './development-records.ts'
import {
  countBesideSessions,
  countOtherFirstContacts,
  countPeople,
  type FinestGrain,
  finestGrain,
  readUnits,
  unitOf,
} from './summaries.ts'

/**
 * The report of one log, as a supervisor's report of the same months would be, but that its facts are of
 * the whole period: people are distinct in all of it, and a plan that was active in it is one. Of some units alone, by name; of none, all work.
 */
export function reportOnLog(db: Database, range: MonthRange, units: readonly string[]): Report {
  const folded = foldCells(cellsOf(db, daysOf(range), units))
  return {
    from: range.from,
    to: range.to,
    units: [...units],
    ...folded,
    logs_of_unit: Object.fromEntries(Object.keys(folded.by_unit).map((unit) => [unit, 1])),
    facts: units.length === 0 ? factsOf(db, range, folded) : {},
    months_received: [],
  }
}

const daysOf = ({ from, to }: MonthRange): Period => ({
  from: daysOfMonth(from).from,
  to: daysOfMonth(to).to,
})

/** What took place or took time, as it leaves the log, day by day. */
function* cellsOf(
  db: Database,
  { from, to }: Period,
  wanted: readonly string[],
): Generator<SummedCell> {
  const units = readUnits(db)
  const rows = db.prepare<[string, string], FinestGrain>(finestGrain).raw().iterate(from, to)
  for (const [date, activity, form, unitId, phase, , sessions, minutes, participants] of rows) {
    if (sessions === 0 && minutes === 0) continue
    const { unit, setting } = unitOf(units, unitId)
    if (wanted.length > 0 && !wanted.includes(unit)) continue
    yield [monthOf(date), unit, setting, activity, form, phase, sessions, minutes, participants]
  }
}

function factsOf(
  db: Database,
  range: MonthRange,
  { by_phase, by_activity }: Pick<Report, 'by_phase' | 'by_activity'>,
): Report['facts'] {
  const days = daysOf(range)
  const inPhase = by_phase['first_contact']?.sessions ?? 0
  return {
    distinct_people: countPeople(db, days),
    first_contacts: inPhase + countOtherFirstContacts(db, days),
    ...countBesideSessions(db, days),
    supervision_and_training_minutes: by_activity['I04']?.minutes ?? 0,
  }
}

/** The own development in whole months, by the own names for it, and what the register says of it. */
export function developmentOf(db: Database, range: MonthRange): Development {
  const days = daysOf(range)
  const rows = db
    .prepare<[string, string, string], DevelopmentRow>(
      `SELECT substr(date, 1, 7) AS month, activity, label, sum(happened) AS sessions,
         sum(duration_minutes) AS minutes
       FROM sessions
       WHERE date BETWEEN ? AND ? AND activity IN (SELECT value FROM json_each(?))
       GROUP BY month, activity, label HAVING sum(duration_minutes) > 0
       ORDER BY month, activity, label`,
    )
    .all(days.from, days.to, JSON.stringify(developmentActivities))
  const labels = [...Map.groupBy(rows, ({ activity, label }) => `${activity} ${label}`).values()]
  return {
    from: range.from,
    to: range.to,
    all: sumOf(rows),
    by_month: sumsBy(rows, ({ month }) => month),
    by_activity: sumsBy(rows, ({ activity }) => activity),
    by_label: labels
      .flatMap((ofLabel) => {
        const [first] = ofLabel
        return first ? [{ activity: first.activity, label: first.label, ...sumOf(ofLabel) }] : []
      })
      .toSorted((one, other) => other.minutes - one.minutes),
    register: listRecords(db, days).map(({ id: _id, hasCertificate, ...record }) => ({
      ...record,
      has_certificate: hasCertificate,
    })),
  }
}

type Amount = Development['all']
interface DevelopmentRow extends Amount {
  readonly month: string
  readonly activity: ActivityCode
  readonly label: string
}

const sumsBy = (rows: readonly DevelopmentRow[], keyOf: (row: DevelopmentRow) => string) =>
  Object.fromEntries([...Map.groupBy(rows, keyOf)].map(([key, some]) => [key, sumOf(some)]))

const sumOf = (rows: readonly DevelopmentRow[]): Amount => ({
  sessions: rows.reduce((sum, { sessions }) => sum + sessions, 0),
  minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
})
