/** The supervisor's overview: which units there are, what is done there, and what is nobody's business. */
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  lock,
  pressButton,
  tabTo,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { makeRegionApart } from '../support/make-region-apart.ts'
import { supervisor } from '../support/profiles.ts'
import type { SharedMonths } from '../support/share-months.ts'
import { expect, test } from './fixtures.ts'

const region = { ...supervisor, label: 'Regionens pärm' }

const work = (unit: string, activity: 'D01' | 'D10' | 'I03', minutes: number, month = '2026-10') =>
  ({
    month,
    unit,
    setting: 'inpatient',
    activity,
    form: 'individual',
    phase: 'ongoing',
    sessions: 7,
    minutes,
    participants: 7,
  }) as const

const people = (value: number) => ({ month: '2026-10', name: 'distinct_people', value }) as const

const logs: Readonly<Record<string, SharedMonths>> = {
  'Log A': { cells: [work('Avdelning 1', 'D01', 300)], facts: [people(5)], withheld: 2 },
  'Log B': { cells: [work('avd 1', 'D10', 180), work('avd 1', 'I03', 120)], facts: [people(6)] },
  'Log C': {
    cells: [work('Huset', 'D01', 111)],
    facts: [people(3)],
    isUnderName: true,
  },
  'Log D': {
    cells: [work('Torget', 'D01', 222), work('Torget', 'D01', 100, '2026-09')],
    facts: [people(4)],
  },
}

type Part = 'Regionen' | 'Siffror' | 'Månader' | 'Enheter' | 'Under eget namn'
const parts: readonly Part[] = ['Regionen', 'Siffror', 'Månader', 'Enheter', 'Under eget namn']

async function goToPart(page: Page, part: Part): Promise<void> {
  const tabs = page.getByRole('tab')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('Home')
  for (let i = 0; i < parts.indexOf(part); i++) await page.keyboard.press('ArrowRight')
  await expect(tabs.filter({ hasText: part })).toHaveAttribute('aria-selected', 'true')
}

async function register(page: Page, name: string, setting: string, of: string): Promise<void> {
  await pressButton(page, 'Ny enhet …')
  await expect(fieldOf(page, 'Enhetens namn')).toBeFocused()
  await page.keyboard.type(name)
  await choose(page, 'Verksamhetsform', setting)
  await typeInto(page, 'Drivs av', 'Region Exempel')
  await typeInto(page, 'Region eller område', of)
  await page.keyboard.press('Control+Enter')
  await expect(
    page.getByRole('status').filter({ hasText: `${name} är registrerad.` }),
  ).toBeVisible()
}

const row = (page: Page, table: string, name: RegExp) =>
  page.getByRole('table', { name: table }).getByRole('row', { name })

test('a region is seen by its units, and never by its peer supporters', async ({
  folder,
  launch,
}) => {
  test.slow()
  makeRegionApart(folder, region, logs)
  const { page } = await launch()
  await createProfile(page, supervisor)

  await test.step('what is empty says what will be there', async () => {
    await goTo(page, 'Översikt')
    await expect(page.getByText('Här syns var peer supportrar arbetar')).toBeVisible()
    expect(await faultsOf(page, 'empty overview')).toEqual([])
    await goToPart(page, 'Enheter')
    await expect(page.getByText('Här är regionens enheter')).toBeVisible()
    await lock(page)
  })

  await test.step('registers units, also one without a peer supporter', async () => {
    await unlock(page, region)
    await goTo(page, 'Översikt')
    await goToPart(page, 'Enheter')
    await register(page, 'Avdelning 1', 'Heldygnsvård', 'Norra')
    await register(page, 'Mottagningen', 'Öppenvård', 'Norra')
    await register(page, 'Fel', 'Annat', 'Norra')
    await pressButton(page, 'Ta bort Fel')
    await expect(page.getByRole('button', { name: 'Ta bort Fel' })).toBeHidden()
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('button', { name: 'Ta bort Fel' })).toBeVisible()
    await pressButton(page, 'Ta bort Fel')
    await expect(page.getByRole('button', { name: 'Ta bort Fel' })).toBeHidden()
  })

  await test.step('places a name that logs use, in a few key presses', async () => {
    const names = page.getByRole('list', { name: 'Namn som inte hör till någon enhet' })
    await expect(names.getByRole('listitem')).toHaveCount(3)
    await tabTo(page, names.getByRole('button', { name: /^avd 1/ }))
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Registrerad enhet')).toBeFocused()
    await page.keyboard.type('avd')
    await page.keyboard.press('Enter')
    await expect(names.getByRole('listitem')).toHaveCount(2)
    await expect(names.getByRole('button').first()).toBeFocused()
    expect(await faultsOf(page, 'units')).toEqual([])
  })

  await test.step('sees where peer supporters are and where not', async () => {
    await goToPart(page, 'Regionen')
    await expect(page.getByText('Peer supportrar har delat arbete från 3 enheter.')).toBeVisible()
    await expect(page.getByText('Här finns ingen peer supporter än: Mottagningen.')).toBeVisible()
    await chooseRadio(page, 'Månad')
    await expect(row(page, 'Norra', /^Avdelning 1/)).toHaveText(
      /Heldygnsvård · Region Exempel2\s*10\sh\s*21\s*80\s%\s*11\s*Förtroendeskapande samtal · Promenad/,
    )
    await expect(row(page, 'Norra', /^Mottagningen/)).toContainText('Ingen peer supporter än')
    await expect(row(page, 'Utan region', /^Huset, Torget/)).toHaveText(
      /räknas tillsammans2\s*5\sh\s33\smin/,
    )
    await expect(page.getByText('hålla inne 2 rader')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('1 h 51 min')
    expect(await faultsOf(page, 'region')).toEqual([])
  })

  await test.step('nothing of it goes on paper', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Översikten är bara för skärmen')).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByText('Peer supportrar har delat')).toBeHidden()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('looks at the figures of one region', async () => {
    await goToPart(page, 'Siffror')
    await typeInto(page, 'Visa bara', 'norra')
    await page.keyboard.press('Enter')
    await expect(row(page, 'Tid och insatser efter region', /^Norra/)).toHaveText(/10\sh/)
    await expect(page.getByText('Personer är pseudonymer i 2 loggar')).toBeVisible()
    expect(await faultsOf(page, 'figures')).toEqual([])
    await chooseRadio(page, /^År$/)
    await expect(page.getByRole('table', { name: 'Tid och insatser per månad' })).toBeVisible()
  })

  await test.step('goes on to a report of the same units', async () => {
    await pressButton(page, 'Gör en rapport')
    await expect(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'avd 1' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Avdelning 1' })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: 'Torget' })).not.toBeChecked()
    await goTo(page, 'Översikt')
  })

  await test.step('sees which months are shared, and blames nobody', async () => {
    await goToPart(page, 'Månader')
    await expect(row(page, 'Delade månader efter enhet', /^Torget/)).toHaveText(/delad.*delad/)
    await expect(row(page, 'Delade månader efter enhet', /^Huset/)).toHaveText(/inte delad.*delad/)
    expect(await faultsOf(page, 'months')).toEqual([])
  })

  await test.step('opens the figures of somebody who has chosen to show them', async () => {
    await goToPart(page, 'Under eget namn')
    await expect(page.getByRole('button', { name: /^Visa siffrorna/ })).toHaveCount(1)
    await pressButton(page, 'Visa siffrorna för Log C')
    await expect(page.getByRole('heading', { name: 'Log C' })).toBeFocused()
    await expect(page.getByText('för de här månaderna: oktober 2026.')).toBeVisible()
    await expect(row(page, 'Tid och insatser efter aktivitet', /^Allt/)).toHaveText(/1\sh\s51\smin/)
    expect(await faultsOf(page, 'under name')).toEqual([])
    await pressButton(page, /^Stäng$/)
    await expect(page.getByRole('button', { name: 'Visa siffrorna för Log C' })).toBeFocused()
  })
})
