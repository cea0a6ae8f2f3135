import type { Database } from '../vault/database.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { DrawnUp } from './draw-up.ts'
import { forgetPublished, rememberPublished } from './saved-reports.ts'

/**
 * Remembers what leaves, then puts the file in its place, whole. What cannot be remembered must not leave,
 * since the next report could not be compared with it. When the process ends in between, more is
 * remembered than has left, which can only warn too much.
 */
export async function saveReportFile(
  db: Database,
  { title, toRemember }: Pick<DrawnUp, 'toRemember'> & { readonly title: string },
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  const remembered = rememberPublished(db, title, toRemember)
  try {
    await writeWholeFile(path, bytes, options)
  } catch (error) {
    forgetPublished(db, remembered)
    throw error
  }
}
