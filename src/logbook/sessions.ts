import { Refusal } from '../shared/refusal.ts'
import type { NewSession, Session } from '../shared/session.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'

/**
 * Saves a session; on disk when this returns. The unit and the person are found by name, or made.
 * Throws Refusal 'setting-differs' when the unit belongs to another setting.
 */
export function logSession(db: Database, session: NewSession): Session {
  return writerOf(db).logOne(session)
}

/** Saves all sessions, as parts of an import if one is named, or when one is refused, none. Answers how many. */
export function logSessions(
  db: Database,
  sessions: readonly NewSession[],
  importId: number | null = null,
): number {
  return writerOf(db).logAll(sessions, importId)
}

/** Oldest first; within a day by clock time, those without one last. */
export function listSessions(db: Database, { from, to }: Period): Session[] {
  return db
    .prepare<[string, string], SessionRow>(
      `${selectSession} WHERE date BETWEEN ? AND ? ORDER BY date, start_time NULLS LAST, sessions.id`,
    )
    .all(from, to)
    .map(toSession)
}

/** The sessions of these ids in the given order. Those that are no longer there are left out. */
export function readSessions(db: Database, ids: readonly number[]): Session[] {
  return db
    .prepare<[string], SessionRow>(
      `SELECT found.* FROM json_each(?) AS wanted JOIN (${selectSession}) AS found
       ON found.id = wanted.value ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids))
    .map(toSession)
}

/** The one logged last, one by one; null without any. */
export function findLatest(db: Database): Session | null {
  const row = db
    .prepare<[], SessionRow>(
      `${selectSession} WHERE import_id IS NULL ORDER BY sessions.id DESC LIMIT 1`,
    )
    .get()
  return row ? toSession(row) : null
}

/** Months that have sessions, newest first: one step in the index for each, however long the log. */
export function listMonths(db: Database): string[] {
  return db
    .prepare<[], string>(
      `WITH RECURSIVE months (month) AS (
         SELECT substr(max(date), 1, 7) FROM sessions
         UNION ALL
         SELECT (SELECT substr(max(date), 1, 7) FROM sessions WHERE date < month)
         FROM months WHERE month IS NOT NULL
       )
       SELECT month FROM months WHERE month IS NOT NULL`,
    )
    .pluck()
    .all()
}

/** A session as it stands in the log; null when it does not. */
export function findSession(db: Database, id: number): Session | null {
  return readSessions(db, [id])[0] ?? null
}

/** A row of `selectSession`: what SQLite has no type for stands as text and numbers. */
export type SessionRow = Omit<Session, 'secondary' | 'links' | (typeof flags)[number]> & {
  readonly secondary: string
  readonly links: string
} & Readonly<Record<(typeof flags)[number], number>>

const flags = ['firstContact', 'happened', 'withPerson'] as const

/** The columns bear the names of the shared shape. */
export const selectSession = `
  SELECT sessions.id, revision, date, coalesce(start_time, '') AS start, duration_minutes AS minutes,
    activity, label, secondary, form, coalesce(units.setting, '') AS setting,
    coalesce(units.name, '') AS unit, phase, participants, new_participants AS newParticipants,
    planned, co_leader AS coLeader, coalesce(people.pseudonym, '') AS person,
    first_contact AS firstContact, happened, with_person AS withPerson, links, note
  FROM sessions
  LEFT JOIN units ON units.id = sessions.unit_id
  LEFT JOIN people ON people.id = sessions.person_id`

export function toSession(row: SessionRow): Session {
  return {
    ...row,
    secondary: toCodes(row.secondary) as Session['secondary'],
    links: toCodes(row.links) as Session['links'],
    firstContact: row.firstContact === 1,
    happened: row.happened === 1,
    withPerson: row.withPerson === 1,
  }
}

const toCodes = (text: string): string[] => (text === '' ? [] : text.split(' '))

/** What a session's columns hold, in this order wherever a session is written. */
const columns = [
  'date',
  'start_time',
  'duration_minutes',
  'activity',
  'label',
  'secondary',
  'form',
  'unit_id',
  'phase',
  'participants',
  'new_participants',
  'planned',
  'co_leader',
  'person_id',
  'first_contact',
  'happened',
  'with_person',
  'links',
  'note',
] as const

interface SessionWriter {
  readonly logOne: (session: NewSession) => Session
  readonly logAll: (sessions: readonly NewSession[], importId: number | null) => number
  /** Overwrites the session of that id. To be called within a transaction. */
  readonly overwrite: (session: Session) => void
  /** Gives a session that was removed its id again. To be called within a transaction. */
  readonly putBack: (session: Session, importId: number | null) => void
}

/** Preparing the statements would cost more than the insert itself. */
const writers = new WeakMap<Database, SessionWriter>()

/** Everything that writes sessions, prepared once for each open log. */
export function writerOf(db: Database): SessionWriter {
  let writer = writers.get(db)
  if (!writer) writers.set(db, (writer = prepareWriter(db)))
  return writer
}

function prepareWriter(db: Database): SessionWriter {
  const findUnit = db.prepare<[string], { id: number; setting: string }>(
    `SELECT id, setting FROM units WHERE name = ?`,
  )
  const addUnit = db.prepare<[string, string]>(`INSERT INTO units (name, setting) VALUES (?, ?)`)
  const findPerson = db
    .prepare<[string], number>(`SELECT id FROM people WHERE pseudonym = ?`)
    .pluck()
  const addPerson = db.prepare<[string]>(`INSERT INTO people (pseudonym) VALUES (?)`)
  const insertInto = (...names: readonly string[]) =>
    db.prepare(
      `INSERT INTO sessions (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
  const addSession = insertInto(...columns, 'import_id')
  const addSessionAgain = insertInto(...columns, 'import_id', 'id', 'revision')
  const changeSession = db.prepare(
    `UPDATE sessions SET ${columns.map((column) => `${column} = ?`).join(', ')}, revision = ?
     WHERE id = ?`,
  )

  function unitIdOf({ unit, setting }: NewSession): number | bigint | null {
    if (unit === '') return null
    const known = findUnit.get(unit)
    if (known && known.setting !== setting) throw new Refusal('setting-differs')
    return known ? known.id : addUnit.run(unit, setting).lastInsertRowid
  }

  function personIdOf({ person }: NewSession): number | bigint | null {
    if (person === '') return null
    return findPerson.get(person) ?? addPerson.run(person).lastInsertRowid
  }

  function valuesOf(session: NewSession) {
    return [
      session.date,
      session.start === '' ? null : session.start,
      session.minutes,
      session.activity,
      session.label,
      session.secondary.join(' '),
      session.form,
      unitIdOf(session),
      session.phase,
      session.participants,
      session.newParticipants,
      session.planned,
      session.coLeader,
      personIdOf(session),
      Number(session.firstContact),
      Number(session.happened),
      Number(session.withPerson),
      session.links.join(' '),
      session.note,
    ] as const
  }

  const insert = (session: NewSession, importId: number | null): Session => {
    const { lastInsertRowid } = addSession.run(...valuesOf(session), importId)
    return { ...session, id: Number(lastInsertRowid), revision: 1 }
  }

  return {
    logOne: db.transaction((session: NewSession) => insert(session, null)),
    logAll: db.transaction((sessions: readonly NewSession[], importId: number | null) => {
      // The indexes grow fastest in the order of days; within a day the given order is kept.
      const byDay = sessions.toSorted((one, other) =>
        one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
      )
      for (const session of byDay) insert(session, importId)
      return sessions.length
    }),
    overwrite: (session) => {
      changeSession.run(...valuesOf(session), session.revision, session.id)
    },
    putBack: (session, importId) => {
      addSessionAgain.run(...valuesOf(session), importId, session.id, session.revision)
    },
  }
}
