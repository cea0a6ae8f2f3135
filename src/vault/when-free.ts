/**
 * Renames and removals on Windows, where a virus scanner or an indexer holds a file that was just
 * written for a moment: they are tried again for a short while. Elsewhere a file cannot be held so,
 * and what is refused stays refused.
 */
import { renameSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isFailure } from './failures.ts'

/** In milliseconds, before each further try. Under a second together: some of it is done at quit. */
const pauses: readonly number[] =
  process.platform === 'win32' ? [10, 20, 50, 100, 200, 200, 300] : []

export async function whenFree<Result>(
  work: () => Promise<Result>,
  before = pauses,
): Promise<Result> {
  for (const milliseconds of before) {
    try {
      return await work()
    } catch (error) {
      if (!isHeld(error)) throw error
    }
    await pause(milliseconds)
  }
  return work()
}

/** The same for what must be done before anything else is. */
export function whenFreeAtOnce<Result>(work: () => Result, before = pauses): Result {
  for (const milliseconds of before) {
    try {
      return work()
    } catch (error) {
      if (!isHeld(error)) throw error
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  }
  return work()
}

export function renameFile(from: string, to: string): void {
  whenFreeAtOnce(() => renameSync(from, to))
}

/** Nothing happens when it is not there. */
export function removeFile(path: string): void {
  whenFreeAtOnce(() => rmSync(path, { force: true }))
}

/** With all that is in it. */
export function removeFolder(path: string): void {
  whenFreeAtOnce(() => rmSync(path, { recursive: true, force: true }))
}

/** A folder is not empty as long as somebody holds a file that was removed from it. */
const isHeld = (error: unknown) => isFailure(error, 'EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY')
