/** Parts of the settings, by their headings. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'

/** Goes to a part of the settings by the palette. */
export async function goToPart(page: Page, words: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeFocused()
}

export const partOf = (page: Page, heading: string): Locator =>
  page.getByRole('region', { name: heading, exact: true })
export const statusOf = (page: Page, heading: string) =>
  partOf(page, heading).getByRole('status').first()
