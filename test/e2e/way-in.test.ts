import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  keepRecoveryCode,
  lock,
  logLine,
  logSession,
  pressButton,
  recover,
  restoreNewestBackup,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { launchApp } from '../support/launch-app.ts'
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
    const newCode = await recover(page, changed, code.toLowerCase().replaceAll('-', ' '))
    expect(newCode).not.toBe(code)
    await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Blå björk')
  })

  await test.step('and the former passphrase opens nothing any more', async () => {
    await lock(page)
    await look('Lås upp')
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kontrollera lösenfrasen')).toBeVisible()
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
  // Were the four forgotten, the fifth would be free like the first.
  await expect(() => mistype(page)).toPass()
  await typeInto(page, 'Lösenfras', peer.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Vänta \d+ sekunder och försök igen/)).toBeVisible()
  await expect(page.getByText('Nu går det att försöka igen.')).toBeVisible()
  await unlock(page, peer)
})

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
    await expect(page.getByText('Kontrollera lösenfrasen')).toBeVisible()
    await typeInto(page, 'Lösenfras', peer.passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Kopian innehåller 1 insats /)).toBeFocused()
    await look('Återställ, innehåll')
    await pressButton(page, 'Återställ kopian')
    await expect(linesOf(page)).toHaveCount(1)

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
    await look('Lagad')
    expect(readFileSync(join(profile, 'log.db')).equals(damaged)).toBe(true)
    await pressButton(page, 'Använd den inte')
    await pressButton(page, 'Försök laga en kopia')
    await pressButton(page, 'Använd den lagade kopian')
    await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeVisible()
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
    const { page, look } = await start()
    await openDamaged(page)
    await expect(page.getByText('Det finns ingen säkerhetskopia här')).toBeVisible()
    await look('Skadad utan säkerhetskopia')
    await pressButton(page, 'Tillbaka')
    await pressButton(page, 'Återställ en säkerhetskopia')
    await expect(page.getByText('Här finns inga säkerhetskopior av profilen.')).toBeVisible()
    await look('Återställ utan säkerhetskopia')
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
      await look('Från en fil')
      await typeInto(page, 'Lösenfras', peer.passphrase)
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Kopian innehåller 1 insats /)).toBeVisible()
      await pressButton(page, 'Återställ kopian')
      await expect(linesOf(page)).toHaveCount(1)
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

async function mistype(page: Page): Promise<void> {
  await typeInto(page, 'Lösenfras', 'fem svalor på en tråd')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kontrollera lösenfrasen')).toBeVisible()
}

/** Looks at a state with axe, and in a window as narrow as at 400 % zoom. */
function looksAt(page: Page) {
  const faults: string[] = []
  const look = async (state: string) => {
    faults.push(...(await faultsOf(page, state)))
    const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 }
    await page.setViewportSize({ width: 320, height: 256 })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) faults.push(`${state}: scrolls sideways by ${overflow} px at 400 %`)
    await page.setViewportSize({ width, height })
  }
  return { look, faults }
}
