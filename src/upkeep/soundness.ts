/** Whether a database is sound. A search index is apart: it can be made anew from the rest. */
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'

/**
 * What SQLite finds unsound, null when nothing is. `isQuick` leaves out whether each index has every
 * row. Throws what it finds in a page that cannot be read.
 */
export function unsoundPartOf(
  db: Database,
  options: { readonly schema?: 'main' | 'copy'; readonly isQuick?: boolean } = {},
): 'database' | 'search-index' | null {
  const { schema = 'main', isQuick = false } = options
  const check = isQuick ? 'quick_check' : 'integrity_check'
  const found = db
    .prepare<[], string>(`PRAGMA ${schema}.${check}`)
    .pluck()
    .all()
    .filter((line) => line !== 'ok')
  if (found.length === 0) return null
  return found.every((line) => /fts5/i.test(line)) ? 'search-index' : 'database'
}

/** Whether each search index says what the log says, word by word. */
export function areSearchIndexesRight(db: Database): boolean {
  return searchIndexesOf(db).every((index) => isIndexRight(db, index))
}

/** Makes each search index anew that does not say what the log says. Answers whether one did not. */
export function mendSearchIndexes(db: Database): boolean {
  const wrong = searchIndexesOf(db).filter((index) => !isIndexRight(db, index))
  for (const index of wrong) db.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`)
  return wrong.length > 0
}

function searchIndexesOf(db: Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE % USING fts5%'`,
    )
    .pluck()
    .all()
}

function isIndexRight(db: Database, index: string): boolean {
  try {
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
    return true
  } catch (error) {
    if (asRefusal(error).code === 'database-damaged') return false
    throw error
  }
}
