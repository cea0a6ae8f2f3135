/** The one file of a store that holds what people wrote: how it is locked and unlocked. */
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from './database.ts'
import { isFailure } from './failures.ts'
import { chooseCipher, protectConnection, protectFile } from './pragmas.ts'

export const databaseFile = 'log.db'

/** How long a second opener waits for the file, in milliseconds: it is told at once. */
const patience = 100

/**
 * Opens the database file with its key, which stays the caller's to wipe, and puts every setting in
 * force. Until it is closed, nothing else in this program may open the file.
 */
export function openDatabase(directory: string, key: Buffer): Database {
  const rawKey = asRawKey(key)
  try {
    const db = new BetterSqlite3(join(directory, databaseFile), {
      fileMustExist: true,
      timeout: patience,
    })
    try {
      chooseCipher(db)
      db.key(rawKey)
      protectFile(db)
      protectConnection(db)
      refuseOldSqlite(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  } finally {
    rawKey.fill(0)
  }
}

/**
 * The form in which the driver takes a key as it is: x'…' in hexadecimal digits. Bare bytes it would
 * take for a passphrase. Written digit by digit, because a string on the way could not be wiped.
 */
function asRawKey(key: Buffer): Buffer {
  const digits = Buffer.from('0123456789abcdef')
  const rawKey = Buffer.alloc(key.length * 2 + 3)
  rawKey.write("x'")
  for (const [index, byte] of key.entries()) {
    rawKey[2 + index * 2] = digits[byte >> 4]!
    rawKey[3 + index * 2] = digits[byte & 15]!
  }
  rawKey.write("'", rawKey.length - 1)
  return rawKey
}

/**
 * Looks at the file's first bytes before it is opened. A missing, empty or plain file behind a
 * profile is an error, never a fresh start: Refusal 'database-missing', 'database-damaged' when it
 * is cut short, or 'store-not-encrypted'. It is opened for writing too, so that one that cannot be
 * written to is refused by its own sentence.
 */
export function refuseUnencrypted(directory: string): void {
  const header = Buffer.alloc(16)
  try {
    const file = openSync(join(directory, databaseFile), 'r+')
    try {
      const length = readSync(file, header, 0, header.length, 0)
      if (length === 0) throw new Refusal('database-missing')
      if (length < header.length) throw new Refusal('database-damaged')
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw isFailure(error, 'ENOENT') ? new Refusal('database-missing') : error
  }
  if (header.toString('latin1') === 'SQLite format 3\0') throw new Refusal('store-not-encrypted')
}

/** Before 3.51.3 a checkpoint at the wrong moment could lose commits (sqlite.org/changes.html). */
function refuseOldSqlite(db: Database): void {
  const version = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) {
    throw new Error(`SQLite ${version} is older than 3.51.3`)
  }
}
