import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import {
  chooseFilesToImport,
  chooseRadio,
  confirmSigner,
  createProfile,
  goTo,
  importChosen,
  invite,
  lock,
  logSession,
  previewExport,
  saveExport,
  type Screen,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { expect, test } from './fixtures.ts'

const supervisor = {
  kind: 'supervisor',
  label: 'Gröna pärmen',
  passphrase: 'tre stenar i en å',
} as const
const peer = { kind: 'peer', label: 'Blå pärmen', passphrase: 'fyra svalor på en tråd' } as const

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault in ${colorScheme}`, async ({ app, folder }) => {
    test.slow()
    const { page } = app
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const faults: string[] = []
    const check = async (screen: string) => {
      // Legacy mode stays in the page; the other one opens a second, which the app forbids.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      for (const { id, nodes } of violations) {
        faults.push(`${screen}: ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      }
    }
    const checkScreen = async (screen: Screen) => {
      await goTo(page, screen)
      await check(screen)
    }
    const invitation = join(folder, 'inbjudan.peerlogg-invitation')
    const exported = join(folder, 'export.peerlogg')

    await expect(page.getByRole('heading', { level: 1, name: 'Välkommen' })).toBeVisible()
    await check('Välkommen')
    await typeInto(page, 'Lösenfras', 'kort')
    await page.keyboard.press('Enter')
    await check('Välkommen, avvisad')

    await createProfile(page, supervisor)
    for (const screen of ['Läs in', 'Rapport', 'Inbjudan'] as const) await checkScreen(screen)
    await invite(app, 'Region Exempel', invitation)
    await check('Inbjudan, sparad')
    await lock(page)
    await check('Lås upp')

    await createProfile(page, peer)
    for (const screen of ['Logg', 'Sammanställning', 'Dela', 'Idag'] as const) {
      await checkScreen(screen)
    }
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Minuter skrivs som ett helt tal')).toBeVisible()
    await check('Idag, avvisad')
    await logSession(page, {
      minutes: '45',
      activity: 'D01',
      unit: 'Avdelning 12',
      setting: 'Heldygnsvård',
      person: 'Blå björk',
      note: 'Pratade vid fönstret.',
    })
    await check('Idag, sparad')
    for (const screen of ['Logg', 'Sammanställning'] as const) await checkScreen(screen)
    await chooseRadio(page, 'Egna datum')
    await check('Sammanställning, egna datum')
    await previewExport(app, invitation)
    await saveExport(app, exported)
    await check('Dela, sparad')
    await lock(page)

    await unlock(page, supervisor)
    await chooseFilesToImport(app, exported)
    await check('Läs in, väntar')
    await confirmSigner(page, peer.label)
    await check('Läs in, bekräftad')
    await importChosen(page)
    await check('Läs in, kvitto')
    await checkScreen('Rapport')
    expect(faults).toEqual([])
  })
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
  for (const screen of ['Idag', 'Logg', 'Sammanställning', 'Dela'] as const) {
    await goTo(page, screen)
    await expectAllReached(page)
  }
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
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea')]
    const expectedOnes = all.filter(isInTabOrder)
    expectedOnes.forEach((element, index) => (element.dataset['reach'] = String(index)))
    document.body.focus()
    return expectedOnes.length
  })
  const unmarked: string[] = []
  for (let presses = 0; presses < expected + 3; presses++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      const label = element.closest('label')
      const around = label && getComputedStyle(label)
      const isMarked =
        (outlineStyle !== 'none' && outlineWidth !== '0px') ||
        boxShadow !== 'none' ||
        (around !== null && (around.outlineStyle !== 'none' || around.boxShadow !== 'none'))
      const isBody = element === document.body
      delete element.dataset['reach']
      return isMarked || isBody ? '' : element.outerHTML.slice(0, 120)
    })
    if (seen !== '') unmarked.push(seen)
  }
  const missed = await page
    .locator('[data-reach]')
    .evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 120)))
  expect(missed).toEqual([])
  expect(unmarked).toEqual([])
}
