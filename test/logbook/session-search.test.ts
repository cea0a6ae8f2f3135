import { expect, test } from 'vitest'
import { findSessions, listFavourites, searchSessions } from '../../src/logbook/session-search.ts'
import { logSession, logSessions, readSessions } from '../../src/logbook/sessions.ts'
import { type SessionFilter, everySession } from '../../src/shared/session-search.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'
import { planOf } from '../support/plan-of.ts'

function logNotes(db: Database, ...notes: readonly string[]): void {
  logSessions(
    db,
    notes.map((note) => aSession({ note, activity: 'I10' })),
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
    expect.stringMatching(/^SCAN session_search VIRTUAL TABLE INDEX/),
    'SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)',
    'SEARCH units USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
    'SEARCH people USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN',
  ])
})

test('finds an own label, and words that stand partly in it and partly in the note', () => {
  const db = openLog(
    { label: 'Ångbåtsrunda', note: 'fint väder' },
    { label: '', note: 'fint väder' },
    { label: 'Angora', note: '' },
  )
  expect(searchSessions(db, 'ång').map(({ label }) => label)).toEqual(['Ångbåtsrunda'])
  expect(searchSessions(db, 'ang').map(({ label }) => label)).toEqual(['Angora'])
  expect(searchSessions(db, 'väder ångb')).toHaveLength(1)
})

test.each([
  ['promenad', ['D10']],
  ['walk', ['D10']],
  ['friskv', ['D10']],
  ['fördela', []],
  ['förtroende', ['D01']],
  ['trust', ['D01']],
  ['närvaro', ['D19']],
  ['narvaro', []],
  ['själv', ['D03']],
  ['sjalv', []],
  ['planering', ['D13', 'D14', 'D15']],
  ['planering: studier', ['D13']],
  ['hemkomst', ['D11']],
  ['D10', []],
])('%s finds the activities that are so named', (text, codes) => {
  const db = openLog(
    { activity: 'D01' },
    { activity: 'D03' },
    { activity: 'D10' },
    { activity: 'D11' },
    { activity: 'D13' },
    { activity: 'D14' },
    { activity: 'D15' },
    { activity: 'D19' },
  )
  const activities = searchSessions(db, text).map(({ activity }) => activity)
  expect(activities.toSorted()).toEqual(codes)
})

test('finds what a session also held, and all words together wherever each stands', () => {
  const db = openLog(
    { activity: 'D07', secondary: ['D10', 'D11'], note: 'runt sjön' },
    { activity: 'D10', note: 'längs ån' },
    { activity: 'D11', note: 'runt sjön' },
  )
  const ids = (text: string) => searchSessions(db, text).map(({ id }) => id)
  expect(ids('promenad')).toEqual([2, 1])
  expect(ids('promenad sjön')).toEqual([1])
  expect(ids('walk hemkomst')).toEqual([1])
  expect(ids('sjön ån')).toEqual([])
})

const idsOf = (db: Database, filter: Partial<SessionFilter>): number[] =>
  findSessions(db, { ...everySession, ...filter }).ids

test('finds every session, newest day first and within a day by clock time, and their minutes', () => {
  const db = openLog(
    { date: '2026-10-14', start: '', minutes: 1 },
    { date: '2026-10-15', start: '08:00', minutes: 2 },
    { date: '2026-10-14', start: '13:00', minutes: 4 },
    { date: '2026-10-14', start: '08:00', minutes: 8 },
    { date: '2026-10-14', start: '', minutes: 16 },
    { date: '2026-10-13', start: '', happened: false, participants: 0, minutes: 32 },
  )
  expect(findSessions(db, everySession)).toEqual({
    ids: [2, 4, 3, 1, 5, 6],
    happened: 5,
    minutes: 63,
    days: [
      { date: '2026-10-15', sessions: 1, minutes: 2 },
      { date: '2026-10-14', sessions: 4, minutes: 29 },
      { date: '2026-10-13', sessions: 1, minutes: 32 },
    ],
  })
  expect(findSessions(openLog(), everySession)).toEqual({
    ids: [],
    happened: 0,
    minutes: 0,
    days: [],
  })
})

test('finds by activity, form, phase, unit, person and period, each and together', () => {
  const db = openLog(
    { activity: 'D01', form: 'phone', phase: 'steady', person: 'Blå björk', date: '2026-10-01' },
    { activity: 'D07', form: 'group', phase: '', person: '', date: '2026-10-02', unit: 'Åsen' },
    { activity: 'D10', form: 'group', phase: 'ending', person: 'Grön älv', date: '2026-10-03' },
    { activity: 'D01', secondary: ['D10'], date: '2026-10-04', unit: '', setting: '' },
  )
  expect(idsOf(db, { activities: ['D10', 'D07'] })).toEqual([3, 2])
  expect(idsOf(db, { forms: ['group'] })).toEqual([3, 2])
  expect(idsOf(db, { phases: ['steady', ''] })).toEqual([2, 1])
  expect(idsOf(db, { unit: 'Åsen' })).toEqual([2])
  expect(idsOf(db, { person: 'Blå björk' })).toEqual([4, 1])
  expect(idsOf(db, { person: 'blå björk' })).toEqual([])
  expect(idsOf(db, { unit: 'Finns inte' })).toEqual([])
  expect(idsOf(db, { from: '2026-10-02', to: '2026-10-03' })).toEqual([3, 2])
  expect(idsOf(db, { from: '2026-10-03' })).toEqual([4, 3])
  expect(idsOf(db, { to: '2026-10-01' })).toEqual([1])
  expect(idsOf(db, { forms: ['group'], person: 'Grön älv', from: '2026-10-01' })).toEqual([3])
})

test('finds by setting, without a unit, with a person, by first contact and by what came about', () => {
  const notHappened = { happened: false, participants: 0, person: '' } as const
  const db = openLog(
    { date: '2026-10-01', unit: 'Åsen', setting: 'municipal', person: '', firstContact: true },
    { date: '2026-10-02', unit: 'Gården', setting: 'other', phase: 'first_contact' },
    { date: '2026-10-03', unit: '', setting: '', person: '' },
    { date: '2026-10-04', ...notHappened, minutes: 10 },
    { date: '2026-10-05', ...notHappened, minutes: 0 },
  )
  expect(idsOf(db, { settings: ['municipal', 'inpatient'] })).toEqual([5, 4, 1])
  expect(idsOf(db, { settings: ['other'] })).toEqual([3, 2])
  expect(idsOf(db, { isWithoutUnit: true })).toEqual([3])
  expect(idsOf(db, { hasPerson: true })).toEqual([2])
  expect(idsOf(db, { isFirstContact: true })).toEqual([2, 1])
  expect(idsOf(db, { outcome: 'happened' })).toEqual([3, 2, 1])
  expect(idsOf(db, { outcome: 'did_not_happen' })).toEqual([5, 4])
  expect(idsOf(db, { outcome: 'counted' })).toEqual([4, 3, 2, 1])
  expect(idsOf(db, { outcome: 'counted', isWithoutUnit: true, hasPerson: true })).toEqual([])
})

test('finds what reached into an hour of a weekday', () => {
  const db = openLog(
    // A Wednesday.
    { date: '2026-10-14', start: '09:30', minutes: 45 },
    { date: '2026-10-14', start: '10:00', minutes: 60 },
    { date: '2026-10-14', start: '23:30', minutes: 61 },
    { date: '2026-10-14', start: '', minutes: 600 },
    { date: '2026-10-14', start: '09:00', minutes: 0, happened: false, participants: 0 },
    // A Sunday.
    { date: '2026-10-18', start: '23:59', minutes: 1440 },
  )
  const idsAt = (weekday: number, hour: number) =>
    idsOf(db, { at: { weekday, hour } }).toSorted((a, b) => a - b)
  expect(idsAt(2, 8)).toEqual([])
  expect(idsAt(2, 9)).toEqual([1])
  expect(idsAt(2, 10)).toEqual([1, 2])
  expect(idsAt(2, 11)).toEqual([])
  expect(idsAt(2, 23)).toEqual([3])
  expect(idsAt(3, 0)).toEqual([3])
  expect(idsAt(3, 1)).toEqual([])
  expect(idsAt(6, 22)).toEqual([])
  expect(idsAt(6, 23)).toEqual([6])
  expect(idsAt(0, 0)).toEqual([6])
  expect(idsAt(0, 23)).toEqual([6])
  expect(idsAt(1, 0)).toEqual([])
})

test('finds by text as the search does, together with the rest', () => {
  const db = openLog(
    { note: 'Gick till ån', activity: 'D01', date: '2026-10-01' },
    { note: 'Gick till an', activity: 'D10', date: '2026-10-02' },
    { note: '', activity: 'D10', date: '2026-10-03' },
  )
  expect(idsOf(db, { text: 'ån' })).toEqual([1])
  expect(idsOf(db, { text: 'promenad' })).toEqual([3, 2])
  expect(idsOf(db, { text: 'gick', activities: ['D10'] })).toEqual([2])
  expect(idsOf(db, { text: '  ' })).toEqual([3, 2, 1])
  expect(idsOf(db, { text: '...' })).toEqual([])
})

test('the ids can be read in parts, in the order they were found', () => {
  const db = openLog({ date: '2026-10-01' }, { date: '2026-10-03' }, { date: '2026-10-02' })
  const ids = idsOf(db, {})
  expect(readSessions(db, ids.slice(0, 2)).map(({ date }) => date)).toEqual([
    '2026-10-03',
    '2026-10-02',
  ])
})

test('goes to the days, the person or the words it is asked for', () => {
  const db = openLog()
  const plan = (filter: Partial<SessionFilter>) =>
    planOf(db, () => findSessions(db, { ...everySession, ...filter })).join('\n')
  expect(plan({ from: '2026-10-01', to: '2026-10-31' })).toContain(
    'SEARCH sessions USING INDEX sessions_in_summaries (date>? AND date<?)',
  )
  expect(plan({ person: 'Blå björk' })).toContain(
    'SEARCH sessions USING INDEX sessions_by_person (person_id=?)',
  )
  expect(plan({ text: 'kort' })).toContain('SEARCH sessions USING INTEGER PRIMARY KEY (rowid=?)')
})

test('favourites are the most frequent of fourteen days, then the newest, nine at most', () => {
  const db = openLog(
    { date: '2026-10-14', minutes: 30 },
    { date: '2026-10-01', minutes: 30 },
    { date: '2026-10-02', minutes: 20, label: 'Fika' },
    { date: '2026-10-13', minutes: 45, unit: '', setting: '' },
    // Outside the fourteen days, or never done.
    { date: '2026-09-30', minutes: 30 },
    { date: '2026-10-15', minutes: 30 },
    { date: '2026-10-10', minutes: 20, label: 'Fika', happened: false, participants: 0 },
  )
  const favourite = { activity: 'D01', form: 'individual', unit: 'Avdelning 12' }
  expect(listFavourites(db, '2026-10-14')).toEqual([
    { ...favourite, label: '', minutes: 30, times: 2 },
    { ...favourite, label: '', unit: '', minutes: 45, times: 1 },
    { ...favourite, label: 'Fika', minutes: 20, times: 1 },
  ])
  expect(listFavourites(db, '2026-12-24')).toEqual([])

  for (let minutes = 1; minutes <= 12; minutes++) logSession(db, aSession({ minutes }))
  expect(listFavourites(db, '2026-10-14')).toHaveLength(9)
})

test('favourites read their fourteen days alone', () => {
  const db = openLog()
  expect(planOf(db, () => listFavourites(db, '2026-10-14'))[0]).toBe(
    'SEARCH sessions USING INDEX sessions_in_summaries (date>? AND date<?)',
  )
})
