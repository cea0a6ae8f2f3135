import { expect, test } from 'vitest'
import {
  correct,
  emptyLine,
  isEmpty,
  type Line,
  readLine,
  takeBack,
  understand,
} from '../../../src/renderer/today/line-fields.ts'
import { usualPreferences } from '../../../src/shared/preferences.ts'

const known = {
  today: '2026-10-14',
  units: [
    { name: 'Avdelning 72', setting: 'inpatient' },
    { name: 'Träffpunkten Linden', setting: 'municipal' },
  ],
  people: ['Blå björk', 'Röd sten'],
  activities: usualPreferences.activities,
} as const
const usual = { date: '2026-10-14', unit: 'Avdelning 72' }

const written = (text: string): Line => ({ ...emptyLine, text })
const fieldsOf = (line: Line) => understand(line, known, usual).fields
const statedOf = (line: Line) => understand(line, known, usual).stated

test('adds what is usual to what a line says, and tells the two apart', () => {
  const line = written('45 samtal blå björk')
  expect(fieldsOf(line)).toMatchObject({
    date: '2026-10-14',
    minutes: '45',
    activity: 'D01',
    form: 'individual',
    unit: 'Avdelning 72',
    participants: '1',
    person: 'Blå björk',
    note: '',
  })
  expect(statedOf(line).has('person')).toBe(true)
  expect(statedOf(line).has('unit')).toBe(false)
  expect(statedOf(line).has('form')).toBe(false)
})

test('takes the form and the headcount that are usual for the activity', () => {
  expect(fieldsOf(written('60 närvaro'))).toMatchObject({ form: 'present', participants: '0' })
  expect(fieldsOf(written('15 rond'))).toMatchObject({ form: 'with_staff', participants: '0' })
  expect(fieldsOf(written('60 promenad grupp 8 pers'))).toMatchObject({
    form: 'group',
    participants: '8',
  })
})

test('keeps a correction while the line says the same, and drops it when it says something else', () => {
  const corrected = correct(written('45 samtal'), known, { minutes: '50' })
  expect(fieldsOf(corrected).minutes).toBe('50')
  expect(fieldsOf({ ...corrected, text: '45 samtal vid fönstret' }).minutes).toBe('50')
  expect(fieldsOf({ ...corrected, text: '30 samtal' }).minutes).toBe('30')
})

test('drops an own label with the activity it was chosen for', () => {
  const line = correct(written('45 samtal'), known, { activity: 'D10', label: 'Simhallen' })
  expect(fieldsOf(line)).toMatchObject({ activity: 'D10', label: 'Simhallen' })
  expect(fieldsOf({ ...line, text: '45 rond' })).toMatchObject({ activity: 'I03', label: '' })
})

test('makes note of words that are taken back', () => {
  const line = takeBack(written('45 samtal blå björk'), known, 'person')
  expect(fieldsOf(line)).toMatchObject({ person: '', note: 'blå björk', minutes: '45' })
  expect(fieldsOf(takeBack(line, known, 'minutes'))).toMatchObject({
    minutes: '',
    note: '45 blå björk',
  })
})

test('guesses the setting of a new unit, until it is corrected', () => {
  const line = written('45 samtal avd 9')
  expect(fieldsOf(line)).toMatchObject({ unit: 'Avdelning 9', setting: 'inpatient' })
  expect(statedOf(line).has('setting')).toBe(false)
  const corrected = correct(line, known, { setting: 'other' })
  expect(fieldsOf(corrected).setting).toBe('other')
  expect(statedOf(corrected).has('setting')).toBe(true)
  expect(fieldsOf(correct(line, known, { unit: 'Mottagningen', setting: '' })).setting).toBe(
    'outpatient',
  )
  expect(fieldsOf(written('45 samtal linden')).setting).toBe('municipal')
})

test('takes a correction back before the words', () => {
  const corrected = correct(written('45 samtal blå björk'), known, { person: 'Röd sten' })
  const once = takeBack(corrected, known, 'person')
  expect(fieldsOf(once)).toMatchObject({ person: 'Blå björk', note: '' })
  expect(fieldsOf(takeBack(once, known, 'person'))).toMatchObject({ person: '' })
})

test('empties what was only usual', () => {
  const line = takeBack(written('45 samtal'), known, 'unit')
  expect(fieldsOf(line).unit).toBe('')
})

test('takes back one of several activities', () => {
  const line = written('60 promenad + samtal + närvaro')
  const { secondary } = fieldsOf(line)
  expect(secondary).toHaveLength(2)
  const left = fieldsOf(takeBack(line, known, 'secondary', secondary[0]))
  expect(left.secondary).toEqual(secondary.slice(1))
})

test('reads nothing of what is far too long to be a line', () => {
  const text = `45 samtal ${'ord '.repeat(25_000)}`
  expect(fieldsOf(written(text))).toMatchObject({ minutes: '', activity: '', note: text })
})

test('is empty only without words and corrections', () => {
  expect(isEmpty(emptyLine)).toBe(true)
  expect(isEmpty(written('  '))).toBe(true)
  expect(isEmpty(written('4'))).toBe(false)
  expect(isEmpty(correct(emptyLine, known, { minutes: '45' }))).toBe(false)
})

test('knows a line again in a draft, and nothing else', () => {
  const line = takeBack(
    correct(written('45 samtal blå björk'), known, { minutes: '50' }),
    known,
    'person',
  )
  expect(readLine(JSON.parse(JSON.stringify(line)))).toEqual(line)
  expect(readLine({ text: '45' })).toBeNull()
  expect(readLine(null)).toBeNull()
})
