import type { BrowserContext } from 'playwright-core'
import { getChromium } from './runtime.ts'
import { strict } from './strict.ts'

let workAreaSize = { width: 0, height: 0 }

/** Electron answers at once, Chromium does not; so it is asked before the app is ready. */
export async function measureScreen(context: BrowserContext): Promise<void> {
  const page = context.pages()[0]
  if (!page) throw new Error('Chromium has no page to measure the screen from')
  // As text: main knows no DOM.
  workAreaSize = await page.evaluate<typeof workAreaSize>(
    '({ width: screen.availWidth, height: screen.availHeight })',
  )
}

export const screen = strict('screen', {
  getPrimaryDisplay(): object {
    getChromium('screen.getPrimaryDisplay')
    return strict('Display', { workAreaSize: strict('workAreaSize', workAreaSize) })
  },
})
