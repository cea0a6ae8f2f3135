import { expect, test } from 'vitest'
import { createSessions } from '../../../src/logbook/migrations/0001-create-sessions.ts'
import type { Database } from '../../../src/vault/database.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

/** A log of version 1 with two units, one person and three sessions. */
function openVersion1(): Database {
  const db = openTestDatabase([createSessions])
  db.exec(`
    INSERT INTO units (id, name, setting) VALUES (1, 'Avdelning 12', 'inpatient'), (2, 'Åsen', 'other');
    INSERT INTO people (id, pseudonym) VALUES (1, 'Blå björk');
    INSERT INTO sessions
      (id, date, start_time, duration_minutes, activity, form, unit_id, phase, participants, person_id, note)
    VALUES
      (1, '2026-10-14', '09:30', 45, 'D01', 'individual', 1, 'ongoing', 1, 1, 'Gick till ån'),
      (2, '2026-10-15', NULL, 60, 'D07', 'group', 2, '', 5, NULL, ''),
      (3, '2026-09-30', '23:59', 1440, 'I02', 'alone', 1, '', 0, NULL, 'Gick hem');
  `)
  return db
}

const change = (db: Database, sql: string) => () => db.exec(sql)
const keysOf = (db: Database, words: string): unknown[] =>
  db
    .prepare(`SELECT rowid FROM note_search WHERE note_search MATCH ? ORDER BY rowid DESC`)
    .pluck()
    .all(words)

/** Compares every word of the index with the notes; throws when they differ. */
const checkIndex = (db: Database) =>
  db.exec(`INSERT INTO note_search (note_search, rank) VALUES ('integrity-check', 1)`)

test('an empty store becomes version 1', () => {
  const db = openVersion1()
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(db.prepare(`SELECT count(*) FROM sessions`).pluck().get()).toBe(3)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a row that says little has empty texts', () => {
  const db = openVersion1()
  db.exec(
    `INSERT INTO sessions (date, duration_minutes, activity, form, unit_id, participants)
     VALUES ('2026-10-16', 5, 'D19', 'present', 1, 0)`,
  )
  expect(db.prepare(`SELECT * FROM sessions WHERE id = 4`).get()).toMatchObject({
    start_time: null,
    phase: '',
    person_id: null,
    note: '',
  })
})

test.each([
  `duration_minutes = 0`,
  `duration_minutes = 1441`,
  `duration_minutes = NULL`,
  `duration_minutes = 'x'`,
  `participants = -1`,
  `participants = 1000`,
  `date = '2026-1-1'`,
  `date = '14/10/2026'`,
  `date = NULL`,
  `start_time = '9:30'`,
  `start_time = ''`,
  `activity = 'X01'`,
  `activity = 'D1'`,
  `form = ''`,
  `phase = NULL`,
  `note = NULL`,
  `unit_id = 99`,
  `unit_id = NULL`,
  `person_id = 99`,
  `id = 100000000`,
])('no session can have %s', (assignment) => {
  const db = openVersion1()
  expect(change(db, `UPDATE sessions SET ${assignment} WHERE id = 1`)).toThrow(
    /constraint failed|cannot store/,
  )
})

test('names are there, and once', () => {
  const db = openVersion1()
  expect(change(db, `INSERT INTO units (name, setting) VALUES ('Åsen', 'municipal')`)).toThrow(
    'UNIQUE',
  )
  expect(change(db, `INSERT INTO units (name, setting) VALUES ('', 'other')`)).toThrow('CHECK')
  expect(change(db, `INSERT INTO people (pseudonym) VALUES ('Blå björk')`)).toThrow('UNIQUE')
  expect(change(db, `INSERT INTO people (pseudonym) VALUES ('')`)).toThrow('CHECK')
})

test('a unit or a person that sessions refer to stays', () => {
  const db = openVersion1()
  expect(change(db, `DELETE FROM units WHERE id = 1`)).toThrow('FOREIGN KEY')
  expect(change(db, `DELETE FROM people`)).toThrow('FOREIGN KEY')
})

test('the search index follows the notes', () => {
  const db = openVersion1()
  expect(keysOf(db, 'gick')).toEqual([2026101400000001, 2026093000000003])
  checkIndex(db)

  db.exec(`UPDATE sessions SET note = 'Spelade kort', date = '2026-12-24' WHERE id = 1`)
  expect(keysOf(db, 'gick')).toEqual([2026093000000003])
  expect(keysOf(db, 'kort')).toEqual([2026122400000001])
  checkIndex(db)

  db.exec(`UPDATE sessions SET date = '2026-12-31' WHERE id = 1`)
  expect(keysOf(db, 'kort')).toEqual([2026123100000001])
  checkIndex(db)

  db.exec(`UPDATE sessions SET note = 'Fikade' WHERE id = 2`)
  db.exec(`UPDATE sessions SET note = '' WHERE id = 1`)
  db.exec(`DELETE FROM sessions WHERE id = 3`)
  expect(keysOf(db, 'kort OR gick')).toEqual([])
  expect(keysOf(db, 'fikade')).toEqual([2026101500000002])
  checkIndex(db)
})

test('the search index tells å, ä and ö from a and o', () => {
  const db = openVersion1()
  expect(keysOf(db, '"ån"')).toEqual([2026101400000001])
  expect(keysOf(db, '"an"')).toEqual([])
})

test('the search index can be made anew from the notes', () => {
  const db = openVersion1()
  db.exec(`INSERT INTO note_search (note_search) VALUES ('rebuild')`)
  expect(keysOf(db, 'gick')).toEqual([2026101400000001, 2026093000000003])
  checkIndex(db)
})

test('a word that is taken out of the notes is taken out of the file', () => {
  const db = openVersion1()
  const bytesOfIndex = (): string =>
    db
      .prepare<[], Buffer>(`SELECT block FROM note_search_data`)
      .pluck()
      .all()
      .map((block) => block.toString('latin1'))
      .join()
  db.exec(`UPDATE sessions SET note = 'Xylofonen' WHERE id = 1`)
  expect(bytesOfIndex()).toContain('xylofonen')
  db.exec(`DELETE FROM sessions WHERE id = 1`)
  expect(bytesOfIndex()).not.toContain('ylofonen')
})
