/** What is kept beside the log, and what goes: backups, a removed profile, files for IT and for moving. */
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  fieldOf,
  logLine,
  logSession,
  pressButton,
  restoreNewestBackup,
  tabTo,
  typeInto,
  writeLine,
} from '../support/journey.ts'
import { filesUnder } from '../support/leaks.ts'
import { peer } from '../support/profiles.ts'
import { goToPart, partOf } from '../support/settings-parts.ts'
import { expect, test } from './fixtures.ts'

// States are looked at in both languages and both themes.
test.slow()

const work = {
  minutes: '45',
  activity: 'D01',
  unit: 'Avdelning 12',
  setting: 'Heldygnsvård',
} as const

test('backups are made now and in a second folder, which may be away for a while', async ({
  app,
  folder,
}) => {
  const { page } = app
  const stick = join(folder, 'usb')
  const second = join(stick, 'Peerlogg')
  mkdirSync(second, { recursive: true })
  await createProfile(page, peer)
  await goToPart(page, 'säkerhetskopior', 'Säkerhetskopior')
  const part = partOf(page, 'Säkerhetskopior')

  await pressButton(page, 'Gör en säkerhetskopia nu')
  const told = part.getByRole('status').filter({ hasText: /./ })
  await expect(told).toHaveText('Säkerhetskopian är gjord och kontrollerad.')
  // Right beside the button.
  const nextToButton = page.getByRole('button', { name: 'Gör en säkerhetskopia nu' })
  await expect(nextToButton.locator('xpath=following-sibling::*[1]')).toHaveRole('status')
  await expect(part.getByText(/Den senaste är från i dag \d\d:\d\d\./)).toHaveCount(1)

  await app.answerDialogWith(null)
  await pressButton(page, 'Välj en mapp till …')
  await expect(part.getByText(second)).toBeHidden()
  await app.answerDialogWith(second)
  await pressButton(page, 'Välj en mapp till …')
  await expect(part.getByText(second)).toBeVisible()
  await expect(part.getByText('Säkerhetskopior görs också i den mappen.')).toBeVisible()
  await pressButton(page, 'Gör en säkerhetskopia nu')
  await expect(part.getByText(/Den senaste är från i dag \d\d:\d\d\./)).toHaveCount(2)
  expect(filesUnder(second).filter((file) => file.endsWith('.db'))).not.toEqual([])
  expect(await faultsOf(page, 'two folders')).toEqual([])

  await test.step('taken away, it is said in plain words', async () => {
    renameSync(stick, `${stick}-away`)
    // Who removes the profile hears of it, although nothing else has looked there since.
    await pressButton(page, 'Ta bort profilen …')
    await tabTo(page, page.getByRole('checkbox', { name: 'Ta också bort säkerhetskopiorna' }))
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Det går inte att ångra.*kopiorna i den är kvar/)).toBeVisible()
    expect(await faultsOf(page, 'a removal that leaves copies elsewhere')).toEqual([])
    await page.keyboard.press('Escape')

    await pressButton(page, 'Gör en säkerhetskopia nu')
    await expect(part.getByText(/Mappen har inte gått att nå sedan i dag/)).toBeVisible()
    expect(await faultsOf(page, 'a folder that is away')).toEqual([])
  })

  await test.step('put back, all is well again', async () => {
    renameSync(`${stick}-away`, stick)
    await pressButton(page, 'Gör en säkerhetskopia nu')
    await expect(part.getByText(/Mappen har inte gått att nå/)).toBeHidden()
    await pressButton(page, 'Sluta använda mappen')
    await expect(part.getByText(second)).toBeHidden()
    await expect(page.getByRole('button', { name: 'Välj en mapp till …' })).toBeFocused()
    await expect(part.getByText(/Kopiorna i den är kvar, och öppnas med den lösen/)).toBeVisible()
    expect(filesUnder(second)).not.toEqual([])
  })
})

test('a profile is removed, with its backups or without them', async ({ app, folder }) => {
  const { page } = app
  const ask = async (...withBackups: 'too'[]) => {
    await goToPart(page, 'ta bort profilen', 'Ta bort profilen')
    await pressButton(page, 'Ta bort profilen …')
    await expect(page.getByRole('dialog')).toContainText('1 insats')
    if (withBackups.length > 0) {
      await tabTo(page, page.getByRole('checkbox', { name: 'Ta också bort säkerhetskopiorna' }))
      await page.keyboard.press('Space')
    }
  }
  const confirm = async () => {
    await typeInto(page, 'Din lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
  }
  await createProfile(page, peer)
  await logSession(page, work)
  await writeLine(page, '25 promenad')

  await test.step('not without the passphrase', async () => {
    await ask('too')
    expect(await faultsOf(page, 'before a profile is removed')).toEqual([])
    await tabTo(page, fieldOf(page, 'Din lösenfras'))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Här behövs en text.')).toBeVisible()
    await typeInto(page, 'Din lösenfras', 'något annat')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('its backups stay, and bring it back', async () => {
    await goToPart(page, 'säkerhetskopior', 'Säkerhetskopior')
    await pressButton(page, 'Gör en säkerhetskopia nu')
    await expect(page.getByText('Säkerhetskopian är gjord och kontrollerad.')).toBeVisible()
    await ask()
    await confirm()
    await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeHidden()
    await expect(page.getByText('Säkerhetskopiorna är kvar, så den går')).toBeVisible()
    expect(await faultsOf(page, 'a profile of which only backups are left')).toEqual([])
    expect(filesUnder(join(folder, 'user-data/profiles'))).toEqual([])
    expect(await draftsDatabases(page)).toEqual([])
    await restoreNewestBackup(page, peer)
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('45')
    await expect(page.getByText('Säkerhetskopian är återställd.')).toBeVisible()
  })

  await test.step('its backups go too', async () => {
    await ask('too')
    await confirm()
    await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
    await expect(page.getByText('Profilen och dess säkerhetskopior är borttagna')).toBeVisible()
    expect(await faultsOf(page, 'after a profile was removed')).toEqual([])
    const ours = /keyslots|profile\.json|log\.db|T\d{4}.*\.db$/
    expect(filesUnder(folder).filter((file) => ours.test(file))).toEqual([])
  })
})

const draftsDatabases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

test('the text of a diagnosis file is shown whole, and is what is saved', async ({
  app,
  folder,
}) => {
  const { page } = app
  const file = join(folder, 'diagnos.txt')
  await createProfile(page, peer)
  await logLine(page, '25 promenad')
  await goToPart(page, 'diagnosfil', 'Diagnosfil')
  await pressButton(page, 'Visa texten …')
  const shown = page.getByRole('region', { name: 'Filens text' })
  await expect(shown).toBeVisible()
  expect(await faultsOf(page, 'a diagnosis')).toEqual([])
  await app.answerDialogWith(file)
  await pressButton(page, 'Spara filen …')
  await expect(page.getByText('diagnos.txt')).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(await shown.evaluate((element) => element.textContent))
  await page.keyboard.press('Escape')

  await test.step('and the whole profile is saved in one file', async () => {
    const moved = join(folder, 'flytt.peerlogg-store')
    await goToPart(page, 'flytta', 'Flytta till en ny dator')
    await app.answerDialogWith(moved)
    await pressButton(page, 'Spara filen för flytt …')
    await expect(page.getByText('flytt.peerlogg-store')).toBeVisible()
    expect(readFileSync(moved).length).toBeGreaterThan(10_000)
    expect(await faultsOf(page, 'a file for moving')).toEqual([])
  })
})
