import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const register = fileURLToPath(new URL('register.ts', import.meta.url))

/** Runs a main script, given as text or as a path, on the stand-in and waits until it has ended. */
export function runMain(main: string | { path: string }, ...switches: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-main-'))
  const written = join(folder, 'main.mjs')
  if (typeof main === 'string') writeFileSync(written, main)
  const script = typeof main === 'string' ? written : main.path
  try {
    return spawnSync(process.execPath, ['--import', register, script, ...switches], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
