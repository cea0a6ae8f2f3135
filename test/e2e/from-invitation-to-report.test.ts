import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  fieldOf,
  goTo,
  lock,
  logSession,
  type NewProfile,
  pressButton,
  pressRadio,
  tabTo,
  unlock,
} from '../support/journey.ts'
import {
  chooseFilesToImport,
  confirmSigner,
  importChosen,
  linesToLeave,
  makeOrganisation,
  readFingerprint,
  saveExport,
} from '../support/sharing-journey.ts'
import { supervisor } from '../support/profiles.ts'
import { makeLogOfFiles, makeProfile } from '../support/stores-by-command.ts'
import { expect, test } from './fixtures.ts'

const ward: NewProfile = {
  kind: 'peer',
  label: 'Blå pärmen',
  passphrase: 'fyra svalor på en tråd',
}
const centre: NewProfile = {
  kind: 'peer',
  label: 'Röda pärmen',
  passphrase: 'fem lärkor i en äng',
}

const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name)
const totalsOf = (name: string) =>
  (
    JSON.parse(readFileSync(fixture(name), 'utf8')) as {
      all: { sessions: number; minutes: number }
    }
  ).all

/** Goes to a tab by the arrow keys. */
async function goToTab(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }))
  const tab = page.getByRole('tab', { name, exact: true })
  for (let presses = 0; presses < 5; presses++) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return
    await page.keyboard.press('ArrowRight')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

test('two logs and a supervisor go from invitation to report, with a change of key on the way', async ({
  launch,
  folder,
}) => {
  // Seven unlockings, each of which takes its time on a busy computer.
  test.slow()
  makeLogOfFiles(folder, ward, [fixture('ward-2026-10.csv')])
  makeLogOfFiles(folder, centre, [fixture('municipal-2026-10.csv')])
  makeProfile(folder, supervisor)
  const at = (name: string) => join(folder, name)
  const app = await launch()
  const { page } = app

  /** October lies there as it is proposed, with every line of it. */
  const seeOctober = async () => {
    await goToTab(page, 'Dela')
    await expect(page.getByRole('checkbox', { name: /^Oktober 2026/ }).first()).toBeChecked()
    await expect(linesToLeave(page)).not.toHaveCount(0)
  }
  const saveInvitation = async (file: string) => {
    await app.answerDialogWith(file)
    await pressButton(page, 'Spara inbjudan …')
    await expect(page.getByText('är sparad')).toBeVisible()
  }

  let text = ''
  let invited: readonly string[] = []
  await test.step('the supervisor invites, by file and by text', async () => {
    await unlock(page, supervisor)
    await makeOrganisation(page, 'Region Exempel')
    await saveInvitation(at('inbjudan.peerlogg-invitation'))
    text = await page.getByRole('textbox', { name: 'Inbjudan som text' }).inputValue()
    invited = await readFingerprint(page)
    await lock(page)
  })

  let words: { ward: readonly string[]; centre: readonly string[] } = { ward: [], centre: [] }
  await test.step('one takes the file, compares the words and shares', async () => {
    await unlock(page, ward)
    await goTo(page, 'Dela')
    await app.answerDialogWith(at('inbjudan.peerlogg-invitation'))
    await pressButton(page, 'Välj inbjudan …')
    expect(await readFingerprint(page)).toEqual(invited)
    await pressRadio(page, 'Orden stämmer')
    await pressButton(page, 'Lägg till Region Exempel')
    await seeOctober()
    words = { ...words, ward: await readFingerprint(page) }
    await saveExport(app, at('avdelningen-1.peerlogg'))
    await lock(page)
  })

  await test.step('the other pastes the text, compares and shares', async () => {
    await unlock(page, centre)
    await goTo(page, 'Dela')
    await tabTo(page, fieldOf(page, 'Eller klistra in inbjudan som text'))
    await page.keyboard.insertText(text)
    await page.keyboard.press('Control+Enter')
    expect(await readFingerprint(page)).toEqual(invited)
    await pressRadio(page, 'Orden stämmer')
    await pressButton(page, 'Lägg till Region Exempel')
    await seeOctober()
    words = { ...words, centre: await readFingerprint(page) }
    await saveExport(app, at('centret-1.peerlogg'))
    expect(words.centre).not.toEqual(words.ward)
    await lock(page)
  })

  await test.step('the supervisor takes in both, and changes the key of the organisation', async () => {
    await unlock(page, supervisor)
    for (const [log, file, told] of [
      [ward, 'avdelningen-1.peerlogg', words.ward],
      [centre, 'centret-1.peerlogg', words.centre],
    ] as const) {
      await chooseFilesToImport(app, at(file))
      expect(await readFingerprint(page)).toEqual(told)
      await confirmSigner(page, log.label)
      await importChosen(page)
    }
    await goTo(page, 'Nycklar')
    await goToTab(page, 'Organisationens nyckel')
    await pressButton(page, 'Byt nyckel …')
    await pressButton(page, 'Gör den nya nyckeln')
    await expect(page.getByRole('heading', { name: 'Ett byte av nyckel pågår' })).toBeVisible()
    await goToTab(page, 'Inbjudan')
    await saveInvitation(at('ny.peerlogg-invitation'))
    expect(await readFingerprint(page)).not.toEqual(invited)
    invited = await readFingerprint(page)
    await lock(page)
  })

  await test.step('one has the new invitation when October is shared anew', async () => {
    await unlock(page, ward)
    await logSession(page, { minutes: '37', activity: 'D10', date: '2026-10-30' })
    await goTo(page, 'Dela')
    await goToTab(page, 'Organisationer')
    await app.answerDialogWith(at('ny.peerlogg-invitation'))
    await pressButton(page, 'Välj inbjudan …')
    await expect(page.getByRole('heading', { name: 'Ny nyckel för Region Exempel' })).toBeFocused()
    await tabTo(page, page.getByRole('checkbox', { name: 'Orden stämmer, alla åtta' }))
    await page.keyboard.press('Space')
    await pressButton(page, 'Byt nyckel')
    await expect(page.getByRole('heading', { level: 2, name: 'Region Exempel' })).toHaveCount(1)
    await seeOctober()
    await saveExport(app, at('avdelningen-2.peerlogg'))
    await lock(page)
  })

  await test.step('the other still locks to the former key', async () => {
    await unlock(page, centre)
    await logSession(page, { minutes: '24', activity: 'D10', date: '2026-10-30' })
    await goTo(page, 'Dela')
    await seeOctober()
    await saveExport(app, at('centret-2.peerlogg'))
    await lock(page)
  })

  await test.step('the supervisor takes in both', async () => {
    await unlock(page, supervisor)
    await chooseFilesToImport(app, at('avdelningen-2.peerlogg'), at('centret-2.peerlogg'))
    await expect(page.getByText('låst till organisationens tidigare nyckel')).toHaveCount(1)
    await importChosen(page)
  })

  await test.step('and the report is right to the last minute', async () => {
    const first = totalsOf('ward-2026-10.totals.json')
    const second = totalsOf('municipal-2026-10.totals.json')
    const sessions = first.sessions + second.sessions + 2
    const minutes = first.minutes + second.minutes + 37 + 24
    await goTo(page, 'Rapport')
    await pressButton(page, 'Ny rapport')
    const sheet = page.locator('.report-page')
    await expect(sheet).toContainText(`loggades ${sessions}\u00A0insatser`)
    await expect(sheet).toContainText('Siffrorna kommer från 2 loggar.')
    const time = `${Math.floor(minutes / 60)} h ${minutes % 60} min`
    for (const name of ['Insatser och tid per enhet', 'Insatser och tid per månad']) {
      const sum = sheet.getByRole('table', { name }).getByRole('row', { name: /^Allt/ })
      await expect(sum.getByRole('cell').nth(0)).toHaveText(String(sessions))
      await expect(sum.getByRole('cell').nth(1)).toHaveText(time)
    }
  })
})
