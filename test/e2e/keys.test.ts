import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { recipientFingerprintOf } from '../../src/sharing/fingerprint.ts'
import { faultsOf } from '../support/faults.ts'
import {
  goTo,
  keepRecoveryCode,
  lock,
  type NewProfile,
  pressButton,
  tabTo,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { readFingerprint } from '../support/sharing-journey.ts'
import { peer, supervisor } from '../support/profiles.ts'
import {
  makeLogOfFiles,
  makeProfile,
  makeSupervisorOfFiles,
  peerlogg,
  storeOf,
} from '../support/stores-by-command.ts'
import { expect, test } from './fixtures.ts'

const fixture = (file: string) => join(import.meta.dirname, '../fixtures', file)
const another: NewProfile = { ...supervisor, label: 'Gula pärmen' }

type Part = 'Inbjudan' | 'Betrodda avsändare' | 'Organisationens nyckel'

async function goToKeys(page: Page, part: Part): Promise<void> {
  await goTo(page, 'Nycklar')
  const tab = page.getByRole('tab', { name: part })
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await expect(async () => {
    if ((await tab.getAttribute('aria-selected')) !== 'true')
      await page.keyboard.press('ArrowRight')
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 500 })
  }).toPass()
}

const told = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text })

/** What the log in a store makes with an invitation. */
function exportFrom(folder: string, store: string, by: NewProfile, name: string, invited: string) {
  const out = join(folder, name)
  const { recipient } = JSON.parse(readFileSync(invited, 'utf8')) as { recipient: string }
  const trust = recipientFingerprintOf(recipient)
  const given = { store, invitation: invited, month: '2026-10', trust, out }
  const { fingerprint } = peerlogg(folder, by, 'export', given) as { fingerprint: string }
  return { file: out, fingerprint }
}

/** What becomes of a file by this sender, whom a supervisor confirms. */
function take(
  folder: string,
  into: NewProfile,
  { file, fingerprint }: { readonly file: string; readonly fingerprint: string },
) {
  const store = storeOf(folder, into)
  const { files } = peerlogg(folder, into, 'import', { store, trust: fingerprint }, [file]) as {
    files: { state: string }[]
  }
  return files.map(({ state }) => state)
}

test('an organisation’s key is kept safe, restored and changed, by keyboard alone', async ({
  launch,
  folder,
}) => {
  test.slow()
  const keyFile = join(folder, 'region.peerlogg-key')
  const invitation = join(folder, 'region.peerlogg-invitation')
  makeSupervisorOfFiles(folder, supervisor, [
    { files: [fixture('ward-2026-10.csv')], months: ['2026-10'] },
  ])
  makeProfile(folder, another)
  const log = join(folder, 'log-0')
  const app = await launch()
  const { page } = app
  let code = ''

  await test.step('the key is saved, with its page', async () => {
    await unlock(page, supervisor)
    await goToKeys(page, 'Organisationens nyckel')
    await expect(told(page, 'Organisationens nyckel är inte sparad än.')).toBeVisible()
    expect(await faultsOf(page, 'a key that is not saved')).toEqual([])
    await pressButton(page, /^Spara nyckeln …$/)
    await app.answerDialogWith(keyFile)
    await pressButton(page, 'Spara nyckelfilen …')
    await expect(page.getByText('Filen region.peerlogg-key är sparad.')).toBeVisible()
    expect(await faultsOf(page, 'the code of a key file')).toEqual([])
    await page.emulateMedia({ media: 'print' })
    const paper = page.getByRole('article').filter({ hasText: 'organisationens nyckelfil' })
    await expect(paper).toContainText('Region Exempel')
    await expect(paper).toContainText('region.peerlogg-key')
    await expect(paper.getByRole('img', { name: 'Samma kod, för en skannare' })).toBeVisible()
    await page.emulateMedia({ media: null })
    code = await keepRecoveryCode(page)
    await expect(told(page, 'Nyckeln är sparad.')).toBeVisible()
    await expect(told(page, 'Organisationens nyckel är inte sparad än.')).toBeHidden()
    await lock(page)
  })

  await test.step('another profile is given it by file and code, and opens what was made before', async () => {
    await unlock(page, another)
    await goToKeys(page, 'Organisationens nyckel')
    await expect(page.getByText('ingen nyckel i den här profilen')).toBeVisible()
    await pressButton(page, 'Återställ från en nyckelfil …')
    await app.answerDialogWith(invitation)
    await pressButton(page, 'Välj fil …')
    await expect(page.getByRole('alert')).toContainText('ingen nyckelfil')
    await app.answerDialogWith(keyFile)
    await pressButton(page, 'Välj fil …')
    await typeInto(page, 'Koden på pappret', `${code.slice(0, -1)}U`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await typeInto(page, 'Koden på pappret', code.toLowerCase().replaceAll('-', ' '))
    await page.keyboard.press('Enter')
    await expect(told(page, 'Nycklarna är återställda.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Nyckeln för Region Exempel' })).toBeVisible()
    await lock(page)
    const before = exportFrom(folder, log, supervisor, 'before.peerlogg', invitation)
    expect(take(folder, another, before)).toEqual(['new'])
  })

  await test.step('a new key is made, and both open', async () => {
    await unlock(page, supervisor)
    await goToKeys(page, 'Organisationens nyckel')
    const before = await readFingerprint(page)
    await pressButton(page, 'Byt nyckel …')
    await pressButton(page, 'Gör den nya nyckeln')
    await expect(page.getByRole('heading', { name: 'Ett byte av nyckel pågår' })).toBeVisible()
    await expect(told(page, 'Den nya nyckeln är inte sparad än.')).toBeVisible()
    expect(await readFingerprint(page)).not.toEqual(before)
    const waitedFor = page.getByRole('list', { name: 'Har inte skickat med den nya inbjudan än' })
    await expect(waitedFor).toContainText('Logg 1')
    expect(await faultsOf(page, 'a change of key')).toEqual([])
    await lock(page)

    const out = join(folder, 'ny.peerlogg-invitation')
    const store = storeOf(folder, supervisor)
    peerlogg(folder, supervisor, 'invite', { store, organisation: 'Region Exempel', out })
    const both = exportFrom(folder, log, supervisor, 'both.peerlogg', out)
    // The profile that has the former key alone opens it too.
    expect(take(folder, another, both)).toEqual(['replaced'])
    expect(take(folder, supervisor, both)).toEqual(['replaced'])
  })

  await test.step('and the change is ended', async () => {
    await unlock(page, supervisor)
    await goToKeys(page, 'Organisationens nyckel')
    await expect(page.getByText('senaste filer är låsta till den nya nyckeln')).toBeVisible()
    await pressButton(page, 'Avsluta bytet …')
    await pressButton(page, /^Avsluta bytet$/)
    await expect(page.getByRole('list', { name: 'Tidigare nycklar' })).toContainText('avslutad')
    await expect(page.getByRole('heading', { name: 'Byta nyckel' })).toBeVisible()
  })
})

test('a sender changes key, is known as the same, revoked, and has a last day', async ({
  launch,
  folder,
}) => {
  test.slow()
  const invitation = join(folder, 'region.peerlogg-invitation')
  const store = makeProfile(folder, supervisor)
  const organisation = 'Region Exempel'
  peerlogg(folder, supervisor, 'invite', { store, organisation, out: invitation })
  makeLogOfFiles(folder, peer, [fixture('municipal-2026-10.csv')])
  const log = storeOf(folder, peer)
  const first = exportFrom(folder, log, peer, 'first.peerlogg', invitation)
  expect(take(folder, supervisor, first)).toEqual(['new'])
  const { page } = await launch()

  await test.step('a peer supporter makes a new key', async () => {
    await unlock(page, peer)
    await goTo(page, 'Dela')
    await tabTo(page, page.getByRole('tab', { selected: true }))
    await page.keyboard.press('End')
    await expect(page.getByRole('heading', { name: 'Dina ord' })).toBeVisible()
    const before = await readFingerprint(page)
    await pressButton(page, 'Gör en ny nyckel …')
    expect(await faultsOf(page, 'what a new key brings')).toEqual([])
    await pressButton(page, /^Gör en ny nyckel$/)
    await expect(told(page, 'Du har en ny nyckel.')).toBeVisible()
    expect(await readFingerprint(page)).not.toEqual(before)
    // The former words are kept for a supervisor who still has files from before.
    await tabTo(page, page.getByText('Tidigare ord'))
    await page.keyboard.press('Enter')
    expect(await readFingerprint(page, /^Orden för nyckeln från/)).toEqual(before)
    expect(await faultsOf(page, 'former words')).toEqual([])
    await lock(page)
    const second = exportFrom(folder, log, peer, 'second.peerlogg', invitation)
    expect(take(folder, supervisor, second)).toEqual(['replaced'])
  })

  await test.step('the supervisor sees one sender, revokes it and undoes that', async () => {
    await unlock(page, supervisor)
    await goToKeys(page, 'Betrodda avsändare')
    const rows = page.getByRole('list', { name: 'Avsändare' }).getByRole('listitem')
    await expect(rows).toHaveCount(1)
    expect(await faultsOf(page, 'senders')).toEqual([])
    await pressButton(page, new RegExp(`^${peer.label}.*oktober 2026`))
    const others = page.getByRole('region', { name: 'Andra nycklar för samma logg' })
    await expect(others).toContainText(/Spärrad .* av Gröna pärmen/)
    expect(await faultsOf(page, 'a sender with two keys')).toEqual([])
    await pressButton(page, 'Spärra avsändaren')
    await expect(rows).toContainText('Spärrad')
    await page.keyboard.press('Control+Z')
    await expect(rows).toContainText('Bekräftad')
  })

  await test.step('and gives it a last day', async () => {
    await pressButton(page, new RegExp(`^${peer.label}.*oktober 2026`))
    await typeInto(page, 'Sista dagen som filer tas emot', '2026-01-31')
    await page.keyboard.press('Enter')
    const row = page.getByRole('button', { name: new RegExp(`^${peer.label}.*oktober 2026`) })
    await expect(row).toContainText('Gällde till och med 31 januari 2026')
    // The line that was opened has the focus again.
    await expect(row).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('enligt Gröna pärmen')
  })
})
