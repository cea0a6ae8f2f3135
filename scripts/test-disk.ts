/**
 * `npm run test:disk [-- rounds] [--seed number]`: fills the disk at random moments while somebody works
 * with a store, 200 rounds unless told otherwise. As root on Linux in a small file system of its own;
 * elsewhere by a limit on the size of files, where prlimit is.
 */
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { emptyDiskTally, playDiskRounds } from '../test/support/durability/disk-rounds.ts'
import { everyStart } from '../test/support/durability/starts.ts'
import {
  canLimitFiles,
  limitedFiles,
  ownFileSystem,
} from '../test/support/durability/tight-room.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, mounted: { type: 'boolean' } },
})
const rounds = Number(positionals[0] ?? 200)
const seed = Number(values.seed ?? randomInt(1_000_000))

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
if (isRootOnLinux && !values.mounted) {
  // What is mounted there is seen by nobody else, and is gone with the process.
  const again = [process.execPath, ...process.argv.slice(1), '--mounted']
  const { status, error } = spawnSync('unshare', ['--mount', ...again], { stdio: 'inherit' })
  if (!error) process.exit(status ?? 1)
}
if (!values.mounted && !canLimitFiles) {
  console.error('This needs Linux, with unshare as root or prlimit.')
  process.exit(1)
}

const room = values.mounted ? ownFileSystem(16) : limitedFiles()
const elsewhere = mkdtempSync(join(tmpdir(), 'peerlogg-starts-'))
const tally = emptyDiskTally()
const begun = Date.now()
let isWhole = true
try {
  const starts = await everyStart(elsewhere)
  const where = values.mounted ? 'a file system of its own' : 'a limit on the size of files'
  console.log(`Seed ${seed}, ${rounds} rounds, ${where}`)
  await playDiskRounds({ rounds, seed, starts, roundsEach: 10, room, tally, tell: console.log })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  isWhole = false
} finally {
  room.remove()
  rmSync(elsewhere, { recursive: true, force: true })
}
const inWords = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')
console.log(`${tally.rounds} rounds in ${Math.round((Date.now() - begun) / 1000)} s`)
console.log(`Refused: ${inWords(tally.refused)}`)
console.log(`Acknowledged: ${inWords(tally.acknowledged)}`)
console.log(`Backups restored and compared: ${tally.restored}`)
process.exit(isWhole ? 0 : 1)
