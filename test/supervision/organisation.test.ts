import { expect, test } from 'vitest'
import { Refusal } from '../../src/shared/refusal.ts'
import { readInvitation, writeInvitation } from '../../src/sharing/invitation.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import {
  findOrganisation,
  foundOrganisation,
  getOrganisationKeys,
} from '../../src/supervision/organisation.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const open = () => openTestDatabase(supervisionMigrations)

test('there is no organisation and no key before the first invitation', () => {
  const db = open()
  expect(findOrganisation(db)).toBeNull()
  expect(() => getOrganisationKeys(db)).toThrow(new Refusal('no-organisation'))
})

test('the first invitation makes the organisation, the next is the same', async () => {
  const db = open()
  const invitation = await foundOrganisation(db, 'Region Exempel')
  expect(invitation.organisation).toBe('Region Exempel')
  expect(readInvitation(Buffer.from(writeInvitation(invitation)))).toEqual(invitation)
  expect(await foundOrganisation(db, ' Region Exempel ')).toEqual(invitation)
  expect(findOrganisation(db)).toEqual(invitation)
})

test('two invitations asked for at once have one key', async () => {
  const db = open()
  const [first, second] = await Promise.all([
    foundOrganisation(db, 'Region Exempel'),
    foundOrganisation(db, 'Region Exempel'),
  ])
  expect(first).toEqual(second)
})

test('another name is refused and the key stays', async () => {
  const db = open()
  const invitation = await foundOrganisation(db, 'Region Exempel')
  await expect(foundOrganisation(db, 'Region Annan')).rejects.toThrow(
    new Refusal('organisation-differs'),
  )
  expect(findOrganisation(db)).toEqual(invitation)
})

test('an identity number is no name, and nothing is made', async () => {
  const db = open()
  await expect(foundOrganisation(db, '640823-3234')).rejects.toThrow('identity-number')
  expect(findOrganisation(db)).toBeNull()
})

test('an invitation never holds the secret key', async () => {
  const db = open()
  const text = writeInvitation(await foundOrganisation(db, 'Region Exempel'))
  const { identity, recipient } = getOrganisationKeys(db)[0]!
  expect(identity).toMatch(/^AGE-SECRET-KEY-1/)
  expect(text).toContain(recipient)
  expect(text).not.toContain('SECRET')
})
