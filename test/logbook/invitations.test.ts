import { expect, test } from 'vitest'
import { makeExport } from '../../src/logbook/exports.ts'
import { addInvitation, confirmCompared, lookAtInvitation } from '../../src/logbook/invitations.ts'
import {
  endOrganisation,
  invitationOf,
  listOrganisations,
} from '../../src/logbook/organisations.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import type { Invitation } from '../../src/shared/export-format.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { previewOf, sender } from '../support/a-shared-log.ts'
import { openLog } from '../support/open-log.ts'

const keys = await Promise.all(Array.from({ length: 4 }, async () => newOrganisationKey()))
const [first = '', second = '', third = '', foreign = ''] = keys.map(({ recipient }) => recipient)

const inviting = (recipient: string, ...former: readonly string[]): Invitation => ({
  format: 'peerlogg-invitation',
  version: 1,
  organisation: 'Region Exempel',
  recipient,
  ...(former.length > 0 && { former_recipients: [...former] }),
})

const add = (
  db: Database,
  invitation: Invitation,
  { isCompared = true, asAnother = false } = {},
): number =>
  addInvitation(db, {
    invitation,
    organisationId: asAnother ? null : lookAtInvitation(db, invitation).organisationId,
    isCompared,
  })

const relation = (db: Database, invitation: Invitation) => lookAtInvitation(db, invitation).relation

test('a new organisation is added, compared or to be compared', () => {
  const db = openLog()
  expect(relation(db, inviting(first))).toBe('new')
  const id = add(db, inviting(first), { isCompared: false })
  expect(listOrganisations(db)).toMatchObject([{ id, recipient: first, comparedAt: '' }])
  confirmCompared(db, id, '2026-11-22T10:00:00.000Z')
  confirmCompared(db, id, '2026-11-23T10:00:00.000Z')
  expect(listOrganisations(db)).toMatchObject([{ comparedAt: '2026-11-22T10:00:00.000Z' }])
})

test('the same invitation again changes nothing, and does not undo a comparison', () => {
  const db = openLog()
  const id = add(db, inviting(first))
  const before = listOrganisations(db)
  expect(relation(db, inviting(first))).toBe('same')
  expect(add(db, inviting(first), { isCompared: false })).toBe(id)
  expect(listOrganisations(db)).toEqual(before)
})

test('one that was shared with earlier comes back with what was chosen for it', () => {
  const db = openLog()
  const id = add(db, inviting(first))
  endOrganisation(db, id)
  expect(relation(db, inviting(first))).toBe('ended')
  expect(add(db, inviting(first), { isCompared: false })).toBe(id)
  expect(listOrganisations(db)).toMatchObject([{ id, endedAt: '' }])
})

test('a new key takes the place of the one it names, only once it was compared', () => {
  const db = openLog()
  const id = add(db, inviting(first))
  const renewed = inviting(second, first)
  logSession(db, aSession({ date: '2026-10-14' }))
  makeExport(db, sender, previewOf(db, ['2026-10']))
  expect(lookAtInvitation(db, renewed)).toMatchObject({ relation: 'new-key', organisationId: id })
  expect(() => add(db, renewed, { isCompared: false })).toThrow(
    new Refusal('invitation-not-compared'),
  )
  expect(add(db, renewed)).toBe(id)
  expect(invitationOf(db, id)).toEqual(renewed)

  expect(relation(db, inviting(first))).toBe('earlier')
  expect(add(db, inviting(first))).toBe(id)
  expect(invitationOf(db, id)).toEqual(renewed)

  // The change has ended.
  expect(relation(db, inviting(second))).toBe('same')
  add(db, inviting(second), { isCompared: false })
  expect(invitationOf(db, id)).toEqual(inviting(second))
  // An old invitation, or one that somebody has altered, does not bring back the key that ended.
  add(db, renewed, { isCompared: false })
  expect(invitationOf(db, id)).toEqual(inviting(second))
  add(db, inviting(third, second, first))
  expect(invitationOf(db, id)).toEqual(inviting(third, second))
})

test('files are never locked to a former key that the log has not known', () => {
  const db = openLog()
  const id = add(db, inviting(first, foreign))
  expect(invitationOf(db, id)).toEqual(inviting(first))
  add(db, inviting(first, foreign))
  expect(invitationOf(db, id)).toEqual(inviting(first))
  add(db, inviting(second, first, foreign))
  expect(invitationOf(db, id)).toEqual(inviting(second, first))
})

test('an unrelated key with the same name is somebody else until its owner says', () => {
  const db = openLog()
  const id = add(db, inviting(first))
  const unrelated = { ...inviting(third), organisation: 'REGION Exempel' }
  expect(lookAtInvitation(db, unrelated)).toMatchObject({
    relation: 'same-name',
    organisationId: id,
  })
  expect(() => add(db, unrelated, { isCompared: false })).toThrow(
    new Refusal('invitation-not-compared'),
  )
  const another = add(db, unrelated, { asAnother: true })
  expect(another).not.toBe(id)
  expect(listOrganisations(db)).toMatchObject([{ recipient: first }, { recipient: third }])
})

test('said to be a new key of the same, it takes the place of the old one', () => {
  const db = openLog()
  const id = add(db, inviting(first))
  expect(add(db, inviting(third, second))).toBe(id)
  expect(invitationOf(db, id)).toEqual(inviting(third))
})

test('a known key under another name is refused', () => {
  const db = openLog()
  add(db, inviting(first))
  const altered = { ...inviting(first), organisation: 'Kommun Exempel' }
  expect(() => lookAtInvitation(db, altered)).toThrow(
    new Refusal('invitation-key-known', { organisation: 'Region Exempel' }),
  )
})

test('what was looked at before something else was added is looked at anew', () => {
  const db = openLog()
  const late = { invitation: inviting(second, first), organisationId: null, isCompared: true }
  add(db, inviting(first))
  expect(() => addInvitation(db, late)).toThrow(new Refusal('invitation-outdated'))
})
