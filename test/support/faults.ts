import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

const axeCore = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/**
 * What axe finds on the screen as it stands, in both languages and both themes. The window is left as
 * it was, in light. Each fault begins with `state`, the words for what is being looked at.
 */
export async function faultsOf(page: Page, state: string): Promise<string[]> {
  const faults: string[] = []
  const check = async (look: string, options: axe.RunOptions) => {
    const found = await runAxe(page, options)
    faults.push(...found.map((fault) => `${state}, ${look}: ${fault}`))
  }
  // Colours are all that a theme changes.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await check('dark', { runOnly: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await check('light', {})
  await switchLanguage(page)
  await check('the other language', { rules: { 'color-contrast': { enabled: false } } })
  await switchLanguage(page)
  return faults
}

/** Put into a page once: its half megabyte takes longer than most looks. */
async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore)
  return page.evaluate(
    async (given) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(document, given)
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      )
    },
    // What passes is not described.
    { ...options, resultTypes: ['violations'] } satisfies axe.RunOptions,
  )
}

/**
 * As Enter on the switch would, also while a dialog stands before it. Not by a click: after one that no
 * pointer made React Aria leaves the focus nowhere for a moment, half a second after a dialog has opened.
 */
async function switchLanguage(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang')
  await page
    .locator('[data-language-switch] button')
    .first()
    .evaluate((button) => {
      for (const type of ['keydown', 'keyup']) {
        button.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }))
      }
    })
  await page.locator(`html:not([lang="${before}"])`).waitFor({ state: 'attached' })
}
