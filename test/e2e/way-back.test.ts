/** The ways back: a backup, a repaired copy, a file from another computer, and an end. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  lock,
  logLine,
  logSession,
  pressButton,
  restoreNewestBackup,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { launchApp } from '../support/launch-app.ts'
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

test('a backup brings back what was replaced, damaged or gone', async ({ launch, folder }) => {
  test.setTimeout(longest)
  const faults: string[] = []
  const start = async () => {
    const app = await launch()
    const look = async (state: string) => {
      const looks = looksAt(app.page)
      await looks.look(state)
      faults.push(...looks.faults)
    }
    return { app, page: app.page, look }
  }

  await test.step('shows what a backup holds, and keeps what it replaces', async () => {
    const before = await start()
    await createProfile(before.page, peer)
    await logSession(before.page, first)
    await lock(before.page)
    await unlock(before.page, peer)
    await logLine(before.page, '30 promenad')
    await before.app.kill()

    const { page, look, app } = await start()
    await pressButton(page, 'Återställ en säkerhetskopia')
    await expect(page.getByRole('radio')).toHaveCount(1)
    await look('Återställ')
    await typeInto(page, 'Lösenfras', 'fem svalor på en tråd')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Kopian innehåller 1 insats /)).toBeFocused()
    await expect(page.getByText('Det som gjordes efter kopian är inte med i den.')).toBeVisible()
    await look('Återställ, innehåll')
    await pressButton(page, 'Återställ kopian')
    await expect(linesOf(page)).toHaveCount(1)
    await expect(page.getByText('Säkerhetskopian är återställd. Det som fanns')).toBeVisible()
    await look('Återställd')

    await lock(page)
    await pressButton(page, 'Återställ en säkerhetskopia')
    await chooseRadio(page, 'Det som byttes ut')
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Kopian innehåller 2 insatser /)).toBeVisible()
    await pressButton(page, 'Återställ kopian')
    await expect(linesOf(page)).toHaveCount(2)
    await app.close()
  })

  await test.step('says what is damaged, and brings the newest backup back', async () => {
    damageDatabase(onlyProfileIn(folder))
    const { page, look, app } = await start()
    await openDamaged(page)
    await expect(page.getByRole('heading', { name: 'Säkrast: återställ' })).toBeVisible()
    // The passphrase is not asked for again.
    await expect(page.getByText(/^Kopian innehåller 2 insatser /)).toBeVisible()
    await look('Skadad')
    await pressButton(page, 'Återställ kopian')
    await expect(linesOf(page)).toHaveCount(2)
    await app.close()
  })

  await test.step('saves what can be read, and changes nothing before it is told to', async () => {
    const profile = onlyProfileIn(folder)
    damageDatabase(profile)
    const damaged = readFileSync(join(profile, 'log.db'))
    const { page, look, app } = await start()
    await openDamaged(page)
    await pressButton(page, 'Försök laga en kopia')
    const rescued = page.getByRole('table', { name: 'Det som gick att rädda' })
    await expect(rescued.getByRole('row', { name: /^Insatser/ })).toBeVisible()
    await expect(page.getByText(/Inget är ändrat än\.$/)).toBeFocused()
    await look('Lagad')
    expect(readFileSync(join(profile, 'log.db')).equals(damaged)).toBe(true)
    await pressButton(page, 'Använd den inte')
    await expect(page.getByRole('heading', { name: 'Eller: försök laga' })).toBeFocused()
    await pressButton(page, 'Försök laga en kopia')
    await pressButton(page, 'Använd den lagade kopian')
    await expect(page.getByText('Den lagade kopian används nu.')).toBeVisible()
    await app.close()
  })

  await test.step('lists a profile whose folder is gone, and brings it back', async () => {
    rmSync(onlyProfileIn(folder), { recursive: true })
    const { page, look, app } = await start()
    await expect(page.getByText('Bara säkerhetskopiorna finns kvar')).toBeVisible()
    await look('Borta')
    await restoreNewestBackup(page, peer)
    await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
    await app.close()
  })

  await test.step('says that a profile is damaged before it is opened', async () => {
    writeFileSync(join(onlyProfileIn(folder), 'profile.json'), '{')
    const { page, look, app } = await start()
    await expect(page.getByText('Profilens beskrivning är skadad eller borta.')).toBeVisible()
    await look('Beskrivningen skadad')
    await restoreNewestBackup(page, peer)
    await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
    await app.close()
  })

  await test.step('and says so when there is no backup', async () => {
    rmSync(join(folder, 'user-data-backups'), { recursive: true })
    damageDatabase(onlyProfileIn(folder))
    const { page, look, app } = await start()
    await openDamaged(page)
    await expect(page.getByText('Det finns ingen säkerhetskopia här')).toBeVisible()
    await look('Skadad utan säkerhetskopia')
    await pressButton(page, 'Tillbaka')
    await pressButton(page, 'Återställ en säkerhetskopia')
    await expect(page.getByText('Här finns inga säkerhetskopior av profilen.')).toBeVisible()
    await look('Återställ utan säkerhetskopia')
    await app.close()
  })

  await test.step('then it is removed, when its name is typed', async () => {
    const { page, look, app } = await start()
    await pressButton(page, 'Glömt lösenfrasen?')
    await pressButton(page, 'Ta bort profilen …')
    await expect(
      page.getByRole('heading', { name: 'Ta bort en profil som ingen kan öppna' }),
    ).toBeFocused()
    await typeInto(page, 'Skriv profilens namn för att bekräfta', 'Blå')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Det är inte profilens namn.')).toBeVisible()
    await look('Ta bort utan lösenfras')
    expect(existsSync(onlyProfileIn(folder))).toBe(true)
    await typeInto(page, 'Skriv profilens namn för att bekräfta', peer.label)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Profilen och dess säkerhetskopior är borttagna')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
    expect(readdirSync(join(folder, 'user-data/profiles'))).toEqual([])
    await app.close()
  })
  expect(faults).toEqual([])
})

test('a profile moves to another computer in one file', async ({ runtime, app, folder }) => {
  test.setTimeout(longest)
  const moved = join(folder, 'flytt.peerlogg-store')
  await createProfile(app.page, peer)
  await logSession(app.page, first)
  await goTo(app.page, 'Inställningar')
  await app.answerDialogWith(moved)
  await pressButton(app.page, 'Spara filen för flytt …')
  await expect(app.page.getByText(/flytt\.peerlogg-store är sparad/)).toBeVisible()

  await test.step('where it is told what the file holds', async () => {
    const other = await launchApp({ runtime, language: 'sv', folder: join(folder, 'other') })
    try {
      const { page } = other
      const { look, faults } = looksAt(page)
      await pressButton(page, 'Hämta en profil från en fil')
      const wrong = join(folder, 'brev.txt')
      writeFileSync(wrong, 'Hej!')
      await other.answerDialogWith(wrong)
      await pressButton(page, 'Välj fil …')
      await expect(page.getByText('Filen är ingen säkerhetskopia från Peerlogg')).toBeVisible()
      await other.answerDialogWith(moved)
      await pressButton(page, 'Välj fil …')
      await expect(page.getByText(peer.label)).toBeVisible()
      await expect(fieldOf(page, 'Lösenfras')).toBeFocused()
      await look('Från en fil')
      await typeInto(page, 'Lösenfras', peer.passphrase)
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Kopian innehåller 1 insats /)).toBeVisible()
      await pressButton(page, 'Återställ kopian')
      await expect(linesOf(page)).toHaveCount(1)
      await expect(page.getByText('Profilen är hämtad från filen.')).toBeVisible()
      expect(faults).toEqual([])
    } finally {
      await other.close()
    }
    expect(other.problems).toEqual([])
  })

  await test.step('and where it is already, that it would be replaced', async () => {
    await lock(app.page)
    await pressButton(app.page, 'Hämta en profil från en fil')
    await app.answerDialogWith(moved)
    await pressButton(app.page, 'Välj fil …')
    await expect(app.page.getByText('Profilen finns redan på den här datorn.')).toBeVisible()
    expect(await faultsOf(app.page, 'Från en fil, finns redan')).toEqual([])
  })
})

const linesOf = (page: Page) =>
  page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem')

async function openDamaged(page: Page): Promise<void> {
  await typeInto(page, 'Lösenfras', peer.passphrase)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Profilen gick inte att öppna' }),
  ).toBeFocused()
  await expect(page.getByText('Loggens fil är skadad. Inget har ändrats.')).toBeVisible()
}

function onlyProfileIn(folder: string): string {
  const profiles = join(folder, 'user-data/profiles')
  const [only, ...others] = readdirSync(profiles)
  if (only === undefined || others.length > 0) throw new Error('There is not exactly one profile')
  return join(profiles, only)
}

/** Changes a byte in the middle of the closed log, which its page then no longer answers for. */
function damageDatabase(profile: string): void {
  const path = join(profile, 'log.db')
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
  writeFileSync(path, bytes)
}
