import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  fieldOf,
  keepRecoveryCode,
  lock,
  logSession,
  pressButton,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { looksAt } from '../support/looks-at.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const first = {
  minutes: '45',
  activity: 'D01',
  unit: 'Avdelning 12',
  setting: 'Heldygnsvård',
  person: 'Blå björk',
} as const

// Axe looks at each state four times, and keys are derived a few dozen times.
const longest = 600_000

test('a profile is made with a code on paper, which opens it when the passphrase is forgotten', async ({
  app,
}) => {
  test.setTimeout(longest)
  const { page } = app
  const { look, faults } = looksAt(page)

  await test.step('hears how hard the passphrase is to guess', async () => {
    await typeInto(page, 'Profilens namn', peer.label)
    await typeInto(page, 'Lösenfras', 'sommar2026')
    await expect(page.getByText('Lätt att gissa.')).toBeVisible()
    await typeInto(page, 'Lösenfras', peer.label)
    await expect(page.getByText('Profilens namn syns för alla')).toBeVisible()
    await look('Välkommen, lätt att gissa')
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await expect(page.getByText('Svår att gissa.')).toBeVisible()
    await typeInto(page, 'Lösenfrasen en gång till', peer.passphrase)
    await page.keyboard.press('Enter')
  })

  const groups = page
    .getByRole('main')
    .getByRole('list', { name: 'Återställningskod' })
    .getByRole('listitem')
  let code = ''
  await test.step('prints one page, and nothing else of the window', async () => {
    await expect(groups).toHaveCount(7)
    code = (await groups.allInnerTexts()).join('-')
    await look('Återställningskod')
    const paper = page.getByRole('article')
    await expect(paper).toBeHidden()
    await page.emulateMedia({ media: 'print' })
    await expect(paper).toContainText(peer.label)
    await expect(paper.getByRole('listitem')).toHaveText(code.split('-'))
    await expect(page.getByRole('main')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('types two groups back, wrong and then right', async () => {
    await pressButton(page, 'Jag har koden på papper')
    await expect(groups).toHaveCount(0)
    const typed = page.getByRole('textbox', { name: /^Grupp \d$/ })
    await expect(typed.first()).toBeFocused()
    await page.keyboard.type('uuuu')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Det stämmer inte. Jämför med pappret')).toHaveCount(2)
    await expect(typed.first()).toBeFocused()
    await look('Återställningskod, fel')
    await pressButton(page, 'Visa koden igen')
    expect(await keepRecoveryCode(page)).toBe(code)
    await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
  })

  const changed = { ...peer, passphrase: 'nio lampor under en bro' }
  await test.step('opens by the code, however it is typed, and has a new one', async () => {
    await logSession(page, first)
    await lock(page)
    await pressButton(page, 'Glömt lösenfrasen?')
    await expect(fieldOf(page, 'Återställningskod')).toBeFocused()
    await page.keyboard.type(code.slice(0, -1))
    await typeInto(page, 'Ny lösenfras', changed.passphrase)
    await typeInto(page, 'Den nya lösenfrasen en gång till', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Något tecken i koden stämmer inte.')).toBeVisible()
    await expect(fieldOf(page, 'Återställningskod')).toBeFocused()
    await look('Glömt lösenfrasen, fel kod')
    await pressButton(page, 'Tillbaka')
    await pressButton(page, 'Glömt lösenfrasen?')
    await typeInto(page, 'Återställningskod', code.toLowerCase().replaceAll('-', ' '))
    await typeInto(page, 'Ny lösenfras', changed.passphrase)
    await typeInto(page, 'Den nya lösenfrasen en gång till', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(groups).toHaveCount(7)
    await expect(page.getByText('Koden på det gamla pappret gäller inte längre')).toBeVisible()
    await look('Ny kod efter glömd lösenfras')
    expect(await keepRecoveryCode(page)).not.toBe(code)
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Blå björk')
  })

  await test.step('and the former passphrase opens nothing any more', async () => {
    await lock(page)
    await look('Lås upp')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Här behövs en text.')).toBeVisible()
    await look('Lås upp, inget skrivet')
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    const wrong = page.getByText('Lösenfrasen stämmer inte.')
    await expect(wrong).toBeVisible()
    await page.keyboard.type('f')
    await expect(wrong).toBeHidden()
    await unlock(page, changed)
  })
  expect(faults).toEqual([])
})

test('the code may be kept later', async ({ app }) => {
  const { page } = app
  await typeInto(page, 'Profilens namn', peer.label)
  await typeInto(page, 'Lösenfras', peer.passphrase)
  await typeInto(page, 'Lösenfrasen en gång till', peer.passphrase)
  await page.keyboard.press('Enter')
  await pressButton(page, 'Jag gör det senare')
  await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
})

test('mistakes make the next try wait, and a restart does not end that', async ({ launch }) => {
  test.setTimeout(longest)
  const before = await launch()
  await createProfile(before.page, peer)
  await lock(before.page)
  for (let mistakes = 1; mistakes <= 4; mistakes++) await mistype(before.page)
  await typeInto(before.page, 'Lösenfras', peer.passphrase)
  await before.page.keyboard.press('Enter')
  await expect(before.page.getByText(/Vänta \d sekunder och försök igen/)).toBeVisible()
  expect(await faultsOf(before.page, 'Lås upp, väntar')).toEqual([])
  await before.close()

  const { page } = await launch()
  await expect(page.getByRole('heading', { level: 1, name: 'Lås upp' })).toBeVisible()
  // Were the four forgotten, the fifth would be free like the first.
  await expect(() => mistype(page)).toPass({ timeout: 120_000 })
  await typeInto(page, 'Lösenfras', peer.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Vänta \d+ sekunder och försök igen/)).toBeVisible()
  await expect(page.getByText('Nu går det att försöka igen.')).toBeVisible()
  await unlock(page, peer)
})

test('the profile that was open last is the one offered, and the ways on are about the chosen one', async ({
  app: { page },
}) => {
  const others = ['Akvarellen', 'Örnen'].map((label) => ({ ...peer, label }))
  for (const profile of [peer, ...others]) {
    await createProfile(page, profile)
    await lock(page)
    if (profile === peer) continue
    await expect(page.getByRole('radio', { name: profile.label })).toBeChecked()
  }
  await unlock(page, peer)
  await lock(page)
  await expect(page.getByRole('radio', { name: peer.label })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Profil' }).locator('label')).toContainText([
    peer.label,
    'Akvarellen',
    'Örnen',
  ])
  await page.reload()
  await expect(page.getByRole('radio', { name: peer.label })).toBeChecked()
  await chooseRadio(page, 'Örnen')
  expect(await faultsOf(page, 'three profiles')).toEqual([])
  for (const way of ['Återställ en säkerhetskopia', 'Glömt lösenfrasen?']) {
    await pressButton(page, way)
    await expect(page.getByText('Örnen')).toBeVisible()
    await pressButton(page, 'Tillbaka')
    await expect(page.getByRole('radio', { name: 'Örnen' })).toBeChecked()
  }
})

async function mistype(page: Page): Promise<void> {
  await typeInto(page, 'Lösenfras', 'fem svalor på en tråd')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
}
