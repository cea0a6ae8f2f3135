import { expect, test } from 'vitest'
import { contents } from '../../src/shared/safety.ts'
import { contentsOfSupervision } from '../../src/supervision/contents.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { aCell } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { aSupervisor } from './a-supervisor.ts'

test('counts what a supervisor has received, and says its first and last month', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  expect(contents.parse(contentsOfSupervision(db))).toEqual({
    kind: 'supervisor',
    hasInvitation: true,
    imports: 0,
    signers: 0,
    firstMonth: null,
    lastMonth: null,
  })
  const signer = aConfirmedSigner('Peer A')
  const months = ['2026-09', '2026-11']
  await take(
    await signer.send({ months, cells: months.map((month) => aCell({ month })), facts: [] }),
  )
  expect(contents.parse(contentsOfSupervision(db))).toMatchObject({
    imports: 1,
    signers: 1,
    firstMonth: '2026-09',
    lastMonth: '2026-11',
  })
})

test('says whether there is an invitation, whose key would be lost', () => {
  const before = openTestDatabase(supervisionMigrations)
  expect(contentsOfSupervision(before).hasInvitation).toBe(false)
})
