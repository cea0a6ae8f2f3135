import type { Remember } from '../shared/report-source.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { DrawnUp } from './draw-up.ts'

/**
 * Remembers what leaves, then puts the file in its place, whole. What cannot be remembered must not leave,
 * since the next report could not be compared with it. When the process ends in between, more is
 * remembered than has left, which can only warn too much.
 */
export async function saveReportFile(
  remember: Remember,
  { title, toRemember }: Pick<DrawnUp, 'toRemember'> & { readonly title: string },
  path: string,
  bytes: Uint8Array,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  const forget = await remember(title, toRemember)
  try {
    await writeWholeFile(path, bytes, options)
  } catch (error) {
    await forget()
    throw error
  }
}
