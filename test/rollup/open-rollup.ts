import { afterAll, beforeAll } from 'vitest'
import { Client } from 'pg'
import { migrate, type RollupMigration } from '../../src/rollup/migrate.ts'
import { rollupMigrations } from '../../src/rollup/migrations/index.ts'
import { emptyDatabase } from '../support/test-postgres.ts'

/** A database with our tables for the tests of a file. */
export interface TestRollup {
  readonly address: string
  readonly server: Client
  /** One more connection, closed with the others. */
  readonly connect: () => Promise<Client>
}

/** The same tables, each in three parts by the organisation, as docs/postgres.md shows. */
export const spreadMigrations: readonly RollupMigration[] = rollupMigrations.map(
  ({ version, sql }) => ({
    version,
    sql: sql.replaceAll(/--.*/g, '').replaceAll(
      /CREATE TABLE (\S+) (\([^;]*\n\));/g,
      (_, table: string, columns: string) =>
        `CREATE TABLE ${table} ${columns} PARTITION BY HASH (organisation_id);${[0, 1, 2]
          .map(
            (part) =>
              `CREATE TABLE ${table}_${part} PARTITION OF ${table}
               FOR VALUES WITH (MODULUS 3, REMAINDER ${part});`,
          )
          .join('')}`,
    ),
  }),
)

/** Opened before the tests that it stands among; what it answers is there once they run. */
export function openRollup(migrations = rollupMigrations): () => TestRollup {
  let opened: TestRollup | undefined
  const clients: Client[] = []
  beforeAll(async () => {
    const address = await emptyDatabase()
    const connect = async () => {
      const client = new Client({ connectionString: address, pipeline: true })
      client.on('error', () => {})
      clients.push(client)
      await client.connect()
      return client
    }
    const server = await connect()
    await migrate(server, migrations)
    opened = { address, server, connect }
  })
  afterAll(async () => {
    for (const client of clients) await client.end().catch(() => {})
  })
  return () => {
    if (!opened) throw new Error('The database is opened before the tests')
    return opened
  }
}
