import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import { faultsOf } from '../support/faults.ts'
import {
  createProfile,
  lineOf,
  logLine,
  openForm,
  tabTo,
  typeInto,
  writeLine,
} from '../support/journey.ts'
import { fifthSession, firstSession } from '../support/journey-keystrokes.ts'
import { measureEffort } from '../support/keystrokes.ts'
import { expect, test } from './fixtures.ts'

const peer = { kind: 'peer', label: 'Blå pärmen', passphrase: 'fyra svalor på en tråd' } as const
const today = localDay(new Date())

const linesOf = (page: Page) =>
  page.locator('section[aria-labelledby="day-list"]').getByRole('listitem')
const waysOf = (page: Page) => page.getByRole('region', { name: 'Snabbt igen' }).getByRole('button')

test('the first session and the fifth take few keys', async ({ app }) => {
  const { page } = app
  const first = await firstSession(page)
  const fifth = await fifthSession(page)
  expect(first.keystrokes).toBe('45 samtal'.length + 1)
  expect(fifth.keystrokes).toBe(2)
})

test('what is often logged is logged again by a number, the latest by R', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await expect(page.getByRole('region', { name: 'Snabbt igen' })).toBeHidden()
  await logLine(page, '45 samtal')
  await logLine(page, '20 promenad grupp')
  await logLine(page, '45 samtal blå björk')

  await test.step('the most frequent comes first', async () => {
    await expect(waysOf(page).first()).toHaveText(/1.*Förtroendeskapande samtal.*45\smin/)
    await page.keyboard.press('ArrowDown')
    await expect(waysOf(page).first()).toBeFocused()
    expect(await faultsOf(page, 'Snabbt igen')).toEqual([])
    await page.keyboard.press('1')
    await expect(linesOf(page)).toHaveCount(4)
    await expect(lineOf(page)).toBeFocused()
  })

  await test.step('the arrow keys and Enter do the same, and Escape leads back', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(waysOf(page).nth(1)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(lineOf(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveCount(5)
    await expect(linesOf(page).last()).toContainText('Promenad')
  })

  await test.step('the latest is repeated, and undone', async () => {
    const { keystrokes } = await measureEffort(page, async () => {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('r')
      await expect(linesOf(page)).toHaveCount(6)
    })
    expect(keystrokes).toBe(2)
    await page.getByRole('button', { name: 'Ångra' }).press('Enter')
    await expect(linesOf(page)).toHaveCount(5)
  })

  await test.step('what differs in the unit alone is told apart', async () => {
    await logLine(page, '45 samtal avd 72')
    await logLine(page, '45 samtal')
    const talks = waysOf(page).filter({ hasText: /^\d.*samtal/ })
    await expect(talks).toHaveCount(2)
    await expect(talks.filter({ hasText: 'utan enhet' })).toHaveCount(1)
  })

  await test.step('a digit in the line is a digit', async () => {
    await writeLine(page, '1')
    await expect(lineOf(page)).toHaveValue('1')
    await expect(linesOf(page)).toHaveCount(7)
  })
})

test('an earlier day is proposed again, line by line', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  const earlier = dayAfter(today, -3)
  const [, month, day] = earlier.split('-').map(Number)
  for (const text of ['09:00 45 samtal blå björk vid fönstret', '60 närvaro', '15 rond']) {
    await logLine(page, `${day}/${month} ${text}`)
  }
  await expect(page.getByText('Här samlas dagens insatser.')).toBeVisible()
  // They are read again after each save: what is proposed is what stands there.
  await expect(waysOf(page).filter({ hasText: /^S/ })).toContainText('3 insatser')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  const proposals = page.getByRole('region', { name: /^Som / }).getByRole('listitem')
  await expect(proposals).toHaveCount(3)
  await expect(proposals.first()).toBeFocused()
  expect(await faultsOf(page, 'Som en tidigare dag')).toEqual([])

  await page.keyboard.press('Enter')
  await expect(proposals.nth(1)).toBeFocused()
  await expect(linesOf(page)).toHaveCount(1)
  await test.step('something else is logged meanwhile, low down in the full form', async () => {
    await openForm(page)
    await typeInto(page, 'Minuter', '5')
    await typeInto(page, 'Aktivitet', 'rond')
    await page.keyboard.press('Tab')
    await typeInto(page, 'Anteckning', 'en sak till')
    await tabTo(page, page.locator('summary').filter({ hasText: 'Mer' }))
    await page.keyboard.press('Enter')
    // So far that the line comes to stand at the very top, its label above it.
    await page.evaluate(() => window.scrollTo(0, 110))
    expect(await page.evaluate(() => window.scrollY)).toBe(110)
    await page.keyboard.press('Control+Enter')
    await expect(lineOf(page)).toBeFocused()
    await expect(linesOf(page)).toHaveCount(2)
    await expect(page.getByText('Vad gjorde du, och hur länge?')).toBeInViewport({ ratio: 1 })
  })

  await page.keyboard.press('ArrowDown')
  await expect(proposals.nth(1)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(proposals.nth(1)).toContainText('Inte i dag')
  await page.keyboard.press('Enter')
  await expect(lineOf(page)).toBeFocused()
  await expect(linesOf(page)).toHaveCount(3)
  // The time of day and the note were of that day alone.
  await expect(linesOf(page).first()).toContainText('Blå björk')
  await expect(linesOf(page).first()).not.toContainText('09:00')
  await expect(linesOf(page).first()).not.toContainText('vid fönstret')

  await test.step('Escape in the line puts the proposals away', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('s')
    await expect(proposals.first()).toBeFocused()
    await openForm(page)
    await page.keyboard.press('Escape')
    await expect(lineOf(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(proposals).toHaveCount(0)
    await expect(waysOf(page).first()).toBeVisible()
  })
})
