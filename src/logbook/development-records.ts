import type {
  DevelopmentRecord,
  KeptRecord,
  NewRecord,
  YearRegister,
} from '../shared/own-development.ts'
import { Refusal } from '../shared/refusal.ts'
import type { NewSession, Session } from '../shared/session.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { logSessionFrom } from './session-origins.ts'

/** The records of a year with their sessions, and what the daily log says of the same year. */
export function readRegister(db: Database, year: string): YearRegister {
  const period: Period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const sessions = Map.groupBy(
    db.prepare<[Period], LoggedFromRow>(selectLoggedFrom).all(period),
    ({ recordId }) => recordId,
  )
  return {
    years: db
      .prepare<[], string>(
        `SELECT DISTINCT substr(date, 1, 4) FROM development_records ORDER BY 1 DESC`,
      )
      .pluck()
      .all(),
    records: listRecords(db, period)
      .toReversed()
      .map((record) => ({
        ...record,
        sessions: (sessions.get(record.id) ?? []).map(
          ({ recordId: _recordId, ...logged }) => logged,
        ),
      })),
    loggedMinutes:
      db
        .prepare<[Period], number>(
          `SELECT coalesce(sum(duration_minutes), 0) FROM sessions
           WHERE activity = 'I04' AND date BETWEEN @from AND @to`,
        )
        .pluck()
        .get(period) ?? 0,
  }
}

/** The records of a period, by day. */
export function listRecords(db: Database, { from, to }: Period): KeptRecord[] {
  return db
    .prepare<[string, string], RecordRow>(
      `${selectRecord} WHERE date BETWEEN ? AND ? ORDER BY date, id`,
    )
    .all(from, to)
    .map(toRecord)
}

/** The first and the last month with a record; null where there are none. */
export function findRecordMonths(db: Database): { from: string; to: string } | null {
  const months = db
    .prepare<[], { from: string | null; to: string | null }>(
      `SELECT substr(min(date), 1, 7) AS "from", substr(max(date), 1, 7) AS "to"
       FROM development_records`,
    )
    .get()
  if (!months || months.from === null || months.to === null) return null
  return { from: months.from, to: months.to }
}

/** Enters a record together with the session of the same time, or neither. Throws as `logSession`. */
export function addRecord(
  db: Database,
  { record, session }: { readonly record: NewRecord; readonly session: NewSession | null },
): { record: KeptRecord; session: Session | null } {
  return db.transaction(() => {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO development_records (date, kind, title, organiser, minutes, has_certificate)
         VALUES (@date, @kind, @title, @organiser, @minutes, @hasCertificate)`,
      )
      .run(toParameters(record))
    const id = Number(lastInsertRowid)
    return {
      record: getRecord(db, id),
      session: session && logSessionFrom(db, { kind: 'record', id }, session),
    }
  })()
}

/** The sessions logged from it stay as they are. Throws Refusal 'record-gone' when it is not there. */
export function changeRecord(
  db: Database,
  { id, record }: { readonly id: number; readonly record: NewRecord },
): KeptRecord {
  db.prepare(
    `UPDATE development_records SET date = @date, kind = @kind, title = @title,
       organiser = @organiser, minutes = @minutes, has_certificate = @hasCertificate
     WHERE id = @id`,
  ).run({ ...toParameters(record), id })
  return getRecord(db, id)
}

/** The sessions logged from it stay. Throws Refusal 'record-gone' when it is not there. */
export function removeRecord(db: Database, id: number): KeptRecord {
  const record = getRecord(db, id)
  db.prepare(`DELETE FROM development_records WHERE id = ?`).run(id)
  return record
}

/** What was removed, with the sessions that it had. */
export function putBackRecord(db: Database, { id, ...record }: KeptRecord): void {
  db.prepare(
    `INSERT INTO development_records (id, date, kind, title, organiser, minutes, has_certificate)
     VALUES (@id, @date, @kind, @title, @organiser, @minutes, @hasCertificate)`,
  ).run({ ...toParameters(record), id })
}

type LoggedFromRow = DevelopmentRecord['sessions'][number] & { readonly recordId: number }

const selectLoggedFrom = `
  SELECT record_id AS recordId, sessions.id, sessions.date, duration_minutes AS minutes
  FROM session_origins
    JOIN development_records ON development_records.id = record_id
    JOIN sessions ON sessions.id = session_id
  WHERE happened = 1 AND development_records.date BETWEEN @from AND @to
  ORDER BY sessions.date, sessions.id`

type RecordRow = Omit<KeptRecord, 'hasCertificate'> & { readonly hasCertificate: 0 | 1 }

const selectRecord = `
  SELECT id, date, kind, title, organiser, minutes, has_certificate AS hasCertificate
  FROM development_records`

const toRecord = (row: RecordRow): KeptRecord => ({
  ...row,
  hasCertificate: row.hasCertificate === 1,
})

const toParameters = (record: NewRecord) => ({
  ...record,
  hasCertificate: Number(record.hasCertificate),
})

function getRecord(db: Database, id: number): KeptRecord {
  const row = db.prepare<[number], RecordRow>(`${selectRecord} WHERE id = ?`).get(id)
  if (!row) throw new Refusal('record-gone')
  return toRecord(row)
}
