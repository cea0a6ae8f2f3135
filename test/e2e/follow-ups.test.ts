import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  fieldOf,
  goTo,
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
const listOf = (page: Page) => page.getByRole('list', { name: 'Att följa upp' })
const linesOf = (page: Page) => listOf(page).getByRole('listitem')
const lineOf = (page: Page, what: string) => linesOf(page).filter({ hasText: what })
const doneKeyOf = (page: Page, what: string) =>
  lineOf(page, what).getByRole('button', { name: 'Klar' })
const dialogOf = (page: Page) => page.getByRole('dialog')

async function fillInFollowUp(page: Page, what: string, due: string): Promise<void> {
  await expect(dialogOf(page)).toBeVisible()
  await typeInto(page, 'Vad?', what)
  await typeInto(page, 'Dag', due)
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toBeHidden()
}

test('a follow-up comes from a session or a person, and closes under Idag', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)

  await test.step('from a session', async () => {
    await logSession(page, { minutes: '45', activity: 'D01', person: 'Blå björk' })
    await tabTo(
      page,
      page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem').first(),
    )
    await page.keyboard.press('u')
    await expect(dialogOf(page)).toContainText('Gäller Blå björk.')
    await expect(fieldOf(page, 'Vad?')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'Vad?')).toHaveAccessibleDescription(/Här behövs en text/)
    expect(await faultsOf(page, 'a new follow-up')).toEqual([])
    await chooseRadio(page, 'I morgon')
    await expect(fieldOf(page, 'Dag')).toHaveValue(dayAfter(today, 1))
    await chooseRadio(page, 'Följa med')
    await fillInFollowUp(page, 'Följa med till biblioteket', today)
    await expect(lineOf(page, 'biblioteket')).toContainText('i dag · Följa med · Blå björk')
  })

  await test.step('from a person', async () => {
    await goTo(page, 'Personer')
    await typeInto(page, 'Hitta en person', 'blå')
    await page.keyboard.press('Enter')
    await pressButton(page, 'Ny uppföljning …')
    await fillInFollowUp(page, 'Höra hur kursen började', dayAfter(today, -3))
    await pressButton(page, 'Ny uppföljning …')
    await fillInFollowUp(page, 'Prata om våren', dayAfter(today, 30))
    await expect(linesOf(page)).toHaveText([/kursen/, /biblioteket/, /våren/])
    await expect(lineOf(page, 'kursen')).toContainText('sedan')
    expect(await faultsOf(page, 'open follow-ups')).toEqual([])
  })

  await test.step('what is due shows under Idag, early or late alike', async () => {
    await goTo(page, 'Idag')
    await expect(linesOf(page)).toHaveText([/kursen/, /biblioteket/])
    await expect(listOf(page)).not.toContainText(/försen|för sent/i)
    expect(await faultsOf(page, 'due')).toEqual([])
  })

  await test.step('done offers a session that is already filled in', async () => {
    await typeInto(page, 'Vad gjorde du, och hur länge?', 'något halvskrivet')
    await tabTo(page, doneKeyOf(page, 'biblioteket'))
    await page.keyboard.press('d')
    const offer = page.getByRole('button', { name: 'Logga som insats …' })
    await expect(offer).toBeFocused()
    expect(await faultsOf(page, 'just done')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Följa med/)
    await expect(fieldOf(page, /\(pseudonym\)$/)).toHaveValue('Blå björk')
    await typeInto(page, 'Minuter', '50')
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByRole('list', { name: 'Dagens insatser' }).getByText('Följa med: myndighet'),
    ).toBeVisible()
    await expect(lineOf(page, 'biblioteket')).toHaveCount(0)
    // The form did not come from the line, which is still there.
    await expect(fieldOf(page, 'Vad gjorde du, och hur länge?')).toHaveValue('något halvskrivet')
    await tabTo(page, fieldOf(page, 'Vad gjorde du, och hur länge?'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
  })

  await test.step('no longer relevant is as easy, and can be undone', async () => {
    await tabTo(page, doneKeyOf(page, 'kursen'))
    await page.keyboard.press('n')
    await expect(listOf(page)).toHaveCount(0)
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveText([/kursen/])
    await tabTo(page, doneKeyOf(page, 'kursen'))
    await page.keyboard.press('d')
    await expect(page.getByRole('button', { name: 'Logga som insats …' })).toBeFocused()
    await page.keyboard.press('Control+Z')
    await tabTo(page, doneKeyOf(page, 'kursen'))
  })

  await test.step('it is changed, and changed back', async () => {
    await page.keyboard.press('e')
    await expect(fieldOf(page, 'Vad?')).toHaveValue('Höra hur kursen började')
    expect(await faultsOf(page, 'changing')).toEqual([])
    await fillInFollowUp(page, 'Höra hur kursen gick', today)
    await expect(linesOf(page)).toHaveText([/kursen gick/])
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveText([/kursen började/])
  })
})

test('no more than three ask at once; the rest and the closed are there when asked for', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await goTo(page, 'Personer')
  for (const [i, what] of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem'].entries()) {
    await pressButton(page, 'Ny uppföljning …')
    await fillInFollowUp(page, what, dayAfter(today, i - 4))
  }
  await expect(linesOf(page)).toHaveText([/Ett/, /Två/, /Tre/, /Fyra/, /Fem/])

  await goTo(page, 'Idag')
  await expect(linesOf(page)).toHaveText([/Ett/, /Två/, /Tre/])
  await pressButton(page, 'Visa alla 5')
  await expect(linesOf(page)).toHaveCount(5)

  await tabTo(page, doneKeyOf(page, 'Två'))
  await page.keyboard.press('d')
  await pressButton(page, 'Behövs inte')
  await expect(doneKeyOf(page, 'Tre')).toBeFocused()
  await page.keyboard.press('n')
  await expect(doneKeyOf(page, 'Fyra')).toBeFocused()
  await expect(linesOf(page)).toHaveText([/Ett/, /Fyra/, /Fem/])

  await goTo(page, 'Personer')
  await tabTo(page, doneKeyOf(page, 'Ett'))
  await page.keyboard.press('n')
  await expect(doneKeyOf(page, 'Fyra')).toBeFocused()
  await expect(linesOf(page)).toHaveText([/Fyra/, /Fem/])
  await page.keyboard.press('Control+Z')
  await expect(linesOf(page)).toHaveText([/Ett/, /Fyra/, /Fem/])

  await tabTo(page, page.getByText('2 avslutade uppföljningar'))
  await page.keyboard.press('Enter')
  expect(await faultsOf(page, 'closed follow-ups')).toEqual([])
  await pressButton(page, 'Öppna igen: Två')
  await expect(linesOf(page).filter({ hasText: 'Två' })).toBeVisible()
  await expect(page.getByText('1 avslutad uppföljning')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Öppna igen: Tre' })).toBeFocused()
})
