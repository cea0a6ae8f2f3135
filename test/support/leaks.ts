/** What is written must be found on no disk in clear. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Letters that no compression shortens, so that they would be found inside other formats too. */
export const secretText = (): string =>
  [...randomBytes(24)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')

/** The files under the folder that hold the text as UTF-8 or UTF-16. */
export function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return filesUnder(folder).filter((file) => {
    const bytes = readIfThere(file)
    return needles.some((needle) => bytes.includes(needle))
  })
}

/** The app goes on working while it is searched: a file may be gone by the time it is read. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
