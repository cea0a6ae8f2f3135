import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RefusedLine, readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { activityCodes } from '../../src/shared/activities.ts'
import { type NewSession, newSession } from '../../src/shared/session.ts'
import { aSession } from '../support/a-session.ts'

const header = 'date,start,minutes,activity,form,setting,unit,phase,participants,person,note'
const aLine = '2026-10-14,09:30,45,D01,individual,inpatient,Avdelning 12,ongoing,1,Blå björk,'

const read = (text: string, units?: Parameters<typeof readSessionsCsv>[1]) =>
  readSessionsCsv(new TextEncoder().encode(text), units)
const refusedIn = (...lines: readonly string[]): RefusedLine[] =>
  read([header, ...lines, ''].join('\n')).refused

test.each(['ward-2026-10', 'municipal-2026-10'])('reads every session of %s', (name) => {
  const fixture = (kind: string): Buffer =>
    readFileSync(new URL(`../fixtures/${name}.${kind}`, import.meta.url))
  const { sessions, refused } = readSessionsCsv(fixture('csv'))
  expect(refused).toEqual([])
  expect(sessions).toHaveLength(JSON.parse(fixture('totals.json').toString()).all.sessions)
})

test('reads a line', () => {
  expect(read(`${header}\n${aLine}\n`)).toEqual({ sessions: [aSession()], refused: [] })
})

test.each([
  ['without a last line break', `${header}\n${aLine}`],
  ['with CRLF', `${header}\r\n${aLine}\r\n`],
  ['with both kinds of line break', `${header}\n${aLine}\r\n`],
  ['with a byte order mark', `\uFEFF${header}\n${aLine}\n`],
  ['with semicolons', `${header}\n${aLine}\n`.replaceAll(',', ';')],
  ['with semicolons and a byte order mark', `\uFEFF${header}\r\n${aLine}`.replaceAll(',', ';')],
  ['with quoted names', `${header.replaceAll(/\w+/g, '"$&"')}\n${aLine}\n`],
  [
    'with quoted names and a byte order mark',
    `\uFEFF${header.replaceAll(/\w+/g, '"$&"')}\n${aLine}`,
  ],
  ['with empty lines', `${header}\n\n${aLine}\n\n\n`],
  ['with the empty lines of a spreadsheet', `${header}\n${aLine}\n,,,,,,,,,,\n,,,,,,,,,,\n`],
  ['with spaces round the fields', `${header}\n${aLine.replaceAll(',', ' , ').trimEnd()}\n`],
])('reads a file %s', (_, text) => {
  expect(read(text)).toEqual({ sessions: [aSession()], refused: [] })
})

const turn = (text: string): string => text.split(',').toReversed().join(',')

test('takes the columns in any order', () => {
  expect(read(`${turn(header)}\n${turn(aLine)}\n`).sessions).toEqual([aSession()])
})

test('keeps a note as it was written', () => {
  const note = ' "citat", semikolon; och\r\nradbrytning\n\n slut '
  const { sessions } = read(`${header}\r\n${aLine}"${note.replaceAll('"', '""')}"\r\n`)
  expect(sessions).toEqual([aSession({ note })])
})

test('counts no participants where none are stated', () => {
  const { sessions } = read(`${header}\n${aLine.replace(',1,', ',,')}\n`)
  expect(sessions).toEqual([aSession({ participants: 0 })])
})

test.each(['', '0', '-5', '12.5', '12,5', '1e3', '0x10', 'fyrtio', '４５', '٤٥', '4 5', '+45'])(
  'refuses %j minutes',
  (minutes) => {
    expect(refusedIn(aLine.replace(',45,', `,"${minutes}",`))).toEqual([
      { line: 2, column: 'minutes', code: 'bad-minutes' },
    ])
  },
)

test('refuses more minutes than a day has', () => {
  expect(refusedIn(aLine.replace(',45,', ',1441,'))).toEqual([
    { line: 2, column: 'minutes', code: 'over-24-hours' },
  ])
})

test.each([
  ['2026-10-14', '2026-02-30', 'date', 'bad-date'],
  ['2026-10-14', '14/10/2026', 'date', 'bad-date'],
  ['09:30', '9.30', 'start', 'bad-time'],
  ['D01', 'D99', 'activity', 'unknown-activity'],
  ['individual', 'enskilt', 'form', 'unknown-form'],
  ['inpatient', '', 'setting', 'setting-missing'],
  ['Avdelning 12', ' ', 'unit', 'text-missing'],
  ['ongoing', 'pågår', 'phase', 'unknown-phase'],
  [',1,', ',1.5,', 'participants', 'bad-participants'],
  ['Blå björk', '640823-3234', 'person', 'identity-number'],
  ['Blå björk', 'x'.repeat(81), 'person', 'text-too-long'],
])('refuses %j turned into %j', (from, to, column, code) => {
  expect(refusedIn(aLine.replace(from, to))).toEqual([{ line: 2, column, code }])
})

test('refuses an identity number in a note', () => {
  expect(refusedIn(`${aLine}Ringde 19640823-3234`)).toEqual([
    { line: 2, column: 'note', code: 'identity-number' },
  ])
})

test('lists every problem of every line, by the lines of the file', () => {
  const longNote = `${aLine}"en rad\r\noch en till\noch en"`
  const twoWrong = aLine.replace('45', '1441').replace('D01', 'X')
  expect(
    refusedIn(longNote, twoWrong, '', aLine, longNote.replace('09:30', '9'), 'one,two', aLine),
  ).toEqual([
    { line: 5, column: 'minutes', code: 'over-24-hours' },
    { line: 5, column: 'activity', code: 'unknown-activity' },
    { line: 8, column: 'start', code: 'bad-time' },
    { line: 11, column: '', code: 'csv-unreadable' },
  ])
})

test('still gives the sessions that could be read', () => {
  const { sessions, refused } = read([header, aLine, aLine.replace('45', 'x'), aLine].join('\n'))
  expect(sessions).toHaveLength(2)
  expect(refused).toHaveLength(1)
})

test('names each column that is missing, and still reads the others', () => {
  const without = header.replace('minutes,', '').replace(',note', '')
  const row = aLine.replace('45,', '').slice(0, -1)
  expect(read([without, row, row.replace('D01', 'X')].join('\n')).refused).toEqual([
    { line: 1, column: 'minutes', code: 'csv-missing-column' },
    { line: 1, column: 'note', code: 'csv-missing-column' },
    { line: 3, column: 'activity', code: 'unknown-activity' },
  ])
})

test('refuses a column it does not know or has met before, by its number', () => {
  expect(read(`${header},diagnos,note\n${aLine},x,y\n`).refused).toEqual([
    { line: 1, column: '12', code: 'csv-unknown-column' },
    { line: 1, column: '13', code: 'csv-unknown-column' },
  ])
})

test('never repeats what stands in a file without a header', () => {
  const { sessions, refused } = read(`${aLine}Hemlig anteckning\n`)
  expect(sessions).toEqual([])
  expect(refused).toHaveLength(22)
  expect(JSON.stringify(refused)).not.toMatch(/Hemlig|björk/)
})

test('an empty file lacks every column', () => {
  expect(read('').refused.map(({ code }) => code)).toEqual(Array(11).fill('csv-missing-column'))
})

test.each([
  ['never closes', `${aLine}"en anteckning`],
  ['closes too early', `${aLine}"en "anteckning"`],
  ['begins too late', `${aLine}en "anteckning"`],
])('says where a quotation mark %s', (_, broken) => {
  expect(refusedIn(`${aLine}"två\nrader"`, aLine.replace('45', 'x'), broken, aLine)).toEqual([
    { line: 4, column: 'minutes', code: 'bad-minutes' },
    { line: 5, column: '', code: 'csv-unreadable' },
  ])
})

test('says so when the header itself cannot be read', () => {
  expect(read(`date,"start\n${aLine}\n`).refused).toEqual([
    { line: 1, column: '', code: 'csv-unreadable' },
  ])
})

test('says on which line a file stops being UTF-8', () => {
  const windows1252 = Buffer.from(`${header}\r\n${aLine}"två\r\nrader"\r\n${aLine}å\r\n`, 'latin1')
  const utf8 = Buffer.from(`${header}\r\n${aLine}"två\r\nrader"\r\n`)
  const firstBad = { column: '', code: 'csv-not-utf8' }
  expect(readSessionsCsv(windows1252).refused).toEqual([{ line: 2, ...firstBad }])
  expect(readSessionsCsv(Buffer.concat([utf8, Buffer.from('å', 'latin1')])).refused).toEqual([
    { line: 4, ...firstBad },
  ])
  expect(readSessionsCsv(Buffer.from(`\uFEFF${header}`, 'utf16le')).refused).toEqual([
    { line: 1, ...firstBad },
  ])
  expect(readSessionsCsv(Buffer.concat([utf8, Buffer.from([0xc3])])).refused).toEqual([
    { line: 4, ...firstBad },
  ])
})

test('refuses a unit with two settings, in the file or against the log', () => {
  const elsewhere = aLine.replace('inpatient', 'municipal')
  const refusal = { column: 'setting', code: 'setting-differs' }
  expect(refusedIn(aLine, elsewhere, aLine)).toEqual([{ line: 3, ...refusal }])
  expect(
    read([header, aLine].join('\n'), [{ name: 'Avdelning 12', setting: 'other' }]).refused,
  ).toEqual([{ line: 2, ...refusal }])
})

const noteText = fc
  .array(fc.constantFrom('a', 'å', 'ö', '"', ',', ';', '\n', '\r\n', ' ', '–', '😀', "'"), {
    maxLength: 30,
  })
  .map((parts) => parts.join('').normalize())

const field = (session: NewSession, column: string): string =>
  `"${String(session[column as keyof NewSession]).replaceAll('"', '""')}"`

test('gives back what was written to a file, however it was written', () => {
  const writings = fc.record({
    delimiter: fc.constantFrom(',', ';'),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    columns: fc.shuffledSubarray(header.split(','), { minLength: 11 }),
    sessions: fc.array(
      fc
        .record({
          note: noteText,
          minutes: fc.nat(1439),
          activity: fc.constantFrom(...activityCodes),
        })
        .map(({ note, minutes, activity }) => aSession({ note, activity, minutes: minutes + 1 })),
      { maxLength: 8 },
    ),
  })
  fc.assert(
    fc.property(writings, ({ delimiter, lineBreak, mark, columns, sessions }) => {
      const rows = sessions.map((session) => columns.map((column) => field(session, column)))
      const text = [columns, ...rows].map((row) => row.join(delimiter) + lineBreak).join('')
      expect(read(mark + text)).toEqual({ sessions, refused: [] })
    }),
  )
})

test('answers whatever it is given', () => {
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(header, aLine, '\n', '\r', ',', ';', '"', '\0'), fc.string()),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        pieces.map((p) => Buffer.from(p.join(''))),
      ),
      (bytes) => {
        const { sessions, refused } = readSessionsCsv(bytes)
        for (const session of sessions) expect(newSession.parse(session)).toEqual(session)
        expect(refused.every(({ line }) => line > 0)).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

const more = `${header},label,secondary,new_participants,planned,co_leader,first_contact,happened,with_person,links`
const moreOf = (...cells: readonly string[]) => read(`${more}\n${aLine},${cells.join(',')}\n`)

test('reads what else a session may hold from columns that need not be there', () => {
  const { sessions, refused } = moreOf(
    'Fika i dagrummet',
    'D02 D07',
    '1',
    'spontaneous',
    'staff',
    'yes',
    'ja',
    'no',
    'education clubhouse',
  )
  expect(refused).toEqual([])
  expect(sessions).toEqual([
    aSession({
      label: 'Fika i dagrummet',
      secondary: ['D02', 'D07'],
      newParticipants: 1,
      planned: 'spontaneous',
      coLeader: 'staff',
      firstContact: true,
      happened: true,
      withPerson: false,
      links: ['education', 'clubhouse'],
    }),
  ])
})

test('takes an empty cell of such a column for the usual', () => {
  expect(moreOf('', '', '', '', '', '', '', '', '')).toEqual({
    sessions: [aSession()],
    refused: [],
  })
})

test('reads what did not happen, and what has no unit', () => {
  const line = '2026-10-14,,0,D01,individual,,,,0,,,no'
  expect(read(`${header},happened\n${line}\n`).sessions).toEqual([
    aSession({
      start: '',
      minutes: 0,
      setting: '',
      unit: '',
      phase: '',
      participants: 0,
      person: '',
      happened: false,
    }),
  ])
})

test.each([
  [['', 'D01'], 'secondary', 'chosen-twice'],
  [['', 'D02 D02'], 'secondary', 'chosen-twice'],
  [['', 'D02 D99'], 'secondary', 'unknown-activity'],
  [['', '', '2'], 'new_participants', 'bad-new-participants'],
  [['', '', '', '', '', 'kanske'], 'first_contact', 'bad-yes-no'],
  [['', '', '', '', '', '', 'no'], 'participants', 'did-not-happen'],
])('refuses %j in them', (cells, column, code) => {
  const all = Object.assign(
    Array.from({ length: 9 }, () => ''),
    cells,
  )
  expect(moreOf(...all).refused).toEqual([{ line: 2, column, code }])
})
