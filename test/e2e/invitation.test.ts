import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'
import type { Invitation } from '../../src/shared/export-format.ts'
import { wordsIn } from '../../src/shared/fingerprint-words.ts'
import { recipientFingerprintOf } from '../../src/sharing/fingerprint.ts'
import {
  readInvitation,
  readInvitationText,
  writeInvitation,
} from '../../src/sharing/invitation.ts'
import { writeInvitationText } from '../../src/sharing/invitation-text.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import { faultsOf } from '../support/faults.ts'
import { createProfile, fieldOf, goTo, pressButton, pressRadio, tabTo } from '../support/journey.ts'
import { makeOrganisation, readFingerprint } from '../support/sharing-journey.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const name = 'Region Exempel'

const anInvitation = async (former?: string): Promise<Invitation> => ({
  format: 'peerlogg-invitation',
  version: 1,
  organisation: name,
  recipient: (await newOrganisationKey()).recipient,
  ...(former !== undefined && { former_recipients: [former] }),
})

/** What a scanner reads from the code that is shown. */
async function scan(page: Page): Promise<string> {
  const code = page.getByRole('img', { name: 'QR-kod med inbjudan' }).first()
  const size = Number((await code.getAttribute('viewBox'))?.split(' ').at(-1))
  const squares = (await code.locator('path').getAttribute('d')) ?? ''
  const scale = 4
  const side = size * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of squares.matchAll(/M(\d+) (\d+)h/g)) {
    for (let dy = 0; dy < scale; dy++) {
      const row = (Number(y) * scale + dy) * side
      data.fill(0, (row + Number(x) * scale) * 4, (row + (Number(x) + 1) * scale) * 4)
    }
  }
  return decodeQR({ width: side, height: side, data }, { timeLimit: 5_000 })
}

/** Pastes a text where invitations are, and has it read. */
async function paste(page: Page, text: string): Promise<void> {
  await tabTo(page, fieldOf(page, 'Eller klistra in inbjudan som text'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Control+Enter')
}

async function goToOrganisations(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('tab', { selected: true }))
  const tab = page.getByRole('tab', { name: 'Organisationer' })
  while ((await tab.getAttribute('aria-selected')) !== 'true') {
    await page.keyboard.press('ArrowRight')
  }
}

test('an invitation leaves as a file, a text and a paper', async ({ app, folder }) => {
  const { page } = app
  await createProfile(page, supervisor)
  await goTo(page, 'Nycklar')
  expect(await faultsOf(page, 'no organisation yet')).toEqual([])
  await makeOrganisation(page, name)
  expect(await faultsOf(page, 'the invitation')).toEqual([])
  const words = await readFingerprint(page)

  const file = join(folder, 'inbjudan.peerlogg-invitation')
  await app.answerDialogWith(file)
  await pressButton(page, 'Spara inbjudan …')
  await expect(page.getByText('är sparad')).toBeVisible()
  const invitation = readInvitation(readFileSync(file))
  expect(words).toEqual(wordsIn('sv', recipientFingerprintOf(invitation.recipient)))

  const line = page.getByRole('textbox', { name: 'Inbjudan som text' })
  await tabTo(page, line)
  const text = await line.inputValue()
  const isAllMarked = (area: HTMLTextAreaElement | HTMLElement) =>
    'selectionStart' in area && area.selectionEnd - area.selectionStart === area.value.length
  expect(await line.evaluate(isAllMarked)).toBe(true)
  expect(readInvitationText(text)).toEqual(invitation)

  await pressButton(page, 'Skriv ut inbjudan …')
  const paper = page.getByRole('region', { name: 'Så blir papperet' })
  for (const word of words) await expect(paper).toContainText(word)
  expect(readInvitationText(await scan(page))).toEqual(invitation)
  expect(await faultsOf(page, 'the paper')).toEqual([])
})

test('an invitation is added compared by voice, and what is none is refused', async ({
  app,
  folder,
}) => {
  const { page } = app
  const file = join(folder, 'inbjudan.peerlogg-invitation')
  const invitation = await anInvitation()
  const text = writeInvitationText(invitation)
  const fingerprint = recipientFingerprintOf(invitation.recipient)
  const words = wordsIn('sv', fingerprint)

  await test.step('everything that is no invitation is told what it is', async () => {
    await createProfile(page, peer)
    await goTo(page, 'Dela')
    const wrong = [
      ['', /är tom/],
      [Buffer.from('89504e470d0a1a0a', 'hex'), /en bild eller en PDF/],
      ['age-encryption.org/v1\n-> X25519 abc\n', /delat från sin logg/],
      ['age-encryption.org/v1\n-> scrypt abc 15\n', /hemlig nyckel/],
      [Buffer.alloc(20_000, 'a'), /för stort/],
      ['Hej! Inbjudan kommer i morgon.', /ingen inbjudan/],
    ] as const
    for (const [contents, sentence] of wrong) {
      writeFileSync(file, contents)
      await app.answerDialogWith(file)
      await pressButton(page, 'Välj inbjudan …')
      await expect(page.getByRole('alert')).toHaveText(sentence)
    }
    await paste(page, text.replace(/.(?=:[^:]*$)/, ''))
    await expect(page.getByRole('alert')).toHaveText(/något tecken saknas/)
    expect(await faultsOf(page, 'a text that is not whole')).toEqual([])
  })

  await test.step('it comes in a letter, to be compared later', async () => {
    const [first, second] = [text.slice(0, 100), text.slice(100)]
    await paste(page, `Hej!\nHär är den:\n> ${first}\n> ${second}.\n\nHälsningar`)
    await expect(page.getByRole('heading', { name: `Inbjudan från ${name}` })).toBeFocused()
    expect(await readFingerprint(page)).toEqual(words)
    await page.keyboard.press('Alt+O')
    expect(await readFingerprint(page)).toEqual(fingerprint.split('-'))
    await page.keyboard.press('Alt+O')
    expect(await faultsOf(page, 'an invitation that was read')).toEqual([])
    await pressRadio(page, /^Jag jämför senare/)
    await pressButton(page, `Lägg till ${name}`)

    await goToOrganisations(page)
    await expect(page.getByText(`Orden för ${name} är inte jämförda än.`)).toBeVisible()
    await pressButton(page, 'Jämför orden')
    const afterwards = page.getByRole('list', { name: `Orden för ${name}` })
    await expect(afterwards.getByRole('listitem')).toHaveText([...words])
    await pressButton(page, 'Orden stämmer, alla åtta')
    await expect(page.getByText('är inte jämförda än.')).toBeHidden()
  })

  await test.step('the same once more, by file, changes nothing', async () => {
    writeFileSync(file, writeInvitation(invitation))
    await app.answerDialogWith(file)
    await pressButton(page, 'Välj inbjudan …')
    await expect(page.getByText(/finns redan i din logg/)).toBeVisible()
  })

  await test.step('a new key takes the place of the old one, once compared', async () => {
    writeFileSync(file, writeInvitation(await anInvitation(invitation.recipient)))
    await app.answerDialogWith(file)
    await pressButton(page, 'Välj inbjudan …')
    await expect(page.getByRole('heading', { name: `Ny nyckel för ${name}` })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Byt nyckel' })).toBeDisabled()
    expect(await faultsOf(page, 'a new key')).toEqual([])
    await tabTo(page, page.getByRole('checkbox', { name: 'Orden stämmer, alla åtta' }))
    await page.keyboard.press('Space')
    await pressButton(page, 'Byt nyckel')
    await expect(page.getByText(/är sparad\. Inget har delats/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1)
  })

  await test.step('a key that only has the name is somebody else until they say', async () => {
    await paste(page, writeInvitationText(await anInvitation()))
    await expect(page.getByRole('alert')).toContainText('kan den läsa det du delar')
    expect(await faultsOf(page, 'a name that is taken')).toEqual([])
    await pressRadio(page, /^En annan organisation/)
    await expect(page.getByRole('button', { name: /^Lägg till / })).toBeDisabled()
    await tabTo(page, page.getByRole('checkbox', { name: 'Orden stämmer, alla åtta' }))
    await page.keyboard.press('Space')
    await pressButton(page, /^Lägg till /)
    await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(2)
  })
})
