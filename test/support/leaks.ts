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

/** The app goes on working while it is searched: a file or process may be gone by the time it is read. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ESRCH') return Buffer.alloc(0)
    throw error
  }
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The names of files and folders under the folder that hold the text. */
export function namesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes(text),
  )
}

/** What the processes of the app were started with, main and all that it started. Linux alone tells. */
export function startOf(mainPid: number): string {
  if (process.platform !== 'linux') return ''
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const isOfApp = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === mainPid || isOfApp(parents.get(pid)))
  return pids
    .filter(isOfApp)
    .flatMap((pid) => ['cmdline', 'environ'].map((file) => readIfThere(`/proc/${pid}/${file}`)))
    .join('\n')
}

const parentOf = (pid: number): number =>
  Number(/^PPid:\t(\d+)$/m.exec(readIfThere(`/proc/${pid}/status`).toString())?.[1])
