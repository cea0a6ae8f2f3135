import { expect, test } from 'vitest'
import {
  fromRecord,
  isOneSession,
  sessionOf,
} from '../../../src/renderer/development/from-record.ts'
import type { Unit } from '../../../src/shared/session.ts'
import { aRecord } from '../../support/a-record.ts'

const today = '2026-11-22'
const units: Unit[] = [
  { name: 'Avdelning 72', setting: 'inpatient' },
  { name: 'Mötesplatsen', setting: 'municipal' },
]

test('the session has the time and the day of the record, at the unit that was logged last', () => {
  expect(sessionOf(aRecord(), units, today, 'sv')).toMatchObject({
    date: '2026-10-14',
    minutes: 420,
    activity: 'I04',
    form: 'with_staff',
    unit: 'Avdelning 72',
    setting: 'inpatient',
    participants: 0,
    person: '',
    note: 'Att dela sin berättelse',
  })
})

test('a log without units has a session without one', () => {
  expect(sessionOf(aRecord(), [], today, 'sv')).toMatchObject({ unit: '', setting: '' })
})

test('the certificate and the organiser stay in the register', () => {
  const session = sessionOf(aRecord({ organiser: 'Sentinel' }), units, today, 'sv')
  expect(JSON.stringify(session)).not.toContain('Sentinel')
})

test('supervision without a title is noted by its kind', () => {
  const record = aRecord({ kind: 'group_supervision', title: '' })
  expect(fromRecord(record, 60, units, 'sv').note).toBe('Grupphandledning')
  expect(fromRecord(record, 60, units, 'en').note).toBe('Group supervision')
})

test('without a length the form is empty there', () => {
  expect(fromRecord(aRecord(), 0, units, 'sv').minutes).toBe('')
})

test.each([
  ['2026-11-22', 600, true],
  ['2026-11-22', 601, false],
  ['2026-11-23', 60, false],
  ['1989-12-31', 60, false],
  ['2026-11-22', 0, false],
  ['2026-11-22', Number.NaN, false],
])('%s of %i minutes can be one session at once: %s', (date, minutes, isOne) => {
  expect(isOneSession({ date, minutes }, today)).toBe(isOne)
})
