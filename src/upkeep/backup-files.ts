/** The two kinds of file that a store comes back from: a backup, and a file made for moving. */
import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal, type RefusalCode } from '../shared/refusal.ts'
import { databaseFile } from '../vault/database-file.ts'
import { asRefusal } from '../vault/failures.ts'
import { refuseIfOpenHere } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import { ownersOnly } from '../vault/write-file.ts'
import { isBundle, readBundle, unpackBundle } from './bundle.ts'
import { readBackupName } from './rotation.ts'

/**
 * What the file says in clear: whose it is (null for a bare copy without profile.json beside it) and
 * when it was made, by the clock of its computer. Throws Refusal 'backup-not-found',
 * 'backup-unreadable', 'backup-damaged', 'store-newer', or 'store-in-use' for one that is open here.
 */
export async function lookAtBackup(
  source: string,
): Promise<{ readonly profile: Profile | null; readonly madeAt: string | null }> {
  try {
    if ((await kindOf(source)) === 'copy') {
      const madeAt = readBackupName(basename(source))?.madeAt ?? null
      return { profile: profileIn(dirname(source)), madeAt }
    }
    const { profile, made } = await readBundle(source)
    return { profile, madeAt: made }
  } catch (error) {
    throw asRefusal(error)
  }
}

export interface Taken {
  /** Null for a bare copy without profile.json beside it. */
  readonly profile: Profile | null
  /** The folder with its own key slots; null without. */
  readonly slots: string | null
}

/** Copies what is in the file into a folder, as the database of a store. The file is only read. */
export async function takeBackup(source: string, folder: string): Promise<Taken> {
  if ((await kindOf(source)) === 'bundle') {
    const { profile } = await unpackBundle(source, folder, databaseFile)
    return { profile, slots: folder }
  }
  // A store that was set aside may have a write-ahead log beside it.
  for (const suffix of ['', '-wal']) {
    if (suffix !== '' && !existsSync(`${source}${suffix}`)) continue
    const copy = join(folder, `${databaseFile}${suffix}`)
    copyFileSync(`${source}${suffix}`, copy)
    // The source may be open to all, or closed to changes; a copy takes that over.
    chmodSync(copy, ownersOnly)
  }
  const beside = dirname(source)
  const profile = profileIn(beside)
  return { profile, slots: profile && beside }
}

async function kindOf(source: string): Promise<'bundle' | 'copy'> {
  refuseIfOpenHere(dirname(source))
  try {
    if (await isBundle(source)) return 'bundle'
  } catch (error) {
    throw isRefusal(error, 'file-not-found') ? new Refusal('backup-not-found') : error
  }
  if (extname(source) !== '.db') throw new Refusal('backup-unreadable')
  return 'copy'
}

/** What the folder says about its profile; null when it does not, or it cannot be read. */
export function profileIn(folder: string): Profile | null {
  try {
    return readProfile(folder)
  } catch (error) {
    if (isRefusal(error, 'profile-not-found', 'profile-damaged')) return null
    throw error
  }
}

export function isRefusal(error: unknown, ...codes: readonly RefusalCode[]): boolean {
  return error instanceof Refusal && codes.includes(error.code)
}
