import { expect, test } from 'vitest'
import { createSessions } from '../../../src/logbook/migrations/0001-create-sessions.ts'
import { growTheDailyLog } from '../../../src/logbook/migrations/0002-grow-the-daily-log.ts'
import type { Database } from '../../../src/vault/database.ts'
import { migrate, schemaOf } from '../../../src/vault/migrate.ts'
import { checkSearchIndex } from '../../support/open-log.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

/** A log of version 1 with everything that version knew, brought to version 2. */
function openVersion2(): Database {
  const db = openTestDatabase([createSessions])
  db.exec(`
    INSERT INTO units (id, name, setting) VALUES (1, 'Avdelning 12', 'inpatient'), (2, 'Åsen', 'other');
    INSERT INTO people (id, pseudonym) VALUES (1, 'Blå björk');
    INSERT INTO sessions
      (id, date, start_time, duration_minutes, activity, form, unit_id, phase, participants, person_id, note)
    VALUES
      (1, '2026-10-14', '09:30', 45, 'D01', 'individual', 1, 'ongoing', 1, 1, 'Gick till ån'),
      (2, '2026-10-15', NULL, 60, 'D07', 'group', 2, '', 5, NULL, ''),
      (9, '2026-09-30', '23:59', 1440, 'I02', 'alone', 1, '', 0, NULL, 'Gick hem');
    INSERT INTO signing_keys (public_key, private_key, created) VALUES ('öppen', 'hemlig', '2026-10-01');
    INSERT INTO exports (export_id, created, organisation, recipient, months, cells, facts)
      VALUES ('ett', '2026-10-01', 'Norr', 'age1', '["2026-09"]', 1, 3);
  `)
  migrate(db, [createSessions, growTheDailyLog])
  return db
}

const change = (db: Database, sql: string) => () => db.exec(sql)
const keysOf = (db: Database, words: string): unknown[] =>
  db
    .prepare(`SELECT rowid FROM session_search WHERE session_search MATCH ? ORDER BY rowid DESC`)
    .pluck()
    .all(words)

test('keeps every session of version 1 as it was, and says nothing more of it', () => {
  const db = openVersion2()
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  const unsaid = {
    revision: 1,
    label: '',
    secondary: '',
    new_participants: 0,
    planned: '',
    co_leader: '',
    first_contact: 0,
    happened: 1,
    with_person: 0,
    links: '',
    import_id: null,
  }
  expect(db.prepare(`SELECT * FROM sessions ORDER BY id`).all()).toEqual([
    {
      id: 1,
      date: '2026-10-14',
      start_time: '09:30',
      duration_minutes: 45,
      activity: 'D01',
      form: 'individual',
      unit_id: 1,
      phase: 'ongoing',
      participants: 1,
      person_id: 1,
      note: 'Gick till ån',
      search_key: 2026101400000001,
      codes: 'D01 ',
      ...unsaid,
    },
    {
      id: 2,
      date: '2026-10-15',
      start_time: null,
      duration_minutes: 60,
      activity: 'D07',
      form: 'group',
      unit_id: 2,
      phase: '',
      participants: 5,
      person_id: null,
      note: '',
      search_key: 2026101500000002,
      codes: 'D07 ',
      ...unsaid,
    },
    {
      id: 9,
      date: '2026-09-30',
      start_time: '23:59',
      duration_minutes: 1440,
      activity: 'I02',
      form: 'alone',
      unit_id: 1,
      phase: '',
      participants: 0,
      person_id: null,
      note: 'Gick hem',
      search_key: 2026093000000009,
      codes: 'I02 ',
      ...unsaid,
    },
  ])
})

test('keeps units, people, the signing key and what was exported', () => {
  const db = openVersion2()
  expect(db.prepare(`SELECT * FROM units`).raw().all()).toEqual([
    [1, 'Avdelning 12', 'inpatient'],
    [2, 'Åsen', 'other'],
  ])
  expect(db.prepare(`SELECT * FROM people`).raw().all()).toEqual([[1, 'Blå björk']])
  expect(db.prepare(`SELECT private_key FROM signing_keys`).pluck().all()).toEqual(['hemlig'])
  expect(db.prepare(`SELECT sequence, export_id FROM exports`).raw().all()).toEqual([[1, 'ett']])
})

test('leaves a whole store, the same as one that begins with version 2', () => {
  const db = openVersion2()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(schemaOf(db)).toBe(schemaOf(openTestDatabase([createSessions, growTheDailyLog])))
  expect(schemaOf(db)).not.toMatch(/version_1|note_search|session_notes/)
})

test('an id that was given in version 1 is not given again', () => {
  const db = openVersion2()
  db.exec(`DELETE FROM sessions WHERE id = 9`)
  db.exec(
    `INSERT INTO sessions (date, duration_minutes, activity, form, participants)
     VALUES ('2026-10-16', 5, 'D19', 'present', 0)`,
  )
  expect(db.prepare(`SELECT max(id) FROM sessions`).pluck().get()).toBe(10)
})

test('a row that says little is without a unit and with empty texts, and happened', () => {
  const db = openVersion2()
  db.exec(
    `INSERT INTO sessions (date, duration_minutes, activity, form, participants)
     VALUES ('2026-10-16', 5, 'D19', 'present', 0)`,
  )
  expect(db.prepare(`SELECT * FROM sessions WHERE id = 10`).get()).toMatchObject({
    revision: 1,
    unit_id: null,
    label: '',
    note: '',
    happened: 1,
  })
})

test('what did not happen may take no minutes, and has no participants', () => {
  const db = openVersion2()
  db.exec(`UPDATE sessions SET happened = 0, duration_minutes = 0, participants = 0 WHERE id = 1`)
  expect(change(db, `UPDATE sessions SET participants = 1 WHERE id = 1`)).toThrow('CHECK')
  expect(change(db, `UPDATE sessions SET happened = 1 WHERE id = 1`)).toThrow('CHECK')
})

test.each([
  `duration_minutes = 0`,
  `duration_minutes = 1441`,
  `participants = 1000`,
  `new_participants = 6`,
  `new_participants = -1`,
  `date = '2026-1-1'`,
  `start_time = '9:30'`,
  `activity = 'X01'`,
  `form = ''`,
  `first_contact = 2`,
  `happened = 2`,
  `with_person = NULL`,
  `label = NULL`,
  `secondary = NULL`,
  `unit_id = 99`,
  `person_id = 99`,
  `import_id = 99`,
  `id = 100000000`,
])('no session can have %s', (assignment) => {
  const db = openVersion2()
  expect(change(db, `UPDATE sessions SET ${assignment} WHERE id = 2`)).toThrow(
    /constraint failed|cannot store/,
  )
})

test('the search index holds what was there, and follows note, label and codes', () => {
  const db = openVersion2()
  expect(keysOf(db, 'gick')).toEqual([2026101400000001, 2026093000000009])
  expect(keysOf(db, 'codes: d07')).toEqual([2026101500000002])
  checkSearchIndex(db)

  db.exec(
    `UPDATE sessions SET label = 'Konstrunda', secondary = 'D10 D19', date = '2026-12-24' WHERE id = 1`,
  )
  expect(keysOf(db, 'label: konst*')).toEqual([2026122400000001])
  expect(keysOf(db, 'codes: d19')).toEqual([2026122400000001])
  expect(keysOf(db, 'gick')).toEqual([2026122400000001, 2026093000000009])
  checkSearchIndex(db)

  db.exec(`UPDATE sessions SET note = '', activity = 'D02' WHERE id = 1`)
  db.exec(`DELETE FROM sessions WHERE id = 9`)
  expect(keysOf(db, 'gick OR d01')).toEqual([])
  expect(keysOf(db, 'd02')).toEqual([2026122400000001])
  checkSearchIndex(db)
})

test('the search index tells å, ä and ö from a and o', () => {
  const db = openVersion2()
  expect(keysOf(db, '"ån"')).toEqual([2026101400000001])
  expect(keysOf(db, '"an"')).toEqual([])
})

test('a word that is taken out of a session is taken out of the file', () => {
  const db = openVersion2()
  db.exec(`UPDATE sessions SET note = 'Xylofonen', label = 'Fagotten' WHERE id = 1`)
  expect(db.serialize().toString('latin1')).toMatch(/xylofonen[^]*|fagotten/)
  db.exec(`UPDATE sessions SET note = '' WHERE id = 1`)
  db.exec(`DELETE FROM sessions WHERE id = 1`)
  expect(db.serialize().toString('latin1')).not.toMatch(/ylofonen|agotten/i)
})

test.each([
  `INSERT INTO imports (kind, imported_at, sessions) VALUES ('other', '2026-10-01', 1)`,
  `INSERT INTO session_changes (session_id, revision, changed_at, kind, before)
     VALUES (1, 1, '2026-10-01', 'moved', '{}')`,
  `INSERT INTO session_changes (session_id, revision, changed_at, kind, before)
     VALUES (1, 1, '2026-10-01', 'changed', 'no JSON')`,
  `INSERT INTO follow_ups (what, due, kind) VALUES ('', '2026-10-01', 'talk')`,
  `INSERT INTO follow_ups (what, due, kind, state) VALUES ('x', '2026-10-01', 'talk', 'done')`,
  `INSERT INTO follow_ups (what, due, kind, closed_on) VALUES ('x', '2026-10-01', 'talk', '2026-10-01')`,
  `INSERT INTO follow_ups (what, due, kind, person_id) VALUES ('x', '2026-10-01', 'talk', 99)`,
  `INSERT INTO preferences (name, value) VALUES ('x', 'no JSON')`,
])('refuses %s', (sql) => {
  expect(change(openVersion2(), sql)).toThrow(/constraint failed/)
})
