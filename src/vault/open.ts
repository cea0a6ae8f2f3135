/**
 * A store is a folder: profile.json, key slots and one encrypted database. Here it is made and
 * opened; nothing else opens its file.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { newPassphrase, type Profile, profile, type ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database, Migration } from './database.ts'
import { databaseFile, openDatabase, refuseUnencrypted } from './database-file.ts'
import { asRefusal, isFailure } from './failures.ts'
import { createKeySlots, keySlotFiles, openKeySlots } from './keyslots.ts'
import { migrate, versionOf } from './migrate.ts'
import { profileFile, readProfile, writeProfile } from './profiles.ts'

export interface Store {
  readonly profile: Profile
  readonly db: Database
  /** Moves everything into the one file and lets go of it and its key. Safe to repeat. */
  close(): void
}

export type MigrationsByKind = Readonly<Record<ProfileKind, readonly Migration[]>>

/**
 * A new store in a folder that is empty or not there yet. profile.json is written last, so a crash on
 * the way leaves nothing that looks like a profile. Throws Refusal 'profile-exists',
 * 'passphrase-too-short', what the profile's shape refuses, or what the disk answers.
 */
export async function createStore(request: {
  readonly directory: string
  readonly kind: ProfileKind
  readonly label: string
  readonly passphrase: string
  readonly id?: string
  readonly migrations: MigrationsByKind
}): Promise<Store> {
  try {
    const { kind, label, id = randomBytes(16).toString('hex') } = request
    const created = profile.parse({ kind, label, id })
    const passphrase = newPassphrase.parse(request.passphrase)
    const directory = resolve(request.directory)
    claim(directory)
    const migrations = request.migrations[kind]
    const key = await build(directory, created, passphrase, migrations)
    return openWithKey(directory, created, key, migrations)
  } catch (error) {
    throw asRefusal(error)
  }
}

/**
 * Opens a store and brings its schema up to date. Throws Refusal 'profile-not-found',
 * 'wrong-passphrase', 'store-in-use', 'store-newer', 'store-not-encrypted', 'store-damaged' (also
 * when its database is missing or empty, which is never a fresh start) or what the disk answers.
 */
export async function openStore(request: {
  readonly directory: string
  readonly passphrase: string
  readonly migrations: MigrationsByKind
}): Promise<Store> {
  try {
    const directory = resolve(request.directory)
    const found = readProfile(directory)
    const key = await openKeySlots(directory, found, request.passphrase)
    return openWithKey(directory, found, key, request.migrations[found.kind])
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Takes the folder for a new store, so that of two programs one is refused. */
function claim(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    if (readdirSync(directory).length > 0) throw new Refusal('profile-exists')
    closeSync(openSync(join(directory, databaseFile), 'wx', 0o600))
  } catch (error) {
    throw isFailure(error, 'EEXIST', 'ENOTDIR') ? new Refusal('profile-exists') : error
  }
}

/** Everything a store consists of, complete on disk. Takes back what it made when something fails. */
async function build(
  directory: string,
  created: Profile,
  passphrase: string,
  migrations: readonly Migration[],
): Promise<Buffer> {
  let key: Buffer | undefined
  try {
    key = await createKeySlots(directory, created, passphrase)
    const db = openDatabase(directory, key)
    try {
      migrate(db, migrations)
    } finally {
      db.close()
    }
    await writeProfile(directory, created)
    return key
  } catch (error) {
    key?.fill(0)
    for (const file of [databaseFile, `${databaseFile}-wal`, ...keySlotFiles, profileFile]) {
      rmSync(join(directory, file), { force: true })
    }
    throw error
  }
}

/**
 * The folders open in this program. SQLite's lock keeps other programs out, but where POSIX locks
 * rule, closing any other handle of a file drops all locks this program has on it
 * (sqlite.org/howtocorrupt.html). So the file of an open store is never opened a second time, not
 * even to look at its header.
 */
const openFolders = new Set<string>()

function openUnlessOpen(folder: string, key: Buffer): Database {
  try {
    if (openFolders.has(folder)) throw new Refusal('store-in-use')
    refuseUnencrypted(folder)
    return openDatabase(folder, key)
  } finally {
    key.fill(0)
  }
}

/** Opens what is complete on disk. The key is wiped on the way. */
function openWithKey(
  directory: string,
  found: Profile,
  key: Buffer,
  migrations: readonly Migration[],
): Store {
  const folder = realpathSync(directory)
  const db = openUnlessOpen(folder, key)
  try {
    if (versionOf(db) === 0) throw new Refusal('store-damaged')
    migrate(db, migrations)
  } catch (error) {
    db.close()
    throw error
  }
  openFolders.add(folder)
  return {
    profile: found,
    db,
    close() {
      if (!db.open) return
      // Closing checkpoints, and removes the write-ahead log when that succeeds; when it does not,
      // what was committed stays safe in it.
      db.close()
      openFolders.delete(folder)
    },
  }
}
