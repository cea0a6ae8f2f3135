/** Copies of a store in another folder, made while it is open. Synchronous: the last is made at quit. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Backup } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { keySlotFiles, readKeySlots, textOfNewestKeySlots } from '../vault/keyslot-files.ts'
import type { Store } from '../vault/open.ts'
import { profileFile, profileText } from '../vault/profiles.ts'
import { removeFile, renameFile } from '../vault/when-free.ts'
import { backupFolderFor, secondBackupFolderFor } from './backup-folder.ts'
import { isRefusal } from './backup-files.ts'
import { isBackedUp, noteBackedUp, withoutCounting } from './backed-up.ts'
import { keepText, temporaryFile, writeCopy } from './copies.ts'
import { sweepStaging } from './install.ts'
import { prune } from './prune.ts'
import { backupName, newestFirst, readBackupName } from './rotation.ts'
import { changeSafekeeping, readSafekeeping, type Safekeeping } from './safekeeping.ts'
import { storeKinds } from './store-kinds.ts'

type BackedUp = Pick<Store, 'db' | 'profile' | 'directory'>

/**
 * Makes a verified copy in the folder for backups, and in the second folder if there is one; the key
 * files beside the copies are brought up to date in any case. Skipped when nothing has changed since
 * the last good one, unless `always`. What fails is noted in the store and the log works on; with
 * `always`, what failed in the first folder is thrown as a Refusal.
 */
export function backUp(
  store: BackedUp,
  options: {
    readonly reason?: 'usual' | 'before-migration'
    readonly always?: boolean
    readonly now?: Date
  } = {},
): void {
  const { reason = 'usual', always = false, now = new Date() } = options
  const failure =
    reason === 'usual' ? backUpAsUsual(store, always, now) : backUpBeforeMigration(store, now)
  if (failure && always) throw failure
}

/** The backups of the store in this folder, newest first, by their names. Nothing is opened. */
export function listBackups(directory: string): Backup[] {
  const folder = backupFolderFor(directory)
  return newestFirst(namesIn(folder)).flatMap(({ name, madeAt, reason }) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    return found ? [{ name, madeAt, reason, bytes: found.size }] : []
  })
}

/** A folder for copies, and where the store remembers how it went there. */
interface Place {
  readonly folder: string
  /** Made with all the folders it stands in: not so where a stick may be away. */
  readonly isOurs: boolean
  readonly at: 'backed_up_at' | 'second_backed_up_at'
  readonly since: 'backup_failed_since' | 'second_backup_failed_since'
}

function backUpAsUsual(store: BackedUp, always: boolean, now: Date): Refusal | null {
  const { db, directory, profile } = store
  failureOf(() => sweepStaging(directory, 'restoring'))
  const before = readSafekeeping(db)
  const isUnchanged = !always && isBackedUp(db)
  const backUpIn = (place: Place): Refusal | null => {
    const { folder, at, since } = place
    const isThere =
      before[since] === '' &&
      before[at] >= before.backed_up_at &&
      existsSync(join(folder, nameOf(before[at])))
    const isMade = isUnchanged && isThere
    const failure = failureOf(() => {
      makeWayIn(folder, profile)
      if (!existsSync(folder)) mkdirSync(folder, { recursive: place.isOurs, mode: 0o700 })
      if (isMade) keepKeys(store, folder)
      else makeCopyIn(folder, store, backupName(now))
    })
    if (failure) note(db, { [since]: before[since] || now.toISOString() })
    else note(db, { [since]: '', ...(isMade ? {} : { [at]: now.toISOString() }) })
    return failure
  }
  const failure = backUpIn({
    folder: backupFolderFor(directory),
    isOurs: true,
    at: 'backed_up_at',
    since: 'backup_failed_since',
  })
  if (!failure) noteBackedUp(db)
  if (before.second_backup_folder !== '') {
    backUpIn({
      folder: secondBackupFolderFor(before.second_backup_folder, profile),
      isOurs: false,
      at: 'second_backed_up_at',
      since: 'second_backup_failed_since',
    })
  }
  return failure
}

const nameOf = (moment: string): string => (moment === '' ? '' : backupName(new Date(moment)))

/** The store does not know yet how to remember what fails: its table may be of another version. */
function backUpBeforeMigration(store: BackedUp, now: Date): Refusal | null {
  const folder = backupFolderFor(store.directory)
  const version = storeKinds[store.profile.kind].migrations.at(-1)?.version
  return failureOf(() => {
    makeWayIn(folder, store.profile)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    makeCopyIn(folder, store, backupName(now, `-before-version-${version}`))
  })
}

function makeCopyIn(folder: string, store: BackedUp, name: string): void {
  sweep(folder)
  keepKeys(store, folder)
  writeCopy(store.db, join(folder, name))
  // The copy is good; what cannot be deleted now, such as a file that is being scanned, is so next time.
  failureOf(() => prune(store.db, folder, name))
}

/**
 * Another profile may have stood where this one does, outside the app's list. Its copies keep the keys
 * that open them, in a folder that bears its id.
 */
function makeWayIn(folder: string, profile: Profile): void {
  const former = ownerOf(folder)
  if (former === null || former === profile.id) return
  const aside = (count: number) => `${folder}-${former}${count === 1 ? '' : `-${count}`}`
  let count = 1
  while (existsSync(aside(count))) count += 1
  renameFile(folder, aside(count))
}

/** Whose keys are there; null without any that can be read. */
function ownerOf(folder: string): string | null {
  try {
    return readKeySlots(folder)[0].profile_id
  } catch (error) {
    if (isRefusal(error, 'key-slots-damaged')) return null
    throw error
  }
}

/**
 * Puts what opens the copies beside them, when it has changed: never what is older than what is there,
 * such as in a store's folder that was brought back from an older copy of it.
 */
function keepKeys({ directory, profile }: BackedUp, folder: string): void {
  const slots = textOfNewestKeySlots([directory, folder], profile.id)
  for (const file of keySlotFiles) keepText(join(folder, file), slots)
  keepText(join(folder, profileFile), profileText(profile))
}

/** Removes what was being written when a program was killed, and a log without its database. */
export function sweep(folder: string): void {
  const names = readdirSync(folder)
  for (const name of names) {
    const database = /^(.*\.db)-wal$/.exec(name)?.[1]
    const isAlone = database !== undefined && readBackupName(database) && !names.includes(database)
    if (isAlone || temporaryFile.test(name)) removeFile(join(folder, name))
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (isFailure(error, 'ENOENT', 'ENOTDIR')) return []
    throw asRefusal(error)
  }
}

function note(db: Database, changes: Partial<Safekeeping>): void {
  const known = readSafekeeping(db)
  const isKnown = Object.entries(changes).every(
    ([name, value]) => known[name as keyof Safekeeping] === value,
  )
  if (isKnown) return
  // A disk that could not take the backup may not take this either; the last good one tells its age.
  failureOf(() => withoutCounting(db, () => changeSafekeeping(db, changes)))
}

/** What the disk or SQLite refused; anything else is a fault of this program and is thrown. */
function failureOf(work: () => void): Refusal | null {
  try {
    work()
    return null
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal.code !== 'unexpected') return refusal
    if (!(error instanceof Error && 'code' in error)) throw error
    const failed = new Refusal('backup-failed')
    failed.cause = error
    return failed
  }
}
