import { expect, test } from 'vitest'
import {
  addRecord,
  changeRecord,
  findRecordMonths,
  listRecords,
  putBackRecord,
  readRegister,
  removeRecord,
} from '../../src/logbook/development-records.ts'
import { removeSession, restoreSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { listSessions } from '../../src/logbook/sessions.ts'
import { contract } from '../../src/shared/contract.ts'
import { minutesToLog } from '../../src/shared/own-development.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { NewSession } from '../../src/shared/session.ts'
import type { Database } from '../../src/vault/database.ts'
import { aRecord } from '../support/a-record.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'

const training = (differences: Partial<NewSession> = {}): NewSession =>
  aSession({ activity: 'I04', minutes: 420, participants: 0, person: '', ...differences })

const sessionsOf = (db: Database) =>
  readRegister(db, '2026').records.map(({ sessions }) => sessions)
const year = { from: '2026-01-01', to: '2026-12-31' }

test('a record comes back as it was entered, and its year with it', () => {
  const db = openLog()
  const { record, session } = addRecord(db, { record: aRecord(), session: null })
  expect(record).toEqual({ ...aRecord(), id: 1 })
  expect(session).toBeNull()
  const register = readRegister(db, '2026')
  expect(register).toEqual({
    years: ['2026'],
    records: [{ ...record, sessions: [] }],
    loggedMinutes: 0,
  })
  expect(contract.ownDevelopment.year.output.parse(register)).toEqual(register)
})

test('a year has its own records, newest first', () => {
  const db = openLog()
  for (const date of ['2026-01-01', '2025-12-31', '2026-12-31', '2026-06-01', '2027-01-01']) {
    addRecord(db, { record: aRecord({ date }), session: null })
  }
  const { years, records } = readRegister(db, '2026')
  expect(years).toEqual(['2027', '2026', '2025'])
  expect(records.map(({ date }) => date)).toEqual(['2026-12-31', '2026-06-01', '2026-01-01'])
  expect(listRecords(db, year).map(({ date }) => date)).toEqual([
    '2026-01-01',
    '2026-06-01',
    '2026-12-31',
  ])
  expect(findRecordMonths(db)).toEqual({ from: '2025-12', to: '2027-01' })
  expect(findRecordMonths(openLog())).toBeNull()
})

test('the session of the same time is logged in the same go, and known as its own', () => {
  const db = openLog({ activity: 'I04', minutes: 60, date: '2026-03-01' }, { activity: 'D01' })
  const { session } = addRecord(db, { record: aRecord(), session: training() })
  expect(session).toMatchObject({ activity: 'I04', minutes: 420 })
  const { records, loggedMinutes } = readRegister(db, '2026')
  expect(records[0]?.sessions).toEqual([{ id: session?.id, date: '2026-10-14', minutes: 420 }])
  expect(minutesToLog(records[0]!)).toBe(0)
  expect(loggedMinutes).toBe(480)
})

test('either both are saved or neither', () => {
  const db = openLog({ unit: 'Avdelning 12', setting: 'inpatient' })
  const elsewhere = training({ unit: 'Avdelning 12', setting: 'municipal' })
  expect(() => addRecord(db, { record: aRecord(), session: elsewhere })).toThrow(
    new Refusal('setting-differs'),
  )
  expect(listRecords(db, year)).toEqual([])
})

test('a session that is removed or put back is so in the register too', () => {
  const db = openLog()
  const { session } = addRecord(db, { record: aRecord(), session: training() })
  const removed = removeSession(db, session!.id)
  expect(sessionsOf(db)).toEqual([[]])
  restoreSession(db, removed.id)
  expect(sessionsOf(db)).toEqual([[{ id: session!.id, date: '2026-10-14', minutes: 420 }]])
})

test('what lasted several days is logged day by day, until all of it is', () => {
  const db = openLog()
  const { record } = addRecord(db, { record: aRecord({ minutes: 900 }), session: null })
  const origin = { kind: 'record', id: record.id } as const
  const left = () => minutesToLog(readRegister(db, '2026').records[0]!)
  expect(left()).toBe(900)
  logSessionFrom(db, origin, training({ date: '2026-10-14', minutes: 450 }))
  expect(left()).toBe(450)
  logSessionFrom(db, origin, training({ date: '2026-10-15', minutes: 30, happened: false }))
  expect(left()).toBe(450)
  logSessionFrom(db, origin, training({ date: '2026-10-15', minutes: 480 }))
  expect(left()).toBe(0)
})

test('a change leaves the session as it is', () => {
  const db = openLog()
  const { record } = addRecord(db, { record: aRecord(), session: training() })
  const changed = aRecord({ kind: 'conference', minutes: 60, hasCertificate: false, organiser: '' })
  expect(changeRecord(db, { id: record.id, record: changed })).toEqual({ ...changed, id: 1 })
  expect(listSessions(db, year)).toMatchObject([{ minutes: 420 }])
})

test('what is removed comes back whole, with its session, also after others were entered', () => {
  const db = openLog()
  const { record, session } = addRecord(db, { record: aRecord(), session: training() })
  const before = readRegister(db, '2026')
  expect(removeRecord(db, record.id)).toEqual(record)
  expect(listSessions(db, year)).toHaveLength(1)
  const other = addRecord(db, { record: aRecord({ title: 'En annan' }), session: null })
  expect(other.record.id).not.toBe(record.id)
  expect(readRegister(db, '2026').records[0]?.sessions).toEqual([])
  removeRecord(db, other.record.id)
  putBackRecord(db, record)
  expect(readRegister(db, '2026')).toEqual(before)
  expect(sessionsOf(db)[0]?.[0]?.id).toBe(session!.id)
})

test('one that is not there is neither changed nor removed', () => {
  const db = openLog()
  const gone = new Refusal('record-gone')
  expect(() => changeRecord(db, { id: 1, record: aRecord() })).toThrow(gone)
  expect(() => removeRecord(db, 1)).toThrow(gone)
})

test.each([
  ['title', '', 'text-missing'],
  ['title', 'a'.repeat(121), 'text-too-long'],
  ['title', 'Kurs med 19640823-3234', 'identity-number'],
  ['organiser', 'Ring 640823-3234', 'identity-number'],
  ['date', '2026-02-30', 'bad-date'],
  ['minutes', 0, 'bad-hours'],
  ['minutes', 60_001, 'bad-hours'],
  ['minutes', Number.NaN, 'bad-hours'],
  ['kind', 'diagnosis', 'invalid-input'],
])('%s %j is not taken', (field, value, code) => {
  const input = { record: { ...aRecord(), [field]: value }, session: null }
  const { error } = contract.ownDevelopment.add.input.safeParse(input)
  expect(error?.issues[0]?.message).toBe(code)
})
