import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import type { NewSession, Session } from '../../src/shared/session.ts'
import { aSession } from '../support/a-session.ts'
import { faultsOf } from '../support/faults.ts'
import { fieldOf, goTo, pressButton, tabTo, typeInto, unlock } from '../support/journey.ts'
import { makeLogApart } from '../support/make-log-apart.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const today = localDay(new Date())
const talk = aSession({ date: today, note: 'Pratade vid fönstret.' })
const walk = aSession({ date: today, start: '13:00', minutes: 30, activity: 'D10', person: '' })

const linesOf = (page: Page) => page.locator('.session-lines > li:visible')
const told = (page: Page) => page.getByRole('status').filter({ hasText: /:/ })
const dialogOf = (page: Page) => page.getByRole('dialog')
const changesIn = (page: Page) =>
  page.getByRole('list', { name: 'Ändringar, de nyaste först' }).getByRole('listitem')

/** Tab leads to the marked line, and Home or End from there. */
async function goToLine(page: Page, key: 'Home' | 'End'): Promise<void> {
  await tabTo(page, linesOf(page).and(page.locator('[tabindex="0"]')))
  await page.keyboard.press(key)
  const line = key === 'Home' ? linesOf(page).first() : linesOf(page).last()
  await expect(line).toBeFocused()
}

/** Opens Logg at today and goes to the first line. */
async function openToday(page: Page): Promise<void> {
  await goTo(page, 'Logg')
  await page.keyboard.press('Control+2')
  await goToLine(page, 'Home')
}

async function saveMinutes(page: Page, minutes: string): Promise<void> {
  await expect(fieldOf(page, 'Minuter')).toBeFocused()
  await typeInto(page, 'Minuter', minutes)
  await page.keyboard.press('Control+Enter')
}

/** The part of the contract that is used here, as the preload brings it. */
interface RawApi {
  readonly sessions: {
    readonly list: (period: { from: string; to: string }) => Promise<{ value: Session[] }>
    readonly remove: (id: number) => Promise<unknown>
    readonly change: (change: {
      id: number
      revision: number
      session: NewSession
    }) => Promise<unknown>
  }
}

/** What another window would do, by the window's own contract. */
function elsewhere(page: Page, changes: Partial<NewSession> | 'remove'): Promise<void> {
  return page.evaluate(
    async ({ day, change }) => {
      const {
        list,
        remove,
        change: changeOne,
      } = (window as unknown as { api: RawApi }).api.sessions
      const { value } = await list({ from: day, to: day })
      const { id, revision, ...content } = value[0]!
      if (change === 'remove') await remove(id)
      else await changeOne({ id, revision, session: { ...content, ...change } })
    },
    { day: today, change: changes },
  )
}

// Every state is looked through in two languages and two themes.
test.slow()
test.beforeEach(({ folder }) => makeLogApart(folder, peer, [talk, walk]))

test('whatever is done to a session can be undone, seen and put back', async ({ app }) => {
  const { page } = app
  await unlock(page, peer)
  await openToday(page)

  await test.step('edits, and undoes it', async () => {
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toBeVisible()
    expect(await faultsOf(page, 'the editor')).toEqual([])
    await saveMinutes(page, '50')
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page).first()).toContainText(/50\smin/)
    await expect(linesOf(page).first()).toBeFocused()
    await expect(told(page)).toHaveText(/^Ändrat: Förtroendeskapande samtal, 50\smin$/)
    expect(await faultsOf(page, 'a day with undo offered')).toEqual([])
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page).first()).toContainText(/45\smin/)
    await expect(told(page)).toHaveText(/^Ångrat: Ändrat/)
  })

  await test.step('sees where to save, and leaves without', async () => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Minuter')).toBeFocused()
    const edges = await dialogOf(page).evaluate((dialog) => [
      dialog.querySelector('.session-form-end')?.getBoundingClientRect().bottom,
      dialog.closest('.dialog')?.getBoundingClientRect().bottom,
    ])
    expect(edges[1]).toBeLessThanOrEqual(768)
    // But for the border of the dialog.
    expect(Math.abs((edges[0] ?? 0) - (edges[1] ?? 0))).toBeLessThanOrEqual(1.5)
    await pressButton(page, /^Avbryt/)
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page).first()).toBeFocused()
  })

  await test.step('moves to another day, by a key and in the form', async () => {
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(linesOf(page)).toHaveText([/13:00.*Promenad/])
    await expect(linesOf(page).first()).toBeFocused()
    await expect(told(page)).toHaveText(/^Flyttat till /)
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)

    await goToLine(page, 'End')
    await page.keyboard.press('e')
    await typeInto(page, 'Datum', dayAfter(today, -1))
    await page.keyboard.press('Control+Enter')
    await expect(linesOf(page)).toHaveText([/Förtroendeskapande/])
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)
  })

  await test.step('repeats, and undoes it by the button', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('r')
    await expect(linesOf(page)).toHaveCount(3)
    await expect(linesOf(page).last()).not.toContainText('Pratade vid')
    await pressButton(page, 'Ångra')
    await expect(linesOf(page)).toHaveCount(2)
    await pressButton(page, 'Stäng meddelandet')
    await expect(told(page)).toBeHidden()
  })

  await test.step('sees the history and restores from it', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('h')
    await expect(changesIn(page).last()).toContainText(/Minuter: från 45\smin till 50\smin/)
    await expect(changesIn(page).first()).toContainText(/Datum: från/)
    expect(await faultsOf(page, 'a history')).toEqual([])
    const count = await changesIn(page).count()
    await expect(changesIn(page).first().getByRole('button')).toHaveText(
      /^Återställ till före i dag \d\d:\d\d$/,
    )
    // Before the last change the session was on another day.
    await tabTo(page, changesIn(page).first().getByRole('button'))
    await page.keyboard.press('Enter')
    await expect(changesIn(page)).toHaveCount(count + 1)
    await page.keyboard.press('Escape')
    await expect(linesOf(page)).toHaveText([/Promenad/])
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)
  })

  await test.step('removes, and finds it among the removed', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('Delete')
    await expect(linesOf(page)).toHaveText([/Promenad/])
    await expect(linesOf(page).first()).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)
    await goToLine(page, 'Home')
    await page.keyboard.press('Delete')
    await expect(linesOf(page)).toHaveCount(1)

    await pressButton(page, 'Borttagna insatser')
    const removed = page.getByRole('list', { name: 'Borttagna insatser' }).getByRole('listitem')
    await expect(removed.filter({ hasText: 'Pratade vid' })).toContainText('30 dagar kvar')
    expect(await faultsOf(page, 'removed sessions')).toEqual([])
    await tabTo(page, removed.filter({ hasText: 'Pratade vid' }).getByRole('button'))
    await page.keyboard.press('Enter')
    await expect(removed.filter({ hasText: 'Pratade vid' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(linesOf(page)).toHaveCount(2)
  })

  await test.step('does the same from the menu of a line', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Ändra' })).toBeFocused()
    expect(await faultsOf(page, 'the menu of a line')).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveCount(3)
  })
})

test('a later change made elsewhere is shown, and nothing is overwritten silently', async ({
  app,
}) => {
  const { page } = app
  await unlock(page, peer)
  await openToday(page)
  const rows = page.getByRole('table', { name: 'Det som skiljer sig' }).getByRole('row')

  await test.step('keeps what the log holds', async () => {
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Minuter')).toBeFocused()
    await elsewhere(page, { minutes: 50, note: 'Pratade i köket.' })
    await saveMinutes(page, '60')
    await expect(dialogOf(page).getByRole('heading', { name: 'Ändrad på två håll' })).toBeVisible()
    await expect(rows.filter({ hasText: 'Minuter' })).toHaveText(
      /Minuter50\smin1\shändrat på båda håll/,
    )
    await expect(rows.filter({ hasText: 'Anteckning' })).toHaveText(
      /Pratade i köket.Pratade vid fönstret.ändrat i loggen/,
    )
    await expect(rows).toHaveCount(3)
    expect(await faultsOf(page, 'two versions of a session')).toEqual([])
    await pressButton(page, 'Behåll den som finns')
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page).first()).toContainText(/50\smin.*Pratade i köket/)
    await expect(linesOf(page).first()).toBeFocused()
  })

  await test.step('saves the own one over it, and both are in the history', async () => {
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Minuter')).toBeFocused()
    await elsewhere(page, { minutes: 55 })
    await saveMinutes(page, '70')
    await pressButton(page, 'Spara min')
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page).first()).toContainText(/1\sh\s10\smin/)
    await page.keyboard.press('h')
    await expect(changesIn(page).first()).toContainText(/från 55\smin till 1\sh\s10\smin/)
    await expect(changesIn(page).nth(1)).toContainText(/från 50\smin till 55\smin/)
    await page.keyboard.press('Escape')
    await expect(linesOf(page).first()).toBeFocused()
  })

  await test.step('logs what was written anew when the session was removed', async () => {
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Minuter')).toBeFocused()
    await elsewhere(page, 'remove')
    await saveMinutes(page, '80')
    await expect(dialogOf(page)).toContainText('Insatsen har tagits bort på ett annat ställe')
    expect(await faultsOf(page, 'a session that was removed meanwhile')).toEqual([])
    await pressButton(page, 'Logga min som ny')
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page)).toHaveCount(2)
    await expect(linesOf(page).first()).toContainText(/1\sh\s20\smin/)
  })

  await test.step('does not undo over a later change', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('Shift+ArrowLeft')
    await expect(linesOf(page)).toHaveCount(1)
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)
    await goToLine(page, 'Home')
    await page.keyboard.press('Enter')
    await saveMinutes(page, '90')
    await expect(dialogOf(page)).toBeHidden()
    await elsewhere(page, { minutes: 95 })
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('alert')).toContainText('har ändrats på annat håll sedan dess')
    await expect(linesOf(page).first()).toContainText(/1\sh\s35\smin/)
  })

  await test.step('compares a draft with what the log has come to hold since it was begun', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Minuter')).toHaveValue('95')
    // Escape closes an open list first, and then the editor.
    await tabTo(page, fieldOf(page, 'Aktivitet'))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('listbox')).toBeHidden()
    await expect(dialogOf(page)).toBeVisible()
    await typeInto(page, 'Minuter', '100')
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    await elsewhere(page, { minutes: 97 })
    await goTo(page, 'Idag')
    await openToday(page)
    await expect(linesOf(page).first()).toContainText(/1\sh\s37\smin/)
    await page.keyboard.press('Enter')
    await pressButton(page, 'Ta fram det')
    await expect(fieldOf(page, 'Minuter')).toHaveValue('100')
    await page.keyboard.press('Control+Enter')
    await expect(rows.filter({ hasText: 'Minuter' })).toHaveText(
      /Minuter1\sh\s37\smin1\sh\s40\sminändrat på båda håll/,
    )
    await pressButton(page, 'Behåll den som finns')
    await expect(linesOf(page).first()).toContainText(/1\sh\s37\smin/)
  })

  await test.step('does not undo behind an open dialog', async () => {
    await goToLine(page, 'Home')
    await page.keyboard.press('r')
    await expect(linesOf(page)).toHaveCount(3)
    await page.keyboard.press('h')
    await expect(dialogOf(page)).toBeVisible()
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    await expect(linesOf(page)).toHaveCount(3)
    await page.keyboard.press('Control+Z')
    await expect(linesOf(page)).toHaveCount(2)
  })
})
