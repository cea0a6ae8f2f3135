import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchApp } from '../../test/support/launch-app.ts'
import { makeLog } from '../../test/support/make-log.ts'
import { peer } from '../../test/support/profiles.ts'
import { sampleYear } from '../../test/support/sample-sessions.ts'
import { buildApp } from '../build-app.ts'
import type { Figure } from './figure.ts'

const sessions = 100_000

/** How evenly a list far longer than anybody’s scrolls, by keys and by wheel, and how much of it is there. */
export async function measureScroll(): Promise<Figure[]> {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bench-'))
  await makeLog(folder, peer, [...sampleYear(2026, sessions)])
  const app = await launchApp({ runtime: 'stand-in', language: 'sv', folder })
  try {
    const { page } = app
    await page.getByLabel('Lösenfras', { exact: true }).fill(peer.passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor()
    await page.keyboard.press('Alt+2')
    await page.locator('[aria-posinset="1"]').focus()
    // A short run first, so that what happens once in a window is not counted.
    await measureFrames(page, () => pressEach(page, 'PageDown', 10))
    const byKeys = await measureFrames(page, async () => {
      await pressEach(page, 'ArrowDown', 100)
      await pressEach(page, 'PageDown', 100)
      await pressEach(page, 'End', 1)
      await pressEach(page, 'PageUp', 100)
      await pressEach(page, 'Home', 1)
    })
    await page.locator('.found-list').hover()
    const byWheel = await measureFrames(page, async () => {
      for (let turn = 0; turn < 200; turn++) await page.mouse.wheel(0, turn % 50 === 0 ? 5000 : 300)
    })
    const frames = [...byKeys.frames, ...byWheel.frames].toSorted((a, b) => a - b)
    const what = `scroll ${sessions.toLocaleString('en')} sessions`
    const rounded = (time: number | undefined) => Math.round((time ?? Number.NaN) * 10) / 10
    return [
      { what: `${what}: worst frame`, ours: rounded(frames.at(-1)), unit: 'ms', reach: 50 },
      {
        what: `${what}: 99th percentile of ${frames.length} frames`,
        ours: rounded(frames[Math.floor(frames.length * 0.99)]),
        unit: 'ms',
        reach: null,
      },
      {
        what: `${what}: nodes of all lines`,
        ours: Math.max(byKeys.nodes, byWheel.nodes),
        unit: 'nodes',
        reach: 300,
      },
    ]
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pressEach(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press++) await page.keyboard.press(key)
}

/** The time from each frame to the next while `work` is done, and the most nodes the lines had. */
async function measureFrames(page: Page, work: () => Promise<void>) {
  await page.evaluate(() => {
    const seen = { frames: [] as number[], nodes: 0, isOver: false }
    Object.assign(window, { seen })
    let last: number | undefined
    const look = (now: number) => {
      if (last !== undefined) seen.frames.push(now - last)
      last = now
      const nodes = document.querySelectorAll('.found-line, .found-line *').length
      seen.nodes = Math.max(seen.nodes, nodes)
      if (!seen.isOver) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await work()
  return page.evaluate(() => {
    const { seen } = window as unknown as {
      seen: { frames: number[]; nodes: number; isOver: boolean }
    }
    seen.isOver = true
    return { frames: seen.frames, nodes: seen.nodes }
  })
}
