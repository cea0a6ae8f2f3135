import { expect, test } from 'vitest'
import { lookAtFile } from '../../../src/logbook/old-log/propose-mapping.ts'
import {
  readOldLog,
  type ReadOldLog,
  takenLines,
} from '../../../src/logbook/old-log/read-old-log.ts'
import type { Encoding, OldLogMapping } from '../../../src/shared/old-log.ts'
import { usualPreferences } from '../../../src/shared/preferences.ts'
import type { NewSession, Session } from '../../../src/shared/session.ts'
import * as logs from './an-old-log.ts'

const today = '2026-11-21'
const known = { units: [], activities: usualPreferences.activities, oldLogWords: {} }

interface Differences {
  readonly mapping?: Partial<OldLogMapping>
  readonly encoding?: Encoding
  readonly logged?: readonly NewSession[]
}

async function read(
  text: string,
  { mapping = {}, encoding = 'utf-8', logged = [] }: Differences = {},
): Promise<ReadOldLog> {
  const bytes = logs.inBytes(text, encoding)
  const look = await lookAtFile({ name: 'logg.csv', bytes }, known, today)
  return readOldLog(
    bytes,
    { ...look.mapping, setting: 'inpatient', ...mapping },
    { today, units: [], sessionsIn: () => logged as Session[] },
  )
}

const daysAndMinutes = ({ lines }: ReadOldLog) =>
  lines.map(({ session }) => [session.date, session.start, session.minutes])

test.each([
  [
    'LibreOffice',
    logs.fromLibreOffice,
    'utf-8',
    [
      ['2026-10-01', '', 45],
      ['2026-10-01', '', 90],
      ['2026-10-02', '', 120],
      ['2026-10-05', '', 60],
    ],
  ],
  [
    'LibreOffice with days',
    logs.fromLibreOfficeWithDays,
    'utf-8',
    [
      ['2026-10-01', '', 90],
      ['2026-10-13', '', 45],
      ['2026-10-14', '', 60],
    ],
  ],
  [
    'Excel',
    logs.fromExcel,
    'windows-1252',
    [
      ['2026-10-01', '', 45],
      ['2026-10-02', '', 90],
      ['2026-10-13', '', 90],
    ],
  ],
  [
    'Unicode text, start and end, one across midnight',
    logs.unicodeText,
    'utf-16le',
    [
      ['2026-10-01', '09:00', 45],
      ['2026-10-01', '22:30', 105],
      ['2026-10-02', '13:00', 90],
    ],
  ],
  [
    'titles above',
    logs.withTitles,
    'utf-8',
    [
      ['2026-10-01', '', 30],
      ['2026-10-02', '', 45],
    ],
  ],
  [
    'month names',
    logs.withMonthNames,
    'utf-8',
    [
      ['2026-10-01', '', 45],
      ['2026-10-06', '', 75],
      ['2026-11-12', '', 30],
    ],
  ],
  [
    'no headings',
    logs.withoutHeadings,
    'utf-8',
    [
      ['2026-10-01', '', 45],
      ['2026-10-02', '', 60],
      ['2026-10-05', '', 30],
    ],
  ],
  [
    'American dates',
    logs.inAmerican,
    'utf-16be',
    [
      ['2026-10-01', '', 45],
      ['2026-10-13', '', 90],
    ],
  ],
  [
    'pipes',
    logs.withPipes,
    'utf-8',
    [
      ['2026-10-01', '', 75],
      ['2026-10-02', '', 75],
    ],
  ],
  [
    'hours and minutes apart',
    logs.withHoursAndMinutes,
    'utf-8',
    [
      ['2026-10-01', '09:00', 90],
      ['2026-10-02', '13:15', 45],
    ],
  ],
  [
    'loose quotation marks',
    logs.withLooseQuotes,
    'utf-8',
    [
      ['2026-10-01', '', 30],
      ['2026-10-02', '', 45],
      ['2026-10-03', '', 20],
    ],
  ],
] as const)('reads every line: %s', async (_, text, encoding, expected) => {
  const old = await read(text, { encoding, mapping: { activity: 'I03' } })
  expect(old.refused).toEqual([])
  expect(daysAndMinutes(old)).toEqual(expected)
})

test('leaves out sums and blank lines, says which, and carries the day down', async () => {
  const old = await read(logs.withSums)
  expect(old.notSessions).toEqual([4, 8])
  expect(daysAndMinutes(old)).toEqual([
    ['2026-09-29', '', 30],
    ['2026-09-29', '', 60],
    ['2026-10-01', '', 45],
    ['2026-10-01', '', 120],
  ])
})

test('reads a whole line as it will be logged', async () => {
  const { lines } = await read(logs.fromLibreOffice)
  expect(lines[0]).toEqual({
    line: 2,
    questions: [],
    session: {
      date: '2026-10-01',
      start: '',
      minutes: 45,
      activity: 'D10',
      label: 'Promenad',
      secondary: [],
      form: expect.any(String) as NewSession['form'],
      setting: 'inpatient',
      unit: 'Avd 72',
      phase: '',
      participants: 4,
      newParticipants: 0,
      planned: '',
      coLeader: '',
      person: '',
      firstContact: false,
      happened: true,
      withPerson: false,
      links: [],
      note: 'Sol, ”äntligen”',
    } satisfies NewSession,
  })
})

test('keeps line breaks and quotation marks in notes, and counts lines as an editor does', async () => {
  const { lines } = await read(logs.fromLibreOfficeWithDays)
  expect(lines.map(({ line, session }) => [line, session.note])).toEqual([
    [2, 'Första gången.\nTvå nya.'],
    [4, ''],
    [5, 'Sa "det går" till mig själv'],
  ])
})

const header = 'Datum;Start;Min;Aktivitet;Form;Enhet;Person;Antal;Not'
const usualLine = '2026-10-01;09:00;45;Samtal;Enskilt;Avd 1;Blå björk;1;Hej'
const explicit = {
  separator: ';',
  titleLines: 0,
  hasHeadings: true,
  carriesDate: false,
  columns: [
    'date',
    'start',
    'minutes',
    'activity',
    'form',
    'unit',
    'person',
    'participants',
    'note',
  ],
  words: { samtal: { activity: 'D01', label: '', form: '' } },
  formWords: { enskilt: 'individual' },
} as const satisfies Partial<OldLogMapping>
const readLine = (line: string, mapping: Partial<OldLogMapping> = {}) =>
  read(`${header}\n${usualLine}\n${line}\n`, { mapping: { ...explicit, ...mapping } })

test.each([
  ['2026-10-01', '2026-02-30', 0, 'old-log-bad-date'],
  ['2026-10-01', '', 0, 'old-log-bad-date'],
  ['2026-10-01', 'i går', 0, 'old-log-bad-date'],
  ['09:00', 'tidigt', 1, 'bad-time'],
  [';45;', ';1500;', 2, 'old-log-over-24-hours'],
  [';45;', ';25 h;', 2, 'old-log-over-24-hours'],
  [';45;', ';länge;', 2, 'old-log-bad-duration'],
  [';45;', ';0;', 2, 'old-log-bad-duration'],
  ['Samtal', 'Xyzzy', 3, 'old-log-word'],
  ['Samtal', '19640823-3234', 3, 'identity-number'],
  ['Samtal', 'constructor', 3, 'old-log-word'],
  ['Enskilt', 'Xyzzy', 4, 'old-log-form-word'],
  ['Blå björk', '640823-3234', 6, 'identity-number'],
  [';1;', ';många;', 7, 'bad-participants'],
  ['Hej', '19640823-3234', 8, 'identity-number'],
  ['Hej', 'x'.repeat(4001), 8, 'text-too-long'],
  ['Hej', 'Hej;och mer', null, 'old-log-more-columns'],
])('does not take a line with %j turned into %j', async (from, to, column, code) => {
  const { lines, refused } = await readLine(usualLine.replace(from, to))
  expect(refused).toEqual([{ line: 3, column, code }])
  expect(lines).toHaveLength(1)
})

test('names every reason of a line', async () => {
  const { refused } = await readLine('2026-13-01;;x;Samtal;;Avd 1;;;')
  expect(refused.map(({ code }) => code)).toEqual(['old-log-bad-date', 'old-log-bad-duration'])
})

test('does not take a line of a new unit without its setting', async () => {
  const { refused } = await readLine('', { setting: '' })
  expect(refused).toEqual([{ line: 2, column: 5, code: 'old-log-no-setting' }])
})

test('takes words that are not matched as the activity that is chosen for them', async () => {
  const { lines } = await readLine(usualLine.replace('Samtal', 'Xyzzy'), { activity: 'I02' })
  expect(lines[1]?.session).toMatchObject({ activity: 'I02', label: '' })
})

test('keeps in the note what is too long for an own name', async () => {
  const long = `Samtal ${'om allt möjligt '.repeat(8)}`.trim()
  const { lines } = await readLine(usualLine.replace('Samtal', long), { activity: 'D01' })
  expect(lines[1]?.session.note).toBe(`${long}\nHej`)
})

test.each([
  ['2026-10-01', '2026-12-24', 'future-date'],
  ['2026-10-01', '1989-12-31', 'before-1990'],
  [';45;', ';11 h;', 'over-10-hours'],
])('asks about %s turned into %s', async (from, to, question) => {
  const { lines, refused } = await readLine(usualLine.replace(from, to))
  expect(refused).toEqual([])
  expect(lines[1]?.questions).toEqual([question])
})

test('asks about a line that stands twice, and about one that is in the log', async () => {
  const { lines } = await readLine(usualLine)
  expect(lines.map(({ questions }) => questions)).toEqual([[], ['twice-in-file']])
  const logged = lines.slice(0, 1).map(({ session }) => session)
  const again = await read(`${header}\n${usualLine}\n`, { mapping: explicit, logged })
  expect(again.lines[0]?.questions).toEqual(['already-logged'])
  const takes = { 'already-logged': false } as OldLogMapping['takes']
  expect(takenLines(again.lines, { takes })).toEqual([])
})

test('asks about what looks like a real person', async () => {
  const { lines } = await readLine(usualLine.replace('Blå björk', '070-174 06 05'))
  expect(lines[1]?.questions).toContain('may-be-a-real-person')
})

test('does not take lines that a quotation mark has swallowed', async () => {
  const { refused } = await read(logs.withLooseQuotes, { mapping: { hasQuotes: true } })
  expect(refused).toEqual([{ line: 2, column: null, code: 'old-log-quote-open' }])
})

test.each([
  [['ignore', 'minutes', 'activity'], 'old-log-no-date'],
  [['date', 'note', 'activity'], 'old-log-no-duration'],
  [['date', 'minutes', 'note'], 'old-log-no-activity'],
  [['date', 'minutes', 'minutes', 'activity'], 'old-log-column-twice'],
] as const)('reads nothing by the columns %j', async (columns, code) => {
  await expect(read(logs.withTitles, { mapping: { columns: [...columns] } })).rejects.toMatchObject(
    { code },
  )
})

test.each([
  ['2026-10-01', 'ymd', '2026-10-01'],
  ['26-10-01', 'ymd', '2026-10-01'],
  ['01-10-26', 'dmy', '2026-10-01'],
  ['1/10 2026', 'dmy', '2026-10-01'],
  ['10/1/26', 'mdy', '2026-10-01'],
  ['1/10', 'dmy', '2026-10-01'],
  ['10/1', 'mdy', '2026-10-01'],
  ['1 okt', 'dmy', '2026-10-01'],
  ['Oct 1, 2026', 'mdy', '2026-10-01'],
  ['torsdag 1 oktober 2026', 'dmy', '2026-10-01'],
  ['2026-10-01 00:00:00', 'ymd', '2026-10-01'],
  ['2026-10-01T09:30:00Z', 'ymd', '2026-10-01'],
  ['01.10.26', 'dmy', '2026-10-01'],
  ['20261001', 'dmy', '2026-10-01'],
] as const)('reads the day %s in %s', async (day, dateOrder, expected) => {
  const { lines } = await readLine(usualLine.replace('2026-10-01', day), { dateOrder, year: 2026 })
  expect(lines[1]?.session.date).toBe(expected)
})

test.each([
  ['45', 45],
  ['45 min', 45],
  ['1:15', 75],
  ['1,5 h', 90],
  ['1.5', 90],
  ['01:15:00', 75],
  ['1t 15m', 75],
  ['45,0', 45],
])('reads the duration %s', async (duration, minutes) => {
  const { lines } = await readLine(usualLine.replace(';45;', `;${duration};`))
  expect(lines[1]?.session.minutes).toBe(minutes)
})
