/**
 * `npm run test:numbers [-- reports]`: random reports have their small numbers hidden, and a solver that
 * knows all the rest tries to tell them.
 */
import { spawnSync } from 'node:child_process'
import { root } from './build-app.ts'

const [reports = '2000'] = process.argv.slice(2)
// Of none, or of what is no number, every test would pass.
if (!/^[1-9]\d*$/.test(reports)) {
  console.error('npm run test:numbers -- takes how many reports are to be attacked, such as 300.')
  process.exit(2)
}
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/suppression'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PEERLOGG_REPORTS: reports } },
)
process.exit(status ?? 1)
