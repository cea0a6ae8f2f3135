/** A copy of an open store in one file, encrypted with the same key, and what tells whether it is whole. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import { removeFile, renameFile } from '../vault/when-free.ts'
import { unsoundPartOf } from './soundness.ts'
import { syncFolder } from './sync-folder.ts'

/** What is being written, with what SQLite may keep beside it. Left behind by a kill, it is swept. */
export const temporaryFile = /\.[0-9a-f]{12}\.tmp(-journal|-wal|-shm)?$/

export function temporaryFor(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`
}

/**
 * Writes every committed row to a file that is either there, verified and on the disk, or not at
 * all; an earlier file of the name is replaced then. Throws Refusal 'backup-failed' when what was
 * written cannot be read back, or what the disk and SQLite answer.
 */
export function writeCopy(db: Database, path: string): void {
  const temporary = temporaryFor(path)
  try {
    closeSync(openSync(temporary, 'wx', 0o600))
    db.prepare('VACUUM INTO ?').run(temporary)
    if (!holdsTheSame(db, temporary)) throw new Refusal('backup-failed')
    takeName(temporary, path)
  } finally {
    for (const suffix of ['', '-journal', '-wal']) removeFile(`${temporary}${suffix}`)
  }
}

/** Gives a file that is complete its name, both durable. */
export function takeName(temporary: string, path: string): void {
  syncFile(temporary)
  renameFile(temporary, path)
  syncFolder(dirname(path))
}

/** Gives a file this text, when it has another. */
export function keepText(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return
  const temporary = temporaryFor(path)
  try {
    writeFileSync(temporary, text, { flag: 'wx', mode: 0o600 })
    takeName(temporary, path)
  } finally {
    removeFile(temporary)
  }
}

export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Whether a copy is whole, every page of it, beside the open store it was made of. `like` is another
 * copy that is known to be: an attached file takes the store's salt for its own, so that damage in
 * those first bytes would show only when the copy is opened by itself.
 */
export function isWhole(db: Database, path: string, like: string): boolean {
  return saltOf(path).equals(saltOf(like)) && attached(db, path, () => isCopySound(db))
}

function saltOf(path: string): Buffer {
  const salt = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, salt, 0, salt.length, 0)
    return salt
  } finally {
    closeSync(file)
  }
}

function holdsTheSame(db: Database, path: string): boolean {
  return attached(db, path, () => isCopySound(db) && isDescribedAlike(db))
}

/** Does the work with the file attached as `copy`; false when the file cannot be read. */
function attached(db: Database, path: string, work: () => boolean): boolean {
  try {
    // Without a key of its own the file is read with the store's.
    db.prepare('ATTACH ? AS copy').run(path)
    try {
      return work()
    } finally {
      db.exec('DETACH copy')
    }
  } catch (error) {
    if (isUnreadable(error)) return false
    throw error
  }
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))

/** Also with a search index as damaged as the store's own. */
const isCopySound = (db: Database) => unsoundPartOf(db, { schema: 'copy' }) !== 'database'

function isDescribedAlike(db: Database): boolean {
  const [version, ofCopy] = ['main', 'copy'].map((schema) => db.pragma(`${schema}.user_version`))
  if (JSON.stringify(version) !== JSON.stringify(ofCopy)) return false
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
         AND name <> 'sqlite_schema'`,
    )
    .pluck()
    .all()
  return tables.every((table) => countIn(db, 'main', table) === countIn(db, 'copy', table))
}

function countIn(db: Database, schema: string, table: string): number {
  return Number(db.prepare(`SELECT count(*) FROM ${schema}."${table}"`).pluck().get())
}
