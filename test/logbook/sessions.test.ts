import { expect, test } from 'vitest'
import { listPeople } from '../../src/logbook/people.ts'
import {
  findLatest,
  findSession,
  listMonths,
  listSessions,
  logSession,
  logSessions,
  readSessions,
} from '../../src/logbook/sessions.ts'
import { listUnits } from '../../src/logbook/units.ts'
import { session as sessionShape } from '../../src/shared/session.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { fullSession, openLog } from '../support/open-log.ts'
import { planOf } from '../support/plan-of.ts'

const always = { from: '1900-01-01', to: '2199-12-31' }
const namesOf = (db: Database): string[] => listPeople(db).map(({ name }) => name)

test('gives a logged session back as it was, with a number', () => {
  const db = openLog()
  const saved = logSession(db, aSession({ note: 'Spelade kort.\r\n"Öppet hus" – å, ä och ö' }))
  expect(saved).toEqual({
    ...aSession({ note: 'Spelade kort.\r\n"Öppet hus" – å, ä och ö' }),
    id: saved.id,
    revision: 1,
  })
  expect(listSessions(db, always)).toEqual([saved])
})

test('gives everything a session may hold back as it was', () => {
  const db = openLog()
  const saved = logSession(db, fullSession)
  expect(saved).toEqual({ ...fullSession, id: 1, revision: 1 })
  expect(listSessions(db, always)).toEqual([saved])
  expect(readSessions(db, [1])).toEqual([saved])
  expect(findLatest(db)).toEqual(saved)
  expect(sessionShape.parse(saved)).toEqual(saved)
})

test('what did not happen may take no time', () => {
  const db = openLog()
  const saved = logSession(db, aSession({ happened: false, minutes: 0, participants: 0 }))
  expect(listSessions(db, always)).toEqual([saved])
  expect(() => logSession(db, aSession({ happened: false, participants: 2 }))).toThrow('CHECK')
})

test('a session may lack a unit', () => {
  const db = openLog()
  const saved = logSession(db, aSession({ unit: '', setting: '' }))
  expect(listSessions(db, always)).toEqual([saved])
  expect(listUnits(db)).toEqual([])
})

test('what was not stated comes back as not stated', () => {
  const db = openLog()
  const bare = aSession({ start: '', phase: '', participants: 0, person: '', note: '' })
  const saved = logSession(db, bare)
  expect(listSessions(db, always)).toEqual([{ ...bare, id: saved.id, revision: 1 }])
  expect(listPeople(db)).toEqual([])
})

test('makes a unit and a person once', () => {
  const db = openLog()
  logSessions(db, [aSession(), aSession(), aSession({ person: 'Grön älv' })])
  logSession(db, aSession({ unit: 'Mötesplatsen Aspen', setting: 'municipal' }))
  expect(listUnits(db)).toEqual([
    { name: 'Mötesplatsen Aspen', setting: 'municipal' },
    { name: 'Avdelning 12', setting: 'inpatient' },
  ])
  expect(namesOf(db)).toEqual(['Blå björk', 'Grön älv'])
})

test('refuses a unit with another setting, and saves nothing', () => {
  const db = openLog()
  logSession(db, aSession())
  const elsewhere = aSession({ setting: 'municipal', person: 'Grön älv' })
  expect(() => logSession(db, elsewhere)).toThrow(new Refusal('setting-differs'))
  expect(listSessions(db, always)).toHaveLength(1)
  expect(namesOf(db)).toEqual(['Blå björk'])
})

test('logs all sessions of a list or none', () => {
  const db = openLog()
  const sessions = [
    aSession({ unit: 'Åsen' }),
    aSession({ unit: 'Åsen', setting: 'municipal' }),
    aSession({ person: 'Grön älv' }),
  ]
  expect(() => logSessions(db, sessions)).toThrow(new Refusal('setting-differs'))
  expect(listSessions(db, always)).toEqual([])
  expect(listUnits(db)).toEqual([])

  expect(logSessions(db, [aSession(), aSession()])).toBe(2)
  expect(logSessions(db, [])).toBe(0)
  expect(listSessions(db, always)).toHaveLength(2)
})

test('goes on logging after a refusal', () => {
  const db = openLog()
  logSession(db, aSession())
  expect(() => logSession(db, aSession({ setting: 'other' }))).toThrow(Refusal)
  expect(() => logSession(db, aSession({ minutes: 2000 }))).toThrow('CHECK')
  logSession(db, aSession())
  expect(listSessions(db, always)).toHaveLength(2)
  expect(db.inTransaction).toBe(false)
})

test('keeps two logs apart', () => {
  const [one, other] = [openLog(), openLog()]
  logSession(one, aSession({ unit: 'Åsen' }))
  logSession(other, aSession({ unit: 'Ängen' }))
  expect(listUnits(one).map(({ name }) => name)).toEqual(['Åsen'])
  expect(listUnits(other).map(({ name }) => name)).toEqual(['Ängen'])
})

test('lists a period by day, then clock time with those without one last, then as logged', () => {
  const db = openLog()
  logSessions(db, [
    aSession({ date: '2026-10-15', start: '08:00', note: '6' }),
    aSession({ start: '', note: '4' }),
    aSession({ start: '13:00', note: '3' }),
    aSession({ start: '08:15', note: '1' }),
    aSession({ start: '', note: '5' }),
    aSession({ start: '13:00', note: '3b' }),
    aSession({ date: '2026-10-13', note: 'before' }),
    aSession({ date: '2026-10-16', note: 'after' }),
  ])
  const listed = listSessions(db, { from: '2026-10-14', to: '2026-10-15' })
  expect(listed.map(({ note }) => note)).toEqual(['1', '3', '3b', '4', '5', '6'])
})

test('knows which months have sessions, newest first', () => {
  const db = openLog()
  expect(listMonths(db)).toEqual([])
  for (const date of ['2026-10-31', '2025-12-01', '2026-10-01', '2027-01-15', '2026-02-28']) {
    logSession(db, aSession({ date }))
  }
  expect(listMonths(db)).toEqual(['2027-01', '2026-10', '2026-02', '2025-12'])
})

test('goes to the days it lists, and sorts no more than those', () => {
  const db = openLog()
  expect(planOf(db, () => listSessions(db, always))).toEqual([
    'SEARCH sessions USING INDEX sessions_in_summaries (date>? AND date<?)',
    'SEARCH units USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'SEARCH people USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY',
  ])
})

test('steps from month to month instead of reading the log', () => {
  const db = openLog()
  expect(planOf(db, () => listMonths(db)).filter((step) => step.includes('sessions'))).toEqual([
    'SEARCH sessions USING COVERING INDEX sessions_in_summaries',
    'SEARCH sessions USING COVERING INDEX sessions_in_summaries (date<?)',
  ])
})

test('reads sessions in the order of the ids, without those that are not there', () => {
  const db = openLog({ note: 'ett' }, { note: 'två' }, { note: 'tre' })
  expect(readSessions(db, [3, 99, 1]).map(({ note }) => note)).toEqual(['tre', 'ett'])
  expect(readSessions(db, [])).toEqual([])
  const many = Array.from({ length: 500 }, (_, index) => index + 1)
  expect(readSessions(db, many)).toHaveLength(3)
})

test('finds one session or none, and the one that was logged last', () => {
  const db = openLog()
  expect(findLatest(db)).toBeNull()
  expect(findSession(db, 1)).toBeNull()
  const first = logSession(db, aSession({ date: '2026-10-20' }))
  const last = logSession(db, aSession({ date: '2026-10-02' }))
  expect(findSession(db, 1)).toEqual(first)
  expect(findLatest(db)).toEqual(last)
})

test('reads by number, without going through the log', () => {
  const db = openLog()
  expect(planOf(db, () => readSessions(db, [1, 2]))).toEqual([
    'SCAN wanted VIRTUAL TABLE INDEX 1:',
    'SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH units USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'SEARCH people USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'USE TEMP B-TREE FOR ORDER BY',
  ])
})
