import type { Database } from '../../src/vault/database.ts'

/**
 * Every row of every table, by table. What the store notes of its own use is left out: an opening
 * changes it.
 */
export function rowsOf(db: Database): Record<string, unknown[]> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'shadow')
         AND name NOT IN ('sqlite_schema', 'safekeeping') ORDER BY name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare<[], unknown[]>(`SELECT * FROM "${table}"`)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]),
  )
}
