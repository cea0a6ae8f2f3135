import type { FollowUp, FollowUpState, NewFollowUp } from '../shared/follow-up.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Period } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { findOrAddPerson } from './people.ts'

/** By day, open and closed ones; those of one person or one session when asked for. */
export function listFollowUps(
  db: Database,
  of: { readonly person?: string | undefined; readonly sessionId?: number | undefined },
): FollowUp[] {
  return db
    .prepare<[{ person: string | null; sessionId: number | null }], FollowUp>(
      `${selectFollowUp}
       WHERE (@person IS NULL OR people.pseudonym = @person)
         AND (@sessionId IS NULL OR session_id = @sessionId)
       ORDER BY due, follow_ups.id`,
    )
    .all({ person: of.person ?? null, sessionId: of.sessionId ?? null })
}

/** The person is found by name, or made. */
export function addFollowUp(db: Database, followUp: NewFollowUp): FollowUp {
  return db.transaction(() => {
    const { what, due, kind, person, sessionId } = followUp
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO follow_ups (what, due, kind, person_id, session_id) VALUES (?, ?, ?, ?, ?)`,
      )
      .run(what, due, kind, findOrAddPerson(db, person), sessionId)
    return getFollowUp(db, Number(lastInsertRowid))
  })()
}

/** Throws Refusal 'follow-up-gone' when it is not there. */
export function changeFollowUp(
  db: Database,
  { id, followUp }: { readonly id: number; readonly followUp: NewFollowUp },
): FollowUp {
  return db.transaction(() => {
    const { what, due, kind, person, sessionId } = followUp
    db.prepare(
      `UPDATE follow_ups SET what = ?, due = ?, kind = ?, person_id = ?, session_id = ? WHERE id = ?`,
    ).run(what, due, kind, findOrAddPerson(db, person), sessionId, id)
    return getFollowUp(db, id)
  })()
}

/** Closes a follow-up on a day, or opens it again. Throws Refusal 'follow-up-gone' when it is not there. */
export function settleFollowUp(
  db: Database,
  { id, state, day }: { readonly id: number; readonly state: FollowUpState; readonly day: string },
): FollowUp {
  db.prepare(`UPDATE follow_ups SET state = ?, closed_on = ? WHERE id = ?`).run(
    state,
    state === 'open' ? '' : day,
    id,
  )
  return getFollowUp(db, id)
}

/** Throws Refusal 'follow-up-gone' when it is not there. */
export function removeFollowUp(db: Database, id: number): void {
  const { changes } = db.prepare(`DELETE FROM follow_ups WHERE id = ?`).run(id)
  if (changes === 0) throw new Refusal('follow-up-gone')
}

/** How many were done in a period. */
export function countFollowUpsDone(db: Database, { from, to }: Period): number {
  const count = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM follow_ups WHERE state = 'done' AND closed_on BETWEEN ? AND ?`,
    )
    .pluck()
    .get(from, to)
  return count ?? 0
}

const selectFollowUp = `
  SELECT follow_ups.id, what, due, kind, coalesce(people.pseudonym, '') AS person,
    session_id AS sessionId, state, closed_on AS closedOn
  FROM follow_ups LEFT JOIN people ON people.id = person_id`

function getFollowUp(db: Database, id: number): FollowUp {
  const followUp = db
    .prepare<[number], FollowUp>(`${selectFollowUp} WHERE follow_ups.id = ?`)
    .get(id)
  if (!followUp) throw new Refusal('follow-up-gone')
  return followUp
}
