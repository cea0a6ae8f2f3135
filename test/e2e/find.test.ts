import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import { aSession } from '../support/a-session.ts'
import { faultsOf } from '../support/faults.ts'
import { choose, fieldOf, goTo, pressButton, tabTo, typeInto, unlock } from '../support/journey.ts'
import { makeLogApart } from '../support/make-log-apart.ts'
import { peer } from '../support/profiles.ts'
import { sampleYear } from '../support/sample-sessions.ts'
import { expect, test } from './fixtures.ts'

const today = localDay(new Date())
const cellOf = (page: Page) => page.getByRole('gridcell', { selected: true })
// Every state is looked through in two languages and two themes.
test.slow()

const dialogOf = (page: Page) => page.getByRole('dialog')
const told = (page: Page) => page.getByRole('status').filter({ hasText: /:/ })

/** The line that the keyboard is at, and how many nodes the list consists of. */
async function lineInList(page: Page) {
  return page.locator('.found-list').evaluate((list) => ({
    place: Number(document.activeElement?.getAttribute('aria-posinset')),
    nodes: list.querySelectorAll('[role=listitem], [role=listitem] *').length,
    isInSight:
      document.activeElement !== null &&
      document.activeElement.getBoundingClientRect().bottom <=
        list.getBoundingClientRect().bottom + 1 &&
      document.activeElement.getBoundingClientRect().top >= list.getBoundingClientRect().top - 1,
  }))
}

test('a long log is scrolled and searched by keyboard', async ({ folder, launch }) => {
  const year = Number(today.slice(0, 4))
  const storm = { date: `${year}-05-06`, unit: 'Ateljén Åsen', setting: 'municipal' } as const
  makeLogApart(folder, peer, [
    ...sampleYear(year, 5000),
    aSession({
      ...storm,
      minutes: 45,
      note: 'Åskan gick medan vi målade.',
      person: 'Violett snäcka',
    }),
    aSession({ ...storm, minutes: 30, note: 'Åskregn, vi stannade inne.', phase: 'ending' }),
    aSession({ ...storm, minutes: 20, note: 'Askan i kaminen var varm.' }),
  ])
  const { page } = await launch()
  await unlock(page, peer)
  await goTo(page, 'Logg')
  const sum = page.locator('.log-list-head').getByRole('status')
  const first = page.locator('[aria-posinset]').first()
  await expect(sum).toHaveText(/^5\s003 insatser, \d+\sh(\s\d+\smin)?$/)

  await test.step('every line can be reached, of which few are there', async () => {
    await expect(first).toHaveAttribute('aria-setsize', '5003')
    await tabTo(page, page.locator('[aria-posinset="1"]'))
    for (const [key, place] of [
      ['ArrowDown', 2],
      ['End', 5003],
      ['ArrowUp', 5002],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => lineInList(page)).toMatchObject({ place, isInSight: true })
      expect((await lineInList(page)).nodes).toBeLessThanOrEqual(300)
    }
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press('PageDown')
    await expect(page.locator(':focus .session-activity')).toBeVisible()
    expect((await lineInList(page)).place).toBeGreaterThan(80)
    expect((await lineInList(page)).nodes).toBeLessThanOrEqual(300)
    expect(await faultsOf(page, 'the list')).toEqual([])
  })

  await test.step('a line that moves to another day is followed', async () => {
    await page.keyboard.press('Home')
    await expect.poll(() => lineInList(page)).toMatchObject({ place: 1, isInSight: true })
    const moved = await page.locator(':focus .session-activity').textContent()
    for (let days = 1; days <= 2; days++) {
      const { place } = await lineInList(page)
      await page.keyboard.press('Shift+ArrowLeft')
      await expect.poll(async () => (await lineInList(page)).place).toBeGreaterThan(place)
      await expect.poll(() => lineInList(page)).toMatchObject({ isInSight: true })
    }
    expect((await lineInList(page)).place).toBeGreaterThan(10)
    await expect(page.locator(':focus .session-activity')).toHaveText(moved ?? '')
    await page.keyboard.press('Enter')
    // A day that has been, which nothing is asked about.
    await typeInto(page, 'Datum', dayAfter(today, -30))
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect.poll(async () => (await lineInList(page)).place).toBeGreaterThan(100)
    await expect.poll(() => lineInList(page)).toMatchObject({ isInSight: true })
    await expect(page.locator(':focus .session-activity')).toHaveText(moved ?? '')
  })

  await test.step('a line that was scrolled away is shown before a key does anything to it', async () => {
    await page.locator('.found-list').evaluate((list) => {
      list.scrollTop = 0
    })
    await expect.poll(() => lineInList(page)).toMatchObject({ isInSight: false })
    await page.keyboard.press('Delete')
    await expect.poll(() => lineInList(page)).toMatchObject({ isInSight: true })
    await expect(sum).toHaveText(/^5\s003 insatser/)
  })

  await test.step('words find notes, with å and a apart', async () => {
    await page.keyboard.press('Control+F')
    await expect(fieldOf(page, /^Sök/)).toBeFocused()
    await page.keyboard.type('åsk')
    await expect(sum).toHaveText(/^2 insatser, 1\sh\s15\smin$/)
    await typeInto(page, /^Sök/, 'askan')
    await expect(sum).toHaveText(/^1 insats, 20\smin$/)
    await expect(first).toContainText('kaminen')
    await typeInto(page, /^Sök/, 'finns inte')
    await expect(page.getByText('Inga insatser stämmer.')).toBeVisible()
    expect(await faultsOf(page, 'a search without hits')).toEqual([])
  })

  await test.step('filters narrow it, with count and minutes', async () => {
    await pressButton(page, 'Rensa allt')
    await expect(fieldOf(page, /^Sök/)).toBeFocused()
    await pressButton(page, /^Filter/)
    await typeInto(page, 'Enhet', 'åsen')
    await page.keyboard.press('Enter')
    await expect(sum).toHaveText(/^3 insatser, 1\sh\s35\smin$/)
    await choose(page, 'Fas', 'Avslut')
    await expect(sum).toHaveText(/^1 insats, 30\smin$/)
    await choose(page, 'Fas', 'Alla')
    await typeInto(page, 'Pseudonym', 'violett')
    await page.keyboard.press('Enter')
    await expect(sum).toHaveText(/^1 insats, 45\smin$/)
    await typeInto(page, 'Från och med', `${year}-05-07`)
    await expect(page.getByText('Inga insatser stämmer.')).toBeVisible()
    await typeInto(page, 'Till och med', `${year}-05-01`)
    await expect(page.getByText('Periodens slut ligger före')).toBeVisible()
    expect(await faultsOf(page, 'filters')).toEqual([])
    await page.keyboard.press('Control+F')
    await pressButton(page, 'Rensa allt')
    await expect(sum).toHaveText(/^5\s003 insatser/)
  })

  await test.step('the same as pages, also after a look at another screen', async () => {
    await tabTo(page, page.getByRole('checkbox', { name: 'Visa som sidor' }))
    await page.keyboard.press('Space')
    await expect(page.getByRole('heading', { name: 'Sida 1 av 101' })).toBeVisible()
    await pressButton(page, 'Nästa sida')
    await expect(
      page.getByRole('list', { name: 'Sida 2 av 101' }).getByRole('listitem'),
    ).toHaveCount(50)
    await goTo(page, 'Idag')
    await goTo(page, 'Logg')
    await expect(page.getByRole('heading', { name: 'Sida 2 av 101' })).toBeVisible()
    expect(await faultsOf(page, 'pages')).toEqual([])
  })
})

test('a day, a week and a month are walked through by the arrow keys', async ({
  folder,
  launch,
}) => {
  const lastWeek = dayAfter(today, -7)
  const inWeek = aSession({ date: lastWeek, activity: 'D10', minutes: 30, unit: 'Avdelning 3' })
  makeLogApart(folder, peer, [inWeek])
  const { page } = await launch()
  await unlock(page, peer)
  await goTo(page, 'Logg')
  const sum = page.getByRole('main').getByRole('status').first()

  await test.step('minutes are entered straight into a cell of the week', async () => {
    await page.keyboard.press('Control+3')
    const grid = page.getByRole('grid', { name: /^Vecka \d+/ })
    await expect(cellOf(page)).toBeFocused()
    await expect(grid.getByRole('columnheader')).toHaveCount(9)
    await expect(grid.getByRole('rowheader', { name: /^Promenad/ })).toBeVisible()
    expect(await faultsOf(page, 'a week')).toEqual([])
    await tabTo(page, cellOf(page))
    await page.keyboard.type('25')
    expect(await faultsOf(page, 'a cell that is written in')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(cellOf(page)).toHaveText(/^25\smin$/)
    await expect(cellOf(page)).toBeFocused()
    await expect(told(page)).toHaveText(/^Sparat: Promenad.*25\smin$/)
    await expect(sum).toHaveText(/^1 insats, 25\smin$/)
    await page.keyboard.press('Control+Z')
    await expect(cellOf(page)).toHaveText('')
    await expect(sum).toHaveText('Inga insatser')
  })

  await test.step('what is no length is not logged', async () => {
    await page.keyboard.type('1500')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('helt tal från 1 till 1440')
    await page.keyboard.press('Escape')
    await expect(cellOf(page)).toBeFocused()
    await expect(cellOf(page)).toHaveText('')
  })

  await test.step('an empty cell opens the form for its day and activity', async () => {
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue(/^Promenad/)
    await expect(fieldOf(page, 'Datum')).toHaveValue(today)
    await expect(fieldOf(page, 'Enhet')).toHaveValue('Avdelning 3')
    expect(await faultsOf(page, 'a session of a cell')).toEqual([])
    await typeInto(page, 'Minuter', '40')
    await page.keyboard.press('Control+Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect(cellOf(page)).toHaveText(/^40\smin$/)
    await expect(cellOf(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialogOf(page).getByRole('listitem')).toHaveText(/Promenad.*40\smin/)
    expect(await faultsOf(page, 'the sessions of a cell')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(cellOf(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toContainText('Ny insats')
    await expect(fieldOf(page, 'Aktivitet')).toHaveValue('')
    await page.keyboard.press('Escape')
  })

  await test.step('a page key turns to the week before', async () => {
    await expect(cellOf(page)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('PageUp')
    await expect(cellOf(page)).toHaveText(/^30\smin$/)
    await expect(cellOf(page)).toBeFocused()
  })

  await test.step('a month shows its days, and opens them', async () => {
    await page.keyboard.press('Control+4')
    await expect(cellOf(page)).toBeFocused()
    await expect(cellOf(page)).toContainText(/1 insats\s*30\smin/)
    expect(await faultsOf(page, 'a month')).toEqual([])
    await tabTo(page, cellOf(page))
    await page.keyboard.press('ArrowDown')
    await expect(cellOf(page)).toContainText(/40\smin/)
    await expect(cellOf(page)).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(cellOf(page)).toBeFocused()
    await expect(cellOf(page)).toContainText('inga insatser')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowUp')
    await expect(cellOf(page)).toContainText(/30\smin/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Dag/, pressed: true })).toBeVisible()
    await expect(
      page.getByRole('list').getByRole('listitem').filter({ hasText: 'Promenad' }),
    ).toContainText(/30\smin/)
    await expect(page.locator('.session-lines > li').first()).toBeFocused()
    expect(await faultsOf(page, 'a day')).toEqual([])
    for (const [key, focused] of [
      ['1', page.locator('[aria-posinset="1"]')],
      ['2', page.locator('.session-lines > li').first()],
    ] as const) {
      await page.keyboard.press(`Control+${key}`)
      await expect(focused).toBeFocused()
    }
  })

  await test.step('a day takes a session, and an empty day says how', async () => {
    await pressButton(page, 'Föregående dag')
    await expect(page.getByText('Inget är loggat den här dagen.')).toBeVisible()
    expect(await faultsOf(page, 'an empty day')).toEqual([])
    await pressButton(page, 'Ny insats den här dagen')
    await expect(fieldOf(page, 'Datum')).toHaveValue(dayAfter(lastWeek, -1))
    await page.keyboard.press('Escape')
    await expect(dialogOf(page)).toBeHidden()
    // The way back goes with the press, and not the focus.
    await pressButton(page, 'Till i dag')
    await expect(page.getByRole('button', { name: 'Föregående dag' })).toBeFocused()
  })
})
