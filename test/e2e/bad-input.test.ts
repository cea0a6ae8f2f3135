/** What somebody writes by mistake, or in another writing: asked about, refused with a reason, or kept as it is. */
import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import {
  createProfile,
  expectLogged,
  fieldOf,
  goTo,
  lineOf,
  logLine,
  logSession,
  openForm,
  tabTo,
  writeLine,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const today = localDay(new Date())
const entries = (page: Page) => page.getByRole('list', { name: 'Dagens insatser' })

test('what is unusual is asked about, and what cannot be is refused', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)

  for (const [line, question] of [
    [`${dayAfter(today, 3)} 45 samtal`, 'Dagen har inte varit än'],
    ['1989-12-31 45 samtal', 'Dagen ligger före 1990'],
    ['11 h samtal', 'Det är mer än tio timmar: 11 h'],
  ] as const) {
    await writeLine(page, line)
    await page.keyboard.press('Enter')
    await expect(page.getByText(question)).toBeVisible()
    await expect(lineOf(page)).toHaveValue(line)
    await page.keyboard.press('Enter')
    await expectLogged(page)
  }

  await writeLine(page, '25 h samtal')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Det är mer än ett dygn: skriv högst 24 h.')).toBeVisible()
  await expect(lineOf(page)).toHaveValue('25 h samtal')

  await writeLine(page, '45 samtal 640823-3234')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/personnummer/)).toBeVisible()
  await expect(lineOf(page)).toHaveValue('45 samtal 640823-3234')
})

test('a note that is far too long is refused with its limit, and stays to be shortened', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await openForm(page)
  await page.keyboard.type('45')
  await page.keyboard.press('Enter')
  await page.keyboard.type('D01')
  await page.keyboard.press('Tab')
  const note = fieldOf(page, 'Anteckning')
  await tabTo(page, note)
  await page.keyboard.insertText('gick vid ån '.repeat(8334))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/4[\s\u00A0]?000 tecken/).first()).toBeVisible()
  expect((await note.inputValue()).length).toBe(100_008)

  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('Gick vid ån.')
  await page.keyboard.press('Control+Enter')
  await expectLogged(page)
})

test('emoji and writing from right to left are kept as they were written', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  const notes = ['Skrattade mycket 😀👩‍🦽', 'قالت شكرا على الشاي', 'שתינו תה יחד']
  for (const note of notes) await logSession(page, { minutes: '20', activity: 'D01', note })
  for (const note of notes) await expect(entries(page).getByText(note)).toBeVisible()
  await goTo(page, 'Logg')
  const all = page.getByRole('list', { name: 'Alla insatser' })
  for (const note of notes) await expect(all.getByText(note)).toBeVisible()
})

test('midnight and the days when the clocks change are days like others', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  for (const line of [
    '2025-10-26 02:30 45 samtal ett',
    '2026-03-29 02:30 45 samtal två',
    '2026-03-29 00:00 45 samtal tre',
    '2026-03-29 23:59 45 samtal fyra',
  ]) {
    await logLine(page, line)
  }
  await goTo(page, 'Logg')
  await expect(page.getByText(/29 mars/).first()).toBeVisible()
  await expect(page.getByText(/26 oktober/).first()).toBeVisible()
  for (const time of ['00:00', '23:59']) await expect(page.getByText(time)).toBeVisible()
  await expect(page.getByText('02:30')).toHaveCount(2)
})
