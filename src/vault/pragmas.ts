import type { Database } from './database.ts'

type Setting = readonly [pragma: string, value: string, readBack: string | number]

/**
 * Each page encrypted and authenticated, in the form that SQLCipher 4 and DB Browser for SQLite read
 * too; without `legacy` they could not. Set before the key is given.
 */
const cipherSettings: readonly Setting[] = [
  ['cipher', "'sqlcipher'", 'sqlcipher'],
  ['legacy', '4', '4'],
]

/**
 * What protects a log on every connection, and how each setting reads back. The build's own defaults
 * differ: temporary files in clear on disk, and commits in WAL that a power cut may undo.
 */
const connectionSettings: readonly Setting[] = [
  // A commit is on the disk before it is acknowledged, also on macOS where a plain fsync is not enough.
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  // Large sorts would otherwise spill unencrypted to the temp folder.
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  // Deleted text is overwritten.
  ['secure_delete', 'ON', 1],
  // A damaged or planted schema cannot call functions, and damaged pages are noticed.
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
]

/** What only a file has. Exclusive locking stands first: it must be set before the WAL is opened. */
const fileSettings: readonly Setting[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['mmap_size', '0', 0],
]

/** Chooses how a store's file is encrypted. */
export function chooseCipher(db: Database): void {
  apply(db, cipherSettings)
}

/** Applies the settings that do not need a file, and throws if one did not take. */
export function protectConnection(db: Database): void {
  apply(db, connectionSettings)
}

/** Applies the settings of a store's file; the first statement that reads it. */
export function protectFile(db: Database): void {
  apply(db, fileSettings)
}

function apply(db: Database, settings: readonly Setting[]): void {
  for (const [pragma, value, readBack] of settings) {
    db.pragma(`${pragma} = ${value}`)
    const inForce = db.pragma(pragma, { simple: true })
    if (inForce !== readBack) {
      throw new Error(`The store's setting ${pragma} is ${String(inForce)} and not ${readBack}`)
    }
  }
}
