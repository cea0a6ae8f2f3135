import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { searchSessions } from '../../src/logbook/session-search.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import type { Database } from '../../src/vault/database.ts'
import { databaseFile, openDatabase } from '../../src/vault/database-file.ts'
import { migrate } from '../../src/vault/migrate.ts'
import { protectConnection, protectFile } from '../../src/vault/pragmas.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { type Figure, inTurn } from './figure.ts'

const sessions = 2000
const rounds = 7
const year = { from: '2026-01-01', to: '2026-12-31' }

/**
 * What encryption costs: the same work on an encrypted file and on a plain one, each opened anew
 * before it, since pages that are in memory already are not decrypted again.
 */
export async function measureEncryption(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const key = randomBytes(32)
  const encrypted = makeLog(join(folder, 'encrypted'), (directory) => openDatabase(directory, key))
  const plain = makeLog(join(folder, 'plain'), openUnencrypted)
  const yearOfSessions = [...sampleYear(2026, sessions)]
  const compare = async (what: string, work: (db: Database) => unknown): Promise<Figure> => ({
    what: `encryption: ${what}`,
    ...(await inTurn(
      rounds,
      () => work(encrypted.db()),
      () => work(plain.db()),
      () => {
        encrypted.openAnew()
        plain.openAnew()
      },
    )),
    floorIs: 'the same on an unencrypted file, same settings',
    reach: null,
    extra: false,
  })

  try {
    return [
      await compare(`log ${sessions.toLocaleString('en')} sessions one by one`, (db) => {
        for (const session of yearOfSessions) logSession(db, session)
      }),
      await compare('a year summary, just after opening', (db) => summarise(db, year)),
      await compare('a search, just after opening', (db) => searchSessions(db, 'vardagen kaffe')),
    ]
  } finally {
    encrypted.db().close()
    plain.db().close()
    rmSync(folder, { recursive: true })
  }
}

function makeLog(directory: string, open: (directory: string) => Database) {
  mkdirSync(directory)
  writeFileSync(join(directory, databaseFile), '')
  let db = open(directory)
  migrate(db, logbookMigrations)
  return {
    db: () => db,
    openAnew() {
      db.close()
      db = open(directory)
    },
  }
}

/** As `openDatabase`, but for the key. */
function openUnencrypted(directory: string): Database {
  const db = new BetterSqlite3(join(directory, databaseFile), { fileMustExist: true })
  protectFile(db)
  protectConnection(db)
  return db
}
