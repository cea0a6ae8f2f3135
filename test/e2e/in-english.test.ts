import { createProfile } from '../support/journey.ts'
import { expect, test } from './fixtures.ts'

test.describe('on a system in English', () => {
  test.use({ language: 'en' })

  test('the first session is logged and summed up', async ({ app }) => {
    const { page } = app
    await expect(page.getByRole('heading', { level: 1, name: 'Welcome' })).toBeVisible()
    await page.getByLabel('Name of the profile').fill('Blue folder')
    await page.getByLabel('Passphrase', { exact: true }).fill('four swallows on a wire')
    await page
      .getByLabel('The passphrase once more', { exact: true })
      .fill('four swallows on a wire')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'I have the code on paper' }).click()
    await page.getByRole('button', { name: 'Show the code again' }).click()
    await page.getByRole('button', { name: 'I will do it later' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expect(page.getByText('The recovery code has not been checked yet.')).toBeVisible()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'Minutes' }).fill('40')
    await page.getByRole('combobox', { name: 'Activity' }).fill('walk')
    await page.getByRole('option', { name: 'Walk, exercise, wellness' }).click()
    await page.getByRole('combobox', { name: 'Unit' }).fill('Ward 12')
    await page.getByRole('button', { name: 'New unit: setting' }).click()
    await page.getByRole('option', { name: 'Inpatient care' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved:' })).toContainText('40 min')

    await page.getByRole('link', { name: 'Summary' }).click()
    await expect(page.getByText('you logged 1 session')).toBeVisible()
    await expect(page.getByRole('row', { name: /^Walk, exercise, wellness/ })).toBeVisible()

    await page.getByRole('link', { name: /^Settings/ }).click()
    await page.getByRole('link', { name: 'Safety' }).click()
    await expect(page.getByRole('heading', { name: 'Safety', exact: true })).toBeFocused()
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    await expect(page.getByText('The backup is made and checked.')).toBeVisible()
    await page.getByRole('button', { name: 'Remove the profile …' }).click()
    await expect(page.getByRole('dialog')).toContainText('1 session')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Unlock' })).toBeVisible()
  })

  test('the language can be changed, and stays changed', async ({ launch }) => {
    const first = await launch()
    await first.page.getByRole('button', { name: 'På svenska' }).click()
    await createProfile(first.page, {
      kind: 'peer',
      label: 'Blå pärmen',
      passphrase: 'fyra svalor på en tråd',
    })
    await first.close()

    const { page } = await launch()
    await expect(page.getByRole('heading', { level: 1, name: 'Lås upp' })).toBeVisible()
  })
})
