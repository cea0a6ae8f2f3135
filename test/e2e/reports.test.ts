/** A report from its first word to the file that leaves, for both kinds of profile. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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
import { looksAt } from '../support/looks-at.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { readPdf } from '../support/read-pdf.ts'
import { makeLogOfFiles, makeSupervisorOfFiles } from '../support/stores-by-command.ts'
import { expect, test } from './fixtures.ts'

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/${name}-2026-10.csv`, import.meta.url))

/** A September of three sessions on the ward. */
const september = `date,start,minutes,activity,form,setting,unit,phase,participants,person,note
2026-09-02,09:00,45,D01,individual,inpatient,Avdelning 72,ongoing,1,Blå sten,
2026-09-03,,60,D13,individual,inpatient,Avdelning 72,ongoing,1,Grön mossa,
2026-09-30,23:30,90,D19,present,inpatient,Avdelning 73,,0,,
`

const sheetOf = (page: Page) => page.locator('.report-page')
const rowOf = (page: Page, table: string, name: string) =>
  sheetOf(page)
    .getByRole('table', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const adviceOf = (page: Page) => page.locator('.report-advice')

async function chooseMonths(page: Page, from: string, to: string): Promise<void> {
  await choose(page, 'Till och med', to)
  await choose(page, 'Från och med', from)
}

async function save(app: RunningApp, button: RegExp, file: string): Promise<Buffer> {
  const { page } = app
  await app.answerDialogWith(file)
  // What has not been seen does not leave.
  await expect(page.getByRole('button', { name: button })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await pressButton(page, button)
  await expect(page.getByRole('status').filter({ hasText: 'är sparad' })).toContainText(
    'Inget har skickats',
    { timeout: 60_000 },
  )
  return readFileSync(file)
}

test('a peer supporter writes a report and saves it as a file', async ({ launch, folder }) => {
  test.setTimeout(600_000)
  makeLogOfFiles(folder, peer, [fixture('ward')])
  const app = await launch()
  const { page } = app
  const { look, faults } = looksAt(page)
  await unlock(page, peer)

  await test.step('it begins with what there is', async () => {
    await goTo(page, 'Rapport')
    await expect(page.getByText('Här blir siffror till något man läser.')).toBeVisible()
    await look('inga rapporter')
    await pressButton(page, 'Ny rapport')
    await expect(page.getByRole('heading', { name: 'Skriv rapporten' })).toBeFocused()
    await expect(fieldOf(page, 'Titel')).toHaveValue('Verksamhetsberättelse 2026')
  })

  await test.step('title and headings follow period and language', async () => {
    await chooseMonths(page, 'Oktober 2026', 'Oktober 2026')
    await expect(fieldOf(page, 'Titel')).toHaveValue('Rapport oktober 2026')
    await chooseRadio(page, 'Engelska')
    await expect(fieldOf(page, 'Titel')).toHaveValue('Report October 2026')
    await expect(sheetOf(page)).toHaveAttribute('lang', 'en')
    await expect(fieldOf(page, 'Text under ”Background”')).toBeVisible()
    await chooseRadio(page, 'Svenska')
    await typeInto(page, 'Titel', 'Hösten på 72:an')
    await expect(page.getByRole('heading', { level: 1, name: 'Hösten på 72:an' })).toBeVisible()
    await expect(
      rowOf(page, 'Insatser och tid per enhet', 'Allt').getByRole('cell').first(),
    ).toHaveText('226')
  })

  await test.step('its texts are written, moved, removed and put back', async () => {
    await typeInto(page, 'Text under ”Bakgrund”', 'Två avdelningar.\n\nEn peer supporter.')
    await page.keyboard.press('Alt+ArrowDown')
    await expect(fieldOf(page, 'Text under ”Bakgrund”')).toBeFocused()
    await expect(page.getByText('Bakgrund är nummer 2 av 4.')).toBeVisible()
    await pressButton(page, 'Flytta upp Bakgrund')
    await expect(page.getByText('Bakgrund är nummer 1 av 4.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Flytta ned Bakgrund' })).toBeFocused()
    await pressButton(page, 'Ta bort Vad vi gjorde')
    await expect(fieldOf(page, 'Rubrik').nth(1)).toBeFocused()
    await expect(fieldOf(page, 'Rubrik').nth(1)).toHaveValue('Vad vi lärde oss')
    await pressButton(page, 'Lägg tillbaka')
    await expect(fieldOf(page, 'Rubrik').nth(1)).toHaveValue('Vad vi gjorde')
    await pressButton(page, 'Lägg till en text')
    await expect(fieldOf(page, 'Rubrik').nth(4)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Tack')
    await typeInto(page, 'Text under ”Tack”', 'Till alla som var med.')
    const headings = sheetOf(page).getByRole('heading', { level: 2 })
    await expect(headings.nth(0)).toHaveText('Bakgrund')
    await expect(headings.nth(1)).toHaveText('Tack')
    await expect(page.getByText('Allt är sparat.')).toBeVisible()
    await look('rapport')
  })

  await test.step('an identity number is not taken', async () => {
    await typeInto(page, 'Text under ”Tack”', 'Till 19640823-3234.')
    await expect(page.getByText(/^Det ser ut som ett personnummer/)).toBeVisible()
    await expect(page.getByText('Inte sparat än: rätta det som är markerat.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Spara som PDF/ })).toBeDisabled()
    // Nor its first digits, which were no identity number yet.
    await expect(sheetOf(page)).toContainText('Till .')
    await expect(sheetOf(page)).not.toContainText('19640823')
    await look('rapport, avvisad')
    await pressButton(page, 'Till rapporterna')
    await expect(fieldOf(page, 'Text under ”Tack”')).toBeFocused()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Till alla.')
    await expect(page.getByText('Allt är sparat.')).toBeVisible()
  })

  await test.step('small numbers are hidden, and a coarser table is offered', async () => {
    await typeInto(page, 'Minsta antal som visas', '4')
    await expect(page.getByText(/^Gränsen för små tal/)).toBeVisible()
    // A portfolio hides nothing, and the mark goes with the field.
    await chooseRadio(page, 'Min egen utveckling')
    await expect(page.getByText('Allt är sparat.')).toBeVisible()
    await chooseRadio(page, 'Arbetet')
    await expect(fieldOf(page, 'Minsta antal som visas')).toHaveValue('5')
    await typeInto(page, 'Minsta antal som visas', '40')
    await expect(page.getByRole('button', { name: /^Spara som PDF/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    const hidden = adviceOf(page).getByText(/rader efter aktivitet$/)
    await expect(hidden).toBeVisible()
    await expect(sheetOf(page).getByRole('img', { name: 'dolt, litet tal' }).first()).toBeVisible()
    await look('rapport med råd')
    await pressButton(page, /^Visa efter (typ av peer support|ord från början) i stället$/)
    await expect(page.getByRole('button', { name: 'Arbetet efter' })).not.toContainText('Aktivitet')
    await typeInto(page, 'Minsta antal som visas', '5')
    await choose(page, 'Arbetet efter', 'Aktivitet')
    await expect(adviceOf(page)).toBeHidden()
  })

  await test.step('it leaves as a file of each kind', async () => {
    const xlsx = await save(app, /^Excel/, join(folder, 'rapport.xlsx'))
    expect(xlsx.subarray(0, 2).toString()).toBe('PK')
    const csv = await save(app, /^CSV för Excel/, join(folder, 'rapport.csv'))
    expect(csv.toString('utf8').startsWith('\uFEFF')).toBe(true)
    const pdf = await save(app, /^Spara som PDF/, join(folder, 'rapport.pdf'))
    const { pages } = await readPdf(pdf)
    expect(pages.join(' ')).toContain('Till alla.')
    await tabTo(page, page.getByText('Fler format'))
    await page.keyboard.press('Enter')
    const json = await save(app, /^JSON/, join(folder, 'rapport.json'))
    expect(JSON.parse(json.toString('utf8'))).toMatchObject({ from: '2026-10', threshold: 5 })
    await look('rapport, sparad')
  })

  await test.step('what was just written is there after a lock', async () => {
    await typeInto(page, 'Text under ”Framåt”', 'Vi fortsätter.')
    await lock(page)
    await unlock(page, peer)
    await goTo(page, 'Rapport')
    await look('rapporter')
    await pressButton(page, /^Hösten på 72:an/)
    await expect(fieldOf(page, 'Text under ”Framåt”')).toHaveValue('Vi fortsätter.')
    await goTo(page, 'Logg')
    await goTo(page, 'Rapport')
    await expect(fieldOf(page, 'Titel')).toHaveValue('Hösten på 72:an')
    await pressButton(page, 'Till rapporterna')
    await expect(page.getByRole('heading', { level: 1, name: 'Rapport' })).toBeFocused()
  })

  await test.step('a removed report comes back', async () => {
    await pressButton(page, 'Ta bort Hösten på 72:an')
    await expect(page.getByText('Här blir siffror till något man läser.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('button', { name: /^Hösten på 72:an/ })).toBeVisible()
  })

  await test.step('the own development has a report of its own, in English too', async () => {
    await pressButton(page, 'In English')
    await pressButton(page, 'New report')
    await chooseRadio(page, 'My own development')
    await expect(fieldOf(page, 'Title')).toHaveValue(/^My development 2026/)
    await expect(sheetOf(page)).toContainText('supervision')
    await pressButton(page, 'På svenska')
    await look('egen utveckling')
  })
  expect(faults).toEqual([])
})

test('a supervisor reports on the months of several logs', async ({ launch, folder }) => {
  test.setTimeout(600_000)
  const earlier = join(folder, 'september.csv')
  writeFileSync(earlier, september)
  makeSupervisorOfFiles(folder, supervisor, [
    { files: [fixture('ward'), earlier], months: ['2026-09', '2026-10'] },
    { files: [fixture('municipal')], months: ['2026-10'] },
  ])
  const app = await launch()
  const { page } = app
  const { look, faults } = looksAt(page)
  await unlock(page, supervisor)

  await test.step('who has shared what is for the supervisor alone', async () => {
    await goTo(page, 'Rapport')
    const received = page.getByRole('table', { name: 'Månader som har delats' })
    await expect(received.getByRole('row', { name: /^Logg 2/ })).toContainText('inte delad')
    await look('inga rapporter')
  })

  await test.step('figures of one log each are told of', async () => {
    await pressButton(page, 'Ny rapport')
    await chooseMonths(page, 'Oktober 2026', 'Oktober 2026')
    await expect(
      rowOf(page, 'Insatser och tid per enhet', 'Allt').getByRole('cell').first(),
    ).toHaveText('420')
    await expect(sheetOf(page)).toContainText('Region Exempel')
    await expect(sheetOf(page)).not.toContainText('Logg 1')
    await expect(adviceOf(page)).toContainText('Avdelning 72, Avdelning 73 och Träffpunkten Linden')
    await look('rapport om enheter')
    await pressButton(page, 'Visa efter verksamhetsform i stället')
    await expect(page.getByRole('button', { name: 'Platserna efter' })).toContainText(
      'Verksamhetsform',
    )
    await expect(adviceOf(page)).not.toContainText('Avdelning 72')
    await save(app, /^Excel/, join(folder, 'oktober.xlsx'))
  })

  await test.step('one unit is chosen, and another screen is looked at', async () => {
    await chooseRadio(page, 'Valda enheter')
    await expect(page.getByText('Ingen enhet är vald, så alla är med.')).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Träffpunkten Linden' }))
    await page.keyboard.press('Space')
    await expect(page.getByText('1 enhet är vald.')).toBeVisible()
    await expect(adviceOf(page)).toContainText('Alla siffror kommer från en enda logg.')
    await goTo(page, 'Inkorg')
    await goTo(page, 'Rapport')
    await expect(page.getByText('1 enhet är vald.')).toBeVisible()
    await chooseRadio(page, 'Alla enheter')
  })

  await test.step('what a second report would give away beside the first is told', async () => {
    await choose(page, 'Från och med', 'September 2026')
    await expect(adviceOf(page)).toContainText('Rapport oktober 2026, oktober 2026, sparad')
    await look('rapport med tidigare')
    await pressButton(page, 'In English')
    await expect(adviceOf(page)).toContainText('Somebody who has this report and an earlier one')
    await pressButton(page, 'På svenska')
  })

  await test.step('what was just written is there after a lock, and a removal is undone', async () => {
    await typeInto(page, 'Titel', 'Hösten i området')
    await lock(page)
    await unlock(page, supervisor)
    await goTo(page, 'Rapport')
    await pressButton(page, 'Ta bort Hösten i området')
    await expect(page.getByText('Här blir siffror till något man läser.')).toBeVisible()
    await pressButton(page, 'Ångra')
    await expect(page.getByRole('button', { name: /^Hösten i området/ })).toBeVisible()
  })
  expect(faults).toEqual([])
})

test('there is nothing to report on in an empty store', async ({ app }) => {
  const { page } = app
  for (const [profile, hint] of [
    [supervisor, 'När du har läst in den första filen'],
    [peer, 'När du har loggat insatser'],
  ] as const) {
    await createProfile(page, profile)
    await goTo(page, 'Rapport')
    await expect(page.getByText('Det finns inget att skriva om än.')).toBeVisible()
    await expect(page.getByText(hint)).toBeVisible()
    expect(await faultsOf(page, 'tomt')).toEqual([])
    await lock(page)
  }
})
