import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as z from 'zod/mini'
import { type Profile, profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { databaseFile } from './database-file.ts'
import { asRefusal, isFailure } from './failures.ts'
import { ownersOnly, writeWholeFile } from './write-file.ts'

export const profileFile = 'profile.json'
/** What a description is called until its store is complete, and by which program that is made. */
export const inTheMaking = /^profile\.json\.(\d+)\.unfinished$/
const version = 1

const versioned = z.object({ version: z.int() })
const written = z.extend(profile, { version: z.literal(version) })

/**
 * What a store's folder says about itself, in clear. Throws Refusal 'profile-not-found';
 * 'profile-damaged' when it cannot be read, is gone while the log is there, or belongs to another
 * profile than the one the folder is named for; or 'store-newer' when a later version of Peerlogg
 * wrote it.
 */
export function readProfile(directory: string): Profile {
  const content = parse(readText(directory))
  const found = versioned.safeParse(content)
  if (found.success && found.data.version > version) throw new Refusal('store-newer')
  const read = written.safeParse(content)
  if (!read.success) throw new Refusal('profile-damaged')
  const { id, kind, label } = read.data
  if (isProfileId(basename(directory)) && basename(directory) !== id) {
    throw new Refusal('profile-damaged')
  }
  return { id, kind, label }
}

export const isProfileId = (name: string): boolean => profile.shape.id.safeParse(name).success

/** Gives a folder the description of its profile, in the place of one that is damaged. */
export function writeProfile(directory: string, described: Profile): Promise<void> {
  const path = join(directory, profileFile)
  return writeWholeFile(path, profileText(described), { overwrite: true, mode: ownersOnly })
}

/** What stands in the file that describes a profile. */
export function profileText({ id, kind, label }: Profile): string {
  return `${JSON.stringify({ version, id, kind, label }, null, 2)}\n`
}

function readText(directory: string): string {
  try {
    return readFileSync(join(directory, profileFile), 'utf8')
  } catch (error) {
    if (isFailure(error, 'EACCES', 'EPERM', 'EISDIR')) throw new Refusal('profile-damaged')
    if (isFailure(error, 'ENOENT', 'ENOTDIR')) {
      throw new Refusal(holdsLog(directory) ? 'profile-damaged' : 'profile-not-found')
    }
    throw asRefusal(error)
  }
}

/** Whether something was written there by a profile that was complete once: not one in the making. */
function holdsLog(directory: string): boolean {
  const log = statSync(join(directory, databaseFile), { throwIfNoEntry: false })
  if (!log || log.size === 0) return false
  return !readdirSync(directory).some((name) => inTheMaking.test(name))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('profile-damaged')
  }
}
