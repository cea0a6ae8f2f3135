/** A store out of a backup, a `*.db`, or out of a file made for moving, a `*.peerlogg-store`. */
import { existsSync, readdirSync, rmdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Contents, Finding, Opened } from '../shared/safety.ts'
import { attemptsFile } from '../vault/attempts.ts'
import type { Database } from '../vault/database.ts'
import { databaseFile, openDatabase, refuseUnencrypted } from '../vault/database-file.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import {
  copyKeySlots,
  hasKeychainSlot,
  hasKeySlots,
  keySlotFiles,
  openKeySlots,
  openKeySlotsOfEither,
  removeKeychainSlot,
  type Secret,
} from '../vault/keyslots.ts'
import { migrate, versionOf } from '../vault/migrate.ts'
import { refuseIfOpenHere } from '../vault/open.ts'
import { isProfileId, profileFile, writeProfile } from '../vault/profiles.ts'
import { removeFile, renameFile, whenFreeAtOnce } from '../vault/when-free.ts'
import { isRefusal, lookAtBackup, profileIn, takeBackup } from './backup-files.ts'
import { sweep } from './backups.ts'
import {
  inTurnFor,
  installDatabase,
  leaveStaging,
  makeStagingFolder,
  removeStaging,
} from './install.ts'
import { changeSafekeeping } from './safekeeping.ts'
import { forgetFormerUse } from './seen.ts'
import { mendSearchIndexes, unsoundPartOf } from './soundness.ts'
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
 * A good description stays, and key slots that the secret opens, so that the present passphrase goes on
 * working; where it opens the backup's own alone, those are the store's from then on. Answers what was
 * found in the backup and mended. Stopped at any step, the folder holds the former store or the restored one. Throws what
 * lookAtBackup does, 'backup-other-profile', 'profile-exists' for a folder that is no store's, what
 * openKeySlots refuses, 'store-in-use' or what the disk answers.
 */
export function restoreBackup(wanted: Wanted): Promise<Opened> {
  return withStaged(wanted, async (staged) => {
    const { profile, db, staging } = staged
    storeKinds[profile.kind].afterRestore(db)
    changeSafekeeping(db, {
      is_backed_up: 0,
      backed_up_at: '',
      backup_failed_since: '',
      second_backed_up_at: '',
      second_backup_failed_since: '',
    })
    db.close()
    // The keychain of another computer opens nothing here.
    if (staged.slots === staging && hasKeychainSlot(staging)) {
      await removeKeychainSlot(staging, profile)
    }
    if (staged.target === 'store') await putIntoStore(staged)
    else await makeStore(staged)
    return { profile, findings: staged.areIndexesMended ? [searchIndexMended] : [] }
  })
}

const searchIndexMended: Finding = { code: 'search-index-mended', detail: {} }

interface Staged {
  readonly profile: Profile
  readonly directory: string
  /** What the directory holds: nothing, or what at least is left of a store. */
  readonly target: 'nothing' | 'store'
  /** Whether the directory's own description of its profile is good. */
  readonly isDescribed: boolean
  /** The folder with the key slots that opened it: the store's own, or those that came with the backup. */
  readonly slots: string
  readonly staging: string
  readonly db: Database
  readonly key: Buffer
  /** Whether a search index in it was damaged, and is made anew. */
  readonly areIndexesMended: boolean
}

/**
 * Does the work with a copy that was opened, brought up to date and checked; then it is removed. One at
 * a time for each store, and not while it is open in this program.
 */
function withStaged<Result>(
  wanted: Wanted,
  work: (staged: Staged) => Result | Promise<Result>,
): Promise<Result> {
  const [source, directory] = [resolve(wanted.source), resolve(wanted.directory)]
  return inTurnFor(directory, async () => {
    let key: Buffer | undefined
    try {
      refuseIfOpenHere(directory)
      const { profile: from } = await lookAtBackup(source)
      removeStaging(directory, 'restoring')
      const target = lookAtTarget(directory)
      if (target.state === 'store') sweep(directory)
      const profile = whoseOf(target.profile, from)
      refuseOtherName(directory, profile)
      const staging = makeStagingFolder(directory, 'restoring')
      const taken = await takeBackup(source, staging)
      const opened = await openSlots(profile, directory, taken.slots, wanted)
      ;({ key } = opened)
      const db = openStaged(staging, key)
      try {
        const areIndexesMended = check(db, profile)
        return await work({
          profile,
          directory,
          target: target.state,
          isDescribed: target.profile !== null,
          slots: opened.directory,
          staging,
          db,
          key,
          areIndexesMended,
        })
      } finally {
        db.close()
      }
    } catch (error) {
      throw asRefusal(error)
    } finally {
      key?.fill(0)
      leaveStaging(directory, 'restoring')
    }
  })
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

/**
 * By the store's own key slots as long as they can be read, or by those that came with the backup; never
 * by another profile's.
 */
async function openSlots(
  profile: Profile,
  directory: string,
  from: string | null,
  secret: Secret,
): Promise<{ readonly key: Buffer; readonly directory: string }> {
  if (hasKeySlots(directory, profile.id)) {
    return openKeySlotsOfEither([directory, from ?? directory], profile, secret)
  }
  if (hasKeySlots(directory)) throw new Refusal('backup-other-profile')
  if (from === null) throw new Refusal('key-slots-damaged')
  return { key: await openKeySlots(from, profile, secret), directory: from }
}

function openStaged(staging: string, key: Buffer): Database {
  try {
    refuseUnencrypted(staging)
    return openDatabase(staging, key)
  } catch (error) {
    throw asDamage(error)
  }
}

/**
 * Every page and every reference, and the schema brought up to date. Answers whether a search index had
 * to be made anew.
 */
function check(db: Database, { kind }: Profile): boolean {
  try {
    const isSound = unsoundPartOf(db) !== 'database'
    if (!isSound || versionOf(db) === 0) throw new Refusal('backup-damaged')
    const areIndexesMended = mendSearchIndexes(db)
    migrate(db, storeKinds[kind].migrations)
    const orphans = db.pragma('foreign_key_check') as readonly unknown[]
    if (orphans.length > 0) throw new Refusal('backup-damaged')
    return areIndexesMended
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
  removeFile(join(staging, attemptsFile))
  await writeProfile(staging, profile)
  // Somebody may have made something there in between.
  if (namesIn(directory).length > 0) throw new Refusal('profile-exists')
  forgetFormerUse(directory)
  if (existsSync(directory)) whenFreeAtOnce(() => rmdirSync(directory))
  renameFile(staging, directory)
  syncFolder(dirname(directory))
}

/** Each step leaves a store that opens. Key slots that have opened it and a good description stay. */
async function putIntoStore(staged: Staged): Promise<void> {
  const { profile, directory, isDescribed, slots, staging, key } = staged
  refuseIfOpenHere(directory)
  if (slots !== directory) await copyKeySlots(slots, directory)
  if (!isDescribed) await writeProfile(directory, profile)
  installDatabase(directory, staging, key)
}
