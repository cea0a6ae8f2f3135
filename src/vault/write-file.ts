import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { asRefusal, isFailure } from './failures.ts'
import { whenFree } from './when-free.ts'

/**
 * Writes a file that is either there whole or not at all, also after a power cut: a temporary file
 * beside it reaches the disk first and then takes its name. Without `overwrite` a file that exists
 * is kept, Refusal 'file-exists'. A folder that is missing or closed is 'folder-read-only'.
 */
export async function writeWholeFile(
  path: string,
  bytes: Uint8Array | string,
  options: {
    readonly overwrite?: boolean
    readonly mode?: number
    /** When all is on the disk: what it throws keeps the file from taking its name. */
    readonly beforeNaming?: () => void
  } = {},
): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    await writeAndSync(await open(temporary, 'wx', options.mode), bytes)
    options.beforeNaming?.()
    if (options.overwrite === true) await whenFree(() => rename(temporary, path))
    else await renameToFreeName(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await remove(temporary)
    throw asWriteRefusal(error)
  }
}

/**
 * Replaces files that say the same, for their owner's eyes alone, the one after the other, so that at
 * least one is whole at all times. All are on the disk before the first takes its name; from then on
 * the change counts, and a file that could not follow is for the reader to bring up to it.
 */
export async function replaceWholeFiles(
  paths: readonly string[],
  bytes: Uint8Array | string,
): Promise<void> {
  const files = paths.map((path) => ({ path, temporary: temporaryFor(path) }))
  try {
    for (const { temporary } of files) {
      await writeAndSync(await open(temporary, 'wx', ownersOnly), bytes)
    }
  } catch (error) {
    await removeAll(files)
    throw asWriteRefusal(error)
  }
  for (const [index, { path, temporary }] of files.entries()) {
    try {
      await whenFree(() => rename(temporary, path))
      await syncFolder(dirname(path))
    } catch (error) {
      await removeAll(files)
      if (index === 0) throw asWriteRefusal(error)
    }
  }
}

async function removeAll(files: readonly { readonly temporary: string }[]): Promise<void> {
  for (const { temporary } of files) await remove(temporary)
}

const remove = (path: string) => whenFree(() => rm(path, { force: true }))

/** The mode of a file that only its owner may read. */
export const ownersOnly = 0o600

const temporaryFor = (path: string) => `${path}.${randomBytes(6).toString('hex')}.tmp`

async function writeAndSync(file: FileHandle, bytes: Uint8Array | string): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Takes the name with an empty file first, so that two programs can never both believe it was free. */
async function renameToFreeName(temporary: string, path: string): Promise<void> {
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (isFailure(error, 'EEXIST')) throw new Refusal('file-exists', { file: basename(path) })
    throw error
  }
  try {
    await whenFree(() => rename(temporary, path))
  } catch (error) {
    await remove(path)
    throw error
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and makes the new name durable by itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function asWriteRefusal(error: unknown): Refusal {
  const nowhere = isFailure(error, 'ENOENT', 'ENOTDIR')
  return nowhere ? new Refusal('folder-read-only') : asRefusal(error)
}
