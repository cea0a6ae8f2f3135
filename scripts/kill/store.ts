import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  emptyTally,
  playKillRounds,
  type Tally,
} from '../../test/support/durability/kill-rounds.ts'
import { everyStart } from '../../test/support/durability/starts.ts'

/** Two at a time: most of a round is waiting for a process to start or a key to be derived. */
const lanes = 2

/** Kills whoever works with a store, and looks whether all is there. Answers whether it was. */
export async function killStores(rounds: number, seed: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-starts-'))
  const tally = emptyTally()
  const begun = Date.now()
  try {
    const starts = await everyStart(folder)
    console.log(`Seed ${seed}, ${rounds} rounds`)
    const lane = (place: number) =>
      playKillRounds({
        rounds: Math.floor((rounds + place) / lanes),
        seed: seed + place,
        starts: [...starts.slice(place), ...starts.slice(0, place)],
        roundsEach: 12,
        tally,
        tell: console.log,
      })
    await Promise.all(Array.from({ length: lanes }, (_, place) => lane(place)))
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
    summarise(tally, (Date.now() - begun) / 1000)
  }
}

function summarise(tally: Tally, seconds: number): void {
  const inWords = (counts: ReadonlyMap<string, number>) =>
    [...counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')
  console.log(
    `${tally.rounds} kills in ${Math.round(seconds)} s, during: ${inWords(tally.killedDuring)}`,
  )
  console.log(`Acknowledged before them: ${inWords(tally.acknowledged)}`)
  console.log(`Backups restored and compared: ${tally.restored}`)
}
