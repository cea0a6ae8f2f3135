import { expect, test } from 'vitest'
import {
  emptyFields,
  isNewUnit,
  type SessionFields,
  toNewSession,
} from '../../../src/renderer/today/session-fields.ts'
import { newSession } from '../../../src/shared/session.ts'

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
  })
})

test('asks for minutes and activity of an empty form', () => {
  expect(refusedFields(emptyFields(today, 'Avdelning 72'))).toEqual([
    ['minutes', 'bad-minutes'],
    ['activity', 'unknown-activity'],
  ])
})

test('asks for the participants of a group', () => {
  expect(refusedFields({ ...written, form: 'group', participants: '' })).toEqual([
    ['participants', 'bad-participants'],
  ])
})

test('asks for the setting of a unit nobody has seen, and takes the chosen one', () => {
  const fields = { ...written, unit: 'Avdelning 9' }
  expect(refusedFields(fields)).toEqual([['setting', 'unknown-setting']])
  expect(judge({ ...fields, setting: 'outpatient' }).data).toMatchObject({
    unit: 'Avdelning 9',
    setting: 'outpatient',
  })
})

test('takes a unit for new only when no known one begins with the text', () => {
  expect(isNewUnit('', units)).toBe(false)
  expect(isNewUnit('Avdelning 7', units)).toBe(false)
  expect(isNewUnit('träff', units)).toBe(false)
  expect(isNewUnit('Avdelning 73', units)).toBe(true)
})
