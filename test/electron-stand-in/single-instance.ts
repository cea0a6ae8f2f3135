/** One app per user-data folder: the first holds a lock that the system frees when it dies. */
import { mkdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

// Kept, because a database that nobody refers to is closed.
let lock: Database.Database | null = null

/** Takes the lock, or tells the app that has it that somebody asked. */
export function takeLock(userData: string, whenAskedAgain: () => void): boolean {
  mkdirSync(userData, { recursive: true })
  const asked = join(userData, 'stand-in.asked')
  try {
    lock = new Database(join(userData, 'stand-in.lock'), { timeout: 0 }).exec('BEGIN EXCLUSIVE')
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error
    writeFileSync(asked, `${process.pid}\n`)
    return false
  }
  writeFileSync(asked, '')
  watch(asked, whenAskedAgain).unref()
  return lock.open
}
