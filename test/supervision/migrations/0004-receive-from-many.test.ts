import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { supervisionMigrations } from '../../../src/supervision/migrations/index.ts'
import { migrate } from '../../../src/vault/migrate.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const uptoThree = supervisionMigrations.slice(0, 3)

function openVersion4(identity: string) {
  const db = openTestDatabase(uptoThree)
  db.prepare(
    `INSERT INTO organisation (id, name, identity, recipient) VALUES (1, 'Norr', ?, 'age1norr')`,
  ).run(identity)
  migrate(db, supervisionMigrations.slice(0, 4))
  return db.prepare('SELECT organisation_id FROM organisation').pluck().get()
}

test('two copies of a store are of one organisation, also when each is migrated by itself', () => {
  const id = openVersion4('hemlig')
  expect(z.uuid().safeParse(id).success).toBe(true)
  expect(openVersion4('hemlig')).toBe(id)
  expect(openVersion4('hemligare')).not.toBe(id)
})
