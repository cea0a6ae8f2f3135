/** What a peer supporter sees of the own log, month by month and piece by piece. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { activityName, formName, phaseName, wordName } from '../../src/renderer/words/names.ts'
import { durationInWords } from '../../src/renderer/words/duration.ts'
import type { Breakdown, Summary, Totals } from '../../src/shared/summary.ts'
import { faultsOf } from '../support/faults.ts'
import {
  choose,
  chooseRadio,
  createProfile,
  goTo,
  pressButton,
  tabTo,
  typeInto,
  unlock,
} from '../support/journey.ts'
import { makeLogApart } from '../support/make-log-apart.ts'
import { peer } from '../support/profiles.ts'
import { expect, test } from './fixtures.ts'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const peerlogg = fromHere('../../src/cli/peerlogg.ts')
const ward = fromHere('../fixtures/ward-2026-10.csv')
const totals = JSON.parse(
  readFileSync(fromHere('../fixtures/ward-2026-10.totals.json'), 'utf8'),
) as Summary

/** A September of three sessions, to compare with. */
const september = `date,start,minutes,activity,form,setting,unit,phase,participants,person,note
2026-09-02,09:00,45,D01,individual,inpatient,Avdelning 72,ongoing,1,Blå sten,
2026-09-03,,60,D13,individual,inpatient,Avdelning 72,ongoing,1,Grön mossa,
2026-09-30,23:30,90,D19,present,inpatient,Avdelning 73,,0,,
`

/** Makes a profile and logs the files in it by the command line. */
function logFiles(folder: string, files: readonly string[]): void {
  makeLogApart(folder, peer, [])
  const profiles = join(folder, 'user-data/profiles')
  const passphrase = join(folder, 'passphrase.txt')
  writeFileSync(passphrase, peer.passphrase)
  for (const file of files) {
    const store = join(profiles, readdirSync(profiles)[0] ?? '')
    const { status, stderr } = spawnSync(
      process.execPath,
      [peerlogg, 'log', '--store', store, '--passphrase-file', passphrase, '--csv', file],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`The file was not logged: ${stderr}`)
  }
}

const periodOf = (page: Page) => page.locator('.period-name')
const figuresOf = (row: Locator) => row.locator('th, td')

/** Goes to the period of a length that begins or lies about the day. */
async function goToPeriod(page: Page, day: string, length: RegExp): Promise<void> {
  await chooseRadio(page, 'Egna datum')
  await typeInto(page, 'Till och med', '2199-12-31')
  await typeInto(page, 'Från och med', day)
  await typeInto(page, 'Till och med', day)
  await chooseRadio(page, length)
}

/** That the table on screen has these lines and no others. */
async function expectLines(
  page: Page,
  breakdown: Breakdown,
  nameOf: (key: string) => string,
  all: Totals,
  more: readonly RegExp[] = [],
): Promise<void> {
  const texts = ({ sessions, minutes, participants, person_minutes }: Totals) => [
    String(sessions),
    durationInWords(minutes),
    String(participants),
    durationInWords(person_minutes),
    ...more,
  ]
  const table = page.locator('.summary-figures').getByRole('grid')
  for (const [key, of] of Object.entries(breakdown)) {
    const row = table.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: nameOf(key), exact: true }),
    })
    await expect(figuresOf(row)).toHaveText([nameOf(key), ...texts(of)])
  }
  await expect(table.locator('tbody tr')).toHaveCount(Object.keys(breakdown).length)
  await expect(figuresOf(table.locator('tfoot tr'))).toHaveText(['Allt', ...texts(all)])
}

test('a month is divided in every way, compared, and opened figure by figure', async ({
  folder,
  launch,
}) => {
  test.setTimeout(300_000)
  const earlier = join(folder, 'september.csv')
  writeFileSync(earlier, september)
  logFiles(folder, [ward, earlier])
  const { page } = await launch()
  await unlock(page, peer)
  await goTo(page, 'Sammanställning')
  const faults: string[] = []
  const check = async (state: string) => void faults.push(...(await faultsOf(page, state)))

  await test.step('the month stands in a sentence', async () => {
    await goToPeriod(page, '2026-10-14', /^Månad$/)
    await expect(periodOf(page)).toHaveText('Oktober 2026')
    await expect(
      page.getByText(/du loggade 226 insatser på sammanlagt 144\sh\s15\smin/),
    ).toBeVisible()
    await expect(page.getByText(/83\s% var direkt arbete.*17\s% indirekt/)).toBeVisible()
  })

  await test.step('its breakdowns are those of the file', async () => {
    const name =
      (of: (code: string, language: 'sv') => string, none = '') =>
      (key: string) =>
        key === '' ? none : of(key, 'sv')
    await expectLines(page, totals.by_activity, name(activityName), totals.all)
    await check('aktivitet')
    await choose(page, 'Dela upp efter', /^Form$/)
    await expectLines(page, totals.by_form, name(formName), totals.all)
    await choose(page, 'Dela upp efter', 'Enhet')
    await expectLines(page, totals.by_unit, (unit) => unit, totals.all)
    await choose(page, 'Dela upp efter', 'Fas')
    await expectLines(page, totals.by_phase, name(phaseName, 'Ingen fas angiven'), totals.all)
    await expect(page.getByText(/Mest tid: Inför utskrivning.*Ingen fas angiven: 63/)).toBeVisible()
    await choose(page, 'Dela upp efter', 'Direkt och indirekt')
    const kinds = { direct: totals.direct, indirect: totals.indirect }
    await expectLines(
      page,
      kinds,
      (kind) => (kind === 'direct' ? 'Direkt arbete' : 'Indirekt arbete'),
      totals.all,
    )
    await choose(page, 'Dela upp efter', 'Tid')
    await expectLines(
      page,
      totals.by_week,
      (week) => `Vecka ${week.slice(-2)} ${week.slice(0, 4)}`,
      totals.all,
      [/min|h/],
    )
    const weeks = page.getByRole('grid', { name: 'Tid och insatser per vecka' })
    await expect(figuresOf(weeks.locator('tfoot tr')).last()).toHaveText(
      durationInWords(totals.direct.minutes),
    )
    await check('tid')
  })

  await test.step('a figure of one activity opens its sessions', async () => {
    await choose(page, 'Dela upp efter', 'Aktivitet')
    const table = page.getByRole('grid', { name: 'Tid och insatser efter aktivitet' })
    await tabTo(page, table.getByRole('button').first())
    const walk = table.getByRole('row', { name: /^Promenad/ }).getByRole('button')
    for (let i = 0; i < 30 && !(await isFocused(walk.first())); i++) {
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('End')
    await expect(walk.last()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Logg' })).toBeVisible()
    await expect(listStatus(page)).toHaveText(/^19 insatser, 14\sh$/)
    await expect(page.getByText('Insatserna bakom en siffra:')).toContainText(
      'Promenad, träning, friskvård, oktober 2026',
    )
    expect(new URL(page.url()).hash).toBe('#log')
    expect(await page.title()).toBe('Peerlogg – Logg')
    await check('logg bakom en siffra')
    await pressButton(page, 'Till sammanställningen')
    await expect(periodOf(page)).toHaveText('Oktober 2026')
  })

  await test.step('and so do the figures that say most', async () => {
    await tabTo(page, page.getByRole('button', { name: /Första kontakter$/ }))
    const count = Number(
      (await page.getByRole('button', { name: /Första kontakter$/ }).innerText()).trim(),
    )
    await page.keyboard.press('Enter')
    await expect(listStatus(page)).toHaveText(new RegExp(`^${count} insatser, `))
    await pressButton(page, 'Rensa allt')
    await expect(page.getByRole('heading', { name: 'Alla insatser' })).toBeVisible()
    await goTo(page, 'Sammanställning')
  })

  await test.step('groups of activities add up to the same', async () => {
    await choose(page, 'Dela upp efter', 'Ord från början')
    const table = page.getByRole('grid', { name: 'Tid och insatser efter ord från början' })
    const bridge = table.getByRole('row', { name: new RegExp(`^${wordName('bridge', 'sv')}`) })
    await expect(figuresOf(bridge)).toHaveText(['Brygga', '11', /^8\sh$/, '11', /^8\sh$/])
    await expect(table.getByRole('row', { name: /^Allt/ })).toContainText('226')
    await choose(page, 'Dela upp efter', 'Typ av peer support')
    await expect(page.getByRole('row', { name: /^Bygga relation/ }).first()).toBeVisible()
    await check('typ')
  })

  await test.step('the pattern of the week opens an hour', async () => {
    await choose(page, 'Dela upp efter', 'Veckodag och klockslag')
    await expect(page.getByRole('img', { name: /^Rutnät: tid efter veckodag/ })).toBeVisible()
    await expect(page.getByText(/har inget klockslag och är inte med/)).toBeVisible()
    await check('mönster')
    const table = page.getByRole('grid', { name: 'Tid efter klockslag och veckodag' })
    const first = table.getByRole('button').first()
    await tabTo(page, first)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Insatserna bakom en siffra:')).toContainText(
      /kl\. \d+–\d+, oktober 2026/,
    )
    await expect(listStatus(page)).toHaveText(/^\d+ insats/)
    await goTo(page, 'Sammanställning')
  })

  await test.step('the month is compared with the one before', async () => {
    await choose(page, 'Dela upp efter', 'Aktivitet')
    await choose(page, 'Jämför med', 'Perioden före')
    const wholes = page.getByRole('grid', { name: 'Perioderna som helhet' })
    await expect(figuresOf(wholes.getByRole('row', { name: /^Insatser/ }))).toHaveText([
      'Insatser',
      '3',
      '226',
      '+223',
    ])
    await expect(
      page.getByText(/September 2026: 3 insatser på sammanlagt 3\sh\s15\smin/),
    ).toBeVisible()
    const groups = page.getByRole('grid', { name: /^Tid och insatser efter aktivitet: september/ })
    await expect(figuresOf(groups.getByRole('row', { name: /^Planering: studier/ }))).toHaveText([
      'Planering: studier',
      /^1\sh$/,
      /^0\smin$/,
      /^−1\sh$/,
      '1',
      '0',
      '−1',
    ])
    await check('jämförelse')
    await choose(page, 'Jämför med', 'Samma period förra året')
    await expect(wholes.getByRole('columnheader')).toContainText([
      'Vad',
      'Oktober 2025',
      'Oktober 2026',
      'Skillnad',
    ])
    await choose(page, 'Jämför med', 'Inget')
  })

  await test.step('a period without anything can be compared all the same', async () => {
    await page.keyboard.press('Control+PageDown')
    await expect(page.getByText('Inget är loggat i perioden.')).toBeVisible()
    await choose(page, 'Jämför med', 'Perioden före')
    await expect(page.getByText('November 2026. Ingen tid är loggad.')).toBeVisible()
    const wholes = page.getByRole('grid', { name: 'Perioderna som helhet' })
    await expect(figuresOf(wholes.getByRole('row', { name: /^Insatser/ }))).toHaveText([
      'Insatser',
      '226',
      '0',
      '−226',
    ])
    await check('jämförelse, tom period')
    await page.keyboard.press('Control+PageUp')
    await choose(page, 'Jämför med', 'Inget')
  })

  await test.step('on paper there is nothing to press', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('navigation', { name: 'Skärmar' })).toBeHidden()
    await expect(page.getByRole('button', { name: /^Skriv ut/ })).toBeHidden()
    await expect(page.getByRole('img', { name: /^Stapeldiagram/ })).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
  })

  await test.step('the year is there by quarters, and in English', async () => {
    await chooseRadio(page, /^År$/)
    await choose(page, 'Dela upp efter', 'Tid')
    await choose(page, 'Tidssteg', 'Kvartal')
    const table = page.getByRole('grid', { name: 'Tid och insatser per kvartal' })
    await expect(table.locator('tbody th')).toHaveText([
      'Kvartal 1 2026',
      'Kvartal 2 2026',
      'Kvartal 3 2026',
      'Kvartal 4 2026',
    ])
    await expect(figuresOf(table.getByRole('row', { name: /^Kvartal 3/ })).nth(1)).toHaveText('3')
    await pressButton(page, 'In English')
    await expect(page.getByText(/^2026: you logged 229 sessions/)).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Time and sessions by quarter' })).toBeVisible()
    await pressButton(page, 'På svenska')
  })
  expect(faults).toEqual([])
})

test('periods are stepped through by a key, over the turn of the year', async ({ app }) => {
  const { page } = app
  await createProfile(page, peer)
  await goTo(page, 'Sammanställning')
  await expect(page.getByText('Inget är loggat i perioden.')).toBeVisible()
  expect(await faultsOf(page, 'tom logg')).toEqual([])

  for (const [day, length, earlier, name, later] of [
    ['2025-12-29', /^Vecka$/, 'Vecka 52 2025', 'Vecka 1 2026', 'Vecka 2 2026'],
    ['2026-12-31', /^Vecka$/, 'Vecka 52 2026', 'Vecka 53 2026', 'Vecka 1 2027'],
    ['2026-03-29', /^Dag$/, 'Lördag 28 mars 2026', 'Söndag 29 mars 2026', 'Måndag 30 mars 2026'],
    ['2026-01-31', /^Månad$/, 'December 2025', 'Januari 2026', 'Februari 2026'],
    ['2026-01-31', /^Kvartal$/, 'Kvartal 4 2025', 'Kvartal 1 2026', 'Kvartal 2 2026'],
    [
      '2026-07-01',
      /^Halvår$/,
      'Första halvåret 2026',
      'Andra halvåret 2026',
      'Första halvåret 2027',
    ],
    ['2026-07-01', /^År$/, '2025', '2026', '2027'],
  ] as const) {
    await goToPeriod(page, day, length)
    await expect(periodOf(page)).toContainText(name)
    await page.keyboard.press('Control+PageDown')
    await expect(periodOf(page)).toContainText(later)
    await page.keyboard.press('Control+PageUp')
    await page.keyboard.press('Control+PageUp')
    await expect(periodOf(page)).toContainText(earlier)
  }

  await test.step('days of one’s own are stepped by as many', async () => {
    await chooseRadio(page, 'Egna datum')
    await typeInto(page, 'Till och med', '2026-03-31')
    await typeInto(page, 'Från och med', '2026-03-25')
    await expect(periodOf(page)).toHaveText('25–31 mars 2026')
    await page.keyboard.press('Control+PageUp')
    await expect(periodOf(page)).toHaveText('18–24 mars 2026')
    await typeInto(page, 'Till och med', '2026-03-01')
    await expect(page.getByText(/^Periodens slut ligger före dess början/)).toBeVisible()
    await expect(periodOf(page)).toHaveText('18–24 mars 2026')
    expect(await faultsOf(page, 'egna datum, avvisade')).toEqual([])
  })
})

const listStatus = (page: Page) => page.locator('.log-list-head').getByRole('status')
const isFocused = (locator: Locator) =>
  locator.evaluate((element) => element === document.activeElement)
