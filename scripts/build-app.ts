import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Builds main, preload and window into `out`; on a fault shows what the build said, and ends. */
export function buildApp(): void {
  console.log('Building Peerlogg …')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
    { cwd: root, encoding: 'utf8' },
  )
  if (status === 0) return
  console.error(stdout, stderr)
  process.exit(1)
}
