import { createProfile, lineOf, logLine } from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

test('what was just saved is undone from the line, and what is typed there is the line’s own', async ({
  app,
}) => {
  const { page } = app
  const undo = page.getByRole('button', { name: /^Ångra/ })
  const told = page.getByRole('status').filter({ hasText: /Sparat|Ångrat/ })
  await createProfile(page, peer)

  await logLine(page, '45 samtal')
  await page.keyboard.press('Control+Z')
  await expect(told).toHaveText(/^Ångrat: Sparat/)
  await expect(page.getByText('Inga insatser')).toBeVisible()

  await logLine(page, '30 promenad')
  await page.keyboard.type('20')
  await page.keyboard.press('Control+Z')
  await expect(lineOf(page)).not.toHaveValue('20')
  await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('30 min')

  await expect(undo).toBeVisible()
  // The first is for the offer of a tour.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Ny här?' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(undo).toBeHidden()
})
