import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { localDay, monthOf, monthsAfter } from '../../src/shared/dates.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import { writeInvitation } from '../../src/sharing/invitation.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { aSession } from '../support/a-session.ts'
import { faultsOf } from '../support/faults.ts'
import { goTo, lock, pressButton, tabTo, unlock } from '../support/journey.ts'
import { addInvitation } from '../support/sharing-journey.ts'
import { makeLogApart } from '../support/make-log-apart.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const lastMonth = monthOf(monthsAfter(`${monthOf(localDay(new Date()))}-01`, -1))

async function goToPart(page: Page, name: 'Dela' | 'Organisationer'): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }))
  for (let presses = 0; presses < 3; presses++) {
    if (await page.getByRole('tab', { name, exact: true, selected: true }).isVisible()) return
    await page.keyboard.press('ArrowRight')
  }
  await expect(page.getByRole('tab', { name, exact: true, selected: true })).toBeVisible()
}

// Many looks at one journey, and a folder that comes and goes.
test.slow()

test('a month goes to the sharing folder by a key press, waits while it is away, and is never half there', async ({
  launch,
  folder,
}) => {
  const key = await newOrganisationKey()
  const invitation = join(folder, 'inbjudan.peerlogg-invitation')
  writeFileSync(
    invitation,
    writeInvitation({
      format: 'peerlogg-invitation',
      version: 1,
      organisation: 'Region Exempel',
      recipient: key.recipient,
    }),
  )
  makeLogApart(folder, peer, [aSession({ date: `${lastMonth}-12` })])
  const stick = join(folder, 'Ett "minne" på å, ä och 🧡')
  const pocket = join(folder, 'in the pocket')
  mkdirSync(stick)
  const takeOut = () => renameSync(stick, pocket)
  const putIn = () => renameSync(pocket, stick)
  const there = () => readdirSync(stick).filter((name) => name.endsWith('.peerlogg'))
  const months = (name: string) =>
    readExport(readFileSync(join(stick, name)), [key]).then(({ manifest }) => manifest.months)

  const app = await launch()
  const { page } = app
  const hasLeft = page.getByText('Filen ligger i mappen för Region Exempel')
  const putByKey = async () => {
    await expect(page.getByRole('button', { name: 'Lägg filen i mappen' })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
  }
  const waits = page.getByText('Filen väntar på mappen. Inget har lämnat loggen än.')

  await test.step('a folder is chosen', async () => {
    await unlock(page, peer)
    await goTo(page, 'Dela')
    await addInvitation(app, invitation)
    await goToPart(page, 'Organisationer')
    await app.answerDialogWith(join(folder, 'user-data'))
    await pressButton(page, 'Välj mapp …')
    await expect(page.getByRole('alert')).toContainText('Mappen hör till Peerlogg själv')
    await app.answerDialogWith(stick)
    await pressButton(page, 'Välj mapp …')
    await expect(page.getByText('Mappen är på plats.')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Lägg varje ny månad' })).not.toBeChecked()
    expect(await faultsOf(page, 'a sharing folder')).toEqual([])
  })

  await test.step('and the file is put there by a key press, wherever one is on the screen', async () => {
    await goToPart(page, 'Dela')
    await putByKey()
    await expect(hasLeft).toBeVisible()
    expect(there()).toEqual([expect.stringMatching(/^peerlogg-[0-9a-f]{12}\.peerlogg$/)])
    expect(await months(there()[0] ?? '')).toEqual([lastMonth])
  })

  await test.step('the folder goes away and comes back in the middle of it, again and again', async () => {
    let isOut = false
    const coming = setInterval(() => {
      if (isOut) putIn()
      else takeOut()
      isOut = !isOut
    }, 2)
    for (let round = 0; round < 8; round++) {
      await putByKey()
      await expect(hasLeft.or(waits)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Lägger filen i mappen' })).toBeHidden()
    }
    clearInterval(coming)
    if (isOut) putIn()
    await goTo(page, 'Idag')
    await expect.poll(() => readdirSync(stick).filter((name) => name.endsWith('.tmp'))).toEqual([])
    for (const name of there()) expect(await months(name)).toEqual([lastMonth])
  })

  await test.step('while it is away the file waits, also after locking', async () => {
    takeOut()
    await goTo(page, 'Dela')
    await putByKey()
    await expect(waits).toBeVisible()
    await expect(page.getByText('Mappen går inte att nå nu.')).toBeVisible()
    expect(await faultsOf(page, 'a file that waits')).toEqual([])
    await goTo(page, 'Idag')
    await expect(page.getByText(/^Filen för .* väntar på sin mapp/)).toBeVisible()
    await lock(page)
    await unlock(page, peer)
    await expect(page.getByText(/^Filen för .* väntar på sin mapp/)).toBeVisible()
    expect(existsSync(stick)).toBe(false)
  })

  await test.step('and goes by a key press when the folder is back', async () => {
    const before = readdirSync(pocket).length
    putIn()
    await goTo(page, 'Dela')
    await expect(page.getByText('Mappen är på plats igen.')).toBeVisible()
    expect(there()).toHaveLength(before)
    await page.keyboard.press('Alt+L')
    await expect(page.getByText('Det som väntade ligger i mappen nu.')).toBeVisible()
    expect(there()).toHaveLength(before + 1)
  })

  await test.step('a file that waits can be taken back', async () => {
    const before = there().length
    takeOut()
    await putByKey()
    await expect(waits).toBeVisible()
    await pressButton(page, /^Ta tillbaka filen för/)
    await expect(page.getByText('Filen är tillbakatagen.')).toBeVisible()
    putIn()
    expect(there()).toHaveLength(before)
  })

  await test.step('and by itself only when that is turned on', async () => {
    await goToPart(page, 'Organisationer')
    await expect(page.getByText('utan att du tittar igenom den först')).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Lägg varje ny månad' }))
    await page.keyboard.press('Space')
    await expect(page.getByText('Det här är påslaget från och med')).toBeVisible()
    await goToPart(page, 'Dela')
    const before = there().length
    takeOut()
    await putByKey()
    await expect(waits).toBeVisible()
    await expect(page.getByText('Filen läggs dit av sig själv')).toBeVisible()
    putIn()
    await goTo(page, 'Idag')
    await expect(page.getByText(/^Filen för .* lades i mappen den/)).toBeVisible()
    expect(there()).toHaveLength(before + 1)
    await goTo(page, 'Dela')
    await expect(page.getByText('lades av sig själv i mappen för Region Exempel')).toBeVisible()
    expect(await faultsOf(page, 'a file that went by itself')).toEqual([])
  })
})
