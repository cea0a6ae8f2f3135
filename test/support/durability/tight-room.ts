/** A place on disk whose free room a test decides about. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isFailure } from '../../../src/vault/failures.ts'

export interface TightRoom {
  readonly folder: string
  /** Leaves about so many bytes to the process. */
  squeeze(pid: number, bytes: number): void
  release(pid: number): void
  remove(): void
}

/** A file system of its own in memory, filled by a file. To be called in a mount namespace of its own. */
export function ownFileSystem(megabytes: number): TightRoom {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-disk-'))
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  const ballast = join(folder, 'ballast')
  return {
    folder,
    squeeze(_, bytes) {
      const { bavail, bsize } = statfsSync(folder)
      fill(ballast, bavail * bsize - bytes)
    },
    release: () => rmSync(ballast, { force: true }),
    remove() {
      run('umount', folder)
      rmSync(folder, { recursive: true })
    },
  }
}

/** The size up to which the process may write a file, which also meets it as a disk that is full. */
export function limitedFiles(): TightRoom {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-disk-'))
  const limit = (pid: number, bytes: number | 'unlimited') =>
    run('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`)
  return {
    folder,
    squeeze: limit,
    release: (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** Whether files of a running process can be limited here. */
export const canLimitFiles = spawnSync('prlimit', ['--version']).status === 0

function fill(path: string, bytes: number): void {
  const zeros = Buffer.alloc(64 * 1024)
  const file = openSync(path, 'a')
  try {
    for (let left = bytes; left > 0; left -= zeros.length) {
      writeSync(file, zeros, 0, Math.min(left, zeros.length))
    }
  } catch (error) {
    // The process took the room meanwhile: it is full all the same.
    if (!isFailure(error, 'ENOSPC')) throw error
  } finally {
    closeSync(file)
  }
}

function run(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`)
}
