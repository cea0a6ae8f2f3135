import { expect, test } from 'vitest'
import {
  emptyFields,
  fieldsOf,
  isNewUnit,
  readDraft,
  readFields,
  type SessionFields,
  toNewSession,
} from '../../../src/renderer/sessions/session-fields.ts'
import { newSession, noDetails } from '../../../src/shared/session.ts'
import { aSession } from '../../support/a-session.ts'

const units = [
  { name: 'Avdelning 72', setting: 'inpatient' },
  { name: 'Träffpunkten Linden', setting: 'municipal' },
] as const
const today = '2026-10-30'
const written: SessionFields = {
  ...emptyFields(today, 'avdelning 72'),
  minutes: '1:30',
  activity: 'D01',
  start: '9.05',
}

const judge = (fields: SessionFields) => newSession.safeParse(toNewSession(fields, units, today))
const refusedFields = (fields: SessionFields) =>
  judge(fields).error?.issues.map(({ path, message }) => [path[0], message])

test('reads what is typed as the session it means', () => {
  expect(judge(written).data).toEqual({
    date: '2026-10-30',
    start: '09:05',
    minutes: 90,
    activity: 'D01',
    form: 'individual',
    setting: 'inpatient',
    unit: 'Avdelning 72',
    phase: '',
    participants: 1,
    person: '',
    note: '',
    ...noDetails,
  })
})

test('asks for minutes and activity of an empty form', () => {
  expect(refusedFields(emptyFields(today, 'Avdelning 72'))).toEqual([
    ['minutes', 'bad-minutes'],
    ['activity', 'unknown-activity'],
  ])
})

test('needs no unit, and then no setting', () => {
  expect(judge({ ...written, unit: ' ', setting: 'inpatient' }).data).toMatchObject({
    unit: '',
    setting: '',
  })
})

test('takes a group that nobody counted', () => {
  const group = { ...written, form: 'group', participants: '', newParticipants: '' } as const
  expect(judge(group).data).toMatchObject({ participants: 0, newParticipants: 0 })
  expect(refusedFields({ ...group, participants: 'några' })).toEqual([
    ['participants', 'bad-participants'],
  ])
})

test('needs no minutes for what did not come about', () => {
  const agreed = { ...written, minutes: '', happened: false, participants: '' }
  expect(judge(agreed).data).toMatchObject({ minutes: 0, participants: 0, happened: false })
  expect(judge({ ...agreed, minutes: '10' }).data).toMatchObject({ minutes: 10 })
})

test('shows a session so that saving it changes nothing', () => {
  const sessions = [
    aSession(),
    aSession({ form: 'group', participants: 8, newParticipants: 2, planned: 'planned' }),
    aSession({ happened: false, minutes: 0, participants: 0, links: ['clubhouse'] }),
    aSession({ unit: '', setting: '', secondary: ['D02'], label: 'Simhallen', withPerson: true }),
  ]
  for (const session of sessions) expect(judge(fieldsOf(session)).data).toEqual(session)
})

test('knows its own fields again in a draft, and nothing else', () => {
  expect(readFields(JSON.parse(JSON.stringify(written)))).toEqual(written)
  expect(readFields({ ...written, form: 'dance' })).toBeNull()
  expect(readFields({ text: '45 samtal' })).toBeNull()
})

test('guesses the setting of a unit nobody has seen, and takes the chosen one', () => {
  const fields = { ...written, unit: 'Avdelning 9' }
  expect(judge(fields).data).toMatchObject({ unit: 'Avdelning 9', setting: 'inpatient' })
  expect(judge({ ...fields, setting: 'outpatient' }).data).toMatchObject({
    unit: 'Avdelning 9',
    setting: 'outpatient',
  })
})

test('asks for the setting of what may be a known unit half-written', () => {
  const fields = { ...written, unit: 'Avdelning 7' }
  expect(refusedFields(fields)).toEqual([['setting', 'setting-missing']])
})

test('takes a unit for new only when no known one begins with the text', () => {
  expect(isNewUnit('', units)).toBe(false)
  expect(isNewUnit('Avdelning 7', units)).toBe(false)
  expect(isNewUnit('träff', units)).toBe(false)
  expect(isNewUnit('Avdelning 73', units)).toBe(true)
})

test('a draft remembers what the log held when the change was begun', () => {
  const base = aSession()
  const kept: unknown = JSON.parse(JSON.stringify({ ...fieldsOf(base), minutes: '6', base }))
  expect(readDraft(kept)).toEqual({ ...fieldsOf(base), minutes: '6', base })
  expect(readDraft(fieldsOf(base))).toEqual(fieldsOf(base))
  expect(readDraft({ ...fieldsOf(base), base: 'something else' })).toBeNull()
})
