import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  goTo,
  lineOf,
  lock,
  logSession,
  pressButton,
  tabTo,
  unlock,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Vad vill du göra?' })

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+K')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
}

/** Types into the palette and takes what is marked, once that is what is wanted. */
async function findByPalette(page: Page, text: string, wanted: string | RegExp): Promise<void> {
  // Not waited for: somebody who knows it types on at once.
  await page.keyboard.press('Control+K')
  await page.keyboard.type(text)
  const marked = palette(page).getByRole('option', { selected: true })
  await expect(marked).toHaveText(wanted)
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

test('everything is found from the palette by a few letters', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: 'Blå björk',
    note: 'Pratade vid fönstret om trädgården.',
  })

  await test.step('it opens on all that can be done and closes to where one was', async () => {
    await openPalette(page)
    await expect(palette(page).getByRole('option', { name: 'Ny insats' })).toBeVisible()
    expect(await faultsOf(page, 'Paletten')).toEqual([])
    const top = () => palette(page).evaluate((dialog) => dialog.getBoundingClientRect().top)
    const before = await top()
    await page.keyboard.type('zebra')
    await expect(palette(page).getByRole('option')).toHaveCount(0)
    expect(await top()).toBe(before)
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(lineOf(page)).toBeFocused()
  })

  await test.step('a screen, by letters from anywhere in its name', async () => {
    await findByPalette(page, 'sammans', /^Sammanställning/)
    await expect(heading(page, 'Sammanställning')).toBeFocused()
    await findByPalette(page, 'gammal', /^Hämta in en gammal logg/)
    await expect(heading(page, 'Hämta in en gammal logg')).toBeVisible()
  })

  await test.step('a part of the settings', async () => {
    await findByPalette(page, 'enheter', 'Inställningar: enheter')
    await expect(page.getByRole('heading', { level: 2, name: 'Enheter' })).toBeFocused()
  })

  await test.step('a person’s page', async () => {
    await findByPalette(page, 'bjork', 'Blå björk')
    await expect(heading(page, 'Personer')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Blå björk' })).toBeVisible()
    expect(await page.title()).not.toContain('björk')
    expect(page.url()).not.toContain('bj')
  })

  await test.step('a session by the words of its note, opened to be changed', async () => {
    await openPalette(page)
    await page.keyboard.type('trädgård')
    await expect(palette(page).getByRole('group', { name: 'Insatser' })).toBeVisible()
    expect(await faultsOf(page, 'Paletten med en insats')).toEqual([])
    await page.keyboard.press('Enter')
    const editor = page.getByRole('dialog', { name: 'Ändra insats' })
    await expect(editor.getByRole('textbox', { name: 'Anteckning' })).toHaveValue(/trädgården/)
    await page.keyboard.press('Escape')
    await expect(editor).toBeHidden()
  })

  await test.step('nothing, and says so', async () => {
    await openPalette(page)
    await page.keyboard.type('zebra')
    await expect(palette(page).getByText('Inget hittades. Prova ett annat ord.')).toBeVisible()
    expect(await faultsOf(page, 'Paletten utan träff')).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('the line, from another screen', async () => {
    await findByPalette(page, 'ny ins', /^Ny insats/)
    await expect(lineOf(page)).toBeFocused()
  })

  await test.step('the other language, and the way out', async () => {
    await findByPalette(page, 'english', 'In English')
    await expect(heading(page, 'Today')).toBeVisible()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('svenska')
    await expect(page.getByRole('option', { name: 'På svenska' })).toBeVisible()
    await page.keyboard.press('Enter')
    await findByPalette(page, 'lås', /^Lås/)
    await expect(heading(page, 'Lås upp')).toBeVisible()
    await expect(page.locator('body')).not.toContainText('trädgården')
    await expect(page.locator('body')).not.toContainText('Blå björk')
  })
})

test('the keys of the window work where they say', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  const line = lineOf(page)

  await test.step('a digit with Alt goes to each screen', async () => {
    for (const screen of [
      'Logg',
      'Personer',
      'Sammanställning',
      'Rapport',
      'Dela',
      'Inställningar',
      'Hjälp',
      'Idag',
    ] as const) {
      await goTo(page, screen)
      await expect(page.getByRole('link', { name: screen })).toHaveAttribute('aria-current', 'page')
    }
  })

  await test.step('help opens by F1, and by a question mark where nobody writes', async () => {
    await expect(line).toBeFocused()
    await page.keyboard.type('?')
    await expect(line).toHaveValue('?')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('F1')
    await expect(heading(page, 'Hjälp')).toBeFocused()
    await goTo(page, 'Logg')
    await page.keyboard.press('?')
    await expect(heading(page, 'Hjälp')).toBeFocused()
  })

  await test.step('and the question mark can be turned off', async () => {
    const choice = page.getByRole('checkbox', { name: 'Frågetecken öppnar hjälpen' })
    await tabTo(page, choice)
    await page.keyboard.press('Space')
    await expect(choice).not.toBeChecked()
    await goTo(page, 'Logg')
    await page.keyboard.press('?')
    await expect(heading(page, 'Logg')).toBeVisible()
  })

  await test.step('Alt+N goes to the line, also when Today is there already', async () => {
    await page.keyboard.press('Alt+N')
    await expect(line).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await expect(line).not.toBeFocused()
    await page.keyboard.press('Alt+N')
    await expect(line).toBeFocused()
  })

  await test.step('before a dialog the screens’ keys wait, but the lock does not', async () => {
    await openPalette(page)
    await page.keyboard.press('Alt+2')
    await page.keyboard.press('F1')
    await expect(palette(page)).toBeVisible()
    await page.keyboard.press('Control+L')
    await expect(heading(page, 'Lås upp')).toBeVisible()
    await expect(palette(page)).toBeHidden()
  })
})

test('help is one screen, and true', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await page.setViewportSize({ width: 1366, height: 768 })
  await goTo(page, 'Hjälp')
  for (const name of ['Skriv en rad', 'Överallt', 'Om något blir fel']) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  }
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768)
  expect(await faultsOf(page, 'Hjälp')).toEqual([])
})

test('the tour offers itself once, can be skipped, and is found again', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  const offer = page.getByRole('complementary', { name: 'Ny här?' })
  const tour = page.getByRole('main').getByRole('region', { name: /./ }).filter({ hasText: 'av 5' })
  const line = lineOf(page)

  await test.step('beside the screen, without taking the focus', async () => {
    await expect(offer).toBeVisible()
    await expect(line).toBeFocused()
    expect(await faultsOf(page, 'Erbjudandet om en rundtur')).toEqual([])
  })

  await test.step('Escape skips it, for good', async () => {
    await page.keyboard.press('Escape')
    await expect(offer).toBeHidden()
    await lock(page)
    await unlock(page, peer)
    await expect(line).toBeFocused()
    await expect(offer).toBeHidden()
  })

  await test.step('Help has it, and the app can be used meanwhile', async () => {
    await goTo(page, 'Hjälp')
    await pressButton(page, 'Visa rundturen')
    await expect(tour).toContainText('En rad räcker')
    await expect(page.getByRole('button', { name: 'Nästa' })).toBeFocused()
    expect(await faultsOf(page, 'Rundturen')).toEqual([])
    await page.keyboard.press('Alt+1')
    await expect(line).toBeFocused()
    await page.keyboard.type('45')
    await expect(line).toHaveValue('45')
    await expect(tour).toBeVisible()
  })

  await test.step('Enter leads through it to the end', async () => {
    await goTo(page, 'Logg')
    await findByPalette(page, 'rundtur', 'Visa rundturen')
    await pressButton(page, 'Nästa')
    for (const title of [
      'Allt går att ändra',
      'Aldrig någons riktiga namn',
      'Det stannar hos dig',
    ]) {
      await page.keyboard.press('Enter')
      await expect(tour).toContainText(title)
    }
    await expect(page.getByRole('button', { name: 'Klar' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(tour).toBeHidden()
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('Escape ends it from anywhere', async () => {
    await findByPalette(page, 'rundtur', 'Visa rundturen')
    await expect(tour).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tour).toBeHidden()
  })
})
