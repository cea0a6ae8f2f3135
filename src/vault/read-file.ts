import { constants, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { isFailure } from './failures.ts'

/** Else to open a pipe would wait until somebody writes to it. Not known to Windows, which has none. */
const withoutWaiting = constants.O_NONBLOCK ?? 0

/**
 * The file's bytes, or one more than `most` of them when it is larger: whoever asked can tell that it
 * is too large, and a file of any size fills no memory. Throws Refusal 'file-not-found', also
 * for what is no file but a folder, a pipe or a device, and 'file-changing' for one that is still being
 * written.
 */
export async function readFileUpTo(path: string, most: number): Promise<Buffer> {
  try {
    await using file = await open(path, constants.O_RDONLY | withoutWaiting)
    const before = await file.stat()
    if (!before.isFile()) throw new Refusal('file-not-found', { file: basename(path) })
    const { size, mtimeMs } = before
    const bytes = Buffer.alloc(Math.min(size, most + 1))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    const after = await file.stat()
    if (after.size !== size || after.mtimeMs !== mtimeMs || filled < bytes.length) {
      throw new Refusal('file-changing', { file: basename(path) })
    }
    return bytes.subarray(0, filled)
  } catch (error) {
    if (
      isFailure(error, 'ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENXIO', 'ESTALE')
    ) {
      throw new Refusal('file-not-found', { file: basename(path) })
    }
    throw error
  }
}
