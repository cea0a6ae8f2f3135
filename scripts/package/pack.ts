import { spawnSync } from 'node:child_process'
import { root } from '../build-app.ts'

/** Runs electron-builder with these arguments, and nothing is ever published. Ends when it fails. */
export function runElectronBuilder(...given: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/electron-builder/cli.js', '--publish', 'never', ...given],
    { cwd: root, stdio: 'inherit' },
  )
  if (status !== 0) process.exit(1)
}
