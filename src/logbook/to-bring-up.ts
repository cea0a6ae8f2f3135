/** What to bring up in supervision. Private: no summary, report or export reads it. */
import type { ToBringUp } from '../shared/own-development.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'

/** Also what was brought up already. In the order it was written. */
export function listToBringUp(db: Database): ToBringUp[] {
  return db.prepare<[], ToBringUp>(`${selectToBringUp} ORDER BY id`).all()
}

export function addToBringUp(
  db: Database,
  { text, addedOn }: Pick<ToBringUp, 'text' | 'addedOn'>,
): ToBringUp {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO to_bring_up (text, added_on) VALUES (?, ?)`)
    .run(text, addedOn)
  return getToBringUp(db, Number(lastInsertRowid))
}

/** Brought up on a day, or not yet when that is empty. Throws Refusal 'to-bring-up-gone'. */
export function markToBringUp(
  db: Database,
  { id, broughtUpOn }: Pick<ToBringUp, 'id' | 'broughtUpOn'>,
): ToBringUp {
  db.prepare(`UPDATE to_bring_up SET brought_up_on = ? WHERE id = ?`).run(broughtUpOn, id)
  return getToBringUp(db, id)
}

/** Throws Refusal 'to-bring-up-gone' when it is not there. */
export function removeToBringUp(db: Database, id: number): ToBringUp {
  const removed = getToBringUp(db, id)
  db.prepare(`DELETE FROM to_bring_up WHERE id = ?`).run(id)
  return removed
}

export function putBackToBringUp(db: Database, removed: ToBringUp): void {
  db.prepare(
    `INSERT INTO to_bring_up (id, text, added_on, brought_up_on)
     VALUES (@id, @text, @addedOn, @broughtUpOn)`,
  ).run(removed)
}

const selectToBringUp = `
  SELECT id, text, added_on AS addedOn, brought_up_on AS broughtUpOn FROM to_bring_up`

function getToBringUp(db: Database, id: number): ToBringUp {
  const found = db.prepare<[number], ToBringUp>(`${selectToBringUp} WHERE id = ?`).get(id)
  if (!found) throw new Refusal('to-bring-up-gone')
  return found
}
