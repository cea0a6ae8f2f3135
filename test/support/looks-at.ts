import type { Page } from '@playwright/test'
import { faultsOf } from './faults.ts'

/** Looks at a state with axe, and in a window as narrow as at 400 % zoom. */
export function looksAt(page: Page) {
  const faults: string[] = []
  const look = async (state: string) => {
    faults.push(...(await faultsOf(page, state)))
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
    await page.setViewportSize({ width: 320, height: 256 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push(`${state}: scrolls sideways by ${overflow} px at 400 %`)
    await page.setViewportSize({ width, height })
  }
  return { look, faults }
}
