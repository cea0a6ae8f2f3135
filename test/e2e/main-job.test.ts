import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { localDay } from '../../src/shared/dates.ts'
import { factNames } from '../../src/shared/export-format.ts'
import {
  createProfile,
  fieldOf,
  goTo,
  lineOf,
  lock,
  logSession,
  openForm,
  pressButton,
  typeInto,
  unlock,
} from '../support/journey.ts'
import {
  chooseFilesToImport,
  confirmSigner,
  importChosen,
  invite,
  linesToLeave,
  previewExport,
  readFingerprint,
  saveExport,
} from '../support/sharing-journey.ts'
import { peer, supervisor } from '../support/profiles.ts'
import { logFiles } from '../support/stores-by-command.ts'
import { expect, test } from './fixtures.ts'

/** Twelve sessions more of the day, as the three that are typed: four times each. */
const more = (day: string) =>
  [
    'date,start,minutes,activity,form,setting,unit,phase,participants,person,note',
    ...Array.from({ length: 4 }, () => [
      `${day},,45,D01,individual,inpatient,Avdelning 12,ongoing,1,,`,
      `${day},,60,D08,group,inpatient,Avdelning 12,,5,,`,
      `${day},,15,I03,with_staff,inpatient,Avdelning 12,,0,,`,
    ]).flat(),
    '',
  ].join('\n')

test('a month goes from log to report, by keyboard alone', async ({ app, folder }) => {
  const { page } = app
  const invitation = join(folder, 'inbjudan.peerlogg-invitation')
  const exported = join(folder, 'november.peerlogg')

  await test.step('a supervisor makes an invitation', async () => {
    await createProfile(page, supervisor)
    await expect(page.getByText('Börja med en inbjudan.')).toBeVisible()
    await invite(app, 'Region Exempel', invitation)
    await lock(page)
  })

  await test.step('a peer supporter logs three sessions', async () => {
    await createProfile(page, peer)
    await expect(page.getByText('Här samlas dagens insatser.')).toBeVisible()
    await expect(lineOf(page)).toBeFocused()
    await logSession(page, {
      minutes: '45',
      activity: 'D01',
      unit: 'Avdelning 12',
      setting: 'Heldygnsvård',
      start: '0930',
      phase: 'Pågående',
      person: 'Blå björk',
      note: 'Pratade vid fönstret.',
    })
    await logSession(page, { minutes: '60', activity: 'leda gr', participants: '5' })
    await logSession(page, { minutes: '0:15', activity: 'rond' })
    const lines = page.getByRole('list', { name: 'Dagens insatser' }).getByRole('listitem')
    await expect(lines).toHaveText([
      /09:30.*Förtroendeskapande samtal.*45\smin.*Enskilt · Avdelning 12 · Pågående · Blå björk/,
      /Leda grupp.*1\sh.*Grupp · 5 deltagare · Avdelning 12/,
      /Teamkommunikation.*15\smin.*Med personal · Avdelning 12/,
    ])
  })

  await test.step('sees the summary', async () => {
    await goTo(page, 'Sammanställning')
    await expect(page.getByText('du loggade 3 insatser på sammanlagt 2 h')).toBeVisible()
    await expect(page.getByRole('row', { name: /^Leda grupp/ })).toHaveText(/11\sh55\sh$/)
    await expect(page.getByRole('row', { name: /^Allt/ })).toHaveText(/Allt32\sh65\sh\s45\smin/)
  })

  await test.step('locks, logs more by the command line, and unlocks', async () => {
    await lock(page)
    await expect(page.getByText('Leda grupp')).toBeHidden()
    const file = join(folder, 'more.csv')
    writeFileSync(file, more(localDay(new Date())))
    logFiles(folder, peer, [file])
    await unlock(page, peer)
    await goTo(page, 'Logg')
    await expect(page.getByRole('listitem').filter({ hasText: 'Pratade vid' })).toBeVisible()
  })

  let words: readonly string[] = []
  await test.step('shares the month after looking it through', async () => {
    await previewExport(app, invitation)
    await expect(page.getByText('bara Region Exempel kan öppna den')).toBeVisible()
    const lines = linesToLeave(page)
    await expect(lines).toHaveCount(3 + factNames.length)
    await expect(lines.first()).toHaveText(
      /^Avdelning 12 \(heldygnsvård\), förtroendeskapande samtal, enskilt, pågående: 5 insatser, 3\sh\s45\smin, 5 deltagare/,
    )
    await expect(page.getByRole('status').filter({ hasText: 'Filen får' })).toHaveText(
      /^Filen får 3 rader \(15 insatser, 10\sh, 30 deltagare\) och 10 uppgifter till\.$/,
    )
    const all = page.getByRole('group', { name: 'Rader som lämnar loggen' })
    await expect(all).not.toContainText('Pratade')
    await expect(all).not.toContainText('Blå björk')
    words = await readFingerprint(page)
    expect(words).toHaveLength(8)
    await saveExport(app, exported)
    expect(existsSync(exported)).toBe(true)
    await lock(page)
  })

  await test.step('the supervisor compares the words and imports', async () => {
    await unlock(page, supervisor)
    await chooseFilesToImport(app, exported)
    await expect(page.getByRole('button', { name: 'Läs in', exact: true })).toBeDisabled()
    expect(await readFingerprint(page)).toEqual(words)
    await confirmSigner(page, peer.label)
    await importChosen(page)
    await expect(page.getByText(/Från Blå pärmen om .*: 15 insatser, 10\sh\./)).toBeVisible()
  })

  await test.step('and sees the report', async () => {
    await goTo(page, 'Rapport')
    await pressButton(page, 'Ny rapport')
    const sheet = page.locator('.report-page')
    await expect(sheet).toContainText(/loggades 15\sinsatser, tillsammans 10\stimmar/)
    await expect(sheet).toContainText('Region Exempel')
    await expect(page.getByText('Alla siffror kommer från en enda logg.')).toBeVisible()
    const activities = sheet.getByRole('table', { name: 'Insatser och tid per aktivitet' })
    await expect(activities.getByRole('row', { name: /^Leda grupp/ })).toHaveText(/55\sh50\s%25$/)
    const units = sheet.getByRole('table', { name: 'Insatser och tid per enhet' })
    await expect(units.getByRole('row', { name: /^Avdelning 12/ })).toHaveText(
      /^Avdelning 121510\sh100\s%30$/,
    )
  })
})

test('what is half written stays while somebody looks at another screen', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await openForm(page)
  await typeInto(page, 'Minuter', '25')
  await goTo(page, 'Sammanställning')
  await goTo(page, 'Idag')
  await expect(fieldOf(page, 'Minuter')).toHaveValue('25')
})

test('a store is there again when the app is started anew', async ({ launch }) => {
  const first = await launch()
  await createProfile(first.page, peer)
  await logSession(first.page, {
    minutes: '30',
    activity: 'D10',
    unit: 'Avdelning 12',
    setting: 'Heldygnsvård',
  })
  await first.kill()

  const { page } = await launch()
  await unlock(page, peer)
  await expect(page.getByRole('list', { name: 'Dagens insatser' })).toContainText('Promenad')
})
