import BetterSqlite3 from 'better-sqlite3'
import type { Database, Migration } from '../../src/vault/database.ts'
import { migrate } from '../../src/vault/migrate.ts'
import { protectConnection } from '../../src/vault/pragmas.ts'

/**
 * A store in memory: the real driver with the settings and migrations of a real store. It has no
 * key, because the driver can only encrypt files; test/vault/open.test.ts covers those.
 */
export function openTestDatabase(migrations: readonly Migration[]): Database {
  const db = new BetterSqlite3(':memory:')
  protectConnection(db)
  migrate(db, migrations)
  return db
}
