import type { Statement } from 'better-sqlite3'
import type { Database } from './database.ts'

const statements = new WeakMap<Database, Map<string, Statement>>()

/**
 * The statement, prepared once for each open store: for what is done so often within one task that to
 * prepare it would take longer than to run it. Whoever plucks one plucks it for all with the same words.
 */
export function prepared<Parameters extends unknown[], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Parameters, Row> {
  const ofStore = statements.get(db) ?? new Map<string, Statement>()
  const statement = ofStore.get(sql) ?? db.prepare(sql)
  statements.set(db, ofStore.set(sql, statement))
  return statement as Statement<Parameters, Row>
}
