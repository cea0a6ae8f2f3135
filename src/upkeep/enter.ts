/**
 * How the window and the command line open a store: what is wrong with it is told, and mended where it
 * can be. What cannot be noted keeps nobody out of their log.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { localDay } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Finding } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'
import { databaseFile } from '../vault/database-file.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { mendKeySlots, type Secret } from '../vault/keyslots.ts'
import { versionOf } from '../vault/migrate.ts'
import { openStore, type Store } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import { noteClosing, noteOpened, withoutCounting } from './backed-up.ts'
import { backUp } from './backups.ts'
import { type FormerUse, markInUse, noteLogTakenUp, readFormerUse, removeMarker } from './in-use.ts'
import { sweepStaging } from './install.ts'
import { bringBackKeys } from './keys-beside-backups.ts'
import { badPlaceOf } from './place.ts'
import { changeSafekeeping, readSafekeeping } from './safekeeping.ts'
import { readSeen, type Seen, writeSeen } from './seen.ts'
import { mendSearchIndexes, unsoundPartOf } from './soundness.ts'
import { migrations } from './store-kinds.ts'

export interface Entered {
  /** Its `close` notes a clean end. */
  readonly store: Store
  readonly findings: readonly Finding[]
  /**
   * The earlier of now and the last use known before this opening. What is let go by age is judged by
   * it – `purgeRemoved(db, asOf)` – so that a clock set ahead once lets nothing go.
   */
  readonly asOf: Date
  /** The version its schema had before it was brought up to date; null when it was. */
  readonly migratedFrom: number | null
}

/** A file up to this size is looked through at every opening: a twentieth of a second. */
const quicklyChecked = 8 * 1024 * 1024

/** How far a clock may go back unnoticed: one that is set right by some minutes is no danger. */
const clockSlack = 60 * 60 * 1000

/**
 * Opens a store as `openStore` does, and refuses what it refuses; 'database-damaged' also when the
 * file is looked through and found damaged. A store of an earlier version is backed up first, and
 * stays as it is when that fails.
 */
export async function enterStore(
  request: { readonly directory: string; readonly now?: Date } & Secret,
): Promise<Entered> {
  const directory = resolve(request.directory)
  const { now = new Date() } = request
  const formerUse = readFormerUse(directory)
  try {
    const areBroughtBack = await bringBackKeys(directory, readProfile(directory), request)
    const { store, migratedFrom, areIndexesMended } = await open(
      { ...request, directory },
      formerUse,
      now,
    )
    try {
      const findings = [
        ...(areBroughtBack ? [finding('key-slots-from-backups')] : []),
        ...(await mendKeys(store)),
        ...(areIndexesMended ? [finding('search-index-mended')] : []),
        ...findingsAboutUse(store, formerUse, now),
        ...findingsAboutPlace(directory),
      ]
      // A store that opens needs no repair, and what was cut short has been begun anew or given up.
      await noting(async () => sweepStaging(directory, 'repairing', 'restoring'))
      const { last_used_at } = readSafekeeping(store.db)
      const lastUse = last_used_at === '' ? now : new Date(last_used_at)
      const asOf = lastUse < now ? lastUse : now
      return { store: await takeIntoUse(store, now), findings, asOf, migratedFrom }
    } catch (error) {
      store.close()
      throw error
    }
  } catch (error) {
    // One that is refused after it was opened has been closed again.
    noteLogTakenUp(directory, formerUse)
    throw asRefusal(error)
  }
}

/**
 * Counts the opening in the store and beside its backups, and sees to it that `close` notes a clean
 * end. For a store that was just made, too.
 */
export async function takeIntoUse(store: Store, now = new Date()): Promise<Store> {
  const { db, directory, profile } = store
  const wasMarked = readFormerUse(directory).openings !== null
  try {
    await noting(async () => {
      noteOpened(db)
      const openings = Math.max(
        readSafekeeping(db).openings,
        readSeen(directory, profile.id)?.openings ?? 0,
      )
      const use: Seen = { openings: openings + 1, last_used_at: now.toISOString() }
      withoutCounting(db, () => changeSafekeeping(db, use))
      // What is outside never runs ahead of what the store itself holds.
      await noting(() => markInUse(directory, use.openings))
      await noting(() => writeSeen(directory, profile.id, use))
    })
  } catch (error) {
    // Nobody has used it, so nothing of this opening can be missing; of a former one something may be.
    if (!wasMarked) removeMarker(directory)
    throw error
  }
  return {
    ...store,
    close() {
      if (!db.open) return
      try {
        noteClosing(db)
        removeMarker(directory)
      } finally {
        store.close()
      }
    },
  }
}

async function open(
  request: { readonly directory: string } & Secret,
  { hasLog }: FormerUse,
  now: Date,
): Promise<Pick<Entered, 'store' | 'migratedFrom'> & { readonly areIndexesMended: boolean }> {
  const { directory } = request
  const profile = readProfile(directory)
  const size = statSync(join(directory, databaseFile), { throwIfNoEntry: false })?.size ?? 0
  let areIndexesMended = false
  const check = (db: Database) => {
    if (hasLog || size <= quicklyChecked) areIndexesMended = checkPages(db) || areIndexesMended
  }
  let migratedFrom: number | null = null
  const beforeMigration = (db: Database) => {
    migratedFrom = versionOf(db)
    check(db)
    backUp({ db, profile, directory }, { reason: 'before-migration', always: true, now })
  }
  const store = await openStore({ ...request, migrations, beforeMigration })
  try {
    check(store.db)
    return { store, migratedFrom, areIndexesMended }
  } catch (error) {
    store.close()
    throw error
  }
}

/**
 * Reads every page that is in use. A search index that is damaged is made anew: answers whether one
 * was. Throws Refusal 'database-damaged'.
 */
function checkPages(db: Database): boolean {
  const unsound = unsoundPartOf(db, { isQuick: true })
  if (unsound === 'database') throw new Refusal('database-damaged')
  return unsound === 'search-index' && mendSearchIndexes(db)
}

async function mendKeys({ directory, profile }: Store): Promise<Finding[]> {
  let found: Finding[] = []
  await noting(async () => {
    const state = await mendKeySlots(directory, profile)
    if (state === 'mended') found = [finding('key-slots-mended')]
  })
  return found
}

function findingsAboutUse(store: Store, formerUse: FormerUse, now: Date): Finding[] {
  const { openings, last_used_at } = readSafekeeping(store.db)
  const findings: Finding[] = []
  const isLogMissing =
    formerUse.openings !== null && (!formerUse.hasLog || openings < formerUse.openings)
  if (isLogMissing) findings.push(finding('changes-missing'))

  const seen = readSeen(store.directory, store.profile.id)
  // With the log the opening itself may have gone; that is said already.
  if (seen && openings < seen.openings - (isLogMissing ? 1 : 0)) {
    findings.push({ code: 'older-copy', detail: { date: dayOf(seen.last_used_at) } })
  }
  if (last_used_at !== '' && new Date(last_used_at).getTime() - now.getTime() > clockSlack) {
    findings.push({ code: 'clock-set-back', detail: { date: dayOf(last_used_at) } })
  }
  return findings
}

const finding = (code: Finding['code']): Finding => ({ code, detail: {} })

const dayOf = (moment: string): string => localDay(new Date(moment))

function findingsAboutPlace(directory: string): Finding[] {
  const place = badPlaceOf(directory)
  if (place === null) return []
  return [finding(place === 'synced' ? 'store-in-synced-folder' : 'store-on-network')]
}

/** Does what is good to have done. A disk that takes no change keeps nobody out of their log. */
async function noting(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // Something else stands where a folder ought to be.
    if (isFailure(error, 'EEXIST', 'ENOTDIR')) return
    const codes: readonly string[] = ['disk-full', 'folder-read-only', 'disk-failed', 'file-held']
    if (!codes.includes(asRefusal(error).code)) throw error
  }
}
