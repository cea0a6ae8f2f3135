/** A few rounds of `npm run test:kill`. */
import { expect, test } from 'vitest'
import { emptyTally, playKillRounds } from '../support/durability/kill-rounds.ts'
import { everyStart } from '../support/durability/starts.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('loses nothing that was acknowledged, whenever the program is killed', async () => {
  const starts = await everyStart(temporaryFolder())
  const tally = emptyTally()
  await playKillRounds({ rounds: 15, seed: Date.now() % 1e6, starts, roundsEach: 4, tally })
  expect(tally.rounds).toBe(15)
}, 300_000)
