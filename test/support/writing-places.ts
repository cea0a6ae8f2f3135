/** The places of the window where something can be half-written, reached by keyboard. */
import type { Locator, Page } from '@playwright/test'
import type { Api } from '../../src/shared/contract.ts'
import { localDay } from '../../src/shared/dates.ts'
import { aSession } from './a-session.ts'
import {
  createProfile,
  expect,
  fieldOf,
  goTo,
  lock,
  type NewProfile,
  pressButton,
  tabTo,
} from './journey.ts'

export interface WritingPlace {
  readonly name: string
  /** The field that is written in, empty before. */
  readonly field: string
  /** Puts the focus into the field. */
  readonly open: (page: Page) => Promise<void>
  readonly close: (page: Page) => Promise<void>
}

const note = 'Anteckning'
const whatWasDone = 'Vad gjorde du, och hur länge?'

export const oneLine: WritingPlace = {
  name: 'the line',
  field: whatWasDone,
  open: async (page) => {
    await goTo(page, 'Idag')
    await tabTo(page, fieldOf(page, whatWasDone))
  },
  close: async () => {},
}

export const newSessionForm: WritingPlace = {
  name: 'the form of a new session',
  field: note,
  open: async (page) => {
    await goTo(page, 'Idag')
    // By then the usual unit is known, which the form begins with.
    const usual = page.getByRole('heading', { name: 'Snabbt igen' })
    await expect(usual.or(page.getByText('Här samlas dagens insatser.')).first()).toBeVisible()
    await page.keyboard.press('F2')
    await tabTo(page, fieldOf(page, note))
  },
  close: pressEscape,
}

/** The editor of the session of today that is known by a text. */
export const editorOf = (text: string): WritingPlace => ({
  name: `the editor of ${text}`,
  field: note,
  open: async (page) => {
    await pressOnLine(page, text, 'e')
    await tabTo(page, fieldOf(page, note))
  },
  close: pressEscape,
})

export const followUpOf = (text: string): WritingPlace => ({
  name: `the follow-up of ${text}`,
  field: 'Vad?',
  open: async (page) => {
    await pressOnLine(page, text, 'u')
    await tabTo(page, fieldOf(page, 'Vad?'))
  },
  close: pressEscape,
})

async function pressOnLine(page: Page, text: string, key: string): Promise<void> {
  await goTo(page, 'Idag')
  const lines = page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem')
  await tabTo(page, lines.and(page.locator('[tabindex="0"]')))
  await page.keyboard.press('Home')
  const line = lines.filter({ hasText: text })
  await expect(line).toBeVisible()
  while (!(await line.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press(key)
}

async function pressEscape(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A locked profile with two sessions of today, in Avdelning 12 and in Avdelning 13. */
export async function prepareToWrite(page: Page, profile: NewProfile): Promise<void> {
  await createProfile(page, profile)
  for (const unit of ['Avdelning 12', 'Avdelning 13']) {
    await page.evaluate(
      (session) => (window as unknown as { api: Pick<Api, 'sessions'> }).api.sessions.log(session),
      aSession({ date: localDay(new Date()), unit }),
    )
  }
  await lock(page)
}

/** Those that can be reached: none behind a dialog. */
export const offersIn = (page: Page): Locator =>
  page
    .getByRole('status')
    .filter({ hasText: 'Du skrev något' })
    .and(page.locator(':not([inert] *)'))

/** Takes the one offer of an open place and answers what then stands in its field. */
export async function takeOffer(page: Page, { field }: WritingPlace): Promise<string> {
  // Nothing is put into a form that nobody asked for.
  await expect(fieldOf(page, field)).toHaveValue('')
  await pressButton(page, 'Ta fram det')
  await expect(offersIn(page)).toHaveCount(0)
  return fieldOf(page, field).inputValue()
}
