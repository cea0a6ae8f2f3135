/** A log from a spreadsheet is brought in by keyboard alone, and taken out again. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fromExcel, inBytes } from '../logbook/old-log/an-old-log.ts'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  createProfile,
  fieldOf,
  goTo,
  pressButton,
  tabTo,
  typeInto,
} from '../support/journey.ts'
import type { RunningApp } from '../support/launch-app.ts'
import { expect, test } from './fixtures.ts'

const profile = {
  kind: 'peer',
  label: 'Peer på avdelning 72',
  passphrase: 'fyra vanliga ord i rad',
} as const

async function openOldLog(page: Page): Promise<void> {
  await goTo(page, 'Inställningar')
  await pressButton(page, 'Hämta in en gammal logg …')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hämta in en gammal logg')
}

async function chooseFile(app: RunningApp, file: string): Promise<void> {
  await app.answerDialogWith(file)
  await pressButton(app.page, 'Välj fil …')
  await expectStep(app.page, 'Steg 1 av 4')
}

const expectStep = (page: Page, step: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 2, name: step })).toBeFocused()

async function next(page: Page, step: string): Promise<void> {
  await pressButton(page, 'Nästa')
  await expectStep(page, step)
}

test('a log from Excel is read, matched, looked through, brought in and taken out', async ({
  app,
  folder,
}) => {
  // Every state is looked at in two languages and two themes.
  test.slow()
  const { page } = app
  const file = join(folder, 'gammal logg.csv')
  const more = [
    '14.10.26;Xyzzy;20;Öppenvården;',
    '15.10.26;Samtal;länge;Öppenvården;',
    '24.12.27;Samtal;30;Öppenvården;I förväg',
    'Summa;;275;;',
    '16.10.26;Samtal;25;Öppenvården;Ring 070-174 06 05',
  ]
  writeFileSync(file, inBytes(`${fromExcel}${more.join('\n')}\n`, 'windows-1252'))
  await createProfile(page, profile)
  await openOldLog(page)
  const faults = await faultsOf(page, 'choosing a file')

  await chooseFile(app, file)
  await expect(page.getByRole('button', { name: /Windows-1252 Teckenkodning/ })).toBeVisible()
  const lines = page.getByRole('table', { name: 'De första raderna' })
  await expect(lines).toContainText('Lång väntan – gick bra')
  faults.push(...(await faultsOf(page, 'how it is read')))
  await choose(page, 'Teckenkodning', 'UTF-8')
  await expect(page.getByRole('alert')).toContainText('Välj en annan.')
  await choose(page, 'Kolumnerna skiljs åt av', 'Komma')
  await expect(page.getByRole('alert')).toBeHidden()
  await choose(page, 'Kolumnerna skiljs åt av', 'Semikolon')
  await expect(lines).toContainText('Lång väntan – gick bra')

  await next(page, 'Steg 2 av 4')
  faults.push(...(await faultsOf(page, 'columns')))
  await choose(page, 'Insats', 'Tas inte med')
  await expect(page.getByRole('button', { name: 'Nästa' })).toBeDisabled()
  await expect(page.getByRole('status')).toContainText(['Ingen kolumn är vald som aktivitet'])
  faults.push(...(await faultsOf(page, 'no activity')))
  await choose(page, 'Insats', 'Aktivitet')

  await next(page, 'Steg 3 av 4')
  await expect(page.getByRole('status').filter({ hasText: 'inte matcha' })).toBeVisible()
  faults.push(...(await faultsOf(page, 'words')))
  await typeInto(page, 'Xyzzy', 'I02')
  await page.keyboard.press('Tab')
  await expect(fieldOf(page, 'Xyzzy')).toHaveValue('Administration och loggning')
  const keeps = page.getByRole('checkbox', { name: 'Behåll ”Xyzzy” som eget namn' })
  await expect(keeps).toBeChecked()
  await tabTo(page, keeps)
  await page.keyboard.press('Space')
  await expect(keeps).not.toBeChecked()

  await next(page, 'Steg 4 av 4')
  const refused = page.getByRole('table', { name: 'Rader som inte tas med' })
  await expect(refused.getByRole('row')).toHaveCount(2)
  await expect(refused).toContainText('Tiden saknas eller går inte att läsa.')
  await expect(page.getByText('Rad 7')).toBeVisible()
  await expect(page.getByText('1 rad är en summa eller rubrik')).toContainText('8')
  faults.push(...(await faultsOf(page, 'preview')))
  const real = page.getByRole('checkbox', { name: 'Ser ut att nämna en verklig person' })
  await expect(real).not.toBeChecked()
  await expect(page.getByText('Tas inte med om du inte kryssar i rutan.')).toBeVisible()
  // Nobody wrote how many were in the group.
  const first = page.getByRole('table', { name: 'De första insatserna' })
  await expect(first.getByRole('row').filter({ hasText: 'Grupp' })).toContainText('–')
  const ahead = page.getByRole('checkbox', { name: 'Har ett datum som inte har varit än' })
  await tabTo(page, ahead)
  await page.keyboard.press('Space')
  await expect(ahead).not.toBeChecked()
  await pressButton(page, 'Hämta in 4 insatser')
  await expect(page.getByRole('heading', { name: 'Kvitto' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: '4 insatser' })).toBeVisible()
  faults.push(...(await faultsOf(page, 'receipt')))

  // The word that was matched is remembered, and nothing is logged twice.
  await pressButton(page, 'Hämta in en fil till')
  await expect(page.getByRole('heading', { name: 'Inhämtat tidigare' })).toBeVisible()
  faults.push(...(await faultsOf(page, 'an earlier import')))
  await chooseFile(app, file)
  await next(page, 'Steg 2 av 4')
  await next(page, 'Steg 3 av 4')
  await expect(fieldOf(page, 'Xyzzy')).toHaveValue('Administration och loggning')
  await next(page, 'Steg 4 av 4')
  await expect(page.getByRole('checkbox', { name: 'Finns redan i loggen' })).not.toBeChecked()
  await expect(page.getByRole('button', { name: 'Hämta in 1 insats' })).toBeVisible()
  for (const step of [3, 2, 1]) {
    await pressButton(page, 'Tillbaka')
    await expectStep(page, `Steg ${step} av 4`)
  }
  await pressButton(page, 'Tillbaka')

  await pressButton(page, /^Ångra hämtningen från/)
  await expect(page.getByRole('dialog')).toContainText('4 insatser tas bort ur loggen.')
  faults.push(...(await faultsOf(page, 'undoing')))
  await pressButton(page, /^Ångra hämtningen$/)
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Inhämtat tidigare' })).toBeHidden()
  expect(faults).toEqual([])
})

test('a long log shows how far it is, and leaves nothing when it is cancelled', async ({
  app,
  folder,
}) => {
  const { page } = app
  const file = join(folder, 'lång logg.csv')
  const lines = Array.from({ length: 20_000 }, (_, at) => {
    const day = `2024-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`
    return `${day};Samtal;${(at % 90) + 5};en rad till ${at}`
  })
  writeFileSync(file, `Datum;Aktivitet;Minuter;Anteckning\n${lines.join('\n')}\n`)
  await createProfile(page, profile)
  await openOldLog(page)
  await chooseFile(app, file)
  for (const step of [2, 3, 4]) await next(page, `Steg ${step} av 4`)
  await expect(page.getByRole('button', { name: /^Hämta in/ })).toBeVisible({ timeout: 60_000 })

  await pressButton(page, /^Hämta in 20.000 insatser/)
  await expect(page.getByRole('heading', { name: 'Hämtar in den gamla loggen' })).toBeFocused()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText(/^Loggar: [1-9].* av 20.000/)).toBeVisible({
    timeout: 60_000,
  })
  await pressButton(page, /^Avbryt/)
  await expect(page.getByRole('alert')).toContainText('Inget av filen finns i loggen.')
  await expectStep(page, 'Steg 4 av 4')

  await goTo(page, 'Logg')
  await expect(page.getByRole('main')).not.toContainText('en rad till')
  await openOldLog(page)
  await expect(page.getByRole('heading', { name: 'Inhämtat tidigare' })).toBeHidden()
})
