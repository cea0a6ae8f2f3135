import { join } from 'node:path'
import { anApp } from '../../test/main/an-app.ts'
import { type Figure, median, timed } from './figure.ts'
import { makeFullLog, measureKeyDerivation, passphrase, sessions } from './full-log.ts'

const rounds = 7

/** What main does for an unlock: key slots, opening, looking through, and all that is found on the way. */
export async function measureUnlock(): Promise<Figure[]> {
  const app = anApp()
  try {
    const id = await makeFullLog(join(app.folder, 'user-data/profiles'))
    const unlock = () => app.api.profiles.unlock({ id, passphrase })
    const times: number[] = []
    for (let round = 0; round <= rounds; round++) {
      const time = await timed(unlock)
      if (round > 0) times.push(time)
      await app.api.profiles.lock()
    }
    return [
      {
        what: `unlock through main with ${sessions.toLocaleString('en')} sessions`,
        ours: median(times),
        floorIs: 'the key derivation alone',
        floor: await measureKeyDerivation(rounds),
        reach: 300,
        extra: true,
      },
    ]
  } finally {
    app.close()
  }
}
