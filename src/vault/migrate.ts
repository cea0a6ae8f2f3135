import { Refusal } from '../shared/refusal.ts'
import type { Database, Migration } from './database.ts'

/**
 * Brings a store's schema up to the newest of `migrations`, each in a transaction of its own that
 * also sets `user_version`. Throws Refusal 'store-newer' when the store is ahead of this program;
 * whatever a migration throws leaves the store at the version before it. `beforeFirst` is called
 * before the first one that is missing, if any is; what it throws keeps them all from running.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  beforeFirst?: (db: Database) => void,
): void {
  const newest = newestVersion(migrations)
  const current = versionOf(db)
  if (current > newest) throw new Refusal('store-newer')
  const missing = migrations.filter((migration) => migration.version > current)
  if (missing.length === 0) return
  beforeFirst?.(db)

  // Rebuilding a table would otherwise act on the rows that refer to it. The pragma does nothing
  // inside a transaction, so it stands outside, and every reference is checked before the commit.
  db.pragma('foreign_keys = OFF')
  try {
    for (const migration of missing) run(db, migration)
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** The version of the schema a store was last migrated to; 0 before the first migration. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * The store's schema as text: every CREATE statement, the parts of a table beside it. Tables that
 * SQLite keeps for itself, such as those behind a full-text index, are left out.
 */
export function schemaOf(db: Database): string {
  const statements = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema
       WHERE sql IS NOT NULL AND tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
         AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
       ORDER BY tbl_name, type <> 'table', name`,
    )
    .pluck()
    .all()
  return statements.map((sql) => `${sql};\n`).join('\n')
}

function run(db: Database, migration: Migration): void {
  db.transaction(() => {
    migration.up(db)
    db.pragma(`user_version = ${migration.version}`)
    const orphans = db.pragma('foreign_key_check') as readonly unknown[]
    if (orphans.length > 0) {
      throw new Error(
        `Migration ${migration.version} leaves ${orphans.length} rows that refer to rows which do not exist. Nothing was changed; mend the migration.`,
      )
    }
  }).immediate()
}

function newestVersion(migrations: readonly Migration[]): number {
  let newest = 0
  for (const { version } of migrations) {
    if (!Number.isInteger(version) || version <= newest) {
      throw new Error(
        `Migration ${version} stands after migration ${newest}. Versions must be whole numbers that rise: give it the next free number.`,
      )
    }
    newest = version
  }
  return newest
}
