import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  fieldOf,
  fillInSession,
  goTo,
  lock,
  pressButton,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

// Every state is looked at in both languages and both themes.
test.slow()

const dialogOf = (page: Page) => page.getByRole('dialog')
const pageOf = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const sessionsOf = (page: Page) =>
  page.getByRole('list', { name: 'Insatser' }).getByRole('listitem')

async function addPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'Personer')
  await pressButton(page, 'Ny person …')
  await typeInto(page, 'Pseudonym', name)
  await page.keyboard.press('Enter')
  await expect(pageOf(page, name)).toBeFocused()
}

async function logHere(page: Page, minutes: string, activity: string): Promise<void> {
  await pressButton(page, 'Ny insats …')
  await fillInSession(page, { minutes, activity })
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

async function find(page: Page, letters: string): Promise<void> {
  await goTo(page, 'Personer')
  await typeInto(page, 'Hitta en person', letters)
  await page.keyboard.press('Enter')
}

test('a person is a pseudonym: proposed, warned about, never a number', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await goTo(page, 'Personer')
  await expect(page.getByText('Här samlas de du möter, under påhittade namn.')).toBeVisible()
  expect(await faultsOf(page, 'nobody yet')).toEqual([])

  await pressButton(page, 'Ny person …')
  const name = fieldOf(page, 'Pseudonym')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue(/^\p{Lu}\p{L}+ \p{L}+$/u)
  const proposed = await name.inputValue()
  await pressButton(page, 'Föreslå ett annat')
  await expect(name).toBeFocused()
  await expect(name).not.toHaveValue(proposed)

  await typeInto(page, 'Pseudonym', 'Anna Andersson')
  const warning = dialogOf(page).getByRole('status').filter({ hasText: 'riktigt namn' })
  await expect(warning).toBeVisible()
  expect(await faultsOf(page, 'a real name')).toEqual([])
  await typeInto(page, 'Pseudonym', 'Blå björk')
  await expect(warning).toBeHidden()

  await typeInto(page, 'Pseudonym', '640823-3234')
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/personnummer/)
  expect(await faultsOf(page, 'an identity number')).toEqual([])

  await typeInto(page, 'Pseudonym', 'Blå björk')
  await page.keyboard.press('Enter')
  await expect(pageOf(page, 'Blå björk')).toBeFocused()
  await expect(page).toHaveTitle('Peerlogg – Personer')
  expect(page.url()).not.toContain('bj')

  await goTo(page, 'Personer')
  await pressButton(page, 'Ny person …')
  await typeInto(page, 'Pseudonym', 'Blå björk')
  await page.keyboard.press('Enter')
  await expect(fieldOf(page, 'Pseudonym')).toHaveAccessibleDescription(/finns redan/)
})

test('a person’s page holds the work with them, and takes another pseudonym', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)

  await test.step('sessions are logged from the page', async () => {
    await addPerson(page, 'Blå björk')
    expect(await faultsOf(page, 'a new person')).toEqual([])
    await pressButton(page, 'Ny insats …')
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveValue('Blå björk')
    expect(await faultsOf(page, 'a session about a person')).toEqual([])
    await page.keyboard.press('Escape')
    await logHere(page, '45', 'D01')
    await logHere(page, '30', 'D10')
    await expect(sessionsOf(page)).toHaveCount(2)
    await expect(page.getByText('2 insatser, 1 h 15 min, senast')).toBeVisible()
    await addPerson(page, 'Röd sten')
    await logHere(page, '20', 'D02')
    expect(await faultsOf(page, 'a person')).toEqual([])
  })

  await test.step('a few letters find a person, the arrow keys too', async () => {
    await find(page, 'bla')
    await expect(pageOf(page, 'Blå björk')).toBeFocused()
    await pressButton(page, 'Alla personer')
    const rows = page.getByRole('list', { name: 'Pseudonymer' }).getByRole('button')
    await expect(rows).toHaveText([/Blå björk.*2 insatser/, /Röd sten.*1 insats/])
    expect(await faultsOf(page, 'the people')).toEqual([])
    await typeInto(page, 'Hitta en person', 'ingen')
    await expect(page.getByText('Ingen pseudonym har de bokstäverna.')).toBeVisible()
    await typeInto(page, 'Hitta en person', '')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Tab')
    await expect(rows.first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(pageOf(page, 'Röd sten')).toBeFocused()
  })

  await test.step('another pseudonym takes over the sessions, and back', async () => {
    await pressButton(page, 'Byt pseudonym …')
    expect(await faultsOf(page, 'another pseudonym')).toEqual([])
    await typeInto(page, 'Pseudonym', 'Grå sten')
    await page.keyboard.press('Enter')
    await expect(pageOf(page, 'Grå sten')).toBeVisible()
    await expect(sessionsOf(page)).toHaveText(/Grå sten/)
    await page.keyboard.press('Control+Z')
    await expect(pageOf(page, 'Röd sten')).toBeVisible()
    await expect(sessionsOf(page)).toHaveText(/Röd sten/)
  })
})

test('pseudonyms are merged and forgotten, after it was said what happens', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await addPerson(page, 'Blå björk')
  await logHere(page, '45', 'D01')
  await addPerson(page, 'Röd sten')
  await logHere(page, '20', 'D02')

  await test.step('two pseudonyms become one', async () => {
    await pressButton(page, 'Slå ihop …')
    const into = fieldOf(page, 'Vilken pseudonym ska finnas kvar?')
    await expect(into).toBeFocused()
    await page.keyboard.type('blå')
    await page.keyboard.press('Enter')
    await expect(into).toHaveValue('Blå björk')
    await expect(dialogOf(page)).toContainText(
      '1 insats och 0 uppföljningar flyttas till Blå björk. Pseudonymen Röd sten försvinner.',
    )
    expect(await faultsOf(page, 'a merge')).toEqual([])
    await pressButton(page, /^Slå ihop$/)
    await expect(pageOf(page, 'Blå björk')).toBeVisible()
    await expect(sessionsOf(page)).toHaveCount(2)
    await expect(page.getByText('Röd sten')).toHaveCount(0)
  })

  await test.step('what is forgotten is on no screen, and nothing brings it back', async () => {
    await pressButton(page, 'Glöm …')
    await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused()
    expect(await faultsOf(page, 'forgetting')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toBeHidden()
    await pressButton(page, 'Glöm …')
    await expect(dialogOf(page)).toContainText('2 insatser och 0 uppföljningar står kvar')
    await pressButton(page, 'Glöm pseudonymen')
    await expect(page.getByText('Pseudonymen är glömd.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expectNowhere(page)
    await lock(page)
    await unlock(page, peer)
    await expectNowhere(page)
  })
})

/** Hidden screens are looked at too, and what fields hold. */
async function expectNowhere(page: Page): Promise<void> {
  for (const screen of ['Personer', 'Idag', 'Logg'] as const) {
    await goTo(page, screen)
    if (screen === 'Personer') await expect(page.getByText('Här samlas de du möter')).toBeVisible()
    else
      await expect(
        page.getByText('Dela egen erfarenhet').filter({ visible: true }).first(),
      ).toBeVisible()
    const everything = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')].reduce(
        (text, field) => `${text}\n${(field as HTMLInputElement).value}`,
        document.documentElement.outerHTML,
      ),
    )
    expect(everything).not.toMatch(/björk/i)
  }
}
