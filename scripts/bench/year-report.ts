import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../src/rollup/migrate.ts'
import { rollupMigrations } from '../../src/rollup/migrations/index.ts'
import { carryOrganisation } from '../../src/rollup/organisations.ts'
import { reportOn as reportOnServer } from '../../src/rollup/report-figures.ts'
import { type Server, withServer } from '../../src/rollup/server.ts'
import { replaceMonths as replaceMonthsOnServer } from '../../src/rollup/shared-months.ts'
import { reportOn, summedCells } from '../../src/supervision/overview.ts'
import { replaceMonths } from '../../src/supervision/shared-months.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { createStore } from '../../src/vault/open.ts'
import { startPostgres } from '../../test/support/start-postgres.ts'
import { type Figure, inTurn } from './figure.ts'
import { cells, millionCells, year } from './million-cells.ts'

const rounds = 7
const what = `year report over ${cells.toLocaleString('en')} imported cells`

/** A report of a year with all its breakdowns, of far more logs than a region has, from either store. */
export async function measureYearReport(): Promise<Figure[]> {
  return [...(await measureSupervisors()), ...(await measureOnServer())]
}

async function measureSupervisors(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const store = await createStore({
    directory: join(folder, 'store'),
    kind: 'supervisor',
    label: 'Bench',
    passphrase: 'fyra vanliga ord efter varandra',
    migrations,
  })
  const { db } = store
  try {
    fill(db)
    const bare = db.prepare(summedCells).raw()
    const times = await inTurn(
      rounds,
      () => reportOn(db, year, []),
      () => bare.all(year.from, year.to),
    )
    const floorIs = 'the bare GROUP BY'
    return [{ what: `a supervisor’s ${what}`, ...times, floorIs, reach: 1.5, extra: false }]
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** The floor adds up as finely as SQLite’s, and its rows stay on the server. */
const bareOnServer = `
  SELECT COUNT(*), SUM(sessions), SUM(minutes), SUM(participants) FROM (
    SELECT month, unit, setting, activity, form, phase,
      SUM(sessions) AS sessions, SUM(minutes) AS minutes, SUM(participants) AS participants
    FROM peerlogg.cells WHERE organisation_id = $1 AND month BETWEEN $2 AND $3
    GROUP BY month, unit, setting, activity, form, phase) AS summed`

async function measureOnServer(): Promise<Figure[]> {
  const postgres = await startPostgres()
  try {
    const organisationId = '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7c'
    const times = await withServer(`${postgres.address}postgres`, async (server) => {
      await migrate(server, rollupMigrations)
      await fillServer(server, organisationId)
      return inTurn(
        rounds,
        () => reportOnServer(server, organisationId, year, []),
        () => server.query(bareOnServer, [organisationId, year.from, year.to]),
      )
    })
    const floorIs = 'the bare GROUP BY there, none of whose rows travels'
    return [{ what: `the same in PostgreSQL`, ...times, floorIs, reach: 1.5, extra: false }]
  } finally {
    await postgres.stop()
  }
}

/** The rows that importing so many files would leave, put in without making the files. */
function fill(db: Database): void {
  const addSigner = db.prepare('INSERT OR IGNORE INTO signers (id, name) VALUES (?, ?)')
  const addKey = db.prepare(
    `INSERT OR IGNORE INTO signer_keys (public_key, signer_id, confirmed_at) VALUES (?, ?, '')`,
  )
  const addImport = db.prepare(
    `INSERT OR IGNORE INTO imports (id, digest, signer_id, signer_name, export_id, sequence, created,
       imported_at, months, cells, facts, sessions, minutes)
     VALUES (?, ?, ?, '', '', 1, '', '', '[]', 0, 0, 0, 0)`,
  )
  db.transaction(() => {
    for (const { log, month, ...content } of millionCells()) {
      addSigner.run(log, `Log ${log}`)
      addKey.run(`key ${log}`, log)
      addImport.run(log, `digest ${log}`, log)
      replaceMonths(db, log, log, [month], content)
    }
  })()
}

async function fillServer(server: Server, organisationId: string): Promise<void> {
  await carryOrganisation(server, { id: organisationId, name: 'Bench' })
  // The references are right as they are made; to look up each takes longer than all the rest.
  await server.query(`BEGIN; SET LOCAL session_replication_role = replica`)
  for (const { log, month, ...content } of millionCells()) {
    const digest = `digest ${log}`
    if (month === year.from) {
      for (const sql of [
        `INSERT INTO peerlogg.signers VALUES ($1, $2, 'Log ' || $3)`,
        `INSERT INTO peerlogg.signer_keys VALUES ($1, 'key ' || $3, $2, '', '', '', '', '', '')`,
        `INSERT INTO peerlogg.imports
         VALUES ($1, 'digest ' || $3, $2, '', '', '', '', 1, '', '', '{}', 0, 0, 0, 0, 0, false, '')`,
      ]) {
        await server.query(sql, [organisationId, log, String(log)])
      }
    }
    const of = { organisationId, signerId: log }
    await replaceMonthsOnServer(server, of, [month], { ...content, digest })
  }
  await server.query('COMMIT')
  await server.query('VACUUM ANALYZE')
}
