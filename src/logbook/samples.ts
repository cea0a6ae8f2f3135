/** A made-up month, to try the app with before there is a log of one's own. */
import { dayAfter } from '../shared/dates.ts'
import type { NewSession } from '../shared/session.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { newImport, undoImport } from './imports.ts'
import { sampleDays } from './sample-month.ts'
import { logSessions } from './sessions.ts'

/** How many sessions of the sample are in the log. */
export function countSamples(db: Database): number {
  const count = db
    .prepare<[], number>(
      `SELECT count(*) FROM imports JOIN sessions ON import_id = imports.id WHERE kind = 'sample'`,
    )
    .pluck()
    .get()
  return count ?? 0
}

/** Whether any of these days has sessions that were made up. */
export function hasSamples(db: Database, { from, to }: Period): boolean {
  const found = db.prepare<[string, string]>(
    `SELECT 1 FROM imports JOIN sessions ON import_id = imports.id
     WHERE kind = 'sample' AND date BETWEEN ? AND ? LIMIT 1`,
  )
  return found.get(from, to) !== undefined
}

/** Adds the sample for the 30 days before the given one, unless there is one. Answers how many sessions it has. */
export function addSamples(db: Database, day: string): number {
  return db.transaction(() => {
    const present = countSamples(db)
    if (present > 0) return present
    const sessions = sampleDays(dayAfter(day, -30), dayAfter(day, -1), 2026).map(named)
    return logSessions(db, sessions, newImport(db, 'sample', sessions.length))
  })()
}

/** Takes the sample out, also what was changed or removed in it. Answers how many sessions left the log. */
export function removeSamples(db: Database): number {
  return db.transaction(() => {
    const ids = db.prepare<[], number>(`SELECT id FROM imports WHERE kind = 'sample'`).pluck().all()
    return ids.reduce((sum, id) => sum + undoImport(db, id), 0)
  })()
}

/** Named for what they are, so that nobody's own unit or pseudonym is mixed up with the sample's. */
function named(session: NewSession): NewSession {
  return {
    ...session,
    unit: `${session.unit} (exempel)`,
    person: session.person === '' ? '' : `${session.person} (exempel)`,
  }
}
