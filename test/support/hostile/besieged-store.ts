/** A supervisor's store that has taken in the whole files of a siege, and meets the spoiled ones. */
import { gunzipSync } from 'node:zlib'
import { importFiles } from '../../../src/supervision/incoming-files.ts'
import { supervisionMigrations } from '../../../src/supervision/migrations/index.ts'
import { confirmSigner } from '../../../src/supervision/signers.ts'
import type { Database } from '../../../src/vault/database.ts'
import { openTestDatabase } from '../open-test-database.ts'
import type { Siege } from './siege.ts'

/** What a store made of a file. */
export interface Met {
  readonly state: string
  /** Why it was refused or waits. */
  readonly code: string
  /** Whether anything was written; it was taken back. */
  readonly hasWritten: boolean
  /** What it took of the processor, in milliseconds: other programs may slow the clock’s. */
  readonly cpuMs: number
}

export interface BesiegedStore {
  readonly meet: (file: Buffer) => Promise<Met>
  /** Whether all stands there as it did before the first file. */
  readonly isUntouched: () => Promise<boolean>
}

export async function besiegedStore({ keys, trusted, wholes }: Siege): Promise<BesiegedStore> {
  const db = openTestDatabase(supervisionMigrations)
  const made = '2026-11-02T08:15:00.000Z'
  db.prepare(
    `INSERT INTO organisation (id, organisation_id, name)
     VALUES (1, '0198c5d2-6f0a-4c1e-9b7a-3d2f4e5a6b7c', 'Region Exempel')`,
  ).run()
  const addKey = db.prepare(
    'INSERT INTO organisation_keys (recipient, identity, made_at) VALUES (?, ?, ?)',
  )
  for (const { recipient, identity } of keys.toReversed()) addKey.run(recipient, identity, made)
  for (const publicKey of trusted) {
    confirmSigner(db, { name: 'Peer', publicKey, formerPublicKey: '' }, 'Handledare')
  }
  const take = async (file: Buffer) => {
    const [result] = await importFiles(db, [{ file: 'fil.peerlogg', read: async () => file }], {
      signal: new AbortController().signal,
      tell: () => {},
    })
    if (!result) throw new Error('There is no answer about the file')
    return result
  }
  for (const { file } of wholes) {
    const { state, reason } = await take(file)
    if (state !== 'new') throw new Error(`A whole file is ${state} ${reason?.code}`)
  }
  const before = dumpOf(db)
  return {
    meet: async (file) => {
      const begin = process.cpuUsage()
      const changes = countChanges(db)
      db.exec('SAVEPOINT before')
      const { state, reason } = await take(file)
      const hasWritten = countChanges(db) > changes
      db.exec('ROLLBACK TO before; RELEASE before')
      const { user, system } = process.cpuUsage(begin)
      const cpuMs = (user + system) / 1000
      return { state, code: reason?.code ?? '', hasWritten, cpuMs }
    },
    isUntouched: async () => dumpOf(db) === before,
  }
}

/** Everything in the store; of kept lines what they say, since the same may be gzipped in many ways. */
function dumpOf(db: Database): string {
  const tables = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  const rows = tables.map((table) =>
    db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all(),
  )
  return JSON.stringify(rows.flat(), (key, value: unknown) =>
    key === 'lines' && isBytes(value) ? gunzipSync(Buffer.from(value.data)).toString() : value,
  )
}

/** As a Buffer presents itself to JSON. */
const isBytes = (value: unknown): value is { readonly data: readonly number[] } =>
  typeof value === 'object' && value !== null && 'data' in value

const countChanges = (db: Database) =>
  db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
