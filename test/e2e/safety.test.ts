import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { changeSafekeepingApart } from '../support/change-safekeeping-apart.ts'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  createProfile,
  expectLogged,
  goTo,
  keepRecoveryCode,
  lineOf,
  lock,
  logLine,
  logSession,
  pressButton,
  recover,
  restoreNewestBackup,
  tabTo,
  typeInto,
  unlock,
  writeLine,
} from '../support/journey.ts'
import { filesUnder } from '../support/leaks.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

// States are looked at in both languages and both themes.
test.slow()

/** Goes to a part of the settings by the palette. */
async function goToPart(page: Page, words: string, heading: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeFocused()
}

const partOf = (page: Page, heading: string) =>
  page.getByRole('region', { name: heading, exact: true })
const statusOf = (page: Page, heading: string) => partOf(page, heading).getByRole('status').first()

const work = {
  minutes: '45',
  activity: 'D01',
  unit: 'Avdelning 12',
  setting: 'Heldygnsvård',
} as const

test('a passphrase and a recovery code are changed, and the former ones open nothing', async ({
  app: { page },
}) => {
  const former = await createProfile(page, peer)
  await expect(page.getByRole('region', { name: 'Om profilens säkerhet' })).toBeHidden()
  const changed = { ...peer, passphrase: 'sju ekorrar under en gran' }

  await test.step('the present passphrase is asked for', async () => {
    await goToPart(page, 'byt lösenord', 'Lösenfras')
    expect(await faultsOf(page, 'settings')).toEqual([])
    await pressButton(page, 'Byt lösenfras …')
    await typeInto(page, 'Din lösenfras', 'något annat')
    await typeInto(page, 'Ny lösenfras', changed.passphrase)
    await typeInto(page, 'Den nya lösenfrasen en gång till', 'sju ekorrar')
    await page.keyboard.press('Enter')
    await expect(page.getByText('De två lösenfraserna är inte lika.')).toBeVisible()
    await typeInto(page, 'Den nya lösenfrasen en gång till', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kontrollera lösenfrasen')).toBeVisible()
    expect(await faultsOf(page, 'a passphrase that is wrong')).toEqual([])
    await typeInto(page, 'Din lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(statusOf(page, 'Lösenfras')).toHaveText('Lösenfrasen är bytt.')
    await expect(page.getByRole('button', { name: 'Byt lösenfras …' })).toBeFocused()
  })

  await test.step('the former passphrase is refused, the new one opens', async () => {
    await lock(page)
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Det gick inte att låsa upp.')).toBeVisible()
    await unlock(page, changed)
  })

  const code = await test.step('a new recovery code is made and typed back', async () => {
    await goToPart(page, 'återställningskod', 'Återställningskod')
    await pressButton(page, 'Gör en ny återställningskod …')
    expect(await faultsOf(page, 'before a new code')).toEqual([])
    await typeInto(page, 'Din lösenfras', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Återställningskod' })).toBeVisible()
    expect(await faultsOf(page, 'a new code')).toEqual([])
    const made = await keepRecoveryCode(page)
    await expect(statusOf(page, 'Återställningskod')).toHaveText('Den nya koden gäller.')
    await expect(page.getByRole('button', { name: /^Gör en ny återställnings/ })).toBeFocused()
    return made
  })

  await test.step('the former code opens nothing, the new one does', async () => {
    await lock(page)
    await pressButton(page, 'Glömt lösenfrasen?')
    await typeInto(page, 'Återställningskod', former)
    await typeInto(page, 'Ny lösenfras', peer.passphrase)
    await typeInto(page, 'Den nya lösenfrasen en gång till', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Koden öppnar inte den här profilen.')).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
    await recover(page, peer, code)
  })
})

test('the lock of the system empties the window and keeps what is half-written', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, { ...work, person: 'Blå björk' })
  await writeLine(page, '25 promenad med Blå björk')
  await page.evaluate(() => Object.assign(window, { leftBehind: 'Blå björk' }))

  await app.lockScreen()
  await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
  expect(await page.content()).not.toContain('björk')
  // A page that was only emptied would still have its memory.
  expect(await page.evaluate(() => 'leftBehind' in window)).toBe(false)

  await unlock(page, peer)
  await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
  await pressButton(page, 'Ta fram det')
  await expect(lineOf(page)).toHaveValue('25 promenad med Blå björk')
  await page.keyboard.press('Enter')
  await expectLogged(page)

  await test.step('the same for a supervisor', async () => {
    await lock(page)
    await createProfile(page, supervisor)
    await app.lockScreen()
    await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
  })
})

test('a window that nobody uses says so, stays at any key, and locks when left alone', async ({
  app: { page },
}) => {
  await createProfile(page, peer)
  await goToPart(page, 'minuter', 'Lås och insyn')
  await choose(page, 'Lås när ingen har använt Peerlogg på', '1 minut')
  await expect(statusOf(page, 'Lås och insyn')).toHaveText('Sparat.')

  const warning = page.getByText('Peerlogg låses om 30 sekunder.')
  await expect(warning).toBeVisible({ timeout: 45_000 })
  expect(await faultsOf(page, 'before the lock')).toEqual([])
  await page.keyboard.press('Shift')
  await expect(warning).toBeHidden()
  await page.waitForTimeout(32_000)
  await expect(warning).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible({ timeout: 45_000 })
})

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
  await expect(statusOf(page, 'Säkerhetskopior')).toHaveText(
    'Säkerhetskopian är gjord och kontrollerad.',
  )
  await expect(part.getByText(/Den senaste är från i dag \d\d:\d\d\./)).toHaveCount(1)

  await app.answerDialogWith(null)
  await pressButton(page, 'Välj en mapp till …')
  await expect(statusOf(page, 'Säkerhetskopior')).toHaveText('')
  await app.answerDialogWith(second)
  await pressButton(page, 'Välj en mapp till …')
  await expect(part.getByText(second)).toBeVisible()
  await pressButton(page, 'Gör en säkerhetskopia nu')
  await expect(part.getByText(/Den senaste är från i dag \d\d:\d\d\./)).toHaveCount(2)
  expect(filesUnder(second).filter((file) => file.endsWith('.db'))).not.toEqual([])
  expect(await faultsOf(page, 'two folders')).toEqual([])

  await test.step('taken away, it is said in plain words', async () => {
    renameSync(stick, `${stick}-away`)
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
    await ask()
    expect(await faultsOf(page, 'before a profile is removed')).toEqual([])
    await typeInto(page, 'Din lösenfras', 'något annat')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kontrollera lösenfrasen')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('its backups stay, and bring it back', async () => {
    await goToPart(page, 'säkerhetskopior', 'Säkerhetskopior')
    await pressButton(page, 'Gör en säkerhetskopia nu')
    await expect(page.getByText('Säkerhetskopian är gjord och kontrollerad.')).toBeVisible()
    await ask()
    await confirm()
    await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(filesUnder(join(folder, 'user-data/profiles'))).toEqual([])
    expect(await draftsDatabases(page)).toEqual([])
    await restoreNewestBackup(page, peer)
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('45')
  })

  await test.step('its backups go too', async () => {
    await ask('too')
    await confirm()
    await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
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

test('a keychain opens a profile where there is one that protects, and only when asked to', async ({
  launch,
}) => {
  const use = 'Använd nyckelringen …'
  const first = await launch()
  await createProfile(first.page, peer)
  await goToPart(first.page, 'nyckelring', 'Datorns nyckelring')
  await expect(first.page.getByRole('button', { name: use })).toBeDisabled()
  await expect(first.page.getByRole('button', { name: use })).toHaveAccessibleDescription(
    /skyddar inte det som läggs i den/,
  )
  expect(await faultsOf(first.page, 'a keychain that does not protect')).toEqual([])
  await first.close()

  const { page } = await launch({ hasKeychain: true })
  await unlock(page, peer)
  await goToPart(page, 'nyckelring', 'Datorns nyckelring')
  await pressButton(page, use)
  expect(await faultsOf(page, 'before the keychain is used')).toEqual([])
  await typeInto(page, 'Din lösenfras', peer.passphrase)
  await page.keyboard.press('Enter')
  await expect(statusOf(page, 'Datorns nyckelring')).toHaveText('Nyckelringen öppnar profilen.')
  await lock(page)
  await pressButton(page, 'Lås upp med datorns nyckelring')
  await expect(lineOf(page)).toBeVisible()
  await goToPart(page, 'nyckelring', 'Datorns nyckelring')
  await pressButton(page, 'Sluta använda nyckelringen')
  await expect(statusOf(page, 'Datorns nyckelring')).toHaveText('Bara lösenfrasen öppnar profilen.')
  await lock(page)
  await expect(page.getByRole('button', { name: 'Lås upp med datorns nyckelring' })).toBeHidden()
})

test('the first screen says what is not safe yet, and leads there', async ({ launch, folder }) => {
  const app = await launch()
  await createProfile(app.page, peer)
  await app.close()
  changeSafekeepingApart(folder, peer, {
    is_recovery_checked: 0,
    backup_failed_since: new Date(Date.now() - 8 * 86_400_000).toISOString(),
  })

  const { page } = await launch()
  await unlock(page, peer)
  const notices = page.getByRole('region', { name: 'Om profilens säkerhet' })
  await expect(notices.getByRole('alert')).toContainText('Det har inte gått att göra någon')
  await expect(notices.getByRole('status')).toContainText('Återställningskoden är inte')
  expect(await faultsOf(page, 'notices')).toEqual([])
  await pressButton(page, 'Till säkerhetskopior')
  await expect(page.getByRole('heading', { name: 'Säkerhetskopior', exact: true })).toBeFocused()
  await expect(page.getByText(/har det inte gått\. Allt i profilen är kvar\./)).toBeVisible()
  await pressButton(page, 'Gör en säkerhetskopia nu')
  await expect(page.getByText(/har det inte gått\. Allt i profilen är kvar\./)).toBeHidden()
  await goTo(page, 'Idag')
  await expect(notices.getByRole('alert')).toBeHidden()
  await tabTo(page, notices.getByRole('button', { name: 'Stäng meddelandet' }))
  await page.keyboard.press('Enter')
  await expect(notices).toBeHidden()
})

test('a supervisor has the same settings, and is told the same', async ({ app: { page } }) => {
  await createProfile(page, supervisor)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { level: 1, name: 'Inställningar' })).toBeVisible()
  expect(await faultsOf(page, 'settings of a supervisor')).toEqual([])
  await choose(page, 'Lås när ingen har använt Peerlogg på', '10 minuter')
  await expect(statusOf(page, 'Lås och insyn')).toHaveText('Sparat.')
  const hiding = page.getByRole('checkbox', { name: /^Dölj fönstret/ })
  const wasHidden = await hiding.isChecked()
  await tabTo(page, hiding)
  await page.keyboard.press('Space')
  await expect(hiding).toBeChecked({ checked: !wasHidden })
  await lock(page)
  await unlock(page, supervisor)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('button', { name: /Lås när ingen/ })).toContainText('10 minuter')
  await expect(hiding).toBeChecked({ checked: !wasHidden })
})
