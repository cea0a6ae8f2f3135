import { Refusal } from '../shared/refusal.ts'
import type { Server } from './server.ts'
import { inTransaction } from './server.ts'

/** One step from one version of the schema to the next. Frozen once shipped. */
export interface RollupMigration {
  readonly version: number
  /** Statements of SQL. All names are in the schema `peerlogg`. */
  readonly sql: string
}

/** Chosen at random, so that nobody else waits for it. */
const turnToMigrate = '7382914650271846523'

/**
 * Brings the schema up to the newest of `migrations`, each in a transaction of its own. When several
 * programs come at once, one migrates and the others wait. Throws Refusal 'server-newer' when the
 * database is ahead of this program, and 'server-not-ours' when `peerlogg` is somebody else's.
 */
export async function migrate(
  server: Server,
  migrations: readonly RollupMigration[],
): Promise<void> {
  const newest = newestVersion(migrations)
  // Most often nothing is missing, and the account may have no right to change tables.
  while ((await versionOf(server)) < newest) {
    const takeTurn = () => server.query(`SELECT pg_advisory_xact_lock(${turnToMigrate})`)
    await inTransaction(server, takeTurn, async () => {
      const current = await versionOf(server)
      const next = migrations.find(({ version }) => version > current)
      if (!next) return
      if (current === 0) await server.query(beforeFirst)
      await server.query(next.sql)
      await server.query('UPDATE peerlogg.schema_version SET version = $1', [next.version])
    })
  }
  if ((await versionOf(server)) > newest) throw new Refusal('server-newer')
}

/** For who only reads. Throws Refusal 'server-newer', 'server-older', 'server-empty' or 'server-not-ours'. */
export async function checkVersion(
  server: Server,
  migrations: readonly RollupMigration[],
): Promise<void> {
  const newest = newestVersion(migrations)
  const current = await versionOf(server)
  if (current > newest) throw new Refusal('server-newer')
  if (current < newest) throw new Refusal(current === 0 ? 'server-empty' : 'server-older')
}

// The one row has no key: a table without organisations is the same on every server of a cluster.
const beforeFirst = `
  CREATE SCHEMA peerlogg;
  COMMENT ON SCHEMA peerlogg IS 'Peerlogg';
  CREATE TABLE peerlogg.schema_version (version INTEGER NOT NULL);
  INSERT INTO peerlogg.schema_version VALUES (0);`

/** 0 before the first migration. */
async function versionOf(server: Server): Promise<number> {
  const { rows: schemas } = await server.query<{ told: string | null }>(
    `SELECT obj_description(oid, 'pg_namespace') AS told FROM pg_namespace WHERE nspname = 'peerlogg'`,
  )
  if (schemas.length === 0) return 0
  if (schemas[0]?.told !== 'Peerlogg') throw new Refusal('server-not-ours')
  const { rows } = await server.query<{ version: number }>(
    'SELECT version FROM peerlogg.schema_version',
  )
  const [row] = rows
  if (!row || rows.length > 1) throw new Refusal('server-not-ours')
  return row.version
}

function newestVersion(migrations: readonly RollupMigration[]): number {
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
