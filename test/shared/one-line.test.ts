import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NewSession, newSession, noDetails } from '../../src/shared/session.ts'
import { type OneLine, readOneLine } from '../../src/shared/one-line.ts'
import { examples, known } from './one-line-examples.ts'

const shown = ({ parts }: OneLine) => parts.map(({ field, text }) => `${field}: ${text}`)

for (const [kind, lines] of Object.entries(examples)) {
  test.each(lines)(`reads “$line” (${kind})`, ({ line, session, parts, isNewUnit = false }) => {
    const read = readOneLine(line, known)
    expect(read.session).toEqual(session)
    expect(shown(read)).toEqual(parts)
    expect(read.isNewUnit).toBe(isNewUnit)
  })
}

test('holds more than 150 examples, each a different line', () => {
  const lines = Object.values(examples)
    .flat()
    .map(({ line }) => line)
  expect(lines.length).toBeGreaterThan(150)
  expect(new Set(lines).size).toBe(lines.length)
})

// Refused as it should be: over 24 hours, none at all, an identity number.
const isRefused = (line: string) => / 25 h| 0 min|\d{6}-\d{4}/.test(line)

const saysNoMore: NewSession = {
  ...noDetails,
  date: known.today,
  start: '',
  minutes: 30,
  activity: 'D01',
  form: 'individual',
  setting: '',
  unit: '',
  phase: '',
  participants: 0,
  person: '',
  note: '',
}

test('makes sessions of the examples that the log takes, once day, minutes and activity are there', () => {
  const all = Object.values(examples).flat()
  const taken = all.filter(({ session, isNewUnit }) => {
    const setting = isNewUnit ? { setting: 'other' } : {}
    return newSession.safeParse({ ...saysNoMore, ...session, ...setting }).success
  })
  expect(taken).toEqual(all.filter(({ line }) => !isRefused(line)))
})

test('tells what stands where in the line', () => {
  const { parts } = readOneLine('45 samtal blå björk avd 72', known)
  expect(parts).toEqual([
    { field: 'minutes', value: 45, from: 0, to: 2, text: '45' },
    { field: 'activity', value: 'D01', from: 3, to: 9, text: 'samtal' },
    { field: 'person', value: 'Blå björk', from: 10, to: 19, text: 'blå björk' },
    { field: 'unit', value: 'Avdelning 72', from: 20, to: 26, text: 'avd 72' },
  ])
})

test('reads å, ä and ö that are written as two characters each', () => {
  const line = '45 samtal blå björk'.normalize('NFD')
  expect(readOneLine(line, known).session).toMatchObject({ person: 'Blå björk', minutes: 45 })
})

test('takes no unit for sure that two names share a part of', () => {
  const units = ['Avdelning 72 Norr', 'Avdelning 73 Norr'].map(
    (name) => ({ name, setting: 'inpatient' }) as const,
  )
  const { session } = readOneLine('samtal 45 norr', { ...known, units })
  expect(session).toEqual({ activity: 'D01', label: '', minutes: 45, note: 'norr' })
})

test('prefers the offered of two own labels that are the same', () => {
  const activities = [
    { activity: 'D07', label: 'Torsdag', isHidden: true },
    { activity: 'D08', label: 'Torsdag', isHidden: false },
  ] as const
  const { session } = readOneLine('torsdag 60', { ...known, activities })
  expect(session).toEqual({ activity: 'D08', label: 'Torsdag', minutes: 60 })
})

test('takes nothing out of a line with an identity number, so that the log refuses it', () => {
  const { parts, session } = readOneLine('45 samtal 19900101-0017 igår', known)
  expect(parts).toEqual([])
  expect(session).toEqual({ note: '45 samtal 19900101-0017 igår' })
})

// What people write, stirred: words of the vocabulary, figures, names, punctuation and anything else.
const scrap = fc.oneof(
  fc.constantFrom(
    ...'45 8 1:15 10:15 10-11 1,5 h min t pers st x8 ½ kl igår måndag på förra 14/10 okt 2026 2026-10-14'.split(
      ' ',
    ),
    ...'samtal promenad grupp tel ringde blå björk röd sten avd 72 72: avd72 och med + / , . : - ( ) 🌳 ש'.split(
      ' ',
    ),
    ...'schack jobb hem inställt ny kontakt två nya närstående 900101 0017 Ekorren K k fika spel \n'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const lines = fc
  .array(fc.tuple(scrap, fc.constantFrom(' ', ' ', ' ', '', ', ', '. ', ': ', '  ', '\n')), {
    maxLength: 14,
  })
  .map((scraps) => scraps.flat().join(''))

const withoutSpace = (text: string) => text.replaceAll(/\s/gu, '')

/** Whether all of `inner` stands in `outer`, in order. */
function standsIn(inner: string, outer: string): boolean {
  let at = 0
  for (let index = 0; index < outer.length; index++) if (outer[index] === inner[at]) at++
  return at === inner.length
}

test('loses no character: each is in a part or, in order, in the note', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const { parts, session } = readOneLine(line, known)
      const left = line.split('')
      for (const { from, to } of parts) left.fill('', from, to)
      const note = withoutSpace(session.note ?? '')
      // A word that says more than its activity is in both.
      expect(standsIn(withoutSpace(left.join('')), note)).toBe(true)
      expect(standsIn(note, withoutSpace(line))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('gives the same answer each time, and states each field once', () => {
  fc.assert(
    fc.property(lines, (line) => {
      const read = readOneLine(line, known)
      expect(readOneLine(line, known)).toEqual(read)
      const { note: _, label = '', setting = '', secondary = [], ...stated } = read.session
      const parts = read.parts.filter(({ field }) => field !== 'secondary')
      expect(parts).toHaveLength(Object.keys(stated).length)
      expect(Object.fromEntries(parts.map(({ field, value }) => [field, value]))).toEqual(stated)
      expect(secondary).toHaveLength(read.parts.length - parts.length)
      expect(label === '' || stated.activity !== undefined).toBe(true)
      expect(setting === '' || stated.unit !== undefined).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('says of every part which words of the line it stands on', () => {
  fc.assert(
    fc.property(lines, (line) => {
      for (const { from, to, text } of readOneLine(line, known).parts) {
        expect(text).toBe(line.slice(from, to))
        expect(text).toBe(text.trim())
        expect(text).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})

test('never throws, whatever is known and written', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(anything, fc.array(anything, { maxLength: 4 }), (line, names) => {
      const activities = names.map(
        (label) => ({ activity: 'D07', label, isHidden: false }) as const,
      )
      const units = names.map((name) => ({ name, setting: 'other' }) as const)
      const knownThen = { today: known.today, units, people: names, activities }
      expect(() => readOneLine(line, knownThen)).not.toThrow()
      expect(() => readOneLine(names.join(' '), knownThen)).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['words', 'samtal blå björk '.repeat(6000)],
  ['figures', '10:15 45 8 pers 1,5 h '.repeat(5000)],
  ['one word', 'a'.repeat(100_000)],
  ['one number', '1'.repeat(100_000)],
  ['spaces', `45${' '.repeat(100_000)}samtal`],
  ['dashes', '-'.repeat(100_000)],
  ['commas between figures', '1,'.repeat(50_000)],
  ['emoji', '🌳'.repeat(50_000)],
])('reads 100,000 characters of %s without delay', (_, line) => {
  const begin = performance.now()
  readOneLine(line, known)
  expect(performance.now() - begin).toBeLessThan(2000)
})
