/** Sessions that came together, an old log or the sample, and can be taken out together. */
import type { Database } from '../vault/database.ts'
import { reindexAfter } from './search-index.ts'
import { forgetSession } from './session-changes.ts'

export type ImportKind = 'old_log' | 'sample'

/** An old log that was brought in, and how many of its sessions are still in the log. */
export interface OldLogImport {
  readonly id: number
  /** UTC, ISO 8601. */
  readonly importedAt: string
  readonly sessions: number
}

/** The id that the sessions of a new import bear. */
export function newImport(db: Database, kind: ImportKind, count: number): number {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO imports (kind, imported_at, sessions) VALUES (?, ?, ?)`)
    .run(kind, new Date().toISOString(), count)
  return Number(lastInsertRowid)
}

/** Old logs, newest first. */
export function listImports(db: Database): OldLogImport[] {
  return db
    .prepare<[], OldLogImport>(
      `SELECT id, imported_at AS importedAt,
         (SELECT count(*) FROM sessions WHERE import_id = imports.id) AS sessions
       FROM imports WHERE kind = 'old_log' ORDER BY id DESC`,
    )
    .all()
}

const tablesWithUnits = ['sessions', 'homecoming_templates', 'homecoming_lists', 'groups']
const tablesWithPeople = ['sessions', 'follow_ups', 'homecoming_lists', 'plans', 'meetings']

/** Whether none of the tables refers to @id. */
const areWithout = (column: string, tables: readonly string[]): string =>
  tables.map((table) => `NOT EXISTS (SELECT 1 FROM ${table} WHERE ${column} = @id)`).join(' AND ')

/**
 * Takes out every session of an import, also those that were changed or rest among the removed, with
 * the units and people that nothing else needs. Answers how many sessions the log lost.
 */
export function undoImport(db: Database, importId: number): number {
  return db.transaction(() => {
    const ofImport = (column: 'unit_id' | 'person_id') =>
      db
        .prepare<[number], number>(
          `SELECT DISTINCT ${column} FROM sessions WHERE import_id = ? AND ${column} IS NOT NULL`,
        )
        .pluck()
        .all(importId)
    const units = ofImport('unit_id')
    const people = ofImport('person_id')
    const touched = db
      .prepare<[{ importId: number }], number>(
        `SELECT session_id FROM session_changes WHERE import_id = @importId
         UNION SELECT session_id FROM follow_ups
           WHERE session_id IN (SELECT id FROM sessions WHERE import_id = @importId)
         UNION SELECT id FROM sessions WHERE import_id = @importId AND EXISTS (
           SELECT 1 FROM drafts WHERE context IN ('session:' || id, 'session:' || id || ' earlier'))`,
      )
      .pluck()
      .all({ importId })

    const { changes } = reindexAfter(db, () =>
      db.prepare(`DELETE FROM sessions WHERE import_id = ?`).run(importId),
    )
    for (const id of touched) forgetSession(db, id)
    db.prepare(`DELETE FROM imports WHERE id = ?`).run(importId)
    const removeUnit = db.prepare(
      `DELETE FROM units WHERE id = @id AND ${areWithout('unit_id', tablesWithUnits)}`,
    )
    for (const id of units) removeUnit.run({ id })
    const removePerson = db.prepare(
      `DELETE FROM people WHERE id = @id AND ${areWithout('person_id', tablesWithPeople)}`,
    )
    for (const id of people) removePerson.run({ id })
    return changes
  })()
}
