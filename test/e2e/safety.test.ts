import { join } from 'node:path'
import { changeSafekeepingApart } from '../support/change-safekeeping-apart.ts'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  createProfile,
  expectLogged,
  fieldOf,
  goTo,
  keepRecoveryCode,
  lineOf,
  lock,
  logSession,
  pressButton,
  recover,
  tabTo,
  typeInto,
  unlock,
  writeLine,
} from '../support/journey.ts'
import { invite } from '../support/sharing-journey.ts'
import { textsHeldBy } from '../support/page-memory.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { goToPart, statusOf } from '../support/settings-parts.ts'
import { expect, test } from './fixtures.ts'

// States are looked at in both languages and both themes.
test.slow()

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
    await typeInto(page, 'Ny lösenfras', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Här behövs en text.')).toBeVisible()
    await expect(fieldOf(page, 'Din lösenfras')).toBeFocused()
    await typeInto(page, 'Din lösenfras', 'något annat')
    await typeInto(page, 'Ny lösenfras', changed.passphrase)
    await typeInto(page, 'Den nya lösenfrasen en gång till', 'sju ekorrar')
    await page.keyboard.press('Enter')
    await expect(page.getByText('De två lösenfraserna är inte lika.')).toBeVisible()
    await typeInto(page, 'Den nya lösenfrasen en gång till', changed.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
    expect(await faultsOf(page, 'a passphrase that is wrong')).toEqual([])
    await typeInto(page, 'Din lösenfras', peer.passphrase)
    await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(statusOf(page, 'Lösenfras')).toHaveText('Lösenfrasen är bytt.')
    await expect(page.getByRole('button', { name: 'Byt lösenfras …' })).toBeFocused()
  })

  await test.step('the former passphrase is refused, the new one opens', async () => {
    await lock(page)
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
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

  await test.step('also of what is half-typed while no profile is open', async () => {
    const lockWhile = async (secret: string) => {
      const anew = page.waitForEvent('load')
      await app.lockScreen()
      await anew
      await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
      await expect(fieldOf(page, 'Lösenfras')).toHaveValue('')
      expect(await textsHeldBy(page)).not.toContain(secret)
    }
    await pressButton(page, 'Visa lösenfrasen')
    await typeInto(page, 'Lösenfras', 'halv lösenfras')
    await lockWhile('halv lösenfras')
    await pressButton(page, 'Glömt lösenfrasen?')
    await typeInto(page, 'Återställningskod', 'HALV-K0D3')
    await lockWhile('HALV-K0D3')
    await pressButton(page, 'Återställ en säkerhetskopia')
    await typeInto(page, 'Lösenfras', 'en annan halv')
    await lockWhile('en annan halv')
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

test('a supervisor has the same settings, and is told the same', async ({ app, folder }) => {
  const { page } = app
  await createProfile(page, supervisor)
  await test.step('and that the key of the invitation would go with the profile', async () => {
    await invite(app, 'Region Exempel', join(folder, 'inbjudan.peerlogg-invitation'))
    await goTo(page, 'Inställningar')
    await pressButton(page, 'Ta bort profilen …')
    await expect(page.getByRole('dialog')).toContainText('försvinner: inbjudans nyckel.')
    await tabTo(page, page.getByRole('checkbox', { name: 'Ta också bort säkerhetskopiorna' }))
    await page.keyboard.press('Space')
    await expect(page.getByText('kan sedan inte läsas av någon.')).toBeVisible()
    expect(await faultsOf(page, 'before a supervisor’s profile is removed')).toEqual([])
    await page.keyboard.press('Escape')
  })
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
  await goTo(page, 'Inställningar')
  await expect(page.getByRole('button', { name: /Lås när ingen/ })).toContainText('10 minuter')
  await expect(hiding).toBeChecked({ checked: !wasHidden })
})
