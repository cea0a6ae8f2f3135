/** How a new database takes the place of a store's present one. Shared by restore and repair. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { databaseFile, openDatabase, refuseUnencrypted } from '../vault/database-file.ts'
import { asRefusal } from '../vault/failures.ts'
import { refuseIfOpenHere } from '../vault/open.ts'
import { Turns } from '../vault/turns.ts'
import { removeFile, removeFolder, renameFile } from '../vault/when-free.ts'
import { backupFolderFor } from './backup-folder.ts'
import { syncFile, takeName, temporaryFor } from './copies.ts'
import { noteLogTakenUp, readFormerUse } from './in-use.ts'
import { removeBackup } from './prune.ts'
import { backupName, namesToKeep, readBackupName } from './rotation.ts'
import { forgetFormerUse } from './seen.ts'
import { syncFolder } from './sync-folder.ts'

const wal = `${databaseFile}-wal`

/** Restores, previews and repairs of one store come one after the other: they share its staging folders. */
const turns = new Turns()

export const inTurnFor = <Result>(directory: string, work: () => Promise<Result>) =>
  turns.take(directory, work)

/**
 * Where a new database is made, so that one rename puts it in its place: in the store's folder, or
 * beside it when that is not there. What an earlier attempt left is removed.
 */
export function makeStagingFolder(directory: string, name: 'restoring' | 'repairing'): string {
  const [inside, beside] = stagingFolders(directory, name)
  removeStaging(directory, name)
  const staging = existsSync(directory) && readdirSync(directory).length > 0 ? inside : beside
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  return staging
}

export function removeStaging(directory: string, name: 'restoring' | 'repairing'): void {
  for (const folder of stagingFolders(directory, name)) removeFolder(folder)
}

/** What a kill left, in a store that opens; not what is being prepared right now. */
export function sweepStaging(directory: string, ...names: ('restoring' | 'repairing')[]): void {
  if (turns.isTaken(directory)) return
  for (const name of names) removeStaging(directory, name)
}

/** When the work is done or refused already. What is held by another program goes at the next opening. */
export function leaveStaging(directory: string, name: 'restoring' | 'repairing'): void {
  try {
    removeStaging(directory, name)
  } catch {
    // It says nothing about the work.
  }
}

const stagingFolders = (directory: string, name: string) =>
  [join(directory, name), `${directory}.peerlogg-${name}`] as const

/**
 * Sets the present database aside among the backups, whatever its state, and then lets another take
 * its name: one that is closed and checked, in a folder on the same disk. `key` is the store's data
 * key and stays the caller's to wipe. Stopped at any step, the folder holds the one or the other, or,
 * where the present one could not be opened anyway, none; and nothing that is not also kept aside.
 * Throws Refusal 'store-in-use' or what the disk answers, and then nothing was changed.
 */
export function installDatabase(
  directory: string,
  staging: string,
  key: Buffer,
  now = new Date(),
): void {
  refuseIfOpenHere(directory)
  const newDatabase = join(staging, databaseFile)
  // On a full disk it may have been closed with its last changes still in its own log.
  if (!foldIn(staging, key)) throw new Refusal('disk-failed')
  syncFile(newDatabase)
  syncFolder(staging)
  const formerUse = readFormerUse(directory)
  const isReadable = foldIn(directory, key)
  noteLogTakenUp(directory, formerUse)
  setAside(directory, now)
  // Somebody opened it while it was copied: what they write now would be lost.
  if (isReadable && existsSync(join(directory, wal))) throw new Refusal('store-in-use')
  if (!isReadable) {
    // The new database must never stand beside the old one's log. What is in between is a database
    // that is missing, which nobody takes for a fresh start.
    removeFile(join(directory, databaseFile))
    syncFolder(directory)
    removeFile(join(directory, wal))
  }
  forgetFormerUse(directory)
  renameFile(newDatabase, join(directory, databaseFile))
  syncFolder(directory)
}

/** Brings what is in the write-ahead log into the file. False when the database cannot be opened. */
function foldIn(directory: string, key: Buffer): boolean {
  try {
    refuseUnencrypted(directory)
    const db = openDatabase(directory, key)
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
    return !existsSync(join(directory, wal))
  } catch (error) {
    const refusal = asRefusal(error)
    if (cannotBeOpened.has(refusal.code)) return false
    throw refusal
  }
}

const cannotBeOpened: ReadonlySet<string> = new Set([
  'database-damaged',
  'database-missing',
  'store-not-encrypted',
])

/** Copies what there is, byte by byte: a damaged database may still be worth something to somebody. */
function setAside(directory: string, now: Date): void {
  const database = join(directory, databaseFile)
  const log = join(directory, wal)
  if (!existsSync(database) && !existsSync(log)) return
  const folder = backupFolderFor(directory)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = nextName(folder, now)
  // The log first: with the database's name it counts.
  if (existsSync(log)) copyWhole(log, join(folder, `${name}-wal`))
  if (existsSync(database)) copyWhole(database, join(folder, name))
  else writeFileSync(join(folder, name), '', { mode: 0o600 })
  rotateReplaced(folder, name)
}

function copyWhole(from: string, to: string): void {
  const temporary = temporaryFor(to)
  try {
    copyFileSync(from, temporary)
    takeName(temporary, to)
  } finally {
    removeFile(temporary)
  }
}

/** After all that were set aside in the same minute: never the name of one of them. */
function nextName(folder: string, now: Date): string {
  const first = backupName(now, '-replaced')
  const { madeAt } = readBackupName(first)!
  const ordinals = readdirSync(folder)
    .map((name) => readBackupName(name.replace(/-wal$/, '')))
    .filter((found) => found?.reason === 'replaced' && found.madeAt === madeAt)
    .map((found) => found!.ordinal)
  const last = Math.max(0, ...ordinals)
  return last === 0 ? first : backupName(now, `-replaced-${last + 1}`)
}

function rotateReplaced(folder: string, made: string): void {
  const names = readdirSync(folder).filter((name) => readBackupName(name)?.reason === 'replaced')
  const kept = namesToKeep(names, made)
  for (const name of names.filter((each) => !kept.has(each))) removeBackup(folder, name)
}
