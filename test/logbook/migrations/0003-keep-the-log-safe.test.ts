import { expect, test } from 'vitest'
import { createSessions } from '../../../src/logbook/migrations/0001-create-sessions.ts'
import { growTheDailyLog } from '../../../src/logbook/migrations/0002-grow-the-daily-log.ts'
import { keepTheLogSafe } from '../../../src/logbook/migrations/0003-keep-the-log-safe.ts'
import type { Database } from '../../../src/vault/database.ts'
import { migrate, schemaOf } from '../../../src/vault/migrate.ts'
import { checkSearchIndex } from '../../support/open-log.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const migrations = [createSessions, growTheDailyLog, keepTheLogSafe]

/** A log of version 2 with a session, its history and a follow-up, brought to version 3. */
function openVersion3(): Database {
  const db = openTestDatabase([createSessions, growTheDailyLog])
  db.exec(`
    INSERT INTO units (id, name, setting) VALUES (1, 'Avdelning 12', 'inpatient');
    INSERT INTO people (id, pseudonym) VALUES (1, 'Blå björk');
    INSERT INTO sessions (id, date, duration_minutes, activity, form, unit_id, participants, person_id, note)
      VALUES (7, '2026-10-14', 45, 'D01', 'individual', 1, 1, 1, 'Gick till ån');
    INSERT INTO session_changes (session_id, revision, changed_at, kind, before)
      VALUES (7, 1, '2026-10-14T12:00:00.000Z', 'changed', '{"note":""}');
    INSERT INTO follow_ups (what, due, kind, person_id, session_id)
      VALUES ('Ringa', '2026-11-02', 'talk', 1, 7);
  `)
  migrate(db, migrations)
  return db
}

const change = (db: Database, sql: string) => () => db.exec(sql)

test('keeps everything of version 2 as it was', () => {
  const db = openVersion3()
  expect(db.pragma('user_version', { simple: true })).toBe(3)
  expect(db.prepare(`SELECT id, note, person_id FROM sessions`).raw().all()).toEqual([
    [7, 'Gick till ån', 1],
  ])
  expect(db.prepare(`SELECT session_id, before FROM session_changes`).raw().all()).toEqual([
    [7, '{"note":""}'],
  ])
  expect(db.prepare(`SELECT what, session_id FROM follow_ups`).raw().all()).toEqual([['Ringa', 7]])
  checkSearchIndex(db)
})

test('leaves a whole store, the same as one that begins with version 3', () => {
  const db = openVersion3()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(schemaOf(db)).toBe(schemaOf(openTestDatabase(migrations)))
})

test('begins with what is usual: locked after five minutes, hidden from pictures, no backup yet', () => {
  expect(openVersion3().prepare(`SELECT * FROM safekeeping`).all()).toEqual([
    {
      id: 1,
      openings: 0,
      last_used_at: '',
      lock_after_minutes: 5,
      is_hidden_from_capture: 1,
      is_recovery_checked: 0,
      is_backed_up: 0,
      backed_up_at: '',
      backup_failed_since: '',
      second_backup_folder: '',
      second_backed_up_at: '',
      second_backup_failed_since: '',
    },
  ])
})

test.each([
  `INSERT INTO safekeeping (id) VALUES (2)`,
  `INSERT INTO safekeeping (id) VALUES (1)`,
  `UPDATE safekeeping SET openings = NULL`,
  `UPDATE safekeeping SET openings = 'x'`,
  `UPDATE safekeeping SET is_hidden_from_capture = 2`,
  `UPDATE safekeeping SET is_recovery_checked = 2`,
])('refuses %s', (sql) => {
  expect(change(openVersion3(), sql)).toThrow(/constraint failed|cannot store/)
})
