import type { Page } from '@playwright/test'

/** What it took to do something at the keyboard. */
export interface Effort {
  readonly keystrokes: number
  readonly milliseconds: number
}

/** Counts the keys that go down on the page, whoever presses them, until `run` is done. */
export async function measureEffort(page: Page, run: () => Promise<void>): Promise<Effort> {
  await page.evaluate(() => {
    const counted = document.documentElement.dataset
    counted['keystrokes'] = '0'
    const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta'])
    const count = ({ key }: KeyboardEvent) => {
      if (modifiers.has(key)) return
      counted['keystrokes'] = String(Number(counted['keystrokes']) + 1)
    }
    window.addEventListener('keydown', count, { capture: true })
    document.addEventListener(
      'stop-counting',
      () => window.removeEventListener('keydown', count, { capture: true }),
      { once: true },
    )
  })
  const start = performance.now()
  await run()
  const milliseconds = performance.now() - start
  const keystrokes = await page.evaluate(() => {
    document.dispatchEvent(new Event('stop-counting'))
    const counted = Number(document.documentElement.dataset['keystrokes'])
    delete document.documentElement.dataset['keystrokes']
    return counted
  })
  return { keystrokes, milliseconds }
}
