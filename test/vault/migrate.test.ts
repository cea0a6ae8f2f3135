import { expect, test } from 'vitest'
import type { Migration } from '../../src/vault/database.ts'
import { migrate, schemaOf, versionOf } from '../../src/vault/migrate.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const addUnits: Migration = {
  version: 1,
  up: (db) => db.exec('CREATE TABLE units (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT'),
}
const addSessions: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`CREATE TABLE sessions (
      id INTEGER PRIMARY KEY,
      unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE CASCADE
    ) STRICT`),
}

test('runs each migration once, in order, and remembers the version', () => {
  const db = openTestDatabase([addUnits])
  expect(versionOf(db)).toBe(1)
  db.exec(`INSERT INTO units (name) VALUES ('Avdelning 12')`)

  migrate(db, [addUnits, addSessions])
  migrate(db, [addUnits, addSessions])

  expect(versionOf(db)).toBe(2)
  expect(db.prepare('SELECT name FROM units').pluck().all()).toEqual(['Avdelning 12'])
  expect(db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0)
})

test('refuses a store that is newer than the program and changes nothing', () => {
  const db = openTestDatabase([addUnits, addSessions])
  const before = schemaOf(db)
  expect(() => migrate(db, [addUnits])).toThrow(expect.objectContaining({ code: 'store-newer' }))
  expect(versionOf(db)).toBe(2)
  expect(schemaOf(db)).toBe(before)
})

test('leaves the version before a migration that fails', () => {
  const db = openTestDatabase([addUnits])
  const failing: Migration = {
    version: 2,
    up: (store) => {
      store.exec('CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT')
      store.exec('INSERT INTO nowhere VALUES (1)')
    },
  }
  expect(() => migrate(db, [addUnits, failing])).toThrow('nowhere')
  expect(versionOf(db)).toBe(1)
  expect(schemaOf(db)).not.toContain('half_done')
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('refuses a migration that leaves rows without what they refer to', () => {
  const db = openTestDatabase([addUnits, addSessions])
  db.exec(
    `INSERT INTO units (name) VALUES ('Avdelning 12'); INSERT INTO sessions (unit_id) VALUES (1)`,
  )
  const emptyUnits: Migration = { version: 3, up: (store) => store.exec('DELETE FROM units') }

  expect(() => migrate(db, [addUnits, addSessions, emptyUnits])).toThrow(/refer to rows/)

  expect(versionOf(db)).toBe(2)
  expect(db.prepare('SELECT count(*) FROM units').pluck().get()).toBe(1)
  expect(db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1)
})

test('lets a migration rebuild a table without losing the rows that refer to it', () => {
  const db = openTestDatabase([addUnits, addSessions])
  db.exec(
    `INSERT INTO units (name) VALUES ('Avdelning 12'); INSERT INTO sessions (unit_id) VALUES (1)`,
  )
  const rebuildUnits: Migration = {
    version: 3,
    up: (store) =>
      store.exec(`
        CREATE TABLE units_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        INSERT INTO units_new SELECT id, name FROM units;
        DROP TABLE units;
        ALTER TABLE units_new RENAME TO units;`),
  }
  migrate(db, [addUnits, addSessions, rebuildUnits])
  expect(db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1)
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('refuses a list of migrations whose versions do not rise', () => {
  expect(() => openTestDatabase([addSessions, addUnits])).toThrow(/Versions must be whole numbers/)
  expect(() => openTestDatabase([addUnits, addUnits])).toThrow(/Versions must be whole numbers/)
  expect(() => openTestDatabase([{ ...addUnits, version: 0 }])).toThrow(/whole numbers/)
})

test('writes the schema as text, without what SQLite keeps for itself', () => {
  const db = openTestDatabase([
    {
      version: 1,
      up: (store) =>
        store.exec(`
          CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, note TEXT NOT NULL UNIQUE) STRICT;
          CREATE VIRTUAL TABLE found USING fts5 (note, content='notes');
          CREATE INDEX notes_by_note ON notes (note);`),
    },
  ])
  expect(schemaOf(db)).toBe(
    `CREATE VIRTUAL TABLE found USING fts5 (note, content='notes');

CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, note TEXT NOT NULL UNIQUE) STRICT;

CREATE INDEX notes_by_note ON notes (note);
`,
  )
})
