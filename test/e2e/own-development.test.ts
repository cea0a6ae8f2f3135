/** The peer supporter's own supervision, training and wellbeing, by keyboard, to the portfolio that leaves. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { localDay } from '../../src/shared/dates.ts'
import {
  choose,
  createProfile,
  fieldOf,
  goTo,
  lock,
  logSession,
  pressButton,
  tabTo,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { looksAt } from '../support/looks-at.ts'
import { peer } from '../support/profiles.ts'
import { readPdf } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'

const today = localDay(new Date())
const year = today.slice(0, 4)
const alone =
  'Det här ser bara du. Det finns inte i sammanställningar, rapporter eller filer som delas.'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const bringUp = (page: Page) => part(page, 'Att ta upp i handledningen')
const register = (page: Page) => part(page, 'Handledning och fortbildning')
const wellbeing = (page: Page) => part(page, 'Hur jag mår')
const waiting = (page: Page) =>
  page.getByRole('list', { name: 'Väntar på att tas upp' }).getByRole('listitem')
const records = (page: Page) =>
  register(page).getByRole('list', { name: 'Handledning och fortbildning' }).getByRole('listitem')
const status = (page: Page) => page.getByRole('complementary').getByRole('status')

async function addLine(page: Page, text: string): Promise<void> {
  await typeInto(page, 'Att ta upp', text)
  await page.keyboard.press('Enter')
  await expect(fieldOf(page, 'Att ta upp')).toHaveValue('')
}

async function pressOnLine(page: Page, text: string | RegExp, key: string): Promise<void> {
  const line = page.locator('.development-line').filter({ hasText: text })
  await tabTo(page, line.getByRole('button', { name: 'Ta bort' }))
  await page.keyboard.press(key)
}

async function saveRecord(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('own development: what to bring up, the register, how it feels, and the portfolio of the year', async ({
  launch,
  folder,
}) => {
  test.setTimeout(600_000)
  const app = await launch()
  const { page } = app
  const { look, faults } = looksAt(page)
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 72',
    setting: 'Heldygnsvård',
  })
  await goTo(page, 'Utveckling')

  await test.step('nothing is there, and it says what is for oneself alone', async () => {
    await expect(page.getByText('Här samlas det du lär dig i rollen.')).toBeVisible()
    await expect(bringUp(page)).toContainText(alone)
    await expect(wellbeing(page)).toContainText(alone)
    await look('tomt')
  })

  await test.step('a line and Enter: it waits, is brought up, opened, removed and put back', async () => {
    await addLine(page, 'När säger jag nej?')
    await addLine(page, 'Mina egna minnen')
    await expect(waiting(page)).toHaveText([/När säger jag nej/, /Mina egna minnen/])
    await pressOnLine(page, 'När säger jag nej?', 'd')
    await expect(waiting(page)).toHaveText([/Mina egna minnen/])
    await expect(status(page)).toHaveText('Markerat att det har tagits upp.')
    await tabTo(page, page.getByText('1 rad har tagits upp'))
    await page.keyboard.press('Enter')
    await look('har tagits upp')
    await pressOnLine(page, 'När säger jag nej?', 'd')
    await expect(waiting(page)).toHaveCount(2)
    await pressOnLine(page, 'Mina egna minnen', 'Delete')
    await expect(waiting(page)).toHaveText([/När säger jag nej/])
    // What is said of it tells nobody what it was.
    await expect(status(page)).toHaveText('Raden är borttagen.')
    await page.keyboard.press('Control+Z')
    await expect(waiting(page)).toHaveText([/När säger jag nej/, /Mina egna minnen/])
  })

  await test.step('an identity number is not taken, and what is half-written survives a lock', async () => {
    await typeInto(page, 'Att ta upp', 'Om 19640823-3234')
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Att ta upp')).toHaveAccessibleDescription(/personnummer/)
    await look('avvisat')
    await typeInto(page, 'Att ta upp', 'Halvskrivet')
    await lock(page)
    await unlock(page, peer)
    await goTo(page, 'Utveckling')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Att ta upp')).toHaveValue('Halvskrivet')
    await page.keyboard.press('Enter')
    await expect(waiting(page)).toHaveCount(3)
  })

  await test.step('a course is entered and logged in the same go, once', async () => {
    await pressButton(page, 'Lägg till …')
    await expect(fieldOf(page, 'Titel')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Titel')).toHaveAccessibleDescription(/Här behövs en text/)
    await expect(fieldOf(page, 'Timmar')).toHaveAccessibleDescription(/Skriv hur lång tid/)
    await look('ny i registret')
    await typeInto(page, 'Titel', 'Att dela sin berättelse')
    await typeInto(page, 'Arrangör, om du vill', 'En folkhögskola')
    await typeInto(page, 'Timmar', '3,5')
    await expect(fieldOf(page, 'Timmar')).toHaveAccessibleDescription(/= 3.h.30.min/)
    await tabTo(page, page.getByRole('checkbox', { name: 'Jag har intyg på det' }))
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name: /^Logga också 3.h.30.min/ })).toBeChecked()
    await saveRecord(page)
    await expect(records(page)).toHaveText([/Att dela sin berättelse.*I loggen/])
    await expect(status(page)).toHaveText(/^Tillagt, och loggat: 3.h.30.min$/)
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('Här samlas det du lär dig i rollen.')).toBeVisible()
    await goTo(page, 'Idag')
    const logged = page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem')
    await expect(logged).toHaveCount(1)

    await goTo(page, 'Utveckling')
    await pressButton(page, 'Lägg till …')
    await typeInto(page, 'Titel', 'Att dela sin berättelse')
    await typeInto(page, 'Arrangör, om du vill', 'En folkhögskola')
    await typeInto(page, 'Timmar', '3,5')
    await tabTo(page, page.getByRole('checkbox', { name: 'Jag har intyg på det' }))
    await page.keyboard.press('Space')
    await saveRecord(page)
    await expect(records(page)).toHaveCount(1)
    await goTo(page, 'Idag')
    await expect(logged).toHaveCount(2)
    await expect(logged.filter({ hasText: 'Få handledning och fortbildning' })).toHaveText(
      /3.h.30.min.*Avdelning 72.*Att dela sin berättelse/,
    )
    await goTo(page, 'Utveckling')
  })

  await test.step('supervision can be entered first and logged later, not twice', async () => {
    await pressButton(page, 'Jag har haft handledning …')
    await choose(page, 'Slag', 'Grupphandledning')
    await typeInto(page, 'Timmar', '1,5')
    await tabTo(page, page.getByRole('checkbox', { name: /^Logga också/ }))
    await page.keyboard.press('Space')
    await saveRecord(page)
    await expect(records(page)).toHaveText([/Grupphandledning/, /Att dela sin berättelse/])
    await expect(bringUp(page)).toContainText('Handledning i år: 0 enskilda och 1 i grupp')
    await pressOnLine(page, 'Grupphandledning', 'l')
    await expect(fieldOf(page, 'Minuter')).toHaveValue('90')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Få handledning/)
    await saveRecord(page)
    const line = records(page).filter({ hasText: 'Grupphandledning' })
    await expect(line.getByRole('button', { name: /^I loggen/ })).toBeVisible()
    await expect(line.getByRole('button', { name: /^Logga/ })).toHaveCount(0)
    await expect(register(page)).toContainText(/5.h för \d{4}/)
    await look('registret')
  })

  await test.step('what is too long for a day is logged day by day', async () => {
    await pressButton(page, 'Lägg till …')
    await choose(page, 'Slag', 'Certifiering')
    await typeInto(page, 'Titel', 'Certifiering till peer supporter')
    await typeInto(page, 'Timmar', '40')
    await expect(page.getByText('Tiden loggas inte nu.')).toBeVisible()
    await saveRecord(page)
    await expect(records(page)).toHaveCount(3)
    await pressOnLine(page, 'Certifiering till peer', 'l')
    await typeInto(page, 'Minuter', '8 h')
    await saveRecord(page)
    await expect(records(page).filter({ hasText: 'Certifiering till' })).toContainText(
      'Logga resten …',
    )
  })

  await test.step('a record is changed, removed and put back with what was logged from it', async () => {
    await pressOnLine(page, 'Grupphandledning', 'e')
    await typeInto(page, 'Arrangör, om du vill', 'Enheten')
    await saveRecord(page)
    const line = records(page).filter({ hasText: 'Grupphandledning' })
    await expect(line).toContainText('Enheten')
    await pressOnLine(page, 'Grupphandledning', 'Delete')
    await expect(records(page)).toHaveCount(2)
    await expect(status(page)).toContainText('Det som är loggat finns kvar i loggen.')
    await page.keyboard.press('Control+Z')
    await expect(line).toHaveText(/Enheten.*I loggen/)
  })

  await test.step('how it feels is out of sight until asked for, on each visit', async () => {
    await expect(wellbeing(page).getByRole('button')).toHaveText(['Visa'])
    await tabTo(page, wellbeing(page).getByRole('button', { name: 'Visa' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Inget är skrivet.')).toBeVisible()
    await pressButton(page, 'Skriv för i dag …')
    await expect(fieldOf(page, 'Med egna ord, om du vill')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Med egna ord, om du vill')).toHaveAccessibleDescription(
      /Här behövs en text/,
    )
    await look('hur det är')
    await typeInto(page, 'Med egna ord, om du vill', 'Tungt men bra')
    await page.keyboard.press('Escape')
    await pressButton(page, 'Skriv för i dag …')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Med egna ord, om du vill')).toHaveValue('Tungt men bra')
    for (const word of ['Trött', 'Lugn']) {
      await tabTo(page, page.getByRole('checkbox', { name: word }))
      await page.keyboard.press('Space')
    }
    await saveRecord(page)
    await expect(wellbeing(page)).toContainText('Lugn · Trött')
    await expect(wellbeing(page)).toContainText('Tungt men bra')
    await expect(status(page)).toHaveText('Dagen är sparad.')
    await look('hur det var')
    await goTo(page, 'Logg')
    await goTo(page, 'Utveckling')
    await expect(page.getByText('Tungt men bra')).toHaveCount(0)
    await tabTo(page, wellbeing(page).getByRole('button', { name: 'Visa' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Tungt men bra')).toBeVisible()
    await pressOnLine(page, 'Tungt men bra', 'Delete')
    await expect(page.getByText('Inget är skrivet.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('Tungt men bra')).toBeVisible()
    await pressButton(page, 'Dölj')
    await expect(page.getByText('Tungt men bra')).toHaveCount(0)
  })

  const rows = [
    ['Certifiering till peer supporter', '', /^40/, 'Certifiering', 'Nej'],
    ['', 'Enheten', /^1/, 'Grupphandledning', 'Nej'],
    ['Att dela sin berättelse', 'En folkhögskola', /^3/, 'Kurs', 'Ja'],
  ]

  await test.step('the portfolio of the year opens under Rapport, once', async () => {
    await pressButton(page, `Portfolio ${year} …`)
    await expect(page.getByRole('heading', { name: 'Skriv rapporten' })).toBeFocused()
    await expect(fieldOf(page, 'Titel')).toHaveValue(`Min utveckling ${year}`)
    const table = page
      .locator('.report-page')
      .getByRole('table', { name: 'Register över handledning och fortbildning' })
    for (const [title, , , kind] of rows) {
      await expect(table).toContainText(`${title}`)
      await expect(table).toContainText(`${kind}`)
    }
    await look('portfolio')
    await goTo(page, 'Utveckling')
    await pressButton(page, `Portfolio ${year} …`)
    await expect(fieldOf(page, 'Titel')).toHaveValue(`Min utveckling ${year}`)
    await pressButton(page, 'Till rapporterna')
    await expect(page.getByRole('list').getByRole('button', { name: /^Min utv/ })).toHaveCount(1)
    await pressButton(page, /^Min utveckling/)
  })

  await test.step('it is saved and read back, and holds nothing that is for oneself alone', async () => {
    const save = async (button: RegExp, name: string): Promise<Buffer> => {
      await app.answerDialogWith(join(folder, name))
      await pressButton(page, button)
      await expect(page.getByRole('status').filter({ hasText: name })).toContainText('är sparad', {
        timeout: 60_000,
      })
      return readFileSync(join(folder, name))
    }
    const pdf = await readPdf(await save(/^Spara som PDF/, 'portfolio.pdf'))
    const lines = pdf.rows.map((row) => row.slice(1))
    for (const row of rows) {
      expect(lines).toContainEqual(
        row.map((cell) => (typeof cell === 'string' ? cell : expect.stringMatching(cell))),
      )
    }
    const csv = (await save(/^CSV för Excel/, 'portfolio.csv')).toString()
    const read = parse(csv, { bom: true, columns: true, delimiter: ';' }) as Record<
      string,
      string
    >[]
    const ofRegister = read.filter(({ Tabell }) => Tabell === 'Register')
    expect(new Set(ofRegister.map((line) => line['Längd (timmar)']))).toEqual(
      new Set(['1,5', '3,5', '40', '45']),
    )
    // The time of the sessions alone: 3 h 30 min, 1 h 30 min and 8 h.
    expect(read.find(({ Anmärkning }) => Anmärkning === 'Summa')?.['Tid (timmar)']).toBe('13')
    for (const text of ['Tungt', 'Lugn', 'När säger jag nej', 'Mina egna minnen', 'Halvskrivet']) {
      expect(pdf.pages.join(' ') + csv).not.toContain(text)
    }
  })
  expect(faults).toEqual([])
})
