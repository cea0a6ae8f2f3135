import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findPostgres, withoutPostgres } from './postgres-binaries.ts'

const keeper = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url))

export interface RunningPostgres {
  /** Of the server: the name of a database completes it. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** A server of its own, empty, gone when it is stopped or this process ends in whatever way. */
export async function startPostgres(...settings: readonly string[]): Promise<RunningPostgres> {
  const programs = findPostgres()
  if (programs === null) throw new Error(withoutPostgres)
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-postgres-'))
  const keeping = spawn(process.execPath, [keeper, programs, folder, ...settings], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => keeping.on('close', () => resolve()))
  let errors = ''
  keeping.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const port = await new Promise<number>((resolve, reject) => {
    keeping.stdout.once('data', (bytes: Buffer) => resolve(Number(bytes.toString())))
    keeping.on('error', reject)
    void ended.then(() => reject(new Error(`PostgreSQL did not start: ${errors}`)))
  })
  return {
    address: `postgres://postgres:password@127.0.0.1:${port}/`,
    stop: () => {
      keeping.stdin.end()
      return ended
    },
  }
}
