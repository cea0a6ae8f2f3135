import type { Page } from '@playwright/test'
import { dayAfter, localDay } from '../../src/shared/dates.ts'
import { faultsOf } from '../support/faults.ts'
import {
  chipsOf,
  createProfile,
  fieldOf,
  goToChip,
  lineOf,
  logLine,
  openForm,
  tabTo,
  typeInto,
  writeLine,
} from '../support/journey.ts'
import { expect, test } from './fixtures.ts'

const peer = { kind: 'peer', label: 'Blå pärmen', passphrase: 'fyra svalor på en tråd' } as const

const linesOf = (page: Page) =>
  page.locator('section[aria-labelledby="day-list"]').getByRole('listitem')
const alertOf = (page: Page) => page.getByRole('alert')

test('lines are understood, corrected and logged by keyboard alone', async ({ app }) => {
  test.slow()
  const { page } = app
  await createProfile(page, peer)
  await expect(lineOf(page)).toBeFocused()
  expect(await faultsOf(page, 'Idag, tomt')).toEqual([])

  await test.step('the setting of a unit nobody has seen is guessed, and corrected', async () => {
    await page.keyboard.type('45 samtal blå björk avd 72')
    await expect(chipsOf(page)).toHaveText([
      /45\smin/,
      /Förtroendeskapande samtal/,
      /Enskilt/,
      /Avdelning 72/,
      /Heldygnsvård/,
      /Blå björk/,
    ])
    await expect(chipsOf(page).filter({ hasText: 'Heldygnsvård' })).toHaveClass(/chip-usual/)
    await openForm(page)
    await expect(page.getByRole('button', { name: 'Ny enhet: verksamhetsform' })).toContainText(
      'Heldygnsvård',
    )
    await page.keyboard.press('Escape')
    await goToChip(page, 'Heldygnsvård')
    await page.keyboard.press('Enter')
    await page.keyboard.type('öpp')
    await page.keyboard.press('Enter')
    await expect(lineOf(page)).toBeFocused()
    await expect(chipsOf(page).filter({ hasText: 'Öppenvård' })).toHaveClass(/chip-stated/)
    await goToChip(page, 'Öppenvård')
    await page.keyboard.press('Delete')
    await expect(chipsOf(page).filter({ hasText: 'Heldygnsvård' })).toBeFocused()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveText([
      /Förtroendeskapande samtal.*45\smin.*Enskilt · Avdelning 72 · Blå björk/,
    ])
  })

  await test.step('a group, on the unit that was used last', async () => {
    await logLine(page, 'grupp promenad 60 min 8 pers')
    await expect(linesOf(page).last()).toHaveText(
      /Promenad.*1\sh.*Grupp · 8 deltagare · Avdelning 72/,
    )
  })

  await test.step('hours, and a study circle', async () => {
    await logLine(page, '1,5 h studiecirkel')
    await expect(linesOf(page).last()).toHaveText(/Leda grupp.*1\sh\s30\smin/)
  })

  await test.step('yesterday, with a time of day', async () => {
    await logLine(page, 'igår 10:15 30 hemkomst röd sten')
    await expect(linesOf(page)).toHaveCount(3)
    await page.getByRole('button', { name: 'Föregående dag' }).press('Enter')
    await expect(linesOf(page)).toHaveText([/10:15.*Förbereda hemkomst.*30\smin.*Röd sten/])
    await page.getByRole('button', { name: 'Till i dag' }).press('Enter')
  })

  await test.step('chips say a day’s year when it is another, and the same words once', async () => {
    await writeLine(page, '1989-01-01 45 samtal första kontakten')
    await expect(chipsOf(page).first()).toHaveText(/Söndag 1 januari 1989/)
    for (const words of [/^Fas: Första kontakten$/, /^Vi sågs för första gången$/]) {
      await expect(chipsOf(page).filter({ hasText: words })).toHaveCount(1)
    }
  })

  await test.step('a chip is corrected, left as it was, and taken back', async () => {
    await writeLine(page, '45 samtal blå björk om våren')
    await goToChip(page, 'min')
    await page.keyboard.press('Enter')
    await page.keyboard.type('50')
    await page.keyboard.press('Enter')
    await expect(chipsOf(page).first()).toContainText('50')
    await expect(lineOf(page)).toBeFocused()

    await goToChip(page, 'samtal')
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, 'Aktivitet')).toBeFocused()
    expect(await faultsOf(page, 'Idag, en bricka rättas')).toEqual([])
    await page.keyboard.type('prom')
    await page.keyboard.press('Escape')
    await expect(chipsOf(page).nth(1)).toBeFocused()
    await expect(chipsOf(page).nth(1)).toContainText('Förtroendeskapande samtal')

    await goToChip(page, 'Blå björk')
    await page.keyboard.press('Delete')
    await expect(chipsOf(page).last()).toHaveText('Anteckning: blå björk om våren')
    await page.keyboard.press('Escape')
    await expect(lineOf(page)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(linesOf(page).last()).toContainText('blå björk om våren')
    await expect(linesOf(page).last()).toContainText('50')
  })
})

test('what is missing, unusual or must not be kept is said, and nothing moves', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)

  await test.step('minutes and activity are needed, and nothing else', async () => {
    await page.keyboard.type('blå')
    await page.keyboard.press('Enter')
    await expect(alertOf(page)).toHaveText(/Det saknas hur länge och vad du gjorde/)
    await writeLine(page, '45')
    await expect(alertOf(page)).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(alertOf(page)).toHaveText(/Det saknas vad du gjorde/)
    await writeLine(page, 'samtal')
    await page.keyboard.press('Enter')
    await expect(alertOf(page)).toHaveText(/Det saknas hur länge/)
    await expect(lineOf(page)).toHaveValue('samtal')
    await expect(lineOf(page)).toBeFocused()
  })

  await test.step('an identity number is refused at once, for that reason alone', async () => {
    await writeLine(page, '45 samtal ringde 640823-3234')
    await expect(alertOf(page)).toHaveText(/^Det ser ut som ett personnummer/)
    await expect(chipsOf(page)).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(lineOf(page)).toHaveValue('45 samtal ringde 640823-3234')
  })

  await test.step('a telephone number is warned of, and can be saved', async () => {
    await writeLine(page, '45 samtal ringde 070-174 06 05')
    await expect(page.getByText('Det här liknar ett telefonnummer.')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveCount(1)
  })

  await test.step('more than ten hours is asked about once', async () => {
    await writeLine(page, '11 h närvaro')
    await page.keyboard.press('Enter')
    await expect(alertOf(page)).toHaveText(/mer än tio timmar: 11\sh/)
    expect(await faultsOf(page, 'Idag, frågar')).toEqual([])
    await page.keyboard.press('Enter')
    await expect(linesOf(page)).toHaveCount(2)
  })

  await test.step('a day that has not been is asked about, also in the full form', async () => {
    await writeLine(page, '45 samtal')
    await openForm(page)
    await typeInto(page, 'Datum', 'igår')
    await page.keyboard.press('Control+Enter')
    await expect(lineOf(page)).toBeFocused()
    await expect(linesOf(page)).toHaveCount(1)
    await writeLine(page, '45 samtal')
    await openForm(page)
    await typeInto(page, 'Datum', dayAfter(localDay(new Date()), 2))
    await page.keyboard.press('Control+Enter')
    await expect(alertOf(page)).toHaveText(/Dagen har inte varit än/)
    await page.keyboard.press('Control+Enter')
    await expect(lineOf(page)).toBeFocused()
    await expect(linesOf(page)).toHaveCount(1)
  })
})

test('the full form takes over what the line holds, and holds everything else', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await page.keyboard.type('60 promenad grupp 8 pers blev fint')
  await openForm(page)
  await expect(fieldOf(page, 'Minuter')).toHaveValue('60')
  await expect(fieldOf(page, 'Aktivitet')).toHaveValue('Promenad, träning, friskvård')
  await expect(page.getByRole('button', { name: 'Form' })).toContainText('Grupp')
  await expect(fieldOf(page, 'Deltagare')).toHaveValue('8')
  await expect(fieldOf(page, 'Anteckning')).toHaveValue('blev fint')
  expect(await faultsOf(page, 'Hela formuläret')).toEqual([])

  await test.step('Escape leads back to the line as it was', async () => {
    await page.keyboard.press('Escape')
    await expect(lineOf(page)).toHaveValue('60 promenad grupp 8 pers blev fint')
    await expect(lineOf(page)).toBeFocused()
    await openForm(page)
  })

  await test.step('a group says more about itself', async () => {
    await typeInto(page, 'Nya deltagare', '2')
    await typeInto(page, /\(pseudonym\)$/, '')
    await tabTo(page, page.getByRole('button', { name: 'Föreslå kodnamn' }))
    await page.keyboard.press('Enter')
    await expect(fieldOf(page, /\(pseudonym\)$/)).not.toHaveValue('')
    await typeInto(page, /\(pseudonym\)$/, 'anna.blad@example.se')
    await expect(page.getByText('Det här liknar en e-postadress.')).toBeVisible()
    await typeInto(page, /\(pseudonym\)$/, 'Blå björk')
  })

  await test.step('the rest is folded until it is asked for', async () => {
    const more = page.locator('summary').filter({ hasText: 'Mer' })
    await expect(page.getByRole('checkbox', { name: 'Fontänhus' })).toBeHidden()
    await tabTo(page, more)
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('checkbox', { name: 'Första kontakten med personen' }))
    await page.keyboard.press('Space')
    await typeInto(page, 'Innehöll också', 'dela egen')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /Dela egen erfarenhet/ })).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Fontänhus' }))
    await page.keyboard.press('Space')
    expect(await faultsOf(page, 'Hela formuläret, utfällt')).toEqual([])
  })

  await page.keyboard.press('Control+Enter')
  await expect(lineOf(page)).toBeFocused()
  await expect(lineOf(page)).toHaveValue('')
  await expect(linesOf(page)).toHaveText([
    /Promenad.*första kontakten.*1 kontakt.*Grupp · 8 deltagare · Blå björk · \+ Dela egen/,
  ])
})

test('a note that is too long is counted, and a visit that did not come about has no participants', async ({
  app,
}) => {
  const { page } = app
  await createProfile(page, peer)
  await openForm(page)
  await typeInto(page, 'Minuter', '0')
  await typeInto(page, 'Aktivitet', 'följa')
  await page.keyboard.press('Tab')
  await tabTo(page, fieldOf(page, 'Anteckning'))
  await page.keyboard.insertText('🌻'.repeat(50_000))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Anteckningen rymmer 4\s000 tecken\. Ta bort 96\s000/)).toBeVisible()
  await tabTo(page, fieldOf(page, 'Anteckning'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('a'.repeat(3900))
  await expect(page.getByText(/3\s900 av 4\s000 tecken/)).toBeVisible()

  await tabTo(page, page.locator('summary').filter({ hasText: 'Mer' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Blev inte av' }))
  await page.keyboard.press('Space')
  await expect(fieldOf(page, 'Deltagare')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(linesOf(page)).toHaveText([/Följa med.*blev inte av.*0\smin/])
})

test('a half-written line is offered back when the app is started anew', async ({ launch }) => {
  const first = await launch()
  await createProfile(first.page, peer)
  await first.page.keyboard.type('45 samtal blå björk om våren')
  await first.page.waitForTimeout(1000)
  await first.kill()

  const { page } = await launch()
  await typeInto(page, 'Lösenfras', peer.passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Du skrev något här/)).toBeVisible()
  await expect(lineOf(page)).toHaveValue('')
  expect(await faultsOf(page, 'Idag, ett utkast')).toEqual([])
  await tabTo(page, page.getByRole('button', { name: 'Ta fram det' }))
  await page.keyboard.press('Enter')
  await expect(lineOf(page)).toHaveValue('45 samtal blå björk om våren')
  await page.keyboard.press('Enter')
  await expect(linesOf(page)).toHaveCount(1)
})
