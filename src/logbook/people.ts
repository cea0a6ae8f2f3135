import type { Person } from '../shared/person.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import { replacePersonInDrafts } from './draft-mentions.ts'

/** Every pseudonym in the log, in Swedish alphabetical order. Sessions are those that happened. */
export function listPeople(db: Database): Person[] {
  return db
    .prepare<[], Person>(
      `SELECT pseudonym AS name, coalesce(sessions, 0) AS sessions, coalesce(minutes, 0) AS minutes,
         coalesce(lastDate, '') AS lastDate,
         (SELECT count(*) FROM follow_ups
          WHERE person_id = people.id AND state = 'open') AS openFollowUps,
         (SELECT count(*) FROM homecoming_lists
          WHERE person_id = people.id AND finished_on = '') AS openLists,
         (SELECT count(*) FROM plans
          WHERE person_id = people.id AND ended_on = '') AS activePlans
       FROM people LEFT JOIN (
         SELECT person_id, sum(happened) AS sessions, sum(duration_minutes) AS minutes,
           max(date) FILTER (WHERE happened) AS lastDate
         FROM sessions WHERE person_id IS NOT NULL GROUP BY person_id
       ) ON person_id = people.id`,
    )
    .all()
    .toSorted((one, other) => swedish.compare(one.name, other.name))
}

/** Throws Refusal 'person-exists' when the pseudonym is taken. */
export function addPerson(db: Database, name: string): void {
  checkIsFree(db, name)
  findOrAddPerson(db, name)
}

/** Throws Refusal 'person-gone' or 'person-exists'. */
export function renamePerson(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  db.transaction(() => {
    const id = getPerson(db, from)
    if (from === to) return
    checkIsFree(db, to)
    db.prepare(`UPDATE people SET pseudonym = ? WHERE id = ?`).run(to, id)
    db.prepare(`UPDATE sessions SET revision = revision + 1 WHERE person_id = ?`).run(id)
    replaceName(db, from, to)
  })()
  emptyWriteAheadLog(db)
}

/** Gives all that is about one to another. Throws Refusal 'person-gone' without either. */
export function mergePeople(
  db: Database,
  { from, into }: { readonly from: string; readonly into: string },
): void {
  db.transaction(() => {
    const fromId = getPerson(db, from)
    const intoId = getPerson(db, into)
    if (fromId === intoId) return
    handOver(db, fromId, intoId)
    replaceName(db, from, into)
  })()
  emptyWriteAheadLog(db)
}

/**
 * What is about the person stays, without a person; the pseudonym goes from the log, the history and
 * what is half-written. Text that the peer supporter wrote about the person stays as it was written.
 * Throws Refusal 'person-gone' when it is not there.
 */
export function forgetPerson(db: Database, name: string): void {
  db.transaction(() => {
    handOver(db, getPerson(db, name), null)
    replaceName(db, name, '')
  })()
  emptyWriteAheadLog(db)
}

/** Null without a pseudonym. */
export function findOrAddPerson(db: Database, name: string): number | null {
  if (name === '') return null
  return (
    findPerson(db, name) ??
    Number(db.prepare(`INSERT INTO people (pseudonym) VALUES (?)`).run(name).lastInsertRowid)
  )
}

/** Null when there is nobody of that pseudonym, so that what is put back brings no forgotten one along. */
export function findPerson(db: Database, name: string): number | null {
  const id = db.prepare<[string], number>(`SELECT id FROM people WHERE pseudonym = ?`).pluck()
  return id.get(name) ?? null
}

const swedish = new Intl.Collator('sv', { numeric: true })

function getPerson(db: Database, name: string): number {
  const id = findPerson(db, name)
  if (id === null) throw new Refusal('person-gone')
  return id
}

function checkIsFree(db: Database, name: string): void {
  if (findPerson(db, name) !== null) throw new Refusal('person-exists')
}

/** The revision rises: a form that still holds the old pseudonym must not bring it back unseen. */
function handOver(db: Database, from: number, to: number | null): void {
  db.prepare(`UPDATE sessions SET person_id = ?, revision = revision + 1 WHERE person_id = ?`).run(
    to,
    from,
  )
  for (const table of ['follow_ups', 'homecoming_lists', 'plans', 'meetings']) {
    db.prepare(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`).run(to, from)
  }
  db.prepare(`DELETE FROM people WHERE id = ?`).run(from)
}

/** In the history and in what is half-written. */
function replaceName(db: Database, from: string, to: string): void {
  db.prepare(
    `UPDATE session_changes SET before = json_set(before, '$.person', ?)
     WHERE before ->> '$.person' = ?`,
  ).run(to, from)
  replacePersonInDrafts(db, from, to)
}

/** Deleted text is overwritten in the database; its former pages must not wait beside it. */
function emptyWriteAheadLog(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}
