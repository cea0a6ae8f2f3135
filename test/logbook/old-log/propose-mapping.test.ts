import { expect, test } from 'vitest'
import { lookAtFile, lookByMapping } from '../../../src/logbook/old-log/propose-mapping.ts'
import type { KnownToLog } from '../../../src/logbook/old-log/propose-words.ts'
import { oldLogMapping, type OldLogLook } from '../../../src/shared/old-log.ts'
import { usualPreferences } from '../../../src/shared/preferences.ts'
import * as logs from './an-old-log.ts'

const today = '2026-11-21'
const nothingKnown: KnownToLog = {
  units: [],
  activities: usualPreferences.activities,
  oldLogWords: {},
}

const look = (bytes: Uint8Array | string, known = nothingKnown): Promise<OldLogLook> =>
  lookAtFile(
    { name: 'logg.csv', bytes: typeof bytes === 'string' ? logs.inBytes(bytes) : bytes },
    known,
    today,
  )

test.each([
  ['LibreOffice', logs.fromLibreOffice, 'date,activity,hours,unit,participants,note'],
  ['LibreOffice with days', logs.fromLibreOfficeWithDays, 'date,activity,minutes,note'],
  ['Excel', logs.fromExcel, 'date,activity,minutes,unit,note'],
  ['Unicode text', logs.unicodeText, 'date,start,end,activity,participants,note'],
  ['titles above', logs.withTitles, 'date,activity,minutes,note'],
  ['sums and empty cells', logs.withSums, 'date,activity,ignore,minutes'],
  ['month names', logs.withMonthNames, 'date,activity,minutes'],
  ['no headings', logs.withoutHeadings, 'date,activity,minutes,unit'],
  ['American dates', logs.inAmerican, 'date,activity,hours,note'],
  ['pipes', logs.withPipes, 'date,activity,minutes,participants'],
  ['hours and minutes apart', logs.withHoursAndMinutes, 'date,start,hours,minutes,activity'],
  ['loose quotation marks', logs.withLooseQuotes, 'date,activity,minutes,note'],
])('proposes what the columns are: %s', async (_, text, columns) => {
  const { mapping } = await look(text)
  expect(mapping.columns.join()).toBe(columns)
  expect(oldLogMapping.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping)
})

test.each([
  ['utf-8', 'without'],
  ['utf-8', 'with a mark'],
  ['windows-1252', 'without'],
  ['utf-16le', 'without'],
  ['utf-16le', 'with a mark'],
  ['utf-16be', 'without'],
  ['utf-16be', 'with a mark'],
] as const)('recognises %s %s', async (encoding, mark) => {
  const { mapping, words, headings } = await look(logs.inBytes(logs.fromExcel, encoding, mark))
  expect(mapping.encoding).toBe(encoding)
  expect(headings[0]).toBe('Datum')
  expect(words.map(({ text }) => text)).toContain('Möte med personal')
})

test.each([
  [';', logs.fromExcel],
  [',', logs.withSums],
  ['\t', logs.unicodeText],
  ['|', logs.withPipes],
])('recognises columns parted by %j', async (separator, text) => {
  expect((await look(text)).mapping.separator).toBe(separator)
})

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('reads lines that end in %s', async (_, ending) => {
  const { mapping, lines, firstLines } = await look(
    logs.fromLibreOfficeWithDays.replaceAll('\n', ending),
  )
  expect(mapping.separator).toBe(';')
  expect(lines).toBe(3)
  expect(firstLines[0]?.[3]).toBe('Första gången.\nTvå nya.')
})

test('finds the headings below titles, and says where there are none', async () => {
  expect((await look(logs.withTitles)).mapping).toMatchObject({ titleLines: 3, hasHeadings: true })
  expect((await look(logs.withoutHeadings)).mapping).toMatchObject({
    titleLines: 0,
    hasHeadings: false,
  })
})

test('takes quotation marks for text where they hold nothing together', async () => {
  expect((await look(logs.withLooseQuotes)).mapping.hasQuotes).toBe(false)
  expect((await look(logs.fromLibreOffice)).mapping.hasQuotes).toBe(true)
})

test('sees in which order the days are written', async () => {
  expect((await look(logs.inAmerican)).mapping.dateOrder).toBe('mdy')
  expect((await look(logs.fromExcel)).mapping.dateOrder).toBe('dmy')
  expect((await look(logs.fromLibreOffice)).mapping.dateOrder).toBe('ymd')
})

test('asks for the year of days that name none, and proposes one that has been', async () => {
  const { mapping, hasDatesWithoutYear } = await look(logs.withMonthNames)
  expect(hasDatesWithoutYear).toBe(true)
  expect(mapping.year).toBe(2026)
  expect((await look('Datum;Vad;Min\n24 dec;Samtal;45\n')).mapping.year).toBe(2025)
  expect((await look(logs.fromExcel)).hasDatesWithoutYear).toBe(false)
})

test('understands a day that stands once for several lines', async () => {
  expect((await look(logs.withSums)).mapping.carriesDate).toBe(true)
  expect((await look(logs.withTitles)).mapping.carriesDate).toBe(false)
})

test('matches words to activities, and keeps the words as own names', async () => {
  const { mapping } = await look(logs.fromLibreOffice)
  expect(mapping.words).toMatchObject({
    promenad: { activity: 'D10', label: 'Promenad' },
    samtal: { activity: 'D01', label: 'Samtal' },
    närvaro: { activity: 'D19', label: 'Närvaro' },
  })
})

test('remembers a word that was matched before', async () => {
  const known = {
    ...nothingKnown,
    oldLogWords: { promenad: { activity: 'D09', label: '', isHidden: false } },
  } satisfies KnownToLog
  const { mapping } = await look(logs.fromLibreOffice, known)
  expect(mapping.words['promenad']).toEqual({ activity: 'D09', label: '', form: '' })
})

test('leaves a word open that nobody could know', async () => {
  const { mapping, words } = await look('Datum;Aktivitet;Min\n2026-10-01;Xyzzy;45\n')
  expect(mapping.words).toEqual({})
  expect(words).toEqual([{ word: 'xyzzy', text: 'Xyzzy', lines: 1 }])
})

test('counts the same word once, however it is written', async () => {
  const { words } = await look(
    'Datum;Aktivitet;Min\n2026-10-01;Samtal;45\n2026-10-02; SAMTAL ;45\n2026-10-02;Rond;5\n',
  )
  expect(words).toEqual([
    { word: 'samtal', text: 'Samtal', lines: 2 },
    { word: 'rond', text: 'Rond', lines: 1 },
  ])
})

test('never shows an identity number', async () => {
  const answer = await look(
    'Datum;Aktivitet;Min;Not\n2026-10-01;19640823-3234;45;\n2026-10-02;Samtal;30;19640823-3234\n',
  )
  expect(JSON.stringify(answer)).not.toContain('3234')
})

test('proposes the words of a column that was chosen instead', async () => {
  const file = { name: 'logg.csv', bytes: logs.inBytes(logs.withTitles) }
  const { mapping } = await lookAtFile(file, nothingKnown, today)
  const { words } = await lookByMapping(file, nothingKnown, {
    ...mapping,
    columns: ['date', 'note', 'minutes', 'activity'],
  })
  expect(words.map(({ text }) => text)).toEqual(['Bra'])
})

test.each([
  ['nothing', '', 'old-log-empty'],
  ['headings alone', 'Datum;Aktivitet;Minuter\n', 'old-log-empty'],
  ['a spreadsheet', 'PK\u0003\u0004', 'old-log-spreadsheet'],
  ['more than anybody’s log', 'x'.repeat(20 * 1024 * 1024 + 1), 'old-log-too-large'],
])('refuses a file with %s', async (_, text, code) => {
  await expect(look(text)).rejects.toMatchObject({ code })
})
