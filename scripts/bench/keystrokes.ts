import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fifthSession, firstSession } from '../../test/support/journey-keystrokes.ts'
import type { Effort } from '../../test/support/keystrokes.ts'
import { launchApp } from '../../test/support/launch-app.ts'
import { buildApp } from '../build-app.ts'
import type { Figure } from './figure.ts'

/** The promise: a session is logged in under 15 seconds, a usual one by five keys at most. */
const promisedSeconds = 15
const promisedKeys = 5

/** What a session costs somebody at the keyboard. The time is the app's: nobody hesitates here. */
export async function measureKeystrokes(): Promise<Figure[]> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const app = await launchApp({ runtime: 'stand-in', language: 'sv', folder })
  try {
    const first = await firstSession(app.page)
    const fifth = await fifthSession(app.page)
    return [
      ...figuresOf('a new user’s first session', first, null),
      ...figuresOf('the fifth session of the day', fifth, promisedKeys),
    ]
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const figuresOf = (what: string, effort: Effort, reach: number | null): Figure[] => [
  { what, ours: effort.keystrokes, unit: 'keystrokes', reach },
  {
    what,
    ours: Number((effort.milliseconds / 1000).toFixed(2)),
    unit: 's',
    reach: promisedSeconds,
  },
]
