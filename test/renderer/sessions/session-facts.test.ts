import { expect, test } from 'vitest'
import {
  compare,
  differingFields,
  factOf,
  sessionFields,
  type Words,
} from '../../../src/renderer/sessions/session-facts.ts'
import { newSession } from '../../../src/shared/session.ts'
import { aSession } from '../../support/a-session.ts'
import { fullSession } from '../../support/open-log.ts'

const swedish: Words = { language: 'sv', yes: 'ja', no: 'nej', nothing: 'inget' }
const english: Words = { language: 'en', yes: 'yes', no: 'no', nothing: 'nothing' }

test('every field of a session is told once', () => {
  expect(sessionFields.toSorted()).toEqual(Object.keys(newSession.shape).toSorted())
})

test('what a session holds is told in words', () => {
  const told = (words: Words) =>
    Object.fromEntries(sessionFields.map((field) => [field, factOf(fullSession, field, words)]))
  expect(told(swedish)).toMatchObject({
    date: '14 oktober 2026',
    minutes: '45\u00A0min',
    label: 'Konstrunda',
    secondary: expect.stringMatching(/^Förtroendeskapande samtal och Promenad/),
    form: 'Grupp',
    setting: 'Heldygnsvård',
    planned: 'Spontan',
    coLeader: 'Personal',
    firstContact: 'ja',
    participants: '8',
    links: 'Skola, studievägledning och Fontänhus',
  })
  expect(told(english)).toMatchObject({ date: '14 October 2026', happened: 'yes', form: 'Group' })
})

test('what says nothing is told as nothing', () => {
  const session = aSession({ start: '', phase: '', unit: '', setting: '', person: '' })
  for (const field of ['start', 'phase', 'unit', 'setting', 'person', 'links', 'note'] as const) {
    expect(factOf(session, field, swedish)).toBe('inget')
  }
})

test('two versions differ in the fields that differ, in the order they are told', () => {
  const one = aSession()
  expect(differingFields(one, aSession())).toEqual([])
  expect(differingFields(one, { ...one, note: 'Å', minutes: 50, secondary: ['D10'] })).toEqual([
    'minutes',
    'secondary',
    'note',
  ])
})

test('a comparison says which of the two has left what both began from', () => {
  const base = aSession()
  const inLog = { ...base, minutes: 50, person: 'Röd sten', note: 'samma' }
  const written = { ...base, minutes: 60, date: '2026-10-15', note: 'samma' }
  expect(compare(base, inLog, written)).toEqual([
    { field: 'date', changedBy: 'you' },
    { field: 'minutes', changedBy: 'both' },
    { field: 'person', changedBy: 'log' },
  ])
})
