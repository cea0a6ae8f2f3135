/** What people do at the window to share and to receive, by keyboard alone and in Swedish. */
import { basename } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, pressButton, typeInto, pressRadio, goTo } from './journey.ts'
import type { RunningApp } from './launch-app.ts'

/** Makes the organisation and saves its invitation as a file. */
export async function invite(app: RunningApp, organisation: string, file: string): Promise<void> {
  const { page } = app
  await makeOrganisation(page, organisation)
  await app.answerDialogWith(file)
  await pressButton(page, 'Spara inbjudan …')
  await expectSaved(page, file)
}

export async function makeOrganisation(page: Page, organisation: string): Promise<void> {
  await goTo(page, 'Nycklar')
  await typeInto(page, 'Organisationens namn', organisation)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `Inbjudan till ${organisation}` })).toBeFocused()
}

/** Adds an invitation on the screen that asks for one, and says whether its words were compared. */
export async function addInvitation(
  app: RunningApp,
  file: string,
  comparison: 'Orden stämmer' | 'Jag jämför senare' = 'Orden stämmer',
): Promise<void> {
  const { page } = app
  await app.answerDialogWith(file)
  await pressButton(page, 'Välj inbjudan …')
  await pressRadio(page, comparison)
  await pressButton(page, /^Lägg till /)
  await expect(page.getByRole('button', { name: /^Lägg till / })).toBeHidden()
}

/** Adds the first invitation under Dela; the newest whole month, or the only one, is already chosen. */
export async function previewExport(app: RunningApp, invitation: string): Promise<void> {
  await goTo(app.page, 'Dela')
  await addInvitation(app, invitation)
  await expect(linesToLeave(app.page)).not.toHaveCount(0)
}

/** Every line that would leave, or is held back. */
export const linesToLeave = (page: Page): Locator =>
  page.getByRole('group', { name: 'Rader som lämnar loggen' }).getByRole('listitem')

export async function saveExport(app: RunningApp, file: string): Promise<void> {
  await app.answerDialogWith(file)
  await pressButton(app.page, 'Spara filen …')
  await expectSaved(app.page, file)
}

async function expectSaved(page: Page, file: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: basename(file) })).toContainText(
    'är sparad',
  )
}

/** The eight words by which people know a key. */
export async function readFingerprint(
  page: Page,
  name: string | RegExp = 'Fingeravtryck i ord',
): Promise<readonly string[]> {
  const words = page.getByRole('list', { name }).getByRole('listitem')
  // The lists of words are fetched when the first ones are shown.
  await expect(words).toHaveText(Array.from({ length: 8 }, () => /\p{L}/u))
  return words.allInnerTexts()
}

/** Puts files on the desk. */
export async function chooseFilesToImport(app: RunningApp, ...files: string[]): Promise<void> {
  await goTo(app.page, 'Inkorg')
  await app.answerDialogWith(files)
  await pressButton(app.page, /^Välj (fler )?filer …$/)
  await expect(app.page.getByRole('heading', { name: 'Det här innehåller filerna' })).toBeVisible()
}

export async function confirmSigner(page: Page, name: string): Promise<void> {
  await pressButton(page, `Orden stämmer – bekräfta ${name}`)
  await expect(page.getByRole('heading', { name: `Ny avsändare: ${name}` })).toBeHidden()
}

/** Takes in what is ready on the desk. */
export async function importChosen(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Läs in \d+ fil/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^Inlästa/ })).toBeVisible()
}
