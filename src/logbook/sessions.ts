import { Refusal } from '../shared/refusal.ts'
import type { NewSession, Session, Unit } from '../shared/session.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'

/**
 * Saves a session; on disk when this returns. The unit and the person are found by name, or made.
 * Throws Refusal 'setting-differs' when the unit belongs to another setting.
 */
export function logSession(db: Database, session: NewSession): Session {
  return loggerOf(db).logOne(session)
}

/** Saves all sessions or, when one is refused, none. Answers how many. */
export function logSessions(db: Database, sessions: readonly NewSession[]): number {
  return loggerOf(db).logAll(sessions)
}

/** Oldest first; within a day by clock time, those without one last. */
export function listSessions(db: Database, { from, to }: Period): Session[] {
  return db
    .prepare<[string, string], Session>(
      `${selectSession} WHERE date BETWEEN ? AND ? ORDER BY date, start_time NULLS LAST, sessions.id`,
    )
    .all(from, to)
}

/** The newest 50 whose note holds every word of the text; a word may lack its last letters. */
export function searchSessions(db: Database, text: string): Session[] {
  const match = matchOf(text)
  if (match === '') return []
  return db
    .prepare<[string], Session>(
      `SELECT found.* FROM note_search JOIN (${selectSession}) AS found
       ON found.id = note_search.rowid % 100000000
       WHERE note_search MATCH ? ORDER BY note_search.rowid DESC LIMIT 50`,
    )
    .all(match)
}

/** The one logged last comes first: it is the likeliest to come next. */
export function listUnits(db: Database): Unit[] {
  return db
    .prepare<[], Unit>(
      // From the newest session backwards, which meets a unit in use after a few steps.
      `SELECT name, setting FROM units ORDER BY
         (SELECT id FROM sessions WHERE unit_id = units.id ORDER BY id DESC LIMIT 1) DESC`,
    )
    .all()
}

/** Every pseudonym in the log, in Swedish alphabetical order. */
export function listPeople(db: Database): string[] {
  const people = db.prepare<[], string>(`SELECT pseudonym FROM people`).pluck().all()
  return people.toSorted(swedish.compare)
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

const swedish = new Intl.Collator('sv', { numeric: true })

/** The columns bear the names of the shared shape, so that a row is a session. */
const selectSession = `
  SELECT sessions.id, date, coalesce(start_time, '') AS start, duration_minutes AS minutes, activity,
    form, units.setting, units.name AS unit, phase, participants,
    coalesce(people.pseudonym, '') AS person, note
  FROM sessions
  JOIN units ON units.id = sessions.unit_id
  LEFT JOIN people ON people.id = sessions.person_id`

/**
 * The text as an FTS5 query. Each word is quoted, so that nothing in it is an operator, and is a
 * prefix. Control characters part words: a NUL would end the query in the middle of a quotation.
 */
function matchOf(text: string): string {
  const words = text.normalize().split(/[\s\p{Cc}]+/u)
  return words
    .filter((word) => word !== '')
    .map((word) => `"${word.replaceAll('"', '""')}"*`)
    .join(' ')
}

interface Logger {
  readonly logOne: (session: NewSession) => Session
  readonly logAll: (sessions: readonly NewSession[]) => number
}

/** Preparing the statements would cost more than the insert itself. */
const loggers = new WeakMap<Database, Logger>()

function loggerOf(db: Database): Logger {
  let logger = loggers.get(db)
  if (!logger) loggers.set(db, (logger = prepareLogger(db)))
  return logger
}

function prepareLogger(db: Database): Logger {
  const findUnit = db.prepare<[string], { id: number; setting: string }>(
    `SELECT id, setting FROM units WHERE name = ?`,
  )
  const addUnit = db.prepare<[string, string]>(`INSERT INTO units (name, setting) VALUES (?, ?)`)
  const findPerson = db
    .prepare<[string], number>(`SELECT id FROM people WHERE pseudonym = ?`)
    .pluck()
  const addPerson = db.prepare<[string]>(`INSERT INTO people (pseudonym) VALUES (?)`)
  const addSession = db.prepare(
    `INSERT INTO sessions
       (date, start_time, duration_minutes, activity, form, unit_id, phase, participants, person_id, note)
     VALUES (?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?)`,
  )

  function unitIdOf({ unit, setting }: NewSession): number | bigint {
    const known = findUnit.get(unit)
    if (known && known.setting !== setting) throw new Refusal('setting-differs')
    return known ? known.id : addUnit.run(unit, setting).lastInsertRowid
  }

  function personIdOf({ person }: NewSession): number | bigint | null {
    if (person === '') return null
    return findPerson.get(person) ?? addPerson.run(person).lastInsertRowid
  }

  function insert(session: NewSession): Session {
    const { date, start, minutes, activity, form, phase, participants, note } = session
    const unitId = unitIdOf(session)
    const personId = personIdOf(session)
    const { lastInsertRowid } = addSession.run(
      date,
      start,
      minutes,
      activity,
      form,
      unitId,
      phase,
      participants,
      personId,
      note,
    )
    return { ...session, id: Number(lastInsertRowid) }
  }

  return {
    logOne: db.transaction(insert),
    logAll: db.transaction((sessions: readonly NewSession[]) => {
      // The indexes grow fastest in the order of days; within a day the given order is kept.
      const byDay = sessions.toSorted((one, other) =>
        one.date < other.date ? -1 : one.date > other.date ? 1 : 0,
      )
      for (const session of byDay) insert(session)
      return sessions.length
    }),
  }
}
