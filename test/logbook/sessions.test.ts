import { expect, test, vi } from 'vitest'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import {
  listMonths,
  listPeople,
  listSessions,
  listUnits,
  logSession,
  logSessions,
  searchSessions,
} from '../../src/logbook/sessions.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const openLog = (): Database => openTestDatabase(logbookMigrations)
const always = { from: '1900-01-01', to: '2199-12-31' }

/** How SQLite goes about the query that `ask` makes, one step a line. */
function planOf(db: Database, ask: () => unknown): string[] {
  const prepare = vi.spyOn(db, 'prepare')
  ask()
  const [[sql] = ['']] = prepare.mock.calls
  prepare.mockRestore()
  const bound = Array<string>(sql.split('?').length - 1).fill('x')
  return db
    .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bound)
    .map(({ detail }) => detail)
}

test('gives a logged session back as it was, with a number', () => {
  const db = openLog()
  const saved = logSession(db, aSession({ note: 'Spelade kort.\r\n"Öppet hus" – å, ä och ö' }))
  expect(saved).toEqual({
    ...aSession({ note: 'Spelade kort.\r\n"Öppet hus" – å, ä och ö' }),
    id: saved.id,
  })
  expect(listSessions(db, always)).toEqual([saved])
})

test('what was not stated comes back as not stated', () => {
  const db = openLog()
  const bare = aSession({ start: '', phase: '', participants: 0, person: '', note: '' })
  const saved = logSession(db, bare)
  expect(listSessions(db, always)).toEqual([{ ...bare, id: saved.id }])
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
  expect(listPeople(db)).toEqual(['Blå björk', 'Grön älv'])
})

test('lists people in the order of the Swedish alphabet', () => {
  const db = openLog()
  for (const person of ['Ängen', 'Blå 12', 'Öringen', 'Åsen', 'Blå 9', 'Zonen']) {
    logSession(db, aSession({ person }))
  }
  expect(listPeople(db)).toEqual(['Blå 9', 'Blå 12', 'Zonen', 'Åsen', 'Ängen', 'Öringen'])
})

test('lists the unit that was logged last first, also when its day is earlier', () => {
  const db = openLog()
  logSession(db, aSession({ unit: 'Åsen' }))
  logSession(db, aSession({ unit: 'Ängen', date: '2026-10-20' }))
  logSession(db, aSession({ unit: 'Åsen', date: '2026-10-02' }))
  expect(listUnits(db).map(({ name }) => name)).toEqual(['Åsen', 'Ängen'])
})

test('refuses a unit with another setting, and saves nothing', () => {
  const db = openLog()
  logSession(db, aSession())
  const elsewhere = aSession({ setting: 'municipal', person: 'Grön älv' })
  expect(() => logSession(db, elsewhere)).toThrow(new Refusal('setting-differs'))
  expect(listSessions(db, always)).toHaveLength(1)
  expect(listPeople(db)).toEqual(['Blå björk'])
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
    'SEARCH units USING INTEGER PRIMARY KEY (rowid=?)',
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

function logNotes(db: Database, ...notes: readonly string[]): void {
  logSessions(
    db,
    notes.map((note) => aSession({ note })),
  )
}

const found = (db: Database, text: string): string[] =>
  searchSessions(db, text).map(({ note }) => note)

test('å, ä and ö are letters of their own in a search', () => {
  const db = openLog()
  logNotes(db, 'gick till ån', 'en and i dammen', 'öppet hus', 'oppositionen', 'ärende', 'arende')
  expect(found(db, 'ån')).toEqual(['gick till ån'])
  expect(found(db, 'an')).toEqual(['en and i dammen'])
  expect(found(db, 'öpp')).toEqual(['öppet hus'])
  expect(found(db, 'opp')).toEqual(['oppositionen'])
  expect(found(db, 'ÄRENDE')).toEqual(['ärende'])
})

test('finds a word however its letters were typed', () => {
  const db = openLog()
  logNotes(db, 'gick till ån')
  expect(found(db, 'ån'.normalize('NFD'))).toEqual(['gick till ån'])
})

test('every word must be there, in any order, and its last letters may be missing', () => {
  const db = openLog()
  logNotes(db, 'promenad runt sjön', 'promenad i skogen', 'satt vid sjön')
  expect(found(db, 'sjö prom')).toEqual(['promenad runt sjön'])
  expect(found(db, 'p')).toEqual(['promenad i skogen', 'promenad runt sjön'])
  expect(found(db, 'omenad')).toEqual([])
  expect(found(db, 'promenader')).toEqual([])
})

test.each([
  ['', []],
  ['   \t\n', []],
  ['"', []],
  ['...', []],
  ['*', []],
  ['sa "hej"', ['sa "hej" AND gick']],
  ['"hej', ['sa "hej" AND gick']],
  ['AND', ['sa "hej" AND gick']],
  ['sa AND gick', ['sa "hej" AND gick']],
  ['sa OR gick', []],
  ['NOT', []],
  ['NEAR(sa hej)', []],
  ['note:sa', []],
  ['-sa', ['sa "hej" AND gick']],
  ['^sa', ['sa "hej" AND gick']],
  ['sa + gick', ['sa "hej" AND gick']],
  ['sa*', ['sa "hej" AND gick']],
  ['{note}: sa', []],
  ['(sa', ['sa "hej" AND gick']],
  ["sa' OR 1=1 --", []],
  ['sa\0gick', ['sa "hej" AND gick']],
  ['\uD800', []],
])('searches for %j as it is written', (text, notes) => {
  const db = openLog()
  logNotes(db, 'sa "hej" AND gick', 'annat')
  expect(found(db, text)).toEqual(notes)
})

test('finds the newest fifty, by the day of the work and not by when it was logged', () => {
  const db = openLog()
  logSession(db, aSession({ date: '2026-12-24', note: 'julfika' }))
  for (let day = 10; day < 30; day++) {
    logSessions(
      db,
      Array.from({ length: 4 }, () =>
        aSession({ date: `2026-11-${day}`, note: `fika ${day}, jul` }),
      ),
    )
  }
  logSession(db, aSession({ date: '2026-01-02', note: 'julfika' }))

  const dates = searchSessions(db, 'jul').map(({ date }) => date)
  expect(dates).toHaveLength(50)
  expect(dates[0]).toBe('2026-12-24')
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(dates).not.toContain('2026-01-02')
})

test('a found session is whole', () => {
  const db = openLog()
  const saved = logSession(db, aSession({ note: 'Spelade kort' }))
  logSession(db, aSession({ note: '' }))
  expect(searchSessions(db, 'kort')).toEqual([saved])
})

test('a search reads fifty sessions at most and sorts nothing', () => {
  const db = openLog()
  expect(planOf(db, () => searchSessions(db, 'kort'))).toEqual([
    expect.stringMatching(/^SCAN note_search VIRTUAL TABLE INDEX/),
    'SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH units USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH people USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
  ])
})
