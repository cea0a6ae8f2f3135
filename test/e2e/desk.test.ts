import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { NewExport } from '../../src/sharing/export-content.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { readInvitation } from '../../src/sharing/invitation.ts'
import { newSigningKey } from '../../src/sharing/signing.ts'
import { aCell, anExport } from '../sharing/an-export.ts'
import { faultsOf } from '../support/faults.ts'
import { createProfile, goTo, pressButton, tabTo } from '../support/journey.ts'
import {
  chooseFilesToImport,
  confirmSigner,
  importChosen,
  invite,
} from '../support/sharing-journey.ts'
import { supervisor } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const groupOf = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('listitem')

const receiptOf = (page: Page, month: string) =>
  page.getByRole('listitem').filter({ hasText: `${month} 2026:` })

test('files of all kinds go over the desk, by keyboard alone', async ({ app, folder }) => {
  // Each state is looked at three times, and axe takes its time on a busy computer.
  test.setTimeout(300_000)
  const { page } = app
  const faults: string[] = []
  const check = async (state: string) => faults.push(...(await faultsOf(page, state)))
  const incoming = join(folder, 'Inkommet')
  mkdirSync(incoming)
  const put = (name: string, bytes: Uint8Array | string, into = folder) => {
    writeFileSync(join(into, name), bytes)
    return join(into, name)
  }
  const invitationFile = join(folder, 'inbjudan.peerlogg-invitation')
  await createProfile(page, supervisor)
  await invite(app, 'Region Exempel', invitationFile)
  const invitation = readInvitation(readFileSync(invitationFile))
  const [blue, green] = [newSigningKey(), newSigningKey()]
  const cellsOf = (months: readonly string[], minutes: number) =>
    months.map((month) => aCell({ month, minutes, sessions: 4 }))
  const byBlue = (sequence: number, months: string[], minutes: number) =>
    writeExport(
      anExport(invitation, {
        signingKey: blue,
        signerName: 'Blå pärmen',
        sequence,
        created: `2026-11-0${sequence}T12:00:00.000Z`,
        months,
        cells: cellsOf(months, minutes),
        facts: [],
      }),
    )
  const byGreen = (changes: Partial<NewExport>) =>
    writeExport(anExport(invitation, { signingKey: green, signerName: 'Gröna pärmen', ...changes }))
  const october = await byBlue(3, ['2026-10'], 600)

  await test.step('an unknown sender waits until the words are compared', async () => {
    await goTo(page, 'Inkorg')
    await expect(page.getByText('Här är det tomt.')).toBeVisible()
    await check('Inkorgen, tom')
    await chooseFilesToImport(app, put('oktober.peerlogg', october))
    await expect(page.getByText('Från Blå pärmen om oktober 2026: 4 insatser')).toBeVisible()
    await confirmSigner(page, 'Blå pärmen')
    await expect(groupOf(page, 'Kan läsas in')).toHaveText([/^Nyoktober\.peerlogg/])
    await importChosen(page)
    await expect(groupOf(page, 'Inlästa')).toContainText(['Nytt: oktober 2026.'])
  })

  await test.step('several files at once tell what each would change', async () => {
    const damaged = Uint8Array.from(october)
    damaged[damaged.length - 1]! ^= 1
    await chooseFilesToImport(
      app,
      put('båda.peerlogg', await byBlue(5, ['2026-10', '2026-11'], 660)),
      put('äldre.peerlogg', await byBlue(2, ['2026-10'], 60)),
      put('samma igen.peerlogg', october),
      put('skadad.peerlogg', damaged),
      put('hej.peerlogg', 'Hej'),
      put('grön.peerlogg', await byGreen({ withheld: 3 })),
    )
    await expect(page.getByText('1 avsändare väntar på att du jämför orden.')).toBeVisible()
    await expect(groupOf(page, 'Går inte att läsa in')).toHaveText([
      /skadad.*ändrad eller skadad/,
      /hej.*ingen export/,
    ])
    await expect(groupOf(page, 'Kan läsas in')).toHaveText([
      /^Ersätter.*Nytt: november 2026\..*oktober 2026, ur filen från 3 november 2026 \d\d:\d\d\./,
      /^Äldre.*Äldre än det som finns för oktober 2026/,
    ])
    await expect(groupOf(page, 'Finns här redan')).toHaveText([/Redan inläst .*\(4 insatser\)/])
    await expect(groupOf(page, 'Väntar på dig')).toContainText([
      '3 rader är undanhållna av avsändaren.',
    ])
    await check('Inkorgen, full')
    await importChosen(page)
    await expect(groupOf(page, 'Inlästa')).toHaveCount(2)
    await pressButton(page, /^Lägg undan alla/)
    await expect(page.getByText('Här är det tomt.')).toBeVisible()
  })

  await test.step('a watched folder brings new files, and its being away disturbs nobody', async () => {
    await app.answerDialogWith(incoming)
    await pressButton(page, 'Bevaka en mapp …')
    await expect(page.getByText('Nya filer i mappen Inkommet kommer hit')).toBeVisible()
    put('december.peerlogg', await byBlue(6, ['2026-12'], 30), incoming)
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(groupOf(page, 'Kan läsas in')).toHaveText([/december\.peerlogg/])
    await importChosen(page)
    rmSync(incoming, { recursive: true })
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(page.getByText('Mappen Inkommet går inte att nå just nu.')).toBeVisible()
    await check('Inkorgen, mappen är borta')
  })

  await test.step('an import is undone after it was said what that means', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Filer' }))
    await page.keyboard.press('ArrowRight')
    await expect(receiptOf(page, 'December')).toContainText(/^I dag \d\d:\d\d/)
    const both = receiptOf(page, 'Oktober–november')
    await tabTo(page, both.getByRole('button', { name: /^Vad ändrades/ }))
    await page.keyboard.press('Enter')
    await expect(both).toContainText(
      /Oktober 2026: nyare än filen från 3 november 2026 \d\d:\d\d\./,
    )
    await check('Kvitton')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(
      /Oktober 2026 går tillbaka till filen från 3 november 2026 \d\d:\d\d\./,
    )
    await expect(dialog).toContainText('November 2026 försvinner härifrån.')
    await check('Ångra en inläsning')
    await pressButton(page, /^Ångra inläsningen$/)
    await expect(both).toContainText(/Ångrad i dag \d\d:\d\d\./)
    await expect(dialog).toBeHidden()
  })

  await test.step('and comes back with the same file', async () => {
    await tabTo(page, page.getByRole('tab', { name: 'Kvitton' }))
    await page.keyboard.press('ArrowLeft')
    await chooseFilesToImport(app, join(folder, 'båda.peerlogg'))
    await expect(groupOf(page, 'Kan läsas in')).toHaveText([/Nytt: november 2026/])
    await importChosen(page)
  })

  await test.step('the old and the new key of one log wait together: which goes first is told', async () => {
    const [former, newer] = [newSigningKey(), newSigningKey()]
    const byOne = (changes: Partial<NewExport>) => writeExport(anExport(invitation, changes))
    await chooseFilesToImport(
      app,
      put(
        'ny nyckel.peerlogg',
        await byOne({
          signingKey: newer,
          formerPublicKey: former.publicKey,
          signerName: 'Vita pärmen',
          sequence: 2,
        }),
      ),
      put('gammal.peerlogg', await byOne({ signingKey: former, signerName: 'Röda pärmen' })),
    )
    const first = 'med en ny nyckel. Bekräfta den gamla först.'
    await expect(page.getByText('1 fil med den gamla nyckeln är inte inläst än.')).toBeVisible()
    await expect(page.getByText(first)).toBeVisible()
    const headings = page.getByRole('heading', { name: /^Ny avsändare/ })
    await expect(headings).toHaveText(['Ny avsändare: Röda pärmen', 'Ny avsändare: Vita pärmen'])
    await check('Inkorgen, gammal och ny nyckel')
    await confirmSigner(page, 'Röda pärmen')
    await expect(page.getByText(first)).toBeHidden()
    await expect(page.getByText('1 fil med den gamla nyckeln är inte inläst än.')).toBeVisible()
    await importChosen(page)
    await expect(page.getByText('1 fil med den gamla nyckeln')).toBeHidden()
    await confirmSigner(page, 'Vita pärmen')
    await importChosen(page)
    await expect(groupOf(page, 'Inlästa').filter({ hasText: 'ny nyckel.peerlogg' })).toBeVisible()
  })
  expect(faults).toEqual([])
})
