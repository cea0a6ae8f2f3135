import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { launchApp } from '../../test/support/launch-app.ts'
import { buildApp } from '../build-app.ts'
import { type Figure, inTurn, median } from './figure.ts'
import { makeFullLog, measureKeyDerivation, passphrase, sessions } from './full-log.ts'

const rounds = 5

const open = (request: { folder: string; main?: string }) =>
  launchApp({ runtime: 'stand-in', language: 'sv', ...request })

/**
 * Presses Enter, and answers with the milliseconds from then to the frame in which the line of Today can
 * be written in. Told by the page itself: the driver looks but twice a second after a while.
 */
async function timeToToday(page: Page): Promise<number> {
  const begun = await page.evaluateHandle(() => ({
    time: new Promise<number>((resolve) => {
      const look = (pressed: number) => {
        const isToday = document.querySelector('h1')?.textContent === 'Idag'
        if (isToday && document.activeElement?.matches('main input')) {
          resolve(performance.now() - pressed)
        } else requestAnimationFrame(() => look(pressed))
      }
      // The form lets no key further up.
      const options = { capture: true, once: true }
      addEventListener('keydown', ({ timeStamp }) => look(timeStamp), options)
    }),
  }))
  await page.keyboard.press('Enter')
  return begun.evaluate(({ time }) => time)
}

/** From the start of the program to an unlock screen that can be used, and from there to Today. */
export async function measureAppStart(): Promise<Figure[]> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  const full = join(folder, 'full')
  const empty = join(folder, 'empty')
  await makeFullLog(join(full, 'user-data/profiles'))
  const unlockTimes: number[] = []
  const start = async () => {
    const app = await open({ folder: full })
    await app.page.getByLabel('Lösenfras', { exact: true }).fill(passphrase)
    return app
  }
  const startEmpty = async () => {
    const app = await open({
      folder: empty,
      main: fileURLToPath(new URL('empty-window.ts', import.meta.url)),
    })
    await app.page.getByRole('heading').waitFor()
    return app
  }

  try {
    let running: { close(): Promise<void> } | undefined
    const times = await inTurn(
      rounds,
      async () => {
        running = await start()
      },
      async () => {
        running = await startEmpty()
      },
      async () => running?.close(),
    )
    for (let round = 0; round < rounds; round++) {
      const app = await start()
      unlockTimes.push(await timeToToday(app.page))
      await app.close()
    }
    return [
      {
        what: 'app start to a usable unlock screen',
        ...times,
        floorIs: 'an empty window in the same runtime',
        reach: 2,
        extra: false,
      },
      {
        what: `unlock to Today with ${sessions.toLocaleString('en')} sessions`,
        ours: median(unlockTimes),
        floorIs: 'the key derivation alone',
        floor: await measureKeyDerivation(rounds),
        reach: 300,
        extra: true,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
