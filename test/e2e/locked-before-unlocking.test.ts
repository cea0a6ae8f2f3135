import type { Page } from '@playwright/test'
import { createProfile, fieldOf, lock, pressButton, typeInto } from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

/** What is in the fields and the memory of the page, which a new page has nothing of. */
const leaveSomething = (page: Page) =>
  page.evaluate(() => Object.assign(window, { leftBehind: true }))
const isLeft = (page: Page) => page.evaluate(() => 'leftBehind' in window).catch(() => true)

test('the lock of the system takes a half-typed passphrase and a half-typed code with it', async ({
  app,
}) => {
  const { page } = app
  const code = await createProfile(page, peer)
  await lock(page)

  await test.step('while a profile is being unlocked', async () => {
    await typeInto(page, 'Lösenfras', peer.passphrase.slice(0, 8))
    await leaveSomething(page)
    await app.lockScreen()
    await expect.poll(() => isLeft(page)).toBe(false)
    await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
    await expect(fieldOf(page, 'Lösenfras')).toHaveValue('')
  })

  await test.step('while the recovery code is typed', async () => {
    await pressButton(page, 'Glömt lösenfrasen?')
    await typeInto(page, 'Återställningskod', code.slice(0, 9))
    await leaveSomething(page)
    await app.lockScreen()
    await expect.poll(() => isLeft(page)).toBe(false)
    await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
    expect(await page.content()).not.toContain(code.slice(0, 9))
    await pressButton(page, 'Glömt lösenfrasen?')
    await expect(fieldOf(page, 'Återställningskod')).toHaveValue('')
  })
})
