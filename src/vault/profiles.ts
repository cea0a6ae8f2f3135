import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { type Profile, profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { asRefusal, isFailure } from './failures.ts'
import { writeWholeFile } from './write-file.ts'

export const profileFile = 'profile.json'
const version = 1

const versioned = z.object({ version: z.int() })
const written = z.extend(profile, { version: z.literal(version) })

/**
 * What a store's folder says about itself, in clear. Throws Refusal 'profile-not-found',
 * 'store-damaged', or 'store-newer' when a later version of Peerlogg wrote it.
 */
export function readProfile(directory: string): Profile {
  const content = parse(readText(directory))
  const found = versioned.safeParse(content)
  if (found.success && found.data.version > version) throw new Refusal('store-newer')
  const read = written.safeParse(content)
  if (!read.success) throw new Refusal('store-damaged')
  const { id, kind, label } = read.data
  return { id, kind, label }
}

/**
 * The profiles in the app's own folder, where each stands under its id. One that cannot be read is
 * listed by its id, never hidden: opening it says what is wrong.
 */
export function listProfiles(profilesFolder: string): Profile[] {
  return folderNames(profilesFolder).flatMap((folder) => {
    if (!profile.shape.id.safeParse(folder).success) return []
    try {
      const found = readProfile(join(profilesFolder, folder))
      return found.id === folder ? [found] : []
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (error.code === 'profile-not-found') return []
      return [{ id: folder, kind: 'peer', label: folder }]
    }
  })
}

/** The last file of a new store: with it the folder becomes a profile. */
export function writeProfile(directory: string, { id, kind, label }: Profile): Promise<void> {
  const content = { version, id, kind, label }
  return writeWholeFile(join(directory, profileFile), `${JSON.stringify(content, null, 2)}\n`)
}

function readText(directory: string): string {
  try {
    return readFileSync(join(directory, profileFile), 'utf8')
  } catch (error) {
    if (isFailure(error, 'EACCES', 'EPERM')) throw new Refusal('store-damaged')
    if (isFailure(error, 'ENOENT', 'ENOTDIR')) throw new Refusal('profile-not-found')
    throw asRefusal(error)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('store-damaged')
  }
}

function folderNames(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  } catch (error) {
    if (isFailure(error, 'ENOENT')) return []
    throw asRefusal(error)
  }
}
