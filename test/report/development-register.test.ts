/** The portfolio from the log to its files, each read back by a library that had no part in writing it. */
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { addRecord } from '../../src/logbook/development-records.ts'
import { logReportSource } from '../../src/logbook/report-source.ts'
import { drawUp } from '../../src/report/draw-up.ts'
import { makeReportFile } from '../../src/report/report-file.ts'
import type { ReportFormat, ReportSettings } from '../../src/shared/report.ts'
import type { Database } from '../../src/vault/database.ts'
import { aRecord } from '../support/a-record.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'
import { settingsOf, tableIn, tablesIn, textsIn } from './a-report.ts'

const portfolio = (changes: Partial<ReportSettings> = {}) =>
  settingsOf({ kind: 'development', title: 'Min utveckling 2026', times: 'by_year', ...changes })

const drawnOf = (db: Database, changes: Partial<ReportSettings> = {}) =>
  drawUp(logReportSource(db), portfolio(changes), [])

const said = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

function aRegister(): Database {
  const db = openLog()
  const session = aSession({ activity: 'I04', minutes: 420, participants: 0, person: '' })
  addRecord(db, { record: aRecord(), session })
  addRecord(db, {
    record: aRecord({
      date: '2026-03-02',
      kind: 'group_supervision',
      title: '=SUM(A1); "Grupp"',
      organiser: '',
      minutes: 90,
      hasCertificate: false,
    }),
    session: null,
  })
  addRecord(db, { record: aRecord({ date: '2027-01-02' }), session: null })
  return db
}

test('the page has the register of its months by day, and says what it adds up to', async () => {
  const { page } = await drawnOf(aRegister())
  const { columns, rows, sums } = tableIn(page, 'register')
  expect(columns.map(({ heading, unit }) => [heading, unit])).toEqual([
    ['Datum', 'text'],
    ['Titel', 'text'],
    ['Arrangör', 'text'],
    ['Längd', 'minutes'],
    ['Slag', 'text'],
    ['Intyg', 'text'],
  ])
  expect(rows).toEqual([
    ['2026-03-02', '=SUM(A1); "Grupp"', '', 90, 'Grupphandledning', 'Nej'],
    ['2026-10-14', 'Att dela sin berättelse', 'En folkhögskola', 420, 'Kurs', 'Ja'],
  ])
  expect(sums?.map((sum) => (typeof sum === 'string' ? said(sum) : sum))).toEqual([
    'Allt',
    '',
    '',
    510,
    '',
    '1 intyg',
  ])
  const texts = textsIn(page).map(said)
  expect(texts).toContain(
    'Registret har 2 tillfällen på tillsammans 8 timmar och 30 minuter, och 1 intyg.',
  )
  // The time is that of the session alone.
  expect(texts).toContain('Under 2026 gick 7 timmar till egen utveckling, vid 1 tillfälle.')
  expect(texts.join()).toContain('räknas inte in i den övriga tiden')
})

test('in English it is told in English, but for what the author wrote', async () => {
  const { page } = await drawnOf(aRegister(), { language: 'en' })
  expect(tableIn(page, 'register').rows[1]).toEqual([
    '2026-10-14',
    'Att dela sin berättelse',
    'En folkhögskola',
    420,
    'Course',
    'Yes',
  ])
  expect(textsIn(page).map(said).join()).toContain('nothing is counted twice')
})

test('a register without any session makes a page, also where the log is empty', async () => {
  const db = openLog()
  expect(logReportSource(db).scope()).toBeNull()
  addRecord(db, { record: aRecord({ date: '2024-05-06' }), session: null })
  expect(logReportSource(db).scope()).toEqual({ from: '2024-05', to: '2024-05', units: [] })
  const { page } = await drawnOf(db, { from: '2024-01', to: '2024-12' })
  expect(tablesIn(page).map(({ id }) => id)).toEqual(['register'])
  expect(textsIn(page)[2]).toMatch(/^Ingen tid .* är loggad för 2024\. Registret berättar/)
})

test('without a register nothing is said of one', async () => {
  const { page } = await drawnOf(openLog({ activity: 'I04' }))
  expect(tablesIn(page).map(({ id }) => id)).toEqual(['by_activity', 'by_year'])
  expect(textsIn(page).join()).not.toContain('egist')
})

test('reports reach from the first record to the last session', () => {
  const db = aRegister()
  addRecord(db, { record: aRecord({ date: '2023-02-03' }), session: null })
  expect(logReportSource(db).scope()).toMatchObject({ from: '2023-02', to: '2026-10' })
})

const fileOf = async (db: Database, format: ReportFormat) =>
  makeReportFile(await drawnOf(db), format, () =>
    Promise.reject(new Error('nothing is printed here')),
  )

test('every line of it is in JSON', async () => {
  const db = aRegister()
  const told: unknown = JSON.parse(new TextDecoder().decode(await fileOf(db, 'json')))
  expect(told).toEqual((await drawnOf(db)).figures)
  expect(told).toMatchObject({
    register: [
      { kind: 'group_supervision', minutes: 90, has_certificate: false },
      { title: 'Att dela sin berättelse', minutes: 420, has_certificate: true },
    ],
  })
})

test('every line of it is in XLSX, and none is a formula', async () => {
  const bytes = await fileOf(aRegister(), 'xlsx')
  const sheet = read(bytes, { type: 'array' }).Sheets['Register']!
  const [headings, first, second] = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 })
  expect(headings).toEqual(['Datum', 'Titel', 'Arrangör', 'Längd (timmar)', 'Slag', 'Intyg'])
  expect(first?.[1]).toBe('=SUM(A1); "Grupp"')
  expect(sheet['B2']).not.toHaveProperty('f')
  expect(second).toEqual([
    '2026-10-14',
    'Att dela sin berättelse',
    'En folkhögskola',
    7,
    'Kurs',
    'Ja',
  ])
})

test.each([
  ['csv', ';'],
  ['csv_plain', ','],
] as const)('every line of it is in %s, and none is a formula', async (format, delimiter) => {
  const text = new TextDecoder().decode(await fileOf(aRegister(), format))
  const lines = parse(text, { bom: true, columns: true, delimiter }) as Record<string, string>[]
  expect(lines.filter(({ Tabell }) => Tabell === 'Register')).toMatchObject([
    { Rad: '2026-03-02', Titel: `'=SUM(A1); "Grupp"`, Intyg: 'Nej' },
    { Rad: '2026-10-14', 'Längd (timmar)': '7', Slag: 'Kurs', Intyg: 'Ja', 'Tid (timmar)': '' },
    { Rad: 'Allt', Anmärkning: 'Summa' },
  ])
})
