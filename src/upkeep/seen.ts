/**
 * What is remembered of a store outside of it, beside its backups: how often it had been opened here.
 * A store that says less is an older copy of itself.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { profile } from '../shared/profile.ts'
import { removeFile } from '../vault/when-free.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import { backupFolderFor } from './backup-folder.ts'
import { removeMarker } from './in-use.ts'

const seenFile = 'seen.json'

const seen = z.strictObject({
  version: z.literal(1),
  /** Another profile may have stood in the same folder before. */
  profile_id: profile.shape.id,
  openings: z.int().check(z.gte(0)),
  last_used_at: z.iso.datetime(),
})
export type Seen = Pick<z.infer<typeof seen>, 'openings' | 'last_used_at'>

/** Null when nothing is remembered, or it cannot be read. */
export function readSeen(directory: string, profileId: string): Seen | null {
  try {
    const text = readFileSync(join(backupFolderFor(directory), seenFile), 'utf8')
    const remembered = seen.parse(JSON.parse(text))
    return remembered.profile_id === profileId ? remembered : null
  } catch {
    return null
  }
}

export async function writeSeen(directory: string, profileId: string, now: Seen): Promise<void> {
  const folder = backupFolderFor(directory)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { openings, last_used_at } = now
  const content = { version: 1, profile_id: profileId, openings, last_used_at }
  await writeWholeFile(join(folder, seenFile), `${JSON.stringify(content, null, 2)}\n`, {
    overwrite: true,
  })
}

/**
 * For whoever puts another database in this one's place on purpose, right before it gets its name: it
 * is no older copy, and has no write-ahead log to miss.
 */
export function forgetFormerUse(directory: string): void {
  removeFile(join(backupFolderFor(directory), seenFile))
  removeMarker(directory)
}
