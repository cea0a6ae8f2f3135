/**
 * Whether everything in an open store is in its last good backup, so that none need be made. SQLite
 * counts the rows that a connection changes; in between, the store remembers it by itself, and
 * believes it only after an end that was noted.
 */
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'
import { changeSafekeeping, readSafekeeping } from './safekeeping.ts'

/** How many rows had been changed when all of it was in a backup. */
const backedUpAt = new WeakMap<Database, number>()

export function isBackedUp(db: Database): boolean {
  return backedUpAt.get(db) === countChanges(db)
}

export function noteBackedUp(db: Database): void {
  backedUpAt.set(db, countChanges(db))
}

/** To be called when a store has been opened, before anything is changed by its owner. */
export function noteOpened(db: Database): void {
  const { is_backed_up } = readSafekeeping(db)
  if (!is_backed_up) return
  changeSafekeeping(db, { is_backed_up: 0 })
  noteBackedUp(db)
}

/** To be called right before a store is closed. On a disk that takes no change the next backup is made. */
export function noteClosing(db: Database): void {
  const is_backed_up = isBackedUp(db) ? 1 : 0
  try {
    if (readSafekeeping(db).is_backed_up !== is_backed_up) changeSafekeeping(db, { is_backed_up })
  } catch (error) {
    if (asRefusal(error).code === 'unexpected') throw error
  }
}

/** A change of the store's own notes, which does not count. */
export function withoutCounting(db: Database, change: () => void): void {
  const wasBackedUp = isBackedUp(db)
  change()
  if (wasBackedUp) noteBackedUp(db)
}

function countChanges(db: Database): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get())
}
