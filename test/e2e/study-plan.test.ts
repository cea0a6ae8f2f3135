import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  goToPlans,
  logSession,
  pressButton,
  tabTo,
  typeInto,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { readPdf, type ReadPdf } from '../support/read-pdf.ts'
import { expect, test } from './fixtures.ts'

// Every state is looked at in both languages and both themes.
test.slow()

const today = localDay(new Date())
const dialogOf = (page: Page) => page.getByRole('dialog')
const stepsOf = (page: Page) => page.getByRole('list', { name: 'Steg', exact: true })
const linesOf = (page: Page) => stepsOf(page).locator('> li')
const lineOf = (page: Page, what: string | RegExp) => linesOf(page).filter({ hasText: what })
const sessionsOf = (page: Page) =>
  page.getByRole('list', { name: 'Insatser' }).getByRole('listitem')
const figure = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Goes to a step by Tab, and among the steps by the arrow keys. */
async function goToStep(page: Page, what: string | RegExp): Promise<void> {
  await tabTo(page, stepsOf(page).locator('> li[tabindex="0"]'))
  await page.keyboard.press('Home')
  for (let presses = 0; presses < 20; presses++) {
    if (await lineOf(page, what).evaluate((line) => line === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(lineOf(page, what)).toBeFocused()
}

async function pressOnStep(page: Page, what: string | RegExp, key: string): Promise<void> {
  await goToStep(page, what)
  await page.keyboard.press(key)
}

async function startPlan(page: Page, words: Readonly<Record<string, string>>): Promise<void> {
  await pressButton(page, 'Ny plan …')
  // The form comes when the log has told what it remembers.
  await expect(dialogOf(page).getByRole('radio', { name: 'Studier' })).toBeFocused()
  for (const [field, text] of Object.entries(words)) {
    await typeInto(page, field === 'pseudonym' ? /\(pseudonym\)$/ : field, text)
  }
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

/** As the system's print dialog would ask for it. */
async function onPaper(page: Page): Promise<ReadPdf> {
  const devTools = await page.context().newCDPSession(page)
  const { data } = await devTools.send('Page.printToPDF', {
    preferCSSPageSize: true,
    generateTaggedPDF: true,
  })
  await devTools.detach()
  return readPdf(Buffer.from(data, 'base64'))
}

test('a whole study plan, from the first word to its last step', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '30',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })

  await test.step('the person’s own words; what is half-written waits', async () => {
    await goToPlans(page, 'Studier och arbete')
    expect(await faultsOf(page, 'no plans')).toEqual([])
    await pressButton(page, 'Ny plan …')
    await expect(page.getByRole('radio', { name: 'Studier' })).toBeFocused()
    await typeInto(page, 'Vad vill personen?', 'Läsa svenska igen')
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()

    await pressButton(page, 'Ny plan …')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Vad vill personen?')).toHaveValue('Läsa svenska igen')
    await typeInto(page, /\(pseudonym\)$/, 'Blå björk')
    await typeInto(page, 'Vad hjälper?', 'Ring 640823-3234')
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Vad hjälper?')).toHaveAccessibleDescription(/personnummer/)
    expect(await faultsOf(page, 'a new plan')).toEqual([])
    await typeInto(page, 'Vad hjälper?', 'Lugna morgnar')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Studier · Blå björk' })).toBeFocused()
    await expect(page.getByText('Lugna morgnar')).toBeVisible()
  })

  await test.step('steps from a proposal, but for one, and one of their own', async () => {
    await pressButton(page, 'Börja på en kurs …')
    await expect(dialogOf(page)).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: /^Titta på vilka kurser/ }))
    await page.keyboard.press('Space')
    expect(await faultsOf(page, 'proposed steps')).toEqual([])
    await pressButton(page, 'Lägg till 7 steg')
    await expect(linesOf(page)).toHaveCount(7)
    await expect(page.getByText('7 kvar · 0 klara')).toBeVisible()

    await pressButton(page, 'Nytt steg …')
    await expect(fieldOf(page, 'Vad ska göras?')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Vad ska göras?')).toHaveAccessibleDescription(/Här behövs en text/)
    await typeInto(page, 'Vad ska göras?', 'Köpa en anteckningsbok')
    await chooseRadio(page, 'Personen')
    await typeInto(page, 'Till när, om det finns en dag', dayAfter(today, 7))
    expect(await faultsOf(page, 'a new step')).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(linesOf(page)).toHaveCount(8)
    await expect(linesOf(page).last()).toContainText('Köpa en anteckningsbok')
  })

  await test.step('steps move, change and go, and each can be taken back', async () => {
    await pressOnStep(page, 'anteckningsbok', 'Shift+ArrowUp')
    await expect(linesOf(page).nth(6)).toContainText('anteckningsbok')
    await expect(lineOf(page, 'anteckningsbok')).toBeFocused()
    await page.keyboard.press('Shift+ArrowDown')
    await expect(linesOf(page).last()).toContainText('anteckningsbok')
    await expect(lineOf(page, 'anteckningsbok')).toBeFocused()

    await page.keyboard.press('Delete')
    await expect(linesOf(page)).toHaveCount(7)
    await expect(linesOf(page).last()).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page).last()).toContainText('anteckningsbok')

    await pressOnStep(page, 'anteckningsbok', 'Enter')
    await typeInto(page, 'Till när, om det finns en dag', dayAfter(today, -1))
    await page.keyboard.press('Control+Enter')
    await expect(lineOf(page, 'anteckningsbok')).toContainText('sedan')
    expect(await faultsOf(page, 'steps')).toEqual([])
  })

  await test.step('what has come due is a quiet line under Idag, and the way to the plan', async () => {
    await goTo(page, 'Idag')
    const due = page.getByRole('list', { name: 'Steg i planer' }).getByRole('button')
    await expect(due).toHaveText(/Köpa en anteckningsbok.*Studier · Blå björk/)
    expect(await faultsOf(page, 'a step that is due')).toEqual([])
    await tabTo(page, due)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Studier · Blå björk' })).toBeFocused()
    await pressOnStep(page, 'anteckningsbok', 'd')
    await expect(lineOf(page, 'anteckningsbok')).toContainText('Klart i dag')
    await goTo(page, 'Idag')
    await expect(due).toHaveCount(0)
  })

  await test.step('a session and a follow-up from a step are already filled in', async () => {
    await goToPlans(page, 'Studier och arbete')
    await tabTo(page, page.getByRole('button', { name: /^Studier · Blå björk/ }))
    await page.keyboard.press('Enter')
    await pressOnStep(page, 'Besöka skolan', 'l')
    await expect(fieldOf(page, 'Minuter')).toBeFocused()
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue('Planering: studier')
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveValue('Blå björk')
    await page.keyboard.type('50')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect(sessionsOf(page)).toHaveText([/Planering: studier.*50.min/s])

    await pressOnStep(page, 'Fråga skolan', 'u')
    await expect(dialogOf(page)).toContainText('Gäller Blå björk.')
    await expect(fieldOf(page, 'Vad?')).toHaveValue(/^Fråga skolan vilket stöd/)
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
  })

  await test.step('the printed copy speaks the person’s language, without the pseudonym', async () => {
    await pressButton(page, 'Skriv ut till personen …')
    await expect(dialogOf(page)).toContainText('Mina steg')
    expect(await faultsOf(page, 'the printed copy')).toEqual([])
    const swedish = await onPaper(page)
    expect(swedish.texts['H1']).toEqual(['Min plan'])
    expect(swedish.pages.join(' ')).toContain('Läsa svenska igen')
    expect(swedish.pages.join(' ')).not.toContain('Blå björk')
    // Nothing of the window around it.
    expect(swedish.pages.join(' ')).not.toMatch(/Ctrl|Idag|https?:/)

    await chooseRadio(page, 'English')
    await tabTo(page, page.getByRole('checkbox', { name: 'Med pseudonymen Blå björk' }))
    await page.keyboard.press('Space')
    const english = await onPaper(page)
    expect(english.texts['H1']).toEqual(['My plan'])
    expect(english.pages.join(' ')).toContain('Visit the school, on an ordinary day')
    expect(english.pages.join(' ')).toContain('Blå björk')

    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.keyboard.press('Control+P')
    await expect(page.locator('body[data-printed]')).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
  })

  await test.step('figures, sessions and the plan agree, also as a session goes and comes back', async () => {
    await goTo(page, 'Sammanställning')
    await expect(figure(page, '1, Klara steg i planer')).toBeVisible()
    await expect(figure(page, '1, Planer som var igång')).toBeVisible()
    await expect(figure(page, '2, Insatser')).toBeVisible()

    await tabTo(page, figure(page, '1, Planer som var igång'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: /^Studier · Blå björk/ }))
    await page.keyboard.press('Enter')
    await tabTo(page, sessionsOf(page).first())
    await page.keyboard.press('Delete')
    await expect(page.getByText('Inga insatser är loggade från planen än.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(sessionsOf(page)).toHaveCount(1)
  })

  await test.step('every step is taken or set aside, to the last one', async () => {
    await pressOnStep(page, 'Skicka ansökan', 'p')
    await expect(lineOf(page, 'Skicka ansökan')).toContainText('På gång')
    await pressOnStep(page, 'Ta reda på hur det blir med pengarna', 'n')
    for (const what of ['Prata om', 'Boka', 'Besöka', 'Fråga', 'Skicka', 'Planera']) {
      await pressOnStep(page, new RegExp(`^${what}`), 'd')
    }
    await expect(page.getByText('0 kvar · 7 klara')).toBeVisible()
    await expect(page.getByText(/Inga steg är kvar/)).toBeVisible()
    await goTo(page, 'Sammanställning')
    await expect(figure(page, '7, Klara steg i planer')).toBeVisible()
  })

  await test.step('the plan ends, opens again, and is gone and back', async () => {
    await goToPlans(page, 'Studier och arbete')
    const row = page.getByRole('button', { name: /^Studier · Blå björk/ })
    await tabTo(page, row)
    await page.keyboard.press('Enter')
    await pressButton(page, 'Avsluta planen')
    await expect(page.getByText(/avslutad \d/)).toBeVisible()
    await pressButton(page, 'Öppna igen')
    await expect(page.getByText(/avslutad \d/)).toBeHidden()
    await pressButton(page, 'Avsluta planen')
    await expect(page.getByText(/avslutad \d/)).toBeVisible()

    await pressButton(page, 'Ta bort')
    await expect(page.getByRole('button', { name: 'Ny plan …' })).toBeVisible()
    await expect(row).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await tabTo(page, page.getByText('1 avslutad plan'))
    await page.keyboard.press('Enter')
    expect(await faultsOf(page, 'ended plans')).toEqual([])
    await tabTo(page, row)
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveCount(8)
    await expect(sessionsOf(page)).toHaveCount(1)
    await goTo(page, 'Sammanställning')
    await expect(figure(page, '1, Planer som var igång')).toBeVisible()
  })
})

test('a plan needs no pseudonym and no words; two of one person are told apart', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await goToPlans(page, 'Studier och arbete')
  await startPlan(page, {})
  await expect(page.getByRole('heading', { name: 'Studier', exact: true })).toBeFocused()

  await pressButton(page, 'Skriv ut till personen …')
  await expect(dialogOf(page)).toContainText('Min plan')
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await pressButton(page, 'Ändra …')
  await chooseRadio(page, 'Arbete')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Arbete', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pröva en arbetsplats …' })).toBeVisible()

  await page.keyboard.press('Control+Z')
  await expect(page.getByRole('heading', { name: 'Studier', exact: true })).toBeVisible()
  await pressButton(page, 'Alla planer')
  await startPlan(page, { pseudonym: 'Grön älv' })
  await pressButton(page, 'Alla planer')
  await startPlan(page, { pseudonym: 'Grön älv', 'Vad vill personen?': 'Måla' })
  await pressButton(page, 'Alla planer')
  await expect(page.getByRole('button', { name: /^Studier · Grön älv/ })).toHaveText([
    /Måla/,
    /Inga steg än/,
  ])

  await pressButton(page, /Måla/)
  await pressButton(page, 'Logga insats …')
  await expect(fieldOf(page, 'Minuter')).toBeFocused()
  await page.keyboard.type('20')
  await page.keyboard.press('Control+Enter')
  await expect(sessionsOf(page)).toHaveCount(1)
  await goTo(page, 'Idag')
  await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Grön älv')
})
