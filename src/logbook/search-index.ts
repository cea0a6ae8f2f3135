import type { Database } from '../vault/database.ts'

/**
 * Does work that takes away the words of many sessions, within a transaction. Overwriting each word
 * where it stands takes five seconds for 20,000 sessions; leaving them until the whole index is made
 * anew from what remains takes less than one, and overwrites them as surely.
 */
export function reindexAfter<Result>(db: Database, work: () => Result): Result {
  setOverwriting(db, false)
  try {
    const result = work()
    db.exec(`INSERT INTO session_search (session_search) VALUES ('rebuild')`)
    return result
  } finally {
    setOverwriting(db, true)
  }
}

/** Written out: a bound number would be a fraction to SQLite, which FTS5 refuses here. */
function setOverwriting(db: Database, isOn: boolean): void {
  const value = isOn ? 1 : 0
  db.exec(`INSERT INTO session_search (session_search, rank) VALUES ('secure-delete', ${value})`)
}
