import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  logLine,
  logSession,
  pressButton,
  tabTo,
  typeInto,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

// Every state is looked at in both languages and both themes.
test.slow()

/** The day it is for the window: a list goes on for months. */
const setDay = (page: Page, day: string) => page.clock.setFixedTime(`${day}T10:00:00`)
const dialogOf = (page: Page) => page.getByRole('dialog')
const rowsOf = (page: Page) =>
  page.getByRole('list', { name: 'Hemkomstlistor' }).getByRole('button')
const aheadOf = (page: Page) => page.getByRole('list', { name: 'Snart hemma' }).getByRole('button')
const itemOf = (page: Page, text: string) =>
  page.locator('.homecoming-item').filter({ hasText: text, visible: true })
const sessionsOf = (page: Page) =>
  page.getByRole('region', { name: 'Insatser' }).getByRole('listitem').filter({ visible: true })

/** A figure of the summary that is on the screen. */
const figureOf = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`, ${name}$`) })

async function startList(page: Page, person: string, homecoming: string): Promise<void> {
  await pressButton(page, 'Ny hemkomstlista …')
  await expect(fieldOf(page, /\(pseudonym\)$/)).toBeFocused()
  if (person !== '') await typeInto(page, /\(pseudonym\)$/, person)
  if (homecoming !== '') await typeInto(page, 'Dag för hemkomst, om den är känd', homecoming)
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
  await expect(itemOf(page, 'Nycklar')).toBeVisible()
}

async function openFirst(page: Page): Promise<void> {
  await goTo(page, 'Planer')
  await tabTo(page, rowsOf(page).first())
  await page.keyboard.press('Enter')
  await expect(itemOf(page, 'Nycklar')).toBeVisible()
}

/** Goes to an item by the arrow keys and presses a key on it. */
async function pressOn(page: Page, text: string, key: string): Promise<void> {
  const item = itemOf(page, text)
  await toFirstItem(page)
  for (let presses = 0; presses < 20; presses++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(item).toBeFocused()
  await page.keyboard.press(key)
}

async function toFirstItem(page: Page): Promise<void> {
  await tabTo(page, page.locator('.homecoming-item[tabindex="0"]').filter({ visible: true }))
  await page.keyboard.press('Home')
}

test('a list goes with a person from the ward to the ending', async ({ app }) => {
  const { page } = app
  await setDay(page, '2026-11-16')
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: 'Blå björk',
  })

  await test.step('on the ward a list is started, with the ending on it', async () => {
    await goTo(page, 'Planer')
    await expect(page.getByText('Här samlas listor inför att någon ska hem.')).toBeVisible()
    expect(await faultsOf(page, 'no lists yet')).toEqual([])
    await pressButton(page, 'Ny hemkomstlista …')
    await expect(page.getByRole('button', { name: /^4 månader/ })).toBeVisible()
    expect(await faultsOf(page, 'a new list')).toEqual([])
    await page.keyboard.press('Escape')
    await startList(page, 'Blå björk', '2026-12-03')
    await expect(page.getByRole('heading', { level: 2, name: 'Blå björk' })).toBeFocused()
    await expect(page.locator('.homecoming-item')).toHaveCount(15)
    await expect(itemOf(page, 'hur den avslutas')).toBeVisible()
    await expect(page.getByText('Hemkomst om 17 dagar')).toBeVisible()
    await expect(page.getByText('Kontakter räknas till och med 3 april 2027.')).toBeVisible()
  })

  await test.step('two weeks before, it is offered on Idag', async () => {
    await setDay(page, '2026-11-18')
    await goTo(page, 'Idag')
    await expect(aheadOf(page)).toHaveCount(0)
    await setDay(page, '2026-11-19')
    await goTo(page, 'Logg')
    await goTo(page, 'Idag')
    await expect(aheadOf(page)).toHaveText('Hemkomst om 14 dagar · Blå björk')
    expect(await faultsOf(page, 'homecoming ahead')).toEqual([])
    await tabTo(page, aheadOf(page))
    await page.keyboard.press('Enter')
    await expect(itemOf(page, 'Nycklar')).toBeVisible()
  })

  await test.step('how far each item has come is set by single keys', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(itemOf(page, 'Nycklar')).toBeFocused()
    await page.keyboard.press('3')
    await expect(itemOf(page, 'Nycklar')).toContainText('Klart')
    await pressOn(page, 'Bostaden', '1')
    await expect(itemOf(page, 'Bostaden')).toContainText('Vill prata om')
    await pressOn(page, 'Mat hemma', '2')
    await expect(itemOf(page, 'Mat hemma')).toContainText('På gång')
    await pressOn(page, 'Pengar', '4')
    await expect(itemOf(page, 'Pengar')).toContainText('Inte aktuellt')
    await pressOn(page, 'Jobb eller studier', '5')
    await expect(itemOf(page, 'Jobb eller studier')).toContainText('Personen vill inte')
    await page.keyboard.press('Control+Z')
    await expect(itemOf(page, 'Jobb eller studier')).toContainText('Inget sagt än')
    expect(await faultsOf(page, 'a list in use')).toEqual([])
  })

  await test.step('an item has a day, and items of one’s own are added', async () => {
    await pressOn(page, 'Första tiden i öppenvården', 'e')
    await expect(fieldOf(page, 'Vad gäller det?')).toHaveValue('Första tiden i öppenvården')
    await typeInto(page, 'Dag, om det finns en', '10/12')
    expect(await faultsOf(page, 'an item')).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(itemOf(page, 'Första tiden')).toContainText('torsdag 10 december')
    await expect(itemOf(page, 'Första tiden')).toBeFocused()

    await pressButton(page, 'Lägg till en egen punkt …')
    await expect(fieldOf(page, 'Vad gäller det?')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Vad gäller det?')).toHaveAccessibleDescription(/behövs en text/)
    await typeInto(page, 'Vad gäller det?', 'Ring 640823-3234')
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Vad gäller det?')).toHaveAccessibleDescription(/personnummer/)
    await typeInto(page, 'Vad gäller det?', 'Blommorna i fönstret')
    await chooseRadio(page, 'De första dagarna')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.homecoming-item')).toHaveCount(16)
    await pressOn(page, 'Blommorna', 'Delete')
    await expect(page.locator('.homecoming-item')).toHaveCount(15)
    await page.keyboard.press('Control+Z')
    await expect(itemOf(page, 'Blommorna')).toBeVisible()
  })

  await test.step('preparation is logged from an item, and something is promised', async () => {
    await pressOn(page, 'Första tiden', 'l')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Förbereda hemkomst/)
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveValue('Blå björk')
    await expect(fieldOf(page, 'Enhet')).toHaveValue('Avdelning 12')
    await typeInto(page, 'Minuter', '30')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect(sessionsOf(page)).toHaveText([/Förbereda hemkomst.*Inför utskrivning · Blå björk/])
    await expect(itemOf(page, 'Första tiden')).toBeFocused()
    await page.keyboard.press('u')
    await expect(dialogOf(page)).toContainText('Gäller Blå björk.')
    await expect(fieldOf(page, 'Vad?')).toHaveValue('Första tiden i öppenvården')
    await typeInto(page, 'Dag', '2026-12-01')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
  })

  await test.step('the person gets a copy on paper, in either language, without the pseudonym', async () => {
    await pressButton(page, 'Skriv ut …')
    const paper = dialogOf(page).getByRole('article')
    await expect(paper).toContainText('Torsdag 3 december 2026')
    await expect(paper).toContainText('Första tiden i öppenvården')
    await expect(paper).not.toContainText('björk')
    expect(await faultsOf(page, 'a printed copy')).toEqual([])
    await chooseRadio(page, 'English')
    await expect(paper).toContainText('Going home')
    await expect(paper).toContainText('Keys, clothes and the way home')
    await tabTo(page, page.getByRole('checkbox', { name: /Med pseudonymen/ }))
    await page.keyboard.press('Space')
    await expect(paper).toContainText('Blå björk')
    await page.keyboard.press('Escape')
  })

  await test.step('the day for going home is put off', async () => {
    await pressButton(page, 'Ändra …')
    await typeInto(page, 'Dag för hemkomst, om den är känd', '2026-12-04')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Hemkomst om 15 dagar')).toBeVisible()
    await goTo(page, 'Idag')
    await expect(aheadOf(page)).toHaveCount(0)
  })

  await test.step('what was promised is due, and is done', async () => {
    await setDay(page, '2026-12-01')
    await goTo(page, 'Logg')
    await goTo(page, 'Idag')
    await expect(aheadOf(page)).toHaveText('Hemkomst om 3 dagar · Blå björk')
    const promised = page.getByRole('list', { name: 'Att följa upp' })
    await tabTo(page, promised.getByRole('button', { name: 'Klar' }))
    await page.keyboard.press('d')
    await pressButton(page, 'Behövs inte')
    await expect(promised).toHaveCount(0)
  })

  await test.step('from the day at home on, what is logged from the list is a contact', async () => {
    await setDay(page, '2026-12-04')
    await goTo(page, 'Logg')
    await goTo(page, 'Idag')
    await expect(aheadOf(page)).toHaveText('Hemkomst i dag · Blå björk')
    await openFirst(page)
    await expect(page.getByText('0 kontakter efter hemkomsten.')).toBeVisible()
    await pressOn(page, 'Mat hemma', 'l')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Uppföljning efter utskrivning/)
    await typeInto(page, 'Minuter', '20')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('1 kontakt efter hemkomsten.')).toBeVisible()
    await expect(itemOf(page, 'Mat hemma')).toBeFocused()
    await page.keyboard.press('3')
    await expect(itemOf(page, 'Mat hemma')).toContainText('Klart')
  })

  await test.step('contacts that are logged anywhere else count too, and agree with the log', async () => {
    await setDay(page, '2026-12-18')
    await goTo(page, 'Idag')
    await logLine(page, '30 samtal Blå björk')
    await setDay(page, '2027-02-10')
    await goTo(page, 'Logg')
    await goTo(page, 'Idag')
    await logLine(page, '40 promenad Blå björk')
    await openFirst(page)
    await expect(page.getByText('3 kontakter efter hemkomsten.')).toBeVisible()
    await expect(sessionsOf(page)).toHaveText([
      /2027-02-10.*Promenad/,
      /2026-12-18.*Förtroende/,
      /2026-12-04.*Uppföljning/,
      /2026-11-19.*Förbereda/,
    ])
    // One that is removed is no contact, until it comes back.
    await tabTo(page, sessionsOf(page).first())
    await page.keyboard.press('Delete')
    await expect(page.getByText('2 kontakter efter hemkomsten.')).toBeVisible()
    await expect(sessionsOf(page)).toHaveCount(3)
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('3 kontakter efter hemkomsten.')).toBeVisible()
    expect(await faultsOf(page, 'a list after homecoming')).toEqual([])
  })

  await test.step('the summary tells the same', async () => {
    await goTo(page, 'Sammanställning')
    await chooseRadio(page, /^År$/)
    // 2027 has the last contact; the year before has the rest.
    await expect(figureOf(page, 'Insatser')).toHaveText('1')
    await page.keyboard.press('Control+PageUp')
    await expect(figureOf(page, 'Insatser')).toHaveText('4')
    await expect(figureOf(page, 'Påbörjade hemkomstlistor')).toHaveText('1')
    await expect(figureOf(page, 'Färdiga hemkomstlistor')).toHaveCount(0)
    await expect(figureOf(page, 'Klara punkter i hemkomstlistor')).toHaveText('2')
    await expect(figureOf(page, 'Uppföljningar som är klara')).toHaveText('1')
    await page.keyboard.press('Control+PageDown')
    await openFirst(page)
  })

  await test.step('the ending: the list is finished, opened again and finished', async () => {
    await pressOn(page, 'hur den avslutas', '3')
    await expect(itemOf(page, 'hur den avslutas')).toContainText('Klart')
    await pressButton(page, 'Listan är färdig')
    await expect(page.getByText('färdig 10 februari 2027')).toBeVisible()
    await pressButton(page, 'Öppna igen')
    await expect(page.getByText('färdig 10 februari 2027')).toBeHidden()
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('färdig 10 februari 2027')).toBeVisible()
    await pressButton(page, 'Alla hemkomstlistor')
    await tabTo(page, page.getByText('1 färdig lista'))
    await page.keyboard.press('Enter')
    expect(await faultsOf(page, 'finished lists')).toEqual([])
    await goTo(page, 'Sammanställning')
    await expect(figureOf(page, 'Färdiga hemkomstlistor')).toHaveText('1')
    await expect(figureOf(page, 'Klara punkter i hemkomstlistor')).toHaveText('1')
    await expect(figureOf(page, 'Påbörjade hemkomstlistor')).toHaveCount(0)
  })
})

test('lists may be many for one person, for nobody, and come back when removed', async ({
  app,
}) => {
  const { page } = app
  await setDay(page, '2026-11-16')
  await createProfile(page, peer)
  await goTo(page, 'Planer')
  await startList(page, 'Blå björk', '2026-12-03')
  await pressButton(page, 'Alla hemkomstlistor')
  await startList(page, 'Blå björk', '2027-05-01')
  await expect(page.getByText('Hemkomst 1 maj 2027')).toBeVisible()
  await pressButton(page, 'Alla hemkomstlistor')
  await startList(page, '', '')
  await expect(page.getByRole('heading', { level: 2, name: 'Utan pseudonym' })).toBeVisible()
  await pressButton(page, 'Alla hemkomstlistor')
  await expect(rowsOf(page)).toHaveText([
    /Blå björk.*Hemkomst om 17 dagar/,
    /Blå björk.*Hemkomst 1 maj 2027/,
    /Utan pseudonym.*Ingen dag för hemkomst än/,
  ])
  expect(await faultsOf(page, 'lists')).toEqual([])

  await test.step('a list that was started by mistake goes again', async () => {
    await startList(page, 'Grön älv', '')
    await page.keyboard.press('Control+Z')
    await expect(rowsOf(page)).toHaveCount(3)
    await expect(page.getByRole('heading', { level: 2, name: 'Hemkomstlistor' })).toBeFocused()
  })

  await test.step('a list is removed, and put back with what was on it', async () => {
    await tabTo(page, rowsOf(page).first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Hemkomst 1 maj 2027')).toBeVisible()
    await pressOn(page, 'Krisplan', '2')
    await expect(itemOf(page, 'Krisplan')).toContainText('På gång')
    await pressButton(page, /^Ta bort$/)
    await expect(rowsOf(page)).toHaveCount(2)
    await page.keyboard.press('Control+Z')
    await expect(rowsOf(page)).toHaveCount(3)
    await expect(rowsOf(page).nth(1)).toContainText('1 på gång')
  })

  await test.step('a day that does not exist, and a number of somebody, are refused', async () => {
    await pressButton(page, 'Ny hemkomstlista …')
    await typeInto(page, /\(pseudonym\)$/, '640823-3234')
    await typeInto(page, 'Dag för hemkomst, om den är känd', '31/2')
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveAccessibleDescription(/personnummer/)
    await expect(fieldOf(page, 'Dag för hemkomst, om den är känd')).toHaveAccessibleDescription(
      /datum|dag/i,
    )
    await page.keyboard.press('Escape')
    await expect(rowsOf(page)).toHaveCount(3)
    // What was half-written is offered the next time.
    await pressButton(page, 'Ny hemkomstlista …')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Dag för hemkomst, om den är känd')).toHaveValue('31/2')
    await page.keyboard.press('Escape')
  })
})

test('templates differ between units, are never empty, and leave old lists alone', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  for (const unit of ['Avdelning 12', 'Avdelning 14']) {
    await logSession(page, { minutes: '20', activity: 'D01', unit, setting: 'Heldygnsvård' })
  }
  await goTo(page, 'Planer')
  await startList(page, 'Blå björk', '')
  await pressButton(page, 'Alla hemkomstlistor')
  await pressButton(page, 'Mallar')
  await expect(page.getByText('Det här är de femton vanliga punkterna.')).toBeVisible()
  expect(await faultsOf(page, 'templates')).toEqual([])

  await test.step('a unit’s own template: worded anew, moved, added, removed', async () => {
    await choose(page, 'Mall för', 'Avdelning 14')
    await expect(page.getByText('Enheten följer mallen för alla enheter')).toBeVisible()
    await pressOn(page, 'Nycklar', 'e')
    await typeInto(page, 'Vad gäller det?', 'Nycklarna')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Det här är en egen mall.')).toBeVisible()
    await pressOn(page, 'Nycklarna', 'Shift+ArrowDown')
    const before = page.getByRole('list', { name: 'Före hemkomsten' }).getByRole('listitem')
    await expect(before.nth(1)).toContainText('Nycklarna')
    await expect(itemOf(page, 'Nycklarna')).toBeFocused()
    await pressOn(page, 'Krisplan', 'Delete')
    await expect(itemOf(page, 'Krisplan')).toHaveCount(0)
    await pressButton(page, 'Ny punkt …')
    await typeInto(page, 'Vad gäller det?', 'Hämta cykeln')
    await page.keyboard.press('Control+Enter')
    await expect(itemOf(page, 'Hämta cykeln')).toBeVisible()
    expect(await faultsOf(page, 'a template of its own')).toEqual([])
  })

  await test.step('the last item stays, with a plain sentence', async () => {
    const items = page.locator('.homecoming-item')
    await toFirstItem(page)
    for (let left = 15; left > 1; left--) {
      await page.keyboard.press('Delete')
      await expect(items).toHaveCount(left - 1)
      await expect(items.first()).toBeFocused()
    }
    await page.keyboard.press('Delete')
    await expect(page.getByText('En mall behöver minst en punkt.')).toBeVisible()
    await expect(items).toHaveCount(1)
    expect(await faultsOf(page, 'a template refused')).toEqual([])
  })

  await test.step('a new list has what the template has; the old one keeps its own', async () => {
    await pressButton(page, 'Alla hemkomstlistor')
    await pressButton(page, 'Ny hemkomstlista …')
    await choose(page, 'Enhet', 'Avdelning 14')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect(page.locator('.homecoming-item')).toHaveCount(1)
    await pressButton(page, 'Alla hemkomstlistor')
    await tabTo(page, rowsOf(page).filter({ hasText: 'Blå björk' }))
    await page.keyboard.press('Enter')
    await expect(page.locator('.homecoming-item')).toHaveCount(15)
    await expect(itemOf(page, 'Krisplan')).toBeVisible()
  })

  await test.step('a template is reset, and the reset undone', async () => {
    await pressButton(page, 'Alla hemkomstlistor')
    await pressButton(page, 'Mallar')
    await choose(page, 'Mall för', 'Avdelning 14')
    await expect(page.locator('.homecoming-item')).toHaveCount(1)
    await pressButton(page, 'Återställ mallen')
    await expect(page.locator('.homecoming-item')).toHaveCount(15)
    await page.keyboard.press('Control+Z')
    await expect(page.locator('.homecoming-item')).toHaveCount(1)
  })
})
