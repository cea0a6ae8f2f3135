import { strict as assert } from 'node:assert'
import { randomUUID } from 'node:crypto'
import BetterSqlite3 from 'better-sqlite3'
import { importFile } from '../../src/rollup/imports.ts'
import { migrate } from '../../src/rollup/migrate.ts'
import { rollupMigrations } from '../../src/rollup/migrations/index.ts'
import { carryOrganisation } from '../../src/rollup/organisations.ts'
import { type Server, withServer } from '../../src/rollup/server.ts'
import { carrySigners } from '../../src/rollup/signers.ts'
import { foundOrganisation, getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { listSigners } from '../../src/supervision/signers.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { migrate as migrateStore } from '../../src/vault/migrate.ts'
import { startPostgres } from '../../test/support/start-postgres.ts'
import { type Figure, inTurn } from './figure.ts'
import { cellsEach, makeFiles, openBare } from './import.ts'

/** The same files into an organisation’s store, on a server that writes each of them through to its disk. */
export async function measureImportOnServer(): Promise<Figure[]> {
  const db = new BetterSqlite3(':memory:')
  migrateStore(db, migrations.supervisor)
  const files = await makeFiles(db, await foundOrganisation(db, 'Region Exempel'))
  const keys = getOrganisationKeys(db)
  const [{ identity } = { identity: '' }] = keys
  const postgres = await startPostgres('fsync=on', 'full_page_writes=on')
  try {
    const times = await withServer(`${postgres.address}postgres`, async (server) => {
      await migrate(server, rollupMigrations)
      const organisationId = randomUUID()
      await carryOrganisation(server, { id: organisationId, name: 'Bench' })
      await carrySigners(server, organisationId, listSigners(db))
      await server.query(bareTables)
      return inTurn(
        3,
        async () => {
          for (const [place, bytes] of files.entries()) {
            const file = { file: `${place}.peerlogg`, read: () => Promise.resolve(bytes) }
            const { state } = await importFile(server, { organisationId, keys }, file)
            assert.equal(state, 'new')
          }
        },
        async () => {
          for (const [file, bytes] of files.entries()) {
            await insertBare(server, file, await openBare(bytes, identity))
          }
        },
        async () => {
          const ours = await count(server, 'peerlogg.cells')
          assert.equal(ours + (await count(server, 'bare_cells')), files.length * cellsEach)
          await server.query(
            `TRUNCATE peerlogg.cells, peerlogg.facts, peerlogg.months, peerlogg.imports,
               bare_cells, bare_facts`,
          )
        },
      )
    })
    return [
      {
        what: `the same into PostgreSQL`,
        ...times,
        floorIs: 'decrypt, verify and one bare bulk insert a file there',
        reach: 1.5,
        extra: false,
      },
    ]
  } finally {
    await postgres.stop()
    db.close()
  }
}

const bareTables = `
  CREATE TABLE bare_cells (file INTEGER, month TEXT, unit TEXT, setting TEXT, activity TEXT, form TEXT,
    phase TEXT, sessions INTEGER, minutes INTEGER, participants INTEGER);
  CREATE TABLE bare_facts (file INTEGER, month TEXT, name TEXT, value INTEGER)`

/** The same lines in tables without any index, a transaction a file as ours, a statement a table. */
async function insertBare(server: Server, file: number, lines: readonly string[]): Promise<void> {
  const rows = lines.map((line) => JSON.parse(line) as Record<string, string | number>)
  const insert = async (
    table: string,
    texts: readonly string[],
    numbers: readonly string[],
    own: readonly Record<string, string | number>[],
  ) => {
    const arrays = [...texts.map(() => 'text[]'), ...numbers.map(() => 'integer[]')]
    const values = arrays.map((type, place) => `$${place + 2}::${type}`)
    await server.query(`INSERT INTO ${table} SELECT $1, * FROM unnest(${values.join()})`, [
      file,
      ...[...texts, ...numbers].map((column) => own.map((row) => row[column])),
    ])
  }
  await Promise.all([
    server.query('BEGIN'),
    insert(
      'bare_cells',
      ['month', 'unit', 'setting', 'activity', 'form', 'phase'],
      ['sessions', 'minutes', 'participants'],
      rows.filter((row) => 'activity' in row),
    ),
    insert(
      'bare_facts',
      ['month', 'name'],
      ['value'],
      rows.filter((row) => 'name' in row),
    ),
  ])
  await server.query('COMMIT')
}

async function count(server: Server, table: string): Promise<number> {
  const { rows } = await server.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  )
  return rows[0]?.count ?? 0
}
