/**
 * A marker in a store's folder while it is open. It is written when the store's write-ahead log holds
 * the opening, and removed before the log is moved into the database: so where it stands and that log
 * is gone, the latest changes went with it. A crash at any moment leaves either both or the log alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { databaseFile } from '../vault/database-file.ts'
import { asRefusal } from '../vault/failures.ts'
import { removeFile } from '../vault/when-free.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import { syncFolder } from './sync-folder.ts'

const markerFile = 'in-use'
const marker = z.strictObject({ version: z.literal(1), openings: z.int() })

/** What the folder says of the latest use, looked at before the store is opened. */
export interface FormerUse {
  /** The opening that was not closed, by its number: 0 when that cannot be read, null without any. */
  readonly openings: number | null
  /** Whether the write-ahead log is there: what a crash leaves, and an opening takes up. */
  readonly hasLog: boolean
}

export function readFormerUse(directory: string): FormerUse {
  const hasLog = existsSync(join(directory, `${databaseFile}-wal`))
  try {
    const text = readFileSync(join(directory, markerFile), 'utf8')
    return { openings: marker.parse(JSON.parse(text)).openings, hasLog }
  } catch {
    return { openings: existsSync(join(directory, markerFile)) ? 0 : null, hasLog }
  }
}

export async function markInUse(directory: string, openings: number): Promise<void> {
  // A kill while it was written leaves it under another name.
  const leftBehind = readdirSync(directory).filter((name) => name.startsWith(`${markerFile}.`))
  for (const name of leftBehind) removeFile(join(directory, name))
  const text = `${JSON.stringify({ version: 1, openings })}\n`
  await writeWholeFile(join(directory, markerFile), text, { overwrite: true })
}

/** When the log of the former use has been moved into the database: nothing of it is missing. */
export function noteLogTakenUp(directory: string, formerUse: Pick<FormerUse, 'hasLog'>): void {
  if (formerUse.hasLog && !readFormerUse(directory).hasLog) removeMarker(directory)
}

/** Durable before anything that follows. A folder that takes no change has no marker to remove. */
export function removeMarker(directory: string): void {
  const path = join(directory, markerFile)
  if (!existsSync(path)) return
  try {
    removeFile(path)
    syncFolder(directory)
  } catch (error) {
    if (asRefusal(error).code === 'unexpected') throw error
  }
}
