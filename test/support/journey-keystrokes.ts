/** Two journeys whose keystrokes and time are counted: in a spec, and printed by the bench. */
import { expect, type Page } from '@playwright/test'
import { createProfile, lineOf, logLine } from './journey.ts'
import { type Effort, measureEffort } from './keystrokes.ts'
import { peer } from './profiles.ts'

const expectSessions = (page: Page, count: number): Promise<void> =>
  expect(page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem')).toHaveCount(
    count,
  )

/** A profile is made, then somebody who was told nothing does what the screen says. */
export async function firstSession(page: Page): Promise<Effort> {
  await createProfile(page, peer)
  await expect(page.getByText('45 samtal', { exact: true })).toBeVisible()
  return measureEffort(page, async () => {
    await page.keyboard.type('45 samtal')
    await page.keyboard.press('Enter')
    await expectSessions(page, 1)
  })
}

/** After `firstSession`: four have been logged, and the fifth is one of the usual. */
export async function fifthSession(page: Page): Promise<Effort> {
  for (const text of ['60 promenad grupp 8 pers', '15 rond', '30 närvaro']) {
    await logLine(page, text)
  }
  await expectSessions(page, 4)
  await expect(lineOf(page)).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Snabbt igen' })).toBeVisible()
  return measureEffort(page, async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('1')
    await expectSessions(page, 5)
  })
}
