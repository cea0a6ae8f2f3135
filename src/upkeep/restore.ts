/** A store out of a backup, a `*.db`, or out of a file made for moving, a `*.peerlogg-store`. */
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Contents } from '../shared/safety.ts'
import { attemptsFile } from '../vault/attempts.ts'
import type { Database } from '../vault/database.ts'
import { databaseFile, openDatabase, refuseUnencrypted } from '../vault/database-file.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { keySlotFiles, readKeySlots } from '../vault/keyslot-files.ts'
import {
  copyKeySlots,
  hasKeychainSlot,
  openKeySlots,
  removeKeychainSlot,
  type Secret,
} from '../vault/keyslots.ts'
import { migrate, versionOf } from '../vault/migrate.ts'
import { isProfileId, profileFile, writeProfile } from '../vault/profiles.ts'
import { isRefusal, lookAtBackup, profileIn, takeBackup } from './backup-files.ts'
import { sweep } from './backups.ts'
import { installDatabase, leaveStaging, makeStagingFolder, removeStaging } from './install.ts'
import { changeSafekeeping } from './safekeeping.ts'
import { forgetFormerUse } from './seen.ts'
import { storeKinds } from './store-kinds.ts'
import { syncFolder } from './sync-folder.ts'

/** What to restore, and the folder of the store that it would be; that may be there or not. */
type Wanted = { readonly source: string; readonly directory: string } & Secret

/** Opens a copy of it and says what it holds. The present store is not touched. Throws as restoreBackup. */
export function previewBackup(wanted: Wanted): Promise<Contents> {
  return withStaged(wanted, ({ profile, db }) => storeKinds[profile.kind].contentsOf(db))
}

/**
 * Puts it in the place of the present store, which is kept among the backups, whatever its state.
 * Key slots and a description that are good stay, so that the present passphrase goes on working.
 * Stopped at any step, the folder holds the former store or the restored one. Throws what
 * lookAtBackup does, 'backup-other-profile', 'profile-exists' for a folder that is no store's, what
 * openKeySlots refuses, 'store-in-use' or what the disk answers.
 */
export function restoreBackup(wanted: Wanted): Promise<Profile> {
  return withStaged(wanted, async (staged) => {
    const { profile, db } = staged
    storeKinds[profile.kind].afterRestore(db)
    changeSafekeeping(db, {
      is_backed_up: 0,
      backed_up_at: '',
      backup_failed_since: '',
      second_backed_up_at: '',
      second_backup_failed_since: '',
    })
    db.close()
    if (staged.target === 'store') await putIntoStore(staged)
    else await makeStore(staged)
    return profile
  })
}

interface Staged {
  readonly profile: Profile
  readonly directory: string
  /** What the directory holds: nothing, or what at least is left of a store. */
  readonly target: 'nothing' | 'store'
  /** Whether the directory's own description of its profile is good. */
  readonly isDescribed: boolean
  /** The folder with the key slots that opened it: the store's own, unless they are damaged or gone. */
  readonly slots: string
  readonly staging: string
  readonly db: Database
  readonly key: Buffer
}

/** Does the work with a copy that was opened, brought up to date and checked; then it is removed. */
async function withStaged<Result>(
  wanted: Wanted,
  work: (staged: Staged) => Result | Promise<Result>,
): Promise<Result> {
  const [source, directory] = [resolve(wanted.source), resolve(wanted.directory)]
  let key: Buffer | undefined
  try {
    const { profile: from } = await lookAtBackup(source)
    removeStaging(directory, 'restoring')
    const target = lookAtTarget(directory)
    if (target.state === 'store') sweep(directory)
    const profile = whoseOf(target.profile, from)
    refuseOtherName(directory, profile)
    const staging = makeStagingFolder(directory, 'restoring')
    const slots = slotsFor(profile, directory, (await takeBackup(source, staging)).slots)
    key = await openKeySlots(slots, profile, wanted)
    const db = openStaged(staging, key)
    try {
      check(db, profile)
      const { state, profile: described } = target
      const isDescribed = described !== null
      return await work({ profile, directory, target: state, isDescribed, slots, staging, db, key })
    } finally {
      db.close()
    }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    key?.fill(0)
    leaveStaging(directory, 'restoring')
  }
}

/** A folder that holds something, but nothing of a store, is somebody else's. */
function lookAtTarget(directory: string): {
  readonly state: Staged['target']
  readonly profile: Profile | null
} {
  const names = namesIn(directory)
  if (names.length === 0) return { state: 'nothing', profile: null }
  const profile = profileIn(directory)
  const ofStore = [profileFile, databaseFile, attemptsFile, ...keySlotFiles]
  if (!profile && !names.some((name) => ofStore.includes(name))) throw new Refusal('profile-exists')
  return { state: 'store', profile }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch (error) {
    if (isFailure(error, 'ENOENT')) return []
    throw isFailure(error, 'ENOTDIR') ? new Refusal('profile-exists') : error
  }
}

function whoseOf(own: Profile | null, from: Profile | null): Profile {
  const isOther = own && from && (own.id !== from.id || own.kind !== from.kind)
  if (isOther) throw new Refusal('backup-other-profile')
  const profile = own ?? from
  if (!profile) throw new Refusal('backup-unreadable')
  return profile
}

/** In the app's list a folder bears its profile's id, and by no other is it opened. */
function refuseOtherName(directory: string, { id }: Profile): void {
  const name = basename(directory)
  if (isProfileId(name) && name !== id) throw new Refusal('backup-other-profile')
}

/** The store's own as long as they can be read; never another profile's. */
function slotsFor(profile: Profile, directory: string, from: string | null): string {
  if (hasKeySlots(directory, profile.id)) return directory
  if (hasKeySlots(directory)) throw new Refusal('backup-other-profile')
  if (from === null) throw new Refusal('key-slots-damaged')
  return from
}

function hasKeySlots(directory: string, profileId?: string): boolean {
  try {
    readKeySlots(directory, profileId)
    return true
  } catch (error) {
    if (isRefusal(error, 'key-slots-damaged')) return false
    throw error
  }
}

function openStaged(staging: string, key: Buffer): Database {
  try {
    refuseUnencrypted(staging)
    return openDatabase(staging, key)
  } catch (error) {
    throw asDamage(error)
  }
}

/** Every page and every reference, and the schema brought up to date. */
function check(db: Database, { kind }: Profile): void {
  try {
    const isSound = db.pragma('integrity_check', { simple: true }) === 'ok'
    if (!isSound || versionOf(db) === 0) throw new Refusal('backup-damaged')
    migrate(db, storeKinds[kind].migrations)
    const orphans = db.pragma('foreign_key_check') as readonly unknown[]
    if (orphans.length > 0) throw new Refusal('backup-damaged')
  } catch (error) {
    throw asDamage(error)
  }
}

/** Of a backup, whatever makes a database unfit is the same to whoever chose it. */
function asDamage(error: unknown): unknown {
  const codes = ['database-damaged', 'database-missing', 'store-not-encrypted'] as const
  return isRefusal(asRefusal(error), ...codes) ? new Refusal('backup-damaged') : error
}

/** The whole folder takes its name at once. */
async function makeStore({ profile, directory, slots, staging }: Staged): Promise<void> {
  if (slots !== staging) await copyKeySlots(slots, staging)
  // The keychain of another computer opens nothing here.
  else if (hasKeychainSlot(staging)) await removeKeychainSlot(staging, profile)
  rmSync(join(staging, attemptsFile), { force: true })
  await writeProfile(staging, profile)
  forgetFormerUse(directory)
  if (existsSync(directory)) rmdirSync(directory)
  renameSync(staging, directory)
  syncFolder(dirname(directory))
}

/** Key slots and a description that were good are not touched; each step leaves a store that opens. */
async function putIntoStore(staged: Staged): Promise<void> {
  const { profile, directory, isDescribed, slots, staging, key } = staged
  if (slots !== directory) await copyKeySlots(slots, directory)
  if (!isDescribed) await writeProfile(directory, profile)
  installDatabase(directory, staging, key)
}
