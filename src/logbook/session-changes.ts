/**
 * Changes to what was logged. What a session held before each change is kept, so that every change can
 * be undone; a removed session rests here until it is gone for good.
 */
import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '../shared/refusal.ts'
import type { NewSession, Session } from '../shared/session.ts'
import { type Changed, type SessionChange, restingDays } from '../shared/session-change.ts'
import type { Database } from '../vault/database.ts'
import { findSession, writerOf } from './sessions.ts'

/**
 * Saves the session in the place of what it was, when that still is at `revision`; otherwise saves
 * nothing and answers what the log holds now. Throws Refusal 'setting-differs' as `logSession` does.
 */
export function changeSession(
  db: Database,
  { id, revision, session }: { id: number; revision: number; session: NewSession },
): Changed {
  return db.transaction((): Changed => {
    const present = findSession(db, id)
    if (present?.revision !== revision) return { isSaved: false, session: present }
    return { isSaved: true, session: replace(db, present, session) }
  })()
}

/** Takes a session out of the log; it rests for 30 days. Throws Refusal 'session-gone' when it is not there. */
export function removeSession(db: Database, id: number): SessionChange {
  return db.transaction(() => {
    const present = findSession(db, id)
    if (!present) throw new Refusal('session-gone')
    const change = keepBefore(db, present, 'removed')
    db.prepare<[number]>(`DELETE FROM sessions WHERE id = ?`).run(id)
    return change
  })()
}

/** Every change to one session, newest first. */
export function listChanges(db: Database, sessionId: number): SessionChange[] {
  return db
    .prepare<[number], ChangeRow>(`${selectChange} WHERE session_id = ? ORDER BY id DESC`)
    .all(sessionId)
    .map(toChange)
}

/** The removed sessions that still rest, newest first. */
export function listRemoved(db: Database): SessionChange[] {
  return db
    .prepare<[string], ChangeRow>(
      `${selectChange} WHERE ${isResting} AND changed_at >= ? ORDER BY id DESC`,
    )
    .all(restingSince(new Date()))
    .map(toChange)
}

/**
 * Puts a session back to what it was before a change: a removed one under its old id, a living one by a
 * change of its own. Throws Refusal 'session-gone' when the change is no longer kept.
 */
export function restoreSession(db: Database, changeId: number): Session {
  return db.transaction(() => {
    const row = db.prepare<[number], ChangeRow>(`${selectChange} WHERE id = ?`).get(changeId)
    if (!row) throw new Refusal('session-gone')
    const { sessionId, before } = toChange(row)
    const restored = inItsUnitOfToday(db, before)
    const present = findSession(db, sessionId)
    return present ? replace(db, present, restored) : putBack(db, sessionId, restored)
  })()
}

/** Lets go of what has rested long enough, with all its history. Answers how many sessions. */
export function purgeRemoved(db: Database, now: Date): number {
  return db.transaction(() => {
    const ids = db
      .prepare<[string], number>(
        `SELECT session_id FROM session_changes WHERE ${isResting} AND changed_at < ?`,
      )
      .pluck()
      .all(restingSince(now))
    for (const id of ids) forgetSession(db, id)
    return ids.length
  })()
}

/** Removes whatever speaks of a session that is gone: its history, its origin, and its mark in other rows. */
export function forgetSession(db: Database, id: number): void {
  db.prepare<[number]>(`DELETE FROM session_changes WHERE session_id = ?`).run(id)
  db.prepare<[number]>(`DELETE FROM session_origins WHERE session_id = ?`).run(id)
  db.prepare<[number]>(`UPDATE follow_ups SET session_id = NULL WHERE session_id = ?`).run(id)
  db.prepare<[{ form: string }]>(
    `DELETE FROM drafts WHERE context = @form OR context GLOB @form || ' *'`,
  ).run({ form: `session:${id}` })
}

/** What was removed before this moment has rested long enough. */
const restingSince = (now: Date): string =>
  new Date(now.getTime() - restingDays * 24 * 60 * 60 * 1000).toISOString()

interface ChangeRow extends Omit<SessionChange, 'before'> {
  readonly before: string
}

const selectChange = `
  SELECT id, session_id AS sessionId, changed_at AS at, kind, before FROM session_changes`

/** The last that happened to the session, and nobody has put it back. */
const isResting = `kind = 'removed'
  AND NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.id = session_id)
  AND id = (SELECT max(id) FROM session_changes AS later
            WHERE later.session_id = session_changes.session_id)`

function toChange(row: ChangeRow): SessionChange {
  return { ...row, before: JSON.parse(row.before) as NewSession }
}

/** What is the same as before is no change: it leaves no history. */
function replace(db: Database, present: Session, session: NewSession): Session {
  if (isDeepStrictEqual(withoutNumbers(present), session)) return present
  keepBefore(db, present, 'changed')
  const changed = { ...session, id: present.id, revision: present.revision + 1 }
  writerOf(db).overwrite(changed)
  return changed
}

function putBack(db: Database, id: number, before: NewSession): Session {
  const { revision, importId } = db
    .prepare<[number], { revision: number; importId: number | null }>(
      `SELECT revision, import_id AS importId FROM session_changes
       WHERE session_id = ? ORDER BY id DESC LIMIT 1`,
    )
    .get(id) ?? { revision: 0, importId: null }
  const session = { ...before, id, revision: revision + 1 }
  writerOf(db).putBack(session, importId)
  return session
}

function keepBefore(db: Database, present: Session, kind: SessionChange['kind']): SessionChange {
  const before = withoutNumbers(present)
  const at = new Date().toISOString()
  const { lastInsertRowid } = db
    .prepare<[number, number, string, string, string, number]>(
      `INSERT INTO session_changes (session_id, revision, changed_at, kind, before, import_id)
       VALUES (?, ?, ?, ?, ?, (SELECT import_id FROM sessions WHERE id = ?))`,
    )
    .run(present.id, present.revision, at, kind, JSON.stringify(before), present.id)
  return { id: Number(lastInsertRowid), sessionId: present.id, at, kind, before }
}

function withoutNumbers({ id: _id, revision: _revision, ...session }: Session): NewSession {
  return session
}

/** The unit may have been made anew, with another setting, since the session was removed. */
function inItsUnitOfToday(db: Database, session: NewSession): NewSession {
  const setting = db
    .prepare<[string], NewSession['setting']>(`SELECT setting FROM units WHERE name = ?`)
    .pluck()
    .get(session.unit)
  return setting === undefined ? session : { ...session, setting }
}
