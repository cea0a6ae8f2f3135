import type { Page } from '@playwright/test'
import { dayAfter, localDay, weekdayOf } from '../../src/shared/dates.ts'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
  goToPlans,
  lineOf,
  logSession,
  pressButton,
  tabTo,
  typeInto,
} from '../support/journey.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

// Every state is looked at in both languages and both themes.
test.slow()

const today = localDay(new Date())
const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']
const weekdayName = weekdays[weekdayOf(today)] ?? ''
const dialogOf = (page: Page) => page.getByRole('dialog')
const rowOf = (page: Page, name: string) =>
  page.locator('.group-row').filter({ has: page.getByRole('button', { name, exact: true }) })
/** The sessions of the day that Idag shows. */
const dayListOf = (page: Page) => page.locator('.day-list').getByRole('listitem')

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

test('a group is added, held by two keys, called off by one, and keeps its count', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)

  await test.step('a proposal becomes a group', async () => {
    await goToPlans(page, 'Grupper')
    await expect(page.getByText('Här samlas det du ordnar gång på gång.')).toBeVisible()
    expect(await faultsOf(page, 'no groups yet')).toEqual([])
    await pressButton(page, 'Promenad …')
    await expect(fieldOf(page, 'Namn')).toBeFocused()
    await typeInto(page, 'Namn', 'Långa promenaden')
    await typeInto(page, 'Enhet', 'Avdelning 12')
    await choose(page, 'Ny enhet: verksamhetsform', 'Heldygnsvård')
    await typeInto(page, 'Första dagen', dayAfter(today, -14))
    await expect(dialogOf(page)).toContainText('Närmast')
    expect(await faultsOf(page, 'a new group')).toEqual([])
    await save(page)
    const row = rowOf(page, 'Långa promenaden')
    await expect(row).toContainText(`Varje ${weekdayName} · 13:00 · 1\u00A0h · Avdelning 12`)
    await expect(row).toContainText('I dag')
    // Two planned days lie behind; nothing is wrong with that.
    await expect(row.getByRole('listitem')).toHaveText([/inte loggad/, /inte loggad/])
    expect(await faultsOf(page, 'a group')).toEqual([])
  })

  await test.step('bad input is told in words, and what is half-written comes back', async () => {
    await pressButton(page, 'Ny grupp …')
    await expect(fieldOf(page, 'Namn')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Namn')).toHaveAccessibleDescription(/Här behövs en text/)
    await tabTo(page, page.getByRole('checkbox', { name: weekdayName }))
    await page.keyboard.press('Space')
    await typeInto(page, 'Namn', 'Långa promenaden')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toContainText('Välj minst en veckodag')
    await chooseRadio(page, 'Ingen fast dag')
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Namn')).toHaveAccessibleDescription(/En grupp heter redan så/)
    await typeInto(page, 'Namn', 'Öppet hus')
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    await pressButton(page, 'Ny grupp …')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Namn')).toHaveValue('Öppet hus')
    await save(page)
    await expect(rowOf(page, 'Öppet hus')).toContainText('Ingen fast dag')
  })

  await test.step('a digit and Enter log today', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Långa promenaden', exact: true }))
    await page.keyboard.press('8')
    await page.keyboard.press('Enter')
    const row = rowOf(page, 'Långa promenaden')
    await expect(row.getByRole('listitem').first()).toHaveText(/, 8 deltagare$/)
    await expect(row).toContainText('Nästa gång')
    await expect(page.getByRole('button', { name: 'Långa promenaden', exact: true })).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(row).toContainText('I dag')
    // More than there can be is refused, and not made fewer.
    await page.keyboard.type('1000')
    await page.keyboard.press('Enter')
    await expect(row).toContainText('från 0 till 999')
    await page.keyboard.press('ControlOrMeta+A')
    // Two digits work too.
    await page.keyboard.press('1')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await expect(row.getByRole('listitem').first()).toHaveText(/, 12 deltagare$/)
  })

  await test.step('Idag holds the session, which counts as any other', async () => {
    await goTo(page, 'Idag')
    await expect(dayListOf(page)).toHaveText([
      /13:00.*Långa promenaden.*1\sh.*Promenad.*Grupp · 12 deltagare · Avdelning 12/,
    ])
    await expect(page.getByRole('heading', { name: 'Dagens grupper' })).toBeHidden()
  })

  await test.step('a removed session leaves the group as if never logged', async () => {
    await tabTo(page, dayListOf(page).first())
    await page.keyboard.press('Delete')
    await expect(page.getByRole('heading', { name: 'Dagens grupper' })).toBeVisible()
    expect(await faultsOf(page, 'a group today')).toEqual([])
    await tabTo(page, page.getByRole('textbox', { name: /^Deltagare i dag/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Skriv hur många ni var.')).toBeVisible()
    await page.keyboard.press('b')
    await expect(dayListOf(page)).toHaveText([/Långa promenaden.*blev inte av.*0\smin/])
    await expect(page.getByRole('heading', { name: 'Dagens grupper' })).toBeHidden()
    await expect(lineOf(page)).toBeFocused()
  })

  await test.step('an earlier day is logged under that day, or with the whole form', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Föregående dag' }))
    for (let days = 0; days < 14; days++) await page.keyboard.press('Enter')
    await expect(
      page.getByRole('heading', { name: new RegExp(`^Grupper ${weekdayName}`) }),
    ).toBeVisible()
    await tabTo(page, page.getByRole('textbox', { name: /^Deltagare .*Långa promenaden$/ }))
    await page.keyboard.press('6')
    await page.keyboard.press('Enter')
    await expect(dayListOf(page)).toHaveText([/Långa promenaden.*6 deltagare/])
    await pressButton(page, 'Till i dag')
    await goToPlans(page, 'Grupper')
    const earlier = rowOf(page, 'Långa promenaden').getByRole('button', { name: /inte loggad$/ })
    await tabTo(page, earlier.first())
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Datum')).toHaveValue(dayAfter(today, -7))
    await typeInto(page, 'Deltagare', '5')
    await save(page)
    await expect(rowOf(page, 'Långa promenaden').getByRole('listitem')).toHaveText([
      /blev inte av/,
      /, 5 deltagare$/,
      /, 6 deltagare$/,
    ])
  })

  await test.step('its page tells month by month, and its sessions', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Långa promenaden', exact: true }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Långa promenaden' })).toBeFocused()
    const sums = page.getByRole('row', { name: /^Året/ }).locator('th, td')
    if (today.slice(0, 4) === dayAfter(today, -14).slice(0, 4)) {
      await expect(sums).toHaveText(['Året', /^\d+$/, '2', '1', ''])
    }
    const sessions = page.getByRole('list', { name: 'Insatser' }).getByRole('listitem')
    await expect(sessions).toHaveText([/blev inte av/, /5 deltagare/, /6 deltagare/])
    expect(await faultsOf(page, 'the page of a group')).toEqual([])
  })

  await test.step('it is changed, ended and removed, each with undo; sessions stay', async () => {
    await pressButton(page, 'Ändra …')
    await chooseRadio(page, 'En gång i månaden')
    await choose(page, 'Vilken i månaden?', 'Den andra')
    await choose(page, 'Veckodag', 'tisdag')
    expect(await faultsOf(page, 'once a month')).toEqual([])
    await save(page)
    await expect(page.getByText('Andra tisdagen i månaden')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByText(`Varje ${weekdayName}`)).toBeVisible()
    await pressButton(page, 'Avsluta i dag')
    await expect(page.getByText(/^Avslutad /)).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('button', { name: 'Avsluta i dag' })).toBeVisible()
    await pressButton(page, 'Ta bort')
    await expect(page.getByRole('heading', { name: 'Grupper och aktiviteter' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Öppet hus', exact: true })).toBeVisible()
    await expect(rowOf(page, 'Långa promenaden')).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect(rowOf(page, 'Långa promenaden').getByRole('listitem')).toHaveCount(3)
    await goTo(page, 'Idag')
    await expect(dayListOf(page)).toHaveText([/Långa promenaden/])
  })
})

test('a meeting is prepared, printed, logged and followed up', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '30',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })
  const rows = page.getByRole('list', { name: 'Möten att vara med på' }).getByRole('listitem')

  await test.step('two meetings are planned', async () => {
    await goToPlans(page, 'Möten')
    await expect(page.getByText('Här står möten där någon vill ha sällskap.')).toBeVisible()
    expect(await faultsOf(page, 'no meetings yet')).toEqual([])
    await pressButton(page, 'Nytt möte …')
    await expect(page.getByRole('radio', { name: 'Personal' })).toBeFocused()
    await choose(page, 'Roll, aldrig ett namn', 'Läkare')
    await typeInto(page, 'Klockslag', '10')
    await typeInto(page, /\(pseudonym\)$/, 'Blå björk')
    await typeInto(page, 'Det här vill personen säga eller fråga', '640823-3234')
    await page.keyboard.press('Control+Enter')
    await expect(
      fieldOf(page, 'Det här vill personen säga eller fråga'),
    ).toHaveAccessibleDescription(/personnummer/)
    await typeInto(page, 'Det här vill personen säga eller fråga', 'Jag vill hem till helgen.')
    expect(await faultsOf(page, 'a new meeting')).toEqual([])
    await page.keyboard.press('Escape')
    await pressButton(page, 'Nytt möte …')
    await pressButton(page, 'Ta fram det')
    await save(page)
    await pressButton(page, 'Nytt möte …')
    await chooseRadio(page, 'Myndighet eller annan')
    await choose(page, 'Roll, aldrig ett namn', 'Försäkringskassan')
    await typeInto(page, 'Dag', dayAfter(today, 9))
    await save(page)
    await expect(rows).toHaveText([
      /Läkare · Blå björk.*i dag · 10:00 · förberett/,
      /Försäkringskassan/,
    ])
    expect(await faultsOf(page, 'meetings')).toEqual([])
  })

  await test.step('the preparation is on paper without the pseudonym', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Läkare · Blå björk' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Läkare' })).toBeFocused()
    expect(await faultsOf(page, 'the page of a meeting')).toEqual([])
    await pressButton(page, 'Skriv ut …')
    const paper = page.getByRole('region', { name: 'Så blir papperet' })
    await expect(paper).toContainText('Jag vill hem till helgen.')
    await expect(paper).not.toContainText('Blå björk')
    expect(await faultsOf(page, 'the preparation on paper')).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('today’s meeting is logged under Idag, and followed up', async () => {
    await goTo(page, 'Idag')
    const meeting = page.getByRole('button', { name: 'Läkare · Blå björk' })
    await tabTo(page, meeting)
    expect(await faultsOf(page, 'a meeting today')).toEqual([])
    await page.keyboard.press('l')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Brygga till personal/)
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveValue('Blå björk')
    await expect(fieldOf(page, 'Anteckning')).toHaveValue('')
    await typeInto(page, 'Minuter', '50')
    await save(page)
    const followUp = page.getByRole('button', { name: 'Ny uppföljning …' })
    await expect(followUp).toBeFocused()
    expect(await faultsOf(page, 'just logged')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toContainText('Gäller Blå björk.')
    await typeInto(page, 'Vad?', 'Höra hur helgen var')
    await save(page)
    await expect(meeting).toBeHidden()
    await expect(dayListOf(page)).toContainText([/10:00.*Brygga till personal.*Blå björk/])
  })

  await test.step('how it stands follows its session', async () => {
    await goToPlans(page, 'Möten')
    if (await page.getByRole('button', { name: 'Alla möten' }).isVisible()) {
      await expect(page.getByText('· hölls')).toBeVisible()
      await pressButton(page, 'Alla möten')
    }
    await expect(rows).toHaveText([/Försäkringskassan/])
    await goTo(page, 'Idag')
    await tabTo(page, dayListOf(page).filter({ hasText: 'Brygga' }))
    await page.keyboard.press('Delete')
    await expect(page.getByRole('button', { name: 'Läkare · Blå björk' })).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('button', { name: 'Läkare · Blå björk' })).toBeHidden()
  })

  await test.step('no longer relevant, or did not come about: one key and undo', async () => {
    await goToPlans(page, 'Möten')
    const other = page.getByRole('button', { name: 'Försäkringskassan', exact: true })
    await tabTo(page, other)
    await page.keyboard.press('n')
    await expect(rows).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await tabTo(page, other)
    await page.keyboard.press('b')
    await expect(rows).toHaveCount(0)
    await tabTo(page, page.getByText('2 tidigare möten'))
    await page.keyboard.press('Enter')
    await expect(page.locator('details').filter({ hasText: '2 tidigare möten' })).toContainText(
      'blev inte av',
    )
    expect(await faultsOf(page, 'earlier meetings')).toEqual([])
    await page.keyboard.press('Control+Z')
    await expect(rows).toHaveText([/Försäkringskassan/])
    await goTo(page, 'Logg')
    await expect(page.getByRole('listitem').filter({ hasText: /Brygga.*Blå björk/ })).toBeVisible()
  })
})
