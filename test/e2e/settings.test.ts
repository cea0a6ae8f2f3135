import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  createProfile,
  fieldOf,
  goTo,
  lock,
  logSession,
  openForm,
  pressButton,
  tabTo,
  typeInto,
} from '../support/journey.ts'
import { addInvitation, invite } from '../support/sharing-journey.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

// Every state is looked at in both languages and both themes.
test.slow()

const rowOf = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name })

/** To the row by Tab and the arrow keys. */
async function goToRow(page: Page, name: string | RegExp): Promise<void> {
  const row = rowOf(page, name)
  const list = page.getByRole('list').filter({ has: row })
  await tabTo(page, list.locator('input[tabindex="0"]'))
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 30; presses++) {
    if (await row.evaluate((input) => input === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(row).toBeFocused()
}

async function openActivities(page: Page): Promise<void> {
  await goTo(page, 'Idag')
  if (!(await fieldOf(page, 'Aktivitet').isVisible())) await openForm(page)
  await tabTo(page, fieldOf(page, 'Aktivitet'))
}

test('activities follow what was chosen: own names, hidden, in order', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await goTo(page, 'Inställningar')
  expect(await faultsOf(page, 'settings')).toEqual([])

  await test.step('an own name is offered in the form and shown in the log', async () => {
    await goToRow(page, /^Aktivitet: spel/)
    await pressButton(page, /^Lägg till ett eget namn under Aktivitet/)
    expect(await faultsOf(page, 'an own name')).toEqual([])
    await typeInto(page, 'Namn', 'Fika')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, /^Fika/)).toBeChecked()
    await goTo(page, 'Idag')
    await logSession(page, { minutes: '30', activity: 'fika', participants: '4' })
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Fika')
  })

  await test.step('renamed, it is so in the log too, and back', async () => {
    await goTo(page, 'Inställningar')
    await goToRow(page, /^Fika/)
    await pressButton(page, 'Byt namn på Fika')
    await typeInto(page, 'Namn', 'Kaffestund')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, /^Kaffestund/)).toBeVisible()
    const lines = page.getByRole('list', { name: 'Dagens insatser' })
    await goTo(page, 'Idag')
    await expect(lines).toContainText('Kaffestund')
    await expect(page.getByRole('button', { name: 'Ångra' })).toBeHidden()

    await goTo(page, 'Inställningar')
    await goToRow(page, /^Kaffestund/)
    await pressButton(page, 'Byt namn på Kaffestund')
    await typeInto(page, 'Namn', 'Pratstund')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, /^Pratstund/)).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(rowOf(page, /^Kaffestund/)).toBeVisible()
    await goTo(page, 'Idag')
    await expect(lines).toContainText('Kaffestund')
  })

  await test.step('removed, it is no longer offered, but stays in the log', async () => {
    await goTo(page, 'Inställningar')
    await goToRow(page, /^Kaffestund/)
    await pressButton(page, 'Ta bort Kaffestund')
    await expect(rowOf(page, /^Kaffestund/)).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect(rowOf(page, /^Kaffestund/)).toBeChecked()
    await goToRow(page, /^Kaffestund/)
    await pressButton(page, 'Ta bort Kaffestund')
    await expect(rowOf(page, /^Kaffestund/)).toHaveCount(0)
    await goTo(page, 'Idag')
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Kaffestund')
  })

  await test.step('what is hidden is not offered', async () => {
    await goTo(page, 'Inställningar')
    await goToRow(page, /^Praktiskt stöd/)
    await page.keyboard.press('Space')
    await expect(rowOf(page, /^Praktiskt stöd/)).not.toBeChecked()
    await expect(page.getByText(/^Sparat: Praktiskt stöd.* visas inte längre\.$/)).toBeVisible()
    await openActivities(page)
    await page.keyboard.type('praktiskt')
    await expect(page.getByText('Ingen aktivitet heter så.')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Backspace')
  })

  await test.step('Alt and an arrow key moves a row, which keeps the focus', async () => {
    await goTo(page, 'Inställningar')
    await goToRow(page, /^Dela egen erfarenhet/)
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByText('Sparat: Dela egen erfarenhet är nummer 1 av 19.')).toBeVisible()
    await expect(rowOf(page, /^Dela egen erfarenhet/)).toBeFocused()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page.getByText('Sparat: Dela egen erfarenhet är nummer 2 av 19.')).toBeVisible()
    await pressButton(page, 'Flytta upp Dela egen erfarenhet')
    await expect(page.getByText('Sparat: Dela egen erfarenhet är nummer 1 av 19.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Flytta upp Dela egen' })).toBeFocused()
    await openActivities(page)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option').first()).toContainText('Dela egen erfarenhet')
  })
})

test('units, what people are called, and sample data', async ({ app, folder }) => {
  const { page } = app
  const invitation = join(folder, 'inbjudan.peerlogg-invitation')
  await createProfile(page, supervisor)
  await invite(app, 'Region Exempel', invitation)
  await lock(page)
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: 'Blå björk',
  })

  await test.step('a unit gets another name and setting, in all its sessions', async () => {
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Ändra Avdelning 12')
    await expect(page.getByRole('dialog')).toContainText('Alla insatser på enheten följer med')
    expect(await faultsOf(page, 'a unit')).toEqual([])
    await typeInto(page, 'Namn', 'Mottagning Norr')
    await choose(page, 'Verksamhetsform', 'Öppenvård')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Ändra Mottagning Norr' })).toBeVisible()
    await goTo(page, 'Idag')
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText(
      'Mottagning Norr',
    )
  })

  await test.step('the noun follows the setting of the unit', async () => {
    await goTo(page, 'Inställningar')
    await choose(page, 'Öppenvård', 'klient')
    await expect(
      page.getByRole('region', { name: 'Vad personer kallas' }).getByRole('status'),
    ).toHaveText('Sparat.')
    await goTo(page, 'Idag')
    await openForm(page)
    await expect(fieldOf(page, 'Klient (pseudonym)')).toBeVisible()
    await goTo(page, 'Personer')
    await typeInto(page, 'Hitta en person', 'blå')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Klient · 1 insats')).toBeVisible()
  })

  await test.step('sample data comes and goes, and cannot be shared', async () => {
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Lägg till exempeldata')
    await expect(page.getByText(/påhittade insatser/)).toBeVisible()
    expect(await faultsOf(page, 'sample data')).toEqual([])
    await goTo(page, 'Dela')
    await addInvitation(app, invitation)
    await expect(page.getByText('Månaden innehåller exempeldata.')).toBeVisible()
    expect(await faultsOf(page, 'sample data cannot be shared')).toEqual([])
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Ta bort exempeldata')
    await expect(page.getByText('Exempeldatan är borttagen.')).toBeVisible()
    await goTo(page, 'Personer')
    await expect(page.getByRole('list', { name: 'Pseudonymer' })).toHaveText(/^Blå björk/)
    await expect(page.getByText('1 person', { exact: true })).toBeVisible()
  })

  await test.step('the old log and the tour are found from here', async () => {
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Visa rundturen igen')
    await expect(page.getByText(/rundtur/i).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Hämta in en gammal logg …')
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Inställningar')
  })
})
