/** What people do at the window, by keyboard alone and in Swedish; for the specs and the demo. */
import { expect as impatient, type Locator, type Page } from '@playwright/test'
import type { ProfileKind } from '../../src/shared/profile.ts'

/** As patient in a script as in the specs, on a machine that has more to do. */
export const expect = impatient.configure({ timeout: 15_000 })

export interface NewProfile {
  readonly kind: ProfileKind
  readonly label: string
  readonly passphrase: string
}

/** What is typed for a session. What is left out stays as the form has it. */
export interface TypedSession {
  readonly minutes: string
  /** A few letters; the best hit is taken. */
  readonly activity: string
  readonly unit?: string
  /** Only asked for with a unit that is new. */
  readonly setting?: string
  readonly form?: string
  readonly date?: string
  readonly start?: string
  readonly phase?: string
  readonly person?: string
  readonly participants?: string
  readonly note?: string
}

export type Screen =
  | 'Idag'
  | 'Logg'
  | 'Personer'
  | 'Planer'
  | 'Utveckling'
  | 'Sammanställning'
  | 'Rapport'
  | 'Dela'
  | 'Inställningar'
  | 'Hjälp'
  | 'Inkorg'
  | 'Översikt'
  | 'Nycklar'

/** Goes to an element by Tab; fails when the keyboard does not lead there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await pressUntil(page, 'Tab', target)
}

async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

async function press(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

export const pressButton = (page: Page, name: string | RegExp): Promise<void> =>
  press(page, page.getByRole('button', { name }))

/** A field one writes in, with suggestions or without. */
export function fieldOf(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('textbox', { name, exact: true })
    .or(page.getByRole('combobox', { name, exact: true }))
}

/** Replaces what a field holds. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, fieldOf(page, name))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** Opens a list of choices and goes to one by the arrow keys. */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name: label })
  await press(page, button)
  await expect(page.getByRole('listbox')).toBeVisible()
  await pressUntil(page, 'Home', page.getByRole('option').first())
  await pressUntil(page, 'ArrowDown', page.getByRole('option', { name: option }))
  await page.keyboard.press('Enter')
  await expect(button).toBeFocused()
}

/** Goes to a group of radio buttons by Tab, and within it by the arrow keys. */
export async function chooseRadio(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('radio', { name })
  const group = page.getByRole('group').filter({ has: target })
  await tabTo(page, group.getByRole('radio', { checked: true }))
  for (let presses = 0; presses < 10 && !(await target.isChecked()); presses++) {
    await page.keyboard.press('ArrowDown')
  }
  await expect(target).toBeChecked()
}

/** Chooses a radio button in a group where none is chosen yet. */
export async function pressRadio(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('radio', { name })
  const group = page.getByRole('group').filter({ has: target })
  await tabTo(page, group.getByRole('radio').first())
  await page.keyboard.press('Space')
  await pressUntil(page, 'ArrowDown', target)
  await expect(target).toBeChecked()
}

/** Creates a profile, types its recovery code back and answers with it. */
export async function createProfile(page: Page, profile: NewProfile): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if (await page.getByRole('heading', { name: 'Lås upp' }).isVisible()) {
    await pressButton(page, 'Ny profil')
  }
  await chooseRadio(page, profile.kind === 'peer' ? 'Jag är peer supporter' : 'Jag är handledare')
  await typeInto(page, 'Profilens namn', profile.label)
  await typeInto(page, 'Lösenfras', profile.passphrase)
  await typeInto(page, 'Lösenfrasen en gång till', profile.passphrase)
  await page.keyboard.press('Enter')
  const code = await keepRecoveryCode(page)
  await expectScreen(page, profile.kind === 'peer' ? 'Idag' : 'Inkorg')
  return code
}

/** Goes through the step that shows a new recovery code, and answers with the code. */
export async function keepRecoveryCode(page: Page): Promise<string> {
  const list = page.getByRole('list', { name: 'Återställningskod' })
  // Making or replacing a code derives several keys, which a busy computer takes its time for.
  await expect(list).toBeVisible({ timeout: 60_000 })
  const groups = await list.getByRole('listitem').allInnerTexts()
  await pressButton(page, 'Jag har koden på papper')
  await expect(page.getByRole('textbox', { name: /^Grupp \d$/ })).toHaveCount(2)
  for (const [i, group] of groups.entries()) {
    const field = fieldOf(page, `Grupp ${i + 1}`)
    if (await field.isVisible()) await typeInto(page, `Grupp ${i + 1}`, group)
  }
  await page.keyboard.press('Enter')
  return groups.join('-')
}

/** Sets a new passphrase by the recovery code of a profile on the unlock screen; answers with the new code. */
export async function recover(page: Page, profile: NewProfile, code: string): Promise<string> {
  await chooseProfile(page, profile.label)
  await pressButton(page, 'Glömt lösenfrasen?')
  await typeInto(page, 'Återställningskod', code)
  await typeInto(page, 'Ny lösenfras', profile.passphrase)
  await typeInto(page, 'Den nya lösenfrasen en gång till', profile.passphrase)
  await page.keyboard.press('Enter')
  const newCode = await keepRecoveryCode(page)
  await expectScreen(page, profile.kind === 'peer' ? 'Idag' : 'Inkorg')
  return newCode
}

/** Restores the newest backup of a profile on the unlock screen. */
export async function restoreNewestBackup(page: Page, profile: NewProfile): Promise<void> {
  await chooseProfile(page, profile.label)
  await pressButton(page, 'Återställ en säkerhetskopia')
  await typeInto(page, 'Lösenfras', profile.passphrase)
  await page.keyboard.press('Enter')
  await pressButton(page, /^Återställ kopian/)
  await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeVisible()
}

/** On the unlock screen; where there is one profile alone there is no choice. */
async function chooseProfile(page: Page, label: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
  const choice = page.getByRole('radio', { name: label })
  if (await choice.isVisible()) await chooseRadio(page, label)
}

export async function unlock(page: Page, { label, passphrase }: NewProfile): Promise<void> {
  await chooseProfile(page, label)
  await typeInto(page, 'Lösenfras', passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeVisible()
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+L')
  await expect(page.getByRole('heading', { name: 'Lås upp' })).toBeVisible()
}

export async function goTo(page: Page, screen: Screen): Promise<void> {
  await page.keyboard.press(await keysOf(page, screen))
  await expectScreen(page, screen)
}

/** Goes to a part of Planer: its tab, by the arrow keys. */
export async function goToPlans(
  page: Page,
  part: 'Hemkomst' | 'Studier och arbete' | 'Grupper' | 'Möten',
): Promise<void> {
  await goTo(page, 'Planer')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await pressUntil(page, 'ArrowRight', page.getByRole('tab', { name: part }))
  await expect(page.getByRole('tab', { name: part, selected: true })).toBeVisible()
}

/** The keys that the navigation tells: they differ between the kinds of profile. */
async function keysOf(page: Page, screen: Screen): Promise<string> {
  const link = page.locator('.shell-nav a').filter({ hasText: new RegExp(`^${screen}`) })
  return (await link.getAttribute('aria-keyshortcuts')) ?? ''
}

function expectScreen(page: Page, screen: Screen): Promise<void> {
  return expect(page.getByRole('heading', { level: 1, name: screen, exact: true })).toBeVisible()
}

/** The line on Idag, where a session is written. */
export const lineOf = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Vad gjorde du, och hur länge?' })

/** Writes in the line on Idag, instead of what it holds. */
export async function writeLine(page: Page, text: string): Promise<void> {
  await expect(lineOf(page)).toBeVisible()
  await pressUntil(page, 'Shift+Tab', lineOf(page))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** What the line was understood as. */
export const chipsOf = (page: Page): Locator =>
  page.getByRole('toolbar', { name: 'Det här förstod Peerlogg' }).getByRole('button')

/** Writes a line and saves it. */
export async function logLine(page: Page, text: string): Promise<void> {
  await writeLine(page, text)
  await page.keyboard.press('Enter')
  await expectLogged(page)
}

/** Goes from the line to one of its chips by the arrow keys. */
export async function goToChip(page: Page, name: string | RegExp): Promise<void> {
  const chip = chipsOf(page).filter({ hasText: name })
  await expect(chip).toBeVisible()
  if (await lineOf(page).evaluate((input) => input === document.activeElement)) {
    await page.keyboard.press('ArrowDown')
  }
  await pressUntil(page, 'ArrowRight', chip)
}

/** Opens the full form on Idag, which takes over what the line holds. */
export async function openForm(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await expect(fieldOf(page, 'Minuter')).toBeFocused()
}

/** Logs a session with the full form on Idag. */
export async function logSession(page: Page, session: TypedSession): Promise<void> {
  await fillInSession(page, session)
  await page.keyboard.press('Control+Enter')
  await expectLogged(page)
}

/** The line is there again, and empty: what is said to be saved is this session and not the one before. */
export async function expectLogged(page: Page): Promise<void> {
  await expect(lineOf(page)).toHaveValue('')
  await expect(page.getByRole('status').filter({ hasText: 'Sparat:' })).toBeVisible()
  await expect(lineOf(page)).toBeFocused()
}

/** Fills in the form that is open, or opens the one on Idag. */
export async function fillInSession(page: Page, session: TypedSession): Promise<void> {
  if (!(await fieldOf(page, 'Minuter').isVisible())) await openForm(page)
  await typeInto(page, 'Minuter', session.minutes)
  await page.keyboard.press('Enter')
  await takeBestHit(page, session.activity)
  if (session.form !== undefined) await choose(page, 'Form', session.form)
  if (session.unit !== undefined) await typeInto(page, 'Enhet', session.unit)
  if (session.setting !== undefined) {
    await choose(page, 'Ny enhet: verksamhetsform', session.setting)
  }
  if (session.date !== undefined) await typeInto(page, 'Datum', session.date)
  if (session.start !== undefined) await typeInto(page, 'Klockslag', session.start)
  if (session.phase !== undefined) await choose(page, 'Fas', session.phase)
  if (session.person !== undefined) await typeInto(page, /\(pseudonym\)$/, session.person)
  if (session.participants !== undefined) await typeInto(page, 'Deltagare', session.participants)
  if (session.note !== undefined) await typeInto(page, 'Anteckning', session.note)
}

async function takeBestHit(page: Page, letters: string): Promise<void> {
  const activity = fieldOf(page, 'Aktivitet')
  await expect(activity).toBeFocused()
  await page.keyboard.type(letters)
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(activity).not.toHaveValue(letters)
}
