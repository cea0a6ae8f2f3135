import { basename } from 'node:path'
import type { Database } from '../vault/database.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Around } from './around.ts'
import type { FileKind } from './native-dialogs.ts'
import { checkStillOpen } from './open-profile.ts'

/** Asks where to save and writes the file, unless the profile is locked first; null when cancelled. */
export async function saveFile(
  { dialogs, doAtLength }: Around,
  db: Database,
  kind: FileKind,
  fileName: string,
  contents: () => Promise<Uint8Array | string>,
): Promise<{ file: string } | null> {
  const path = await dialogs.chooseWhereToSave(kind, fileName)
  if (path === null) return null
  checkStillOpen(db)
  const options = { overwrite: true, beforeNaming: () => checkStillOpen(db) }
  await doAtLength(db, async () => writeWholeFile(path, await contents(), options))
  return { file: basename(path) }
}
