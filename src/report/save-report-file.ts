import { rm } from 'node:fs/promises'
import type { Database } from '../vault/database.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { DrawnUp } from './draw-up.ts'
import { rememberPublished } from './saved-reports.ts'

/**
 * Puts the file in its place, whole, and remembers what has left. What cannot be remembered must not
 * leave, since the next report could not be compared with it: then the file goes again.
 */
export async function saveReportFile(
  db: Database,
  { title, toRemember }: Pick<DrawnUp, 'toRemember'> & { readonly title: string },
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  await writeWholeFile(path, bytes, options)
  try {
    rememberPublished(db, title, toRemember)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
