/**
 * A store is a folder: profile.json, key slots and one encrypted database. Here it is made and
 * opened; nothing else opens its file.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { newPassphrase, type Profile, profile, type ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { claim, finish, takeBack } from './claim.ts'
import type { Database, Migration } from './database.ts'
import { openDatabase, refuseUnencrypted } from './database-file.ts'
import { asRefusal } from './failures.ts'
import { createKeySlots, openKeySlots, type Secret } from './keyslots.ts'
import { migrate, versionOf } from './migrate.ts'
import { readProfile } from './profiles.ts'
import { readRecoveryCode } from './recovery-code.ts'

export interface Store {
  readonly profile: Profile
  /** Its folder. */
  readonly directory: string
  readonly db: Database
  /** Moves everything into the one file and lets go of it and its key. Safe to repeat. */
  close(): void
}

export type MigrationsByKind = Readonly<Record<ProfileKind, readonly Migration[]>>

/**
 * A new store in a folder that is empty, not there yet, or holds what a crash left half-made. Its
 * description gets its name last, so nothing unfinished looks like a profile. Throws Refusal
 * 'profile-exists', 'passphrase-too-short', 'recovery-code-mistyped', what the profile's shape
 * refuses, or what the disk answers.
 */
export async function createStore(request: {
  readonly directory: string
  readonly kind: ProfileKind
  readonly label: string
  readonly passphrase: string
  /** Made by `newRecoveryCode`; whoever asks shows it once. */
  readonly recoveryCode?: string
  readonly id?: string
  readonly migrations: MigrationsByKind
}): Promise<Store> {
  try {
    const { kind, label, id = randomBytes(16).toString('hex') } = request
    const created = profile.parse({ kind, label, id })
    const passphrase = newPassphrase.parse(request.passphrase)
    if (request.recoveryCode !== undefined) readRecoveryCode(request.recoveryCode).fill(0)
    const directory = resolve(request.directory)
    const migrations = request.migrations[kind]
    claim(directory, created)
    const key = await build(directory, created, { ...request, passphrase }, migrations)
    return storeWithKey({ directory, profile: created, key, migrations })
  } catch (error) {
    throw asRefusal(error)
  }
}

/**
 * Opens a store and brings its schema up to date; `beforeMigration` is called before the first
 * missing migration, and what it throws leaves the store at its version. Throws Refusal
 * 'profile-not-found', 'profile-damaged', what openKeySlots refuses, 'store-in-use', 'store-newer',
 * 'store-not-encrypted', 'database-missing' (also when it is empty, which is never a fresh start),
 * 'database-damaged' or what the disk answers.
 */
export async function openStore(
  request: {
    readonly directory: string
    readonly migrations: MigrationsByKind
    readonly beforeMigration?: BeforeMigration
  } & Secret,
): Promise<Store> {
  try {
    const directory = resolve(request.directory)
    const found = readProfile(directory)
    const key = await openKeySlots(directory, found, request)
    const { migrations, beforeMigration } = request
    return storeWithKey({
      directory,
      profile: found,
      key,
      migrations: migrations[found.kind],
      beforeMigration,
    })
  } catch (error) {
    throw asRefusal(error)
  }
}

type BeforeMigration = (db: Database) => void

/** Everything a store consists of, complete on disk. Takes back what it made when something fails. */
async function build(
  directory: string,
  created: Profile,
  secrets: { readonly passphrase: string; readonly recoveryCode?: string },
  migrations: readonly Migration[],
): Promise<Buffer> {
  let key: Buffer | undefined
  try {
    key = await createKeySlots(directory, created, secrets.passphrase, secrets.recoveryCode)
    const db = openDatabase(directory, key)
    try {
      migrate(db, migrations)
    } finally {
      db.close()
    }
    await finish(directory)
    return key
  } catch (error) {
    key?.fill(0)
    takeBack(directory)
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

/**
 * Throws Refusal 'store-in-use' when this program has the store open: then even reading its file would
 * unlock it.
 */
export function refuseIfOpenHere(directory: string): void {
  if (existsSync(directory) && openFolders.has(realpathSync(directory)))
    throw new Refusal('store-in-use')
}

function openUnlessOpen(directory: string, key: Buffer): Database {
  try {
    refuseIfOpenHere(directory)
    refuseUnencrypted(directory)
    return openDatabase(directory, key)
  } finally {
    key.fill(0)
  }
}

/**
 * Opens what is complete on disk with its data key, which is wiped on the way. Throws as openStore,
 * but for what the profile and the key slots refuse.
 */
export function storeWithKey({
  directory,
  profile: found,
  key,
  migrations,
  beforeMigration,
}: {
  readonly directory: string
  readonly profile: Profile
  readonly key: Buffer
  readonly migrations: readonly Migration[]
  readonly beforeMigration?: BeforeMigration | undefined
}): Store {
  const db = openUnlessOpen(directory, key)
  try {
    if (versionOf(db) === 0) throw new Refusal('database-missing')
    migrate(db, migrations, beforeMigration)
    const folder = realpathSync(directory)
    openFolders.add(folder)
    return {
      profile: found,
      directory,
      db,
      close() {
        if (!db.open) return
        // Closing checkpoints, and removes the write-ahead log when that succeeds; when it does not,
        // what was committed stays safe in it.
        db.close()
        openFolders.delete(folder)
      },
    }
  } catch (error) {
    db.close()
    throw error
  }
}
