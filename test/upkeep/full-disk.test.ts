/** A few rounds of `npm run test:disk`. */
import { expect, test } from 'vitest'
import { emptyDiskTally, playDiskRounds } from '../support/durability/disk-rounds.ts'
import { everyStart } from '../support/durability/starts.ts'
import { canLimitFiles, limitedFiles } from '../support/durability/tight-room.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test.skipIf(!canLimitFiles)(
  'loses nothing that was acknowledged when the disk is full, and goes on when there is room',
  async () => {
    const starts = await everyStart(temporaryFolder())
    const tally = emptyDiskTally()
    const room = limitedFiles()
    try {
      const seed = Date.now() % 1e6
      await playDiskRounds({ rounds: 10, seed, starts, roundsEach: 5, room, tally })
    } finally {
      room.remove()
    }
    expect(tally.rounds).toBe(10)
    expect(tally.refused.size).toBeGreaterThan(0)
  },
  300_000,
)
