import { execFileSync } from 'node:child_process'
import {
  createProfile,
  fillInSession,
  lock,
  logSession,
  openForm,
  typeInto,
} from '../support/journey.ts'
import { expect, test } from './fixtures.ts'

const peer = { kind: 'peer', label: 'Blå pärmen', passphrase: 'fyra svalor på en tråd' } as const
const firstSession = {
  minutes: '45',
  activity: 'D01',
  unit: 'Avdelning 12',
  setting: 'Heldygnsvård',
} as const

test('a wrong passphrase is answered with a plain sentence', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await lock(page)
  await typeInto(page, 'Lösenfras', 'fem svalor på en tråd')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lösenfrasen stämmer inte.')).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeHidden()
})

test('an identity number is refused, and what was written stays', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await fillInSession(page, { ...firstSession, note: 'Ringde 640823-3234 i går.' })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Det ser ut som ett personnummer')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Anteckning' })).toHaveValue(
    'Ringde 640823-3234 i går.',
  )
  await expect(page.getByText('Här samlas dagens insatser.')).toBeVisible()

  await typeInto(page, 'Anteckning', 'Ringde i går.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Sparat:' })).toBeVisible()
})

test('a full disk is told, what was written stays, and it can be saved later', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'prlimit, which fills the disk here, is a Linux program')
  const { page } = app
  await createProfile(page, peer)
  await logSession(page, firstSession)
  await fillInSession(page, { minutes: '30', activity: 'D10', note: 'Gick runt sjön.' })

  // From now on main can write no file past its first bytes.
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(app.mainPid), `--fsize=${bytes}:`])
  limit('1')
  await page.keyboard.press('Control+Enter')
  const form = page.getByRole('form', { name: 'Ny insats' })
  await expect(form.getByRole('alert')).toHaveText(/gick inte att spara\. Det du skrev står kvar\./)
  await expect(page.getByRole('textbox', { name: 'Minuter' })).toHaveValue('30')
  await expect(page.getByRole('textbox', { name: 'Anteckning' })).toHaveValue('Gick runt sjön.')

  limit('unlimited')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Sparat:' })).toBeVisible()
  await expect(
    page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem'),
  ).toHaveText([/Förtroendeskapande samtal/, /Promenad/])
})

test('an activity that nothing fits is told at once, and the text stays', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await openForm(page)
  await typeInto(page, 'Aktivitet', 'xyzzy')
  await expect(page.getByText('Ingen aktivitet heter så.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Aktiviteten behöver vara en från listan')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Aktivitet' })).toHaveValue('xyzzy')
})
