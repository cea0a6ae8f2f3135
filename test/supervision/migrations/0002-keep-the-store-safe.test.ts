import { expect, test } from 'vitest'
import { createSupervision } from '../../../src/supervision/migrations/0001-create-supervision.ts'
import { keepTheStoreSafe } from '../../../src/supervision/migrations/0002-keep-the-store-safe.ts'
import type { Database } from '../../../src/vault/database.ts'
import { migrate, schemaOf } from '../../../src/vault/migrate.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const migrations = [createSupervision, keepTheStoreSafe]

/** A store of version 1 with one import of one month, brought to version 2. */
function openVersion2(): Database {
  const db = openTestDatabase([createSupervision])
  db.exec(`
    INSERT INTO organisation (id, name, identity, recipient) VALUES (1, 'Norr', 'hemlig', 'öppen');
    INSERT INTO signers (id, public_key, name, confirmed_at) VALUES (4, 'nyckel', 'Blå pärmen', '2026-11-02');
    INSERT INTO imports (id, digest, signer_id, signer_name, export_id, sequence, created, imported_at,
        cells, facts, sessions, minutes)
      VALUES (9, 'd', 4, 'Blå pärmen', 'ett', 1, '2026-11-01', '2026-11-02', 1, 1, 3, 90);
    INSERT INTO months (signer_id, month, import_id) VALUES (4, '2026-10', 9);
    INSERT INTO cells (signer_id, month, unit, setting, activity, form, phase, sessions, minutes, participants)
      VALUES (4, '2026-10', 'Avdelning 12', 'inpatient', 'D01', 'individual', '', 3, 90, 3);
    INSERT INTO facts (signer_id, month, name, value) VALUES (4, '2026-10', 'distinct_people', 2);
  `)
  migrate(db, migrations)
  return db
}

test('keeps everything of version 1 as it was', () => {
  const db = openVersion2()
  expect(db.pragma('user_version', { simple: true })).toBe(2)
  const rows = (sql: string) => db.prepare(sql).raw().all()
  expect(rows(`SELECT * FROM organisation`)).toEqual([[1, 'Norr', 'hemlig', 'öppen']])
  expect(rows(`SELECT id, public_key FROM signers`)).toEqual([[4, 'nyckel']])
  expect(rows(`SELECT id, sequence, minutes FROM imports`)).toEqual([[9, 1, 90]])
  expect(rows(`SELECT * FROM months`)).toEqual([[4, '2026-10', 9]])
  expect(rows(`SELECT * FROM cells`)).toEqual([
    [4, '2026-10', 'Avdelning 12', 'inpatient', 'D01', 'individual', '', 3, 90, 3],
  ])
  expect(rows(`SELECT * FROM facts`)).toEqual([[4, '2026-10', 'distinct_people', 2]])
})

test('leaves a whole store, the same as one that begins with version 2', () => {
  const db = openVersion2()
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(schemaOf(db)).toBe(schemaOf(openTestDatabase(migrations)))
})

test('remembers the same of its safety as a logbook does', () => {
  const db = openVersion2()
  const remembered = db.prepare<[], object>(`SELECT * FROM safekeeping`).all()
  expect(remembered).toMatchObject([{ id: 1, openings: 0, lock_after_minutes: 5 }])
  expect(() => db.exec(`INSERT INTO safekeeping (id) VALUES (2)`)).toThrow('constraint failed')
})
