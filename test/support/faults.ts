import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe finds on the screen as it stands, in both languages and both themes. The window is left as
 * it was, in light. Each fault begins with `state`, the words for what is being looked at.
 */
export async function faultsOf(page: Page, state: string): Promise<string[]> {
  const faults: string[] = []
  const check = async (look: string, axe: AxeBuilder) => {
    // Legacy mode stays in the page; the other one opens a second, which the app forbids.
    const { violations } = await axe.setLegacyMode().analyze()
    for (const { id, nodes } of violations) {
      const where = nodes.map((node) => node.target.join(' ')).join(', ')
      faults.push(`${state}, ${look}: ${id}: ${where}`)
    }
  }
  // Colours are all that a theme changes.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await check('dark', new AxeBuilder({ page }).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await check('light', new AxeBuilder({ page }))
  await switchLanguage(page)
  await check('the other language', new AxeBuilder({ page }).disableRules('color-contrast'))
  await switchLanguage(page)
  return faults
}

/** As a press would, also while a dialog stands before the switch. */
async function switchLanguage(page: Page): Promise<void> {
  const before = await page.locator('html').getAttribute('lang')
  await page
    .locator('[data-language-switch] button')
    .first()
    .evaluate((button: HTMLElement) => button.click())
  await page.locator(`html:not([lang="${before}"])`).waitFor({ state: 'attached' })
}
