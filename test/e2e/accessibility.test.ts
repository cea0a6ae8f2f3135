import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { faultsOf } from '../support/faults.ts'
import {
  chooseRadio,
  createProfile,
  goTo,
  lock,
  logSession,
  openForm,
  type Screen,
  typeInto,
  unlock,
} from '../support/journey.ts'
import {
  chooseFilesToImport,
  confirmSigner,
  importChosen,
  invite,
  previewExport,
  saveExport,
} from '../support/sharing-journey.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const peerScreens = [
  'Idag',
  'Logg',
  'Personer',
  'Planer',
  'Utveckling',
  'Sammanställning',
  'Rapport',
  'Dela',
  'Inställningar',
  'Hjälp',
] as const satisfies readonly Screen[]

// Each state is looked at three times, and axe takes its time on a busy computer.
const longest = 600_000

test('a fault that a screen has is found in every theme and language', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
  await page.evaluate(() => {
    const pale = document.createElement('p')
    pale.textContent = 'Blekt'
    pale.style.color = '#777'
    pale.style.backgroundColor = '#888'
    document.querySelector('main')?.append(document.createElement('button'), pale)
  })
  const faults = await faultsOf(page, 'Välkommen')
  expect(faults.map((fault) => fault.split(': ').slice(0, 2).join(': '))).toEqual([
    'Välkommen, dark: color-contrast',
    'Välkommen, light: button-name',
    'Välkommen, light: color-contrast',
    'Välkommen, the other language: button-name',
  ])
})

test('no screen that is still empty has an accessibility fault', async ({ app, folder }) => {
  test.setTimeout(longest)
  const { page } = app
  const { check, checkScreen, faults } = checksOf(page)

  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
  await check('Välkommen')
  await typeInto(page, 'Lösenfras', 'kort')
  await page.keyboard.press('Enter')
  await check('Välkommen, avvisad')

  await createProfile(page, supervisor)
  for (const screen of ['Inkorg', 'Rapport', 'Nycklar'] as const) await checkScreen(screen)
  await goTo(page, 'Inställningar')
  await expect(page.getByRole('heading', { level: 1, name: 'Inställningar' })).toBeVisible()
  await check('Inställningar för handledare')
  await invite(app, 'Region Exempel', join(folder, 'inbjudan.peerlogg-invitation'))
  await check('Inbjudan, sparad')
  await lock(page)
  await check('Lås upp')

  await createProfile(page, peer)
  for (const screen of peerScreens) await checkScreen(screen)
  await goToOldLog(page)
  await check('Hämta in en gammal logg')
  await goTo(page, 'Idag')
  await openForm(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Minuter skrivs som ett helt tal')).toBeVisible()
  await check('Idag, avvisad')
  expect(faults).toEqual([])
})

test('no screen that holds something has an accessibility fault', async ({ app, folder }) => {
  test.setTimeout(longest)
  const { page } = app
  const { check, checkScreen, faults } = checksOf(page)
  const invitation = join(folder, 'inbjudan.peerlogg-invitation')
  const exported = join(folder, 'export.peerlogg')

  await createProfile(page, supervisor)
  await invite(app, 'Region Exempel', invitation)
  await lock(page)

  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
    person: 'Blå björk',
    note: 'Pratade vid fönstret.',
  })
  await check('Idag, sparad')
  for (const screen of ['Logg', 'Personer', 'Sammanställning', 'Inställningar'] as const) {
    await checkScreen(screen)
  }
  await goTo(page, 'Sammanställning')
  await chooseRadio(page, 'Egna datum')
  await check('Sammanställning, egna datum')
  await previewExport(app, invitation)
  await saveExport(app, exported)
  await check('Dela, sparad')
  await lock(page)

  await unlock(page, supervisor)
  await chooseFilesToImport(app, exported)
  await check('Inkorg, väntar')
  await confirmSigner(page, peer.label)
  await check('Inkorg, bekräftad')
  await importChosen(page)
  await check('Inkorg, inläst')
  await checkScreen('Rapport')
  expect(faults).toEqual([])
})

/** Collects what axe finds, so that one run tells all of it. */
function checksOf(page: Page) {
  const faults: string[] = []
  const check = async (state: string) => {
    faults.push(...(await faultsOf(page, state)))
  }
  const checkScreen = async (screen: Screen) => {
    await goTo(page, screen)
    await check(screen)
  }
  return { check, checkScreen, faults }
}

async function goToOldLog(page: Page): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.keyboard.type('gammal logg')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Hämta in en gammal logg' }),
  ).toBeVisible()
}

test('everything that can be pressed or written in is reached by Tab, and shows it', async ({
  app,
}) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
  await expectAllReached(page)
  await createProfile(page, peer)
  await logSession(page, {
    minutes: '45',
    activity: 'D01',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })
  for (const screen of peerScreens) {
    await goTo(page, screen)
    await expectAllReached(page)
  }
  await goToOldLog(page)
  await expectAllReached(page)
  await lock(page)
  await expectAllReached(page)
})

/** Goes once around the page by Tab and compares what had the focus with what should have had it. */
async function expectAllReached(page: Page): Promise<void> {
  const expected = await page.evaluate(() => {
    const isInTabOrder = (element: HTMLElement) =>
      element.tabIndex >= 0 &&
      element.checkVisibility() &&
      !element.matches(':disabled') &&
      // Only the chosen radio button of a group is; the arrow keys lead to the others.
      !element.matches('[type=radio]:not(:checked)')
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex]'),
    ]
    const expectedOnes = all.filter(isInTabOrder)
    expectedOnes.forEach((element, index) => (element.dataset['reach'] = String(index)))
    document.body.focus()
    return expectedOnes.length
  })
  const unmarked: string[] = []
  const waiting = page.locator('[data-reach]')
  // Twice around: something may still have come to the page after it was counted.
  for (let presses = 0; presses < 2 * expected + 3 && (await waiting.count()) > 0; presses++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      // The ring may stand around the label of a field, or around the line that a list item holds.
      const places = [element, element.closest('label'), element.querySelector('.session-line')]
      const isMarked = places.some((place) => {
        if (!place) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      const isBody = element === document.body
      delete element.dataset['reach']
      return isMarked || isBody ? '' : element.outerHTML.slice(0, 120)
    })
    if (seen !== '') unmarked.push(seen)
  }
  const missed = await waiting.evaluateAll((elements) =>
    elements.map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(missed).toEqual([])
  expect(unmarked).toEqual([])
}
