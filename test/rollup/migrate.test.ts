import { describe, expect, test } from 'vitest'
import { checkVersion, migrate, type RollupMigration } from '../../src/rollup/migrate.ts'
import { rollupMigrations } from '../../src/rollup/migrations/index.ts'
import { withServer } from '../../src/rollup/server.ts'
import { describeSchema, schemaFile } from '../../scripts/rollup-schema.ts'
import { aCell } from '../sharing/an-export.ts'
import { aSupervisor } from '../supervision/a-supervisor.ts'
import { emptyDatabase, hasPostgres } from '../support/test-postgres.ts'
import { readFileSync } from 'node:fs'
import { aRollup } from './a-rollup.ts'
import { openRollup } from './open-rollup.ts'

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code })
const next = (sql: string): RollupMigration[] => [
  ...rollupMigrations,
  { version: rollupMigrations.length + 1, sql },
]

describe.runIf(hasPostgres())('the schema on a server', () => {
  const rollup = openRollup()

  test.each(['read\\ committed', 'serializable'])(
    'is made once, however many programs come at once, where %s is usual',
    async (isolation) => {
      const options = `?options=-c%20default_transaction_isolation=${encodeURIComponent(isolation)}`
      const address = `${await emptyDatabase()}${options}`
      const once = next('CREATE TABLE peerlogg.made_once (organisation_id UUID NOT NULL)')
      await Promise.all(
        Array.from({ length: 6 }, () => withServer(address, (server) => migrate(server, once))),
      )
      await withServer(address, async (server) => {
        const { rows } = await server.query('SELECT version FROM peerlogg.schema_version')
        expect(rows).toEqual([{ version: once.length }])
      })
    },
  )

  test('a migration that fails leaves the version before it', async () => {
    const address = await emptyDatabase()
    const failing = next('CREATE TABLE peerlogg.half (id INTEGER); SELECT 1 / 0')
    await expect(withServer(address, (server) => migrate(server, failing))).rejects.toThrow('zero')
    await withServer(address, async (server) => {
      await checkVersion(server, rollupMigrations)
      const { rows } = await server.query(`SELECT to_regclass('peerlogg.half') AS half`)
      expect(rows).toEqual([{ half: null }])
    })
  })

  test('a newer one is refused, an older one by who only reads, and an empty database', async () => {
    const address = await emptyDatabase()
    const check = () => withServer(address, (server) => checkVersion(server, rollupMigrations))
    const bring = (to: readonly RollupMigration[]) =>
      withServer(address, (server) => migrate(server, to))
    await expect(check()).rejects.toEqual(refused('server-empty'))
    const newer = next('SELECT 1')
    await bring(rollupMigrations)
    await expect(withServer(address, (server) => checkVersion(server, newer))).rejects.toEqual(
      refused('server-older'),
    )
    await bring(newer)
    await expect(check()).rejects.toEqual(refused('server-newer'))
    await expect(bring(rollupMigrations)).rejects.toEqual(refused('server-newer'))
  })

  test('what was received before a migration stays, and is replaced by newer files', async () => {
    const supervisor = await aSupervisor()
    const signer = supervisor.aConfirmedSigner('Peer A')
    const older = await signer.send({ sequence: 1, months: ['2026-09', '2026-10'] })
    const newer = await signer.send({ sequence: 2, cells: [aCell({ minutes: 40 })], facts: [] })
    const address = await emptyDatabase()
    await withServer(address, async (server) => {
      await migrate(server, rollupMigrations.slice(0, 1))
      const received = await aRollup(server, supervisor.db)
      expect(await received.take([older])).toMatchObject([{ state: 'new' }])
      const before = await received.contents()
      await migrate(server, rollupMigrations)
      expect(await received.contents()).toEqual(before)
      expect(await received.take([newer])).toMatchObject([{ months: { replaced: ['2026-10'] } }])
      const fresh = await aRollup(server, supervisor.db)
      await fresh.take([older, newer])
      expect(await received.contents()).toEqual(await fresh.contents())
    })
  })

  test('a schema of the same name that is not ours is left alone', async () => {
    const address = await emptyDatabase()
    await withServer(address, async (server) => {
      await server.query('CREATE SCHEMA peerlogg; CREATE TABLE peerlogg.cells (id INTEGER)')
    })
    await expect(
      withServer(address, (server) => migrate(server, rollupMigrations)),
    ).rejects.toEqual(refused('server-not-ours'))
  })

  test('migrations whose versions do not rise are refused', async () => {
    const { server } = rollup()
    const [first] = rollupMigrations
    if (!first) throw new Error('There is no migration')
    await expect(migrate(server, [first, first])).rejects.toThrow('whole numbers that rise')
  })

  test('is as the committed file says', async () => {
    const { server } = rollup()
    expect(await describeSchema(server), 'Run node scripts/rollup-schema.ts').toBe(
      readFileSync(schemaFile, 'utf8'),
    )
  })

  test('every key, index and reference begins with the organisation', async () => {
    const { rows } = await rollup().server.query<{
      name: string
      first: string
      to: string | null
    }>(
      `SELECT conrelid::regclass || ' ' || conname AS name,
         (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) AS first,
         (SELECT attname FROM pg_attribute WHERE attrelid = confrelid AND attnum = confkey[1]) AS to
       FROM pg_constraint
       WHERE connamespace = 'peerlogg'::regnamespace AND contype IN ('p', 'u', 'f', 'x')
       UNION ALL
       SELECT indexrelid::regclass::text,
         (SELECT attname FROM pg_attribute WHERE attrelid = indrelid AND attnum = indkey[0]), NULL
       FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
       WHERE relnamespace = 'peerlogg'::regnamespace`,
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { name, first, to } of rows) {
      expect([name, first, to ?? 'organisation_id']).toEqual([
        name,
        'organisation_id',
        'organisation_id',
      ])
    }
    // And every table has a key, but for the version, of which there is one for all.
    const { rows: without } = await rollup().server.query(
      `SELECT relname FROM pg_class
       WHERE relnamespace = 'peerlogg'::regnamespace AND relkind = 'r' AND NOT EXISTS (
         SELECT FROM pg_constraint WHERE conrelid = pg_class.oid AND contype = 'p')`,
    )
    expect(without).toEqual([{ relname: 'schema_version' }])
  })

  test('texts are compared as SQLite compares them', async () => {
    const { rows } = await rollup().server.query(
      `SELECT attrelid::regclass::text, attname FROM pg_attribute
       JOIN pg_class ON pg_class.oid = attrelid
       WHERE relnamespace = 'peerlogg'::regnamespace AND relkind = 'r' AND attnum > 0
         AND attcollation <> 0 AND attcollation <> '"C"'::regcollation`,
    )
    expect(rows).toEqual([])
  })
})
