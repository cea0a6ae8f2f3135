import { expect, test } from 'vitest'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import {
  formerPublicKey,
  getSigningKey,
  listSigningKeys,
  makeNewSigningKey,
} from '../../src/logbook/signing-keys.ts'
import { sign, verify } from '../../src/sharing/signing.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

test('a log has one key, made the first time it is needed', () => {
  const db = openTestDatabase(logbookMigrations)
  expect(listSigningKeys(db)).toEqual([])
  const key = getSigningKey(db)
  expect(getSigningKey(db)).toEqual(key)
  const message = Buffer.from('rad')
  expect(verify(message, sign(message, key), key.publicKey)).toBe(true)
})

test('a new key signs from then on; none is forgotten', () => {
  const db = openTestDatabase(logbookMigrations)
  const first = getSigningKey(db)
  const second = makeNewSigningKey(db)
  expect(getSigningKey(db)).toEqual(second)
  const third = makeNewSigningKey(db)
  expect(listSigningKeys(db).map(({ publicKey }) => publicKey)).toEqual([
    third.publicKey,
    second.publicKey,
    first.publicKey,
  ])
})

test('the former key that is told is the last that signed what left for the same organisation', () => {
  const db = openTestDatabase(logbookMigrations)
  db.exec(`INSERT INTO organisations (id, name, recipient, added_at)
    VALUES (1, 'Region Exempel', 'a', ''), (2, 'Förening Exempel', 'b', '')`)
  const put = db.prepare(
    `INSERT INTO exports (export_id, created, organisation, recipient, months, cells, facts,
       organisation_id, signed_with, left_at)
     VALUES (?, '', '', '', '[]', 0, 0, ?, ?, ?)`,
  )
  const first = getSigningKey(db).publicKey
  expect(formerPublicKey(db, 1, ['2026-10'])).toBe('')
  put.run('ett', 1, first, '2026-11-02')
  expect(formerPublicKey(db, 1, ['2026-10'])).toBe('')
  const second = makeNewSigningKey(db).publicKey
  expect(formerPublicKey(db, 1, ['2026-10'])).toBe(first)
  // Made, and never left.
  put.run('två', 1, second, '')
  put.run('tre', 2, second, '2026-11-03')
  makeNewSigningKey(db)
  expect([1, 2, 3].map((organisation) => formerPublicKey(db, organisation, ['2026-10']))).toEqual([
    first,
    second,
    '',
  ])
  // One that waits for the sharing folder will have left, unless it is overtaken or taken back.
  put.run('fyra', 1, second, '')
  db.exec(
    `UPDATE exports SET folder_file = 'a.peerlogg', months = '["2026-09","2026-10"]'
     WHERE export_id = 'fyra'`,
  )
  expect(formerPublicKey(db, 1, ['2026-08', '2026-09', '2026-10'])).toBe(first)
  expect(formerPublicKey(db, 1, ['2026-10'])).toBe(second)
  db.exec(`UPDATE exports SET taken_back_at = '2026-11-04' WHERE export_id = 'fyra'`)
  expect(formerPublicKey(db, 1, ['2026-10'])).toBe(first)
})
