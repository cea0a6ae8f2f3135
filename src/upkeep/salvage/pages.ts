/**
 * The pages of an encrypted database, read one by one without SQLite: what is damaged in one keeps
 * nothing else from being read. Each is authenticated, so none is taken for what it is not. The form is
 * SQLCipher's, version 4: https://www.zetetic.net/sqlcipher/design
 */
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '../../vault/database-file.ts'
import { isFailure } from '../../vault/failures.ts'

export const pageSize = 4096
/** At the end of each page, for the vector and the authentication. */
const reserved = 80
/** What SQLite uses of a page. */
export const usableSize = pageSize - reserved

/** The one page that is never written: SQLite's locks are on it, at 1 GiB. */
export const lockPage = 0x40000000 / pageSize + 1

export interface Pages {
  readonly count: number
  /** A page from 1 on, decrypted; null when it cannot be read or is not what was written. */
  readonly read: (number: number) => Buffer | null
  readonly close: () => void
}

/** The file's first bytes are part of the authentication of every page. */
export const saltSize = 16

/**
 * The pages of the store in this folder, its write-ahead log included. `salts` are tried when the
 * file's own fits no page: backups have the same. The key stays the caller's to wipe, after `close`.
 */
export function openPages(directory: string, key: Buffer, salts: readonly Buffer[] = []): Pages {
  const database = openSync(join(directory, databaseFile), 'r')
  const own = bytesAt(database, 0, saltSize) ?? Buffer.alloc(saltSize)
  const inFile = Math.floor(fstatSync(database).size / pageSize)
  const fromDatabase = (number: number) => bytesAt(database, (number - 1) * pageSize, pageSize)

  const macKey = macKeyFor(key, [own, ...salts], (tried) => {
    const sample = Array.from({ length: Math.min(inFile, 64) }, (_, index) => index + 1)
    return sample.filter((number) => decrypt(fromDatabase(number), number, key, tried)).length
  })
  const log = openLog(directory, (bytes, number) => decrypt(bytes, number, key, macKey))
  return {
    count: log.size ?? inFile,
    read: (number) => log.read(number) ?? decrypt(fromDatabase(number), number, key, macKey),
    close() {
      closeSync(database)
      log.close()
    },
  }
}

/** The key of the authentication, by the salt that most pages agree with. */
function macKeyFor(
  key: Buffer,
  salts: readonly Buffer[],
  agreeing: (macKey: Buffer) => number,
): Buffer {
  const macKeys = salts.map((salt) => {
    const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a))
    return pbkdf2Sync(key, masked, 2, 32, 'sha512')
  })
  const counted = macKeys.map((macKey) => ({ macKey, pages: agreeing(macKey) }))
  return counted.reduce((best, one) => (one.pages > best.pages ? one : best)).macKey
}

function decrypt(bytes: Buffer | null, number: number, key: Buffer, macKey: Buffer): Buffer | null {
  if (!bytes) return null
  const start = number === 1 ? saltSize : 0
  const encrypted = bytes.subarray(start, usableSize)
  const vector = bytes.subarray(usableSize, usableSize + 16)
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac('sha512', macKey).update(encrypted).update(vector).update(place).digest()
  if (!mac.equals(bytes.subarray(usableSize + 16))) return null
  const decryption = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  const page = Buffer.alloc(pageSize)
  decryption.update(encrypted).copy(page, start)
  return page
}

interface Log {
  /** The database's size in pages after the last commit; null without one. */
  readonly size: number | null
  readonly read: (number: number) => Buffer | null
  readonly close: () => void
}

/**
 * The write-ahead log as SQLite takes it up: frames from the first on, of one generation, up to the
 * last commit before one that is not whole (https://www.sqlite.org/fileformat2.html#walformat).
 */
function openLog(
  directory: string,
  decryptFrame: (bytes: Buffer | null, number: number) => Buffer | null,
): Log {
  const none: Log = { size: null, read: () => null, close: () => {} }
  const file = openIfThere(join(directory, `${databaseFile}-wal`))
  if (file === null) return none
  const generation = bytesAt(file, 16, 8) ?? Buffer.alloc(0)
  const committed = new Map<number, number>()
  const sinceCommit = new Map<number, number>()
  let size: number | null = null
  for (let at = 32; ; at += 24 + pageSize) {
    const header = bytesAt(file, at, 24)
    if (!header?.subarray(8, 16).equals(generation)) break
    const number = header.readUInt32BE(0)
    if (!decryptFrame(bytesAt(file, at + 24, pageSize), number)) break
    sinceCommit.set(number, at + 24)
    const sizeAfter = header.readUInt32BE(4)
    if (sizeAfter === 0) continue
    size = sizeAfter
    for (const [page, place] of sinceCommit) committed.set(page, place)
    sinceCommit.clear()
  }
  return {
    size,
    read(number) {
      const place = committed.get(number)
      return place === undefined ? null : decryptFrame(bytesAt(file, place, pageSize), number)
    },
    close: () => closeSync(file),
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (isFailure(error, 'ENOENT')) return null
    throw error
  }
}

/** Null where the file ends before, or the disk does not give them. */
function bytesAt(file: number, position: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  try {
    return readSync(file, bytes, 0, length, position) === length ? bytes : null
  } catch (error) {
    if (isFailure(error, 'EIO')) return null
    throw error
  }
}
