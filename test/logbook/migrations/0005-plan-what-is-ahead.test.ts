import { expect, test } from 'vitest'
import { logbookMigrations } from '../../../src/logbook/migrations/index.ts'
import type { Database } from '../../../src/vault/database.ts'
import { migrate, schemaOf } from '../../../src/vault/migrate.ts'
import { checkSearchIndex } from '../../support/open-log.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { addWhatIsAhead } from '../../support/what-is-ahead.ts'

const upTo = (last: number) => logbookMigrations.filter(({ version }) => version <= last)

/** A log of version 4 with a session, its history, a follow-up and a draft, brought to version 5. */
function openVersion5(): Database {
  const db = openTestDatabase(upTo(4))
  db.exec(`
    INSERT INTO units (id, name, setting) VALUES (1, 'Avdelning 12', 'inpatient');
    INSERT INTO people (id, pseudonym) VALUES (1, 'Blå björk');
    INSERT INTO sessions (id, date, duration_minutes, activity, form, unit_id, participants, person_id, note)
      VALUES (7, '2026-10-14', 45, 'D01', 'individual', 1, 1, 1, 'Gick till ån');
    INSERT INTO session_changes (session_id, revision, changed_at, kind, before)
      VALUES (7, 1, '2026-10-14T12:00:00.000Z', 'changed', '{"note":""}');
    INSERT INTO follow_ups (what, due, kind, person_id, session_id)
      VALUES ('Ringa', '2026-11-02', 'talk', 1, 7);
    INSERT INTO drafts (context, saved_at, content)
      VALUES ('session:new', '2026-10-31T15:04:05.678Z', '{"note":"Halvskrivet"}');
  `)
  migrate(db, upTo(5))
  return db
}

const rows = (db: Database, sql: string) => db.prepare(sql).raw().all()

test('keeps everything of version 4 as it was', () => {
  const db = openVersion5()
  expect(db.pragma('user_version', { simple: true })).toBe(5)
  expect(rows(db, `SELECT id, note, person_id, unit_id FROM sessions`)).toEqual([
    [7, 'Gick till ån', 1, 1],
  ])
  expect(rows(db, `SELECT session_id, before FROM session_changes`)).toEqual([[7, '{"note":""}']])
  expect(rows(db, `SELECT what, session_id FROM follow_ups`)).toEqual([['Ringa', 7]])
  expect(rows(db, `SELECT content FROM drafts`)).toEqual([['{"note":"Halvskrivet"}']])
  checkSearchIndex(db)
})

test('leaves a whole store, the same as one that begins with version 5', () => {
  const db = openVersion5()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(schemaOf(db)).toBe(schemaOf(openTestDatabase(upTo(5))))
})

test('begins with nothing ahead: no session of before was logged from anything', () => {
  const db = openVersion5()
  const made = schemaOf(db).matchAll(/CREATE TABLE (\w+)/g)
  const before = new Set(
    [...schemaOf(openTestDatabase(upTo(4))).matchAll(/CREATE TABLE (\w+)/g)].map(
      ([, name]) => name,
    ),
  )
  const added = [...made].map(([, name]) => name!).filter((name) => !before.has(name))
  expect(added).toContain('homecoming_lists')
  for (const table of added) expect(rows(db, `SELECT * FROM ${table}`)).toEqual([])
})

test.each([
  `INSERT INTO session_origins (session_id) VALUES (7)`,
  `INSERT INTO session_origins (session_id, list_id, plan_id) VALUES (7, 1, 1)`,
  `UPDATE homecoming_items SET state = 'late'`,
  `UPDATE homecoming_items SET state = 'done', done_on = ''`,
  `UPDATE homecoming_items SET code = '', text = ''`,
  `UPDATE homecoming_items SET list_id = 99`,
  `UPDATE homecoming_templates SET items = 'no JSON'`,
  `INSERT INTO homecoming_templates (items) VALUES ('[]')`,
  `UPDATE plans SET area = 'ability'`,
  `UPDATE plan_steps SET what = ''`,
  `UPDATE plan_steps SET state = 'done', done_on = ''`,
  `UPDATE groups SET name = ''`,
  `UPDATE groups SET minutes = 0`,
  `UPDATE meetings SET kind = 'friends'`,
  `UPDATE meetings SET person_id = 99`,
  `UPDATE development_records SET minutes = -1`,
  `UPDATE to_bring_up SET text = ''`,
  `UPDATE wellbeing SET text = ''`,
])('refuses %s', (sql) => {
  const db = openVersion5()
  addWhatIsAhead(db)
  expect(() => db.exec(sql)).toThrow(/constraint failed|cannot store/)
})

test('a list or a plan takes its items or steps with it', () => {
  const db = openVersion5()
  addWhatIsAhead(db)
  db.exec(`DELETE FROM homecoming_lists; DELETE FROM plans`)
  expect(rows(db, `SELECT * FROM homecoming_items`)).toEqual([])
  expect(rows(db, `SELECT * FROM plan_steps`)).toEqual([])
})

test('no number is given twice, so that sessions tell the right origin', () => {
  const db = openVersion5()
  const first = addWhatIsAhead(db)
  const tables = ['homecoming_lists', 'plans', 'groups', 'meetings', 'development_records']
  for (const table of tables) db.exec(`DELETE FROM ${table}`)
  const later = addWhatIsAhead(db)
  for (const [name, id] of Object.entries(first)) {
    expect(later[name as keyof typeof later]).toBeGreaterThan(id)
  }
})
