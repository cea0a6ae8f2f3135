import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readExport } from '../../src/sharing/export-file.ts'
import { writeInvitation } from '../../src/sharing/invitation.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { faultsOf } from '../support/faults.ts'
import { goTo, logSession, pressButton, pressRadio, tabTo, unlock } from '../support/journey.ts'
import { addInvitation, linesToLeave, saveExport } from '../support/sharing-journey.ts'
import { peer } from '../support/profiles.ts'
import { invitationFor } from '../support/share-with.ts'
import { makeLogOfFiles } from '../support/stores-by-command.ts'
import { expect, test } from './fixtures.ts'

test.slow()

const ward = join(import.meta.dirname, '../fixtures/ward-2026-10.csv')

async function goToPart(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true })
  await tabTo(page, page.getByRole('tab', { selected: true }))
  for (let presses = 0; presses < 3; presses++) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return
    await page.keyboard.press('ArrowRight')
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

const check = async (page: Page, box: Locator) => {
  await tabTo(page, box)
  await page.keyboard.press('Space')
}

test('a peer supporter decides, line by line, what leaves for whom', async ({ launch, folder }) => {
  makeLogOfFiles(folder, peer, [ward])
  const keys = { region: await newOrganisationKey(), association: await newOrganisationKey() }
  const invitations = {
    region: join(folder, 'regionen.peerlogg-invitation'),
    association: join(folder, 'foreningen.peerlogg-invitation'),
  }
  const write = (file: string, name: string, recipient: string) =>
    writeFileSync(file, writeInvitation(invitationFor(name, recipient)))
  write(invitations.region, 'Region Exempel', keys.region.recipient)
  write(invitations.association, 'Föreningen Exempel', keys.association.recipient)
  const app = await launch()
  const { page } = app
  const faults: string[] = []
  const lines = linesToLeave(page)
  const whatLeaves = page.getByRole('status').filter({ hasText: 'Filen får' })
  const boxes = lines.getByRole('checkbox')
  const file = join(folder, 'oktober.peerlogg')

  await test.step('adds an invitation, and another', async () => {
    await unlock(page, peer)
    await goTo(page, 'Dela')
    await expect(page.getByText('Börja med en inbjudan.')).toBeVisible()
    faults.push(...(await faultsOf(page, 'Dela, utan inbjudan')))
    await addInvitation(app, invitations.region)
    await expect(whatLeaves).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Välj organisation' })).toBeHidden()
    await goToPart(page, 'Det jag har delat')
    await expect(page.getByText('Du har inte delat något än.')).toBeVisible()
    await goToPart(page, 'Organisationer')
    await addInvitation(app, invitations.association)
    await expect(page.getByRole('heading', { name: 'Föreningen Exempel' })).toBeVisible()
    faults.push(...(await faultsOf(page, 'Dela, organisationer')))
  })

  await test.step('holds two lines back, and leaves the forms out', async () => {
    await goToPart(page, 'Dela')
    await pressRadio(page, 'Region Exempel')
    await expect(page.getByRole('checkbox', { name: /^Oktober 2026/ }).first()).toBeChecked()
    await expect(lines.first()).toHaveText(
      /^Avdelning 72 \(heldygnsvård\), förtroendeskapande samtal, enskilt, .*: \d+ insatser, /,
    )
    await check(page, boxes.first())
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    await expect(boxes.nth(1)).toBeFocused()
    await expect(whatLeaves).toContainText('2 rader hålls inne; filen säger hur många')
    const all = await lines.count()
    const withoutForm = page.getByRole('checkbox', { name: /^Utan form/ })
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await expect(withoutForm).toBeFocused()
    await page.keyboard.press('Space')
    await expect(lines.first()).not.toContainText('enskilt')
    await expect(whatLeaves).toContainText('2 rader hålls inne')
    expect(await lines.count()).toBeLessThanOrEqual(all)
    faults.push(...(await faultsOf(page, 'Dela, titta igenom')))
    await saveExport(app, file)
    await expect(page.getByRole('checkbox', { name: /^Oktober 2026.*delad/ })).toBeChecked()
  })

  const first = await readExport(readFileSync(file), [keys.region])
  await test.step('the file holds what was seen, and not what was held back', async () => {
    expect(first.manifest).toMatchObject({ withheld: 2, without: ['form'], sequence: 1 })
    expect(first.cells.filter(({ activity }) => activity === 'D01')).not.toHaveLength(0)
    await expect(lines).toHaveCount(first.cells.length + first.facts.length + 2)
  })

  await test.step('looks into what has left', async () => {
    await goToPart(page, 'Det jag har delat')
    const left = page.getByRole('list', { name: 'Det jag har delat' }).getByRole('listitem')
    await expect(left).toHaveText([
      /^Oktober 2026 till Region Exempel.*; 2 hölls inne\. Utan form\./,
    ])
    await pressButton(page, 'Se innehållet')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('listitem')).toHaveCount(first.cells.length + first.facts.length)
    faults.push(...(await faultsOf(page, 'Dela, det som lämnade loggen')))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('logs one more in the month, and is told that it has changed', async () => {
    await goTo(page, 'Idag')
    await logSession(page, { minutes: '35', activity: 'D10', date: '2026-10-30' })
    await goTo(page, 'Dela')
    await goToPart(page, 'Dela')
    await expect(page.getByText('Loggen har ändrats sedan du delade oktober 2026.')).toBeVisible()
    await expect(lines.filter({ hasText: 'sedan förra filen' }).first()).toContainText('promenad')
    await expect(whatLeaves).toContainText('2 rader hålls inne')
    faults.push(...(await faultsOf(page, 'Dela, ändrad')))
  })

  await test.step('and saves a new file that replaces the old', async () => {
    const again = join(folder, 'oktober-igen.peerlogg')
    await saveExport(app, again)
    await expect(page.getByText('Loggen har ändrats sedan du delade')).toBeHidden()
    const { manifest, cells } = await readExport(readFileSync(again), [keys.region])
    expect(manifest).toMatchObject({
      sequence: 2,
      follows: first.manifest.export_id,
      withheld: 2,
      without: ['form'],
    })
    const minutes = (of: typeof cells) => of.reduce((sum, cell) => sum + cell.minutes, 0)
    expect(minutes(cells)).toBe(minutes(first.cells) + 35)
  })
  expect(faults).toEqual([])
})
