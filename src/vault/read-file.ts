import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import { isFailure } from './failures.ts'

/**
 * The file's bytes, or one more than `most` of them when it is larger: whoever asked can tell that it
 * is too large, and a file of any size fills no memory. Throws Refusal 'file-not-found'.
 */
export async function readFileUpTo(path: string, most: number): Promise<Buffer> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, most + 1))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return bytes.subarray(0, filled)
  } catch (error) {
    if (isFailure(error, 'ENOENT', 'EISDIR', 'ENOTDIR', 'EACCES', 'EPERM')) {
      throw new Refusal('file-not-found', { file: basename(path) })
    }
    throw error
  }
}
