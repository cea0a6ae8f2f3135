import { expect, test } from 'vitest'
import { organisationState } from '../../src/shared/keys.ts'
import type { Invitation } from '../../src/shared/export-format.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import {
  endFormerKeys,
  findOrganisationState,
  getOrganisationState,
  keysInFile,
  makeNewKey,
  noteKeysSaved,
  restoreKeys,
} from '../../src/supervision/organisation-keys.ts'
import {
  findOrganisation,
  foundOrganisation,
  getOrganisationKeys,
} from '../../src/supervision/organisation.ts'
import { revokeSigner } from '../../src/supervision/signers.ts'
import { importFiles } from '../../src/supervision/incoming-files.ts'
import type { Database } from '../../src/vault/database.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { anExport } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { aSupervisor, type TestSigner, unhindered } from './a-supervisor.ts'

const code = newRecoveryCode()
const open = () => openTestDatabase(supervisionMigrations)
const rowsOf = (db: Database) =>
  db.prepare('SELECT * FROM organisation JOIN organisation_keys').raw().all()

/** Whether the store takes in a file that somebody made with this invitation. */
async function takes(db: Database, invitation: Invitation, signer: TestSigner, sequence: number) {
  const bytes = await writeExport(
    anExport(invitation, {
      signerName: signer.name,
      signingKey: signer.key,
      exportId: crypto.randomUUID(),
      sequence,
    }),
  )
  const read = () => Promise.resolve(bytes)
  const [result] = await importFiles(db, [{ file: 'f.peerlogg', read }], unhindered)
  return result
}

test('there is nothing to change or save before the first invitation', async () => {
  const db = open()
  expect(findOrganisationState(db)).toBeNull()
  expect(() => getOrganisationState(db)).toThrow('no-organisation')
  await expect(makeNewKey(db)).rejects.toThrow('no-organisation')
  await expect(keysInFile(db, code)).rejects.toThrow('no-organisation')
})

test('what is told of the keys opens nothing', async () => {
  const { db, invitation } = await aSupervisor()
  const state = organisationState.parse(getOrganisationState(db))
  expect(state).toMatchObject({
    invitation,
    keys: [{ recipient: invitation.recipient, endedAt: '', savedAt: '' }],
    sendingToFormer: [],
  })
  expect(JSON.stringify(state)).not.toContain('SECRET')
})

test('during a change files are locked to both keys, and afterwards to the new one alone', async () => {
  const { db, invitation: first, aConfirmedSigner } = await aSupervisor()
  const [early, late] = [aConfirmedSigner('Peer Tidig'), aConfirmedSigner('Peer Sen')]
  await takes(db, first, early, 1)
  await takes(db, first, late, 1)
  await makeNewKey(db)
  const both = findOrganisation(db)!
  expect(both).toMatchObject({ former_recipients: [first.recipient] })
  expect(both.recipient).not.toBe(first.recipient)
  expect(getOrganisationState(db).sendingToFormer).toEqual(['Peer Tidig', 'Peer Sen'])

  expect(await takes(db, both, early, 2)).toMatchObject({ state: 'replaced', notes: [] })
  expect(await takes(db, first, late, 2)).toMatchObject({
    state: 'replaced',
    notes: ['former-key'],
  })
  expect(getOrganisationState(db).sendingToFormer).toEqual(['Peer Sen'])

  endFormerKeys(db)
  const ended = findOrganisation(db)!
  expect(ended).toEqual({ ...first, recipient: both.recipient })
  expect(getOrganisationState(db).keys.map(({ endedAt }) => endedAt === '')).toEqual([true, false])
  // One who has not followed is not shut out.
  expect(await takes(db, first, late, 3)).toMatchObject({ state: 'replaced' })
  expect(await takes(db, ended, late, 4)).toMatchObject({ state: 'replaced', notes: [] })
  expect(getOrganisationState(db).sendingToFormer).toEqual([])
})

test('a file whose beginning tells nothing does not keep the keys from being shown', async () => {
  const { db, invitation, aConfirmedSigner } = await aSupervisor()
  await takes(db, invitation, aConfirmedSigner('Peer A'), 1)
  await makeNewKey(db)
  // A gzip may begin with a name of any length.
  const { lines } = db.prepare<[], { lines: Buffer }>('SELECT lines FROM imports').get()!
  const header = Buffer.from(lines.subarray(0, 10))
  header[3] = 8
  const named = Buffer.concat([
    header,
    Buffer.alloc(9000, 'x'),
    Buffer.alloc(1),
    lines.subarray(10),
  ])
  db.prepare('UPDATE imports SET lines = ?').run(named)
  expect(getOrganisationState(db).sendingToFormer).toEqual(['Peer A'])
})

test('nobody waits for a sender who was revoked', async () => {
  const { db, invitation, aConfirmedSigner } = await aSupervisor()
  const signer = aConfirmedSigner('Peer A')
  await takes(db, invitation, signer, 1)
  await makeNewKey(db)
  revokeSigner(db, signer.key.publicKey, 'Handledare')
  expect(getOrganisationState(db).sendingToFormer).toEqual([])
})

test('a change ends before the next begins', async () => {
  const { db } = await aSupervisor()
  await makeNewKey(db)
  await expect(makeNewKey(db)).rejects.toThrow('key-change-going-on')
  endFormerKeys(db)
  await makeNewKey(db)
  expect(findOrganisation(db)?.former_recipients).toHaveLength(1)
  expect(getOrganisationState(db).keys).toHaveLength(3)
})

test('a new key is newer than the one before, also when the clock was set back', async () => {
  const { db } = await aSupervisor()
  db.exec(`UPDATE organisation_keys SET made_at = '2099-01-01T00:00:00.000Z'`)
  await makeNewKey(db)
  const [newest] = getOrganisationState(db).keys
  expect(newest?.madeAt).toBe('2099-01-01T00:00:00.001Z')
})

test('keys count as saved when it is known, and a new one does not', async () => {
  const { db } = await aSupervisor()
  const { saved } = await keysInFile(db, code)
  expect(getOrganisationState(db).keys[0]?.savedAt).toBe('')
  noteKeysSaved(db, saved)
  await makeNewKey(db)
  expect(getOrganisationState(db).keys.map(({ savedAt }) => savedAt)).toEqual(['', saved.at])
})

test('a new profile opens from the key file what was made for the lost one', async () => {
  const { db: lost, invitation, aSigner } = await aSupervisor()
  await makeNewKey(lost)
  endFormerKeys(lost)
  const { bytes, saved } = await keysInFile(lost, code)
  noteKeysSaved(lost, saved)

  const db = open()
  expect(await restoreKeys(db, bytes, code.toLowerCase().replaceAll('-', ' '))).toBe(2)
  expect(rowsOf(db)).toEqual(rowsOf(lost))
  expect(await takes(db, invitation, aSigner('Peer A'), 1)).toMatchObject({ state: 'waiting' })
  expect(await takes(db, findOrganisation(lost)!, aSigner('Peer A'), 1)).toMatchObject({
    state: 'waiting',
  })
})

test('two profiles of one organisation come to the same keys, in whatever order they are restored', async () => {
  const { db: first } = await aSupervisor()
  const second = open()
  await restoreKeys(second, (await keysInFile(first, code)).bytes, code)
  await makeNewKey(first)
  await makeNewKey(second)
  const files = [await keysInFile(first, code), await keysInFile(second, code)]
  expect(await restoreKeys(first, files[1]!.bytes, code)).toBe(1)
  expect(await restoreKeys(second, files[0]!.bytes, code)).toBe(1)
  expect(findOrganisation(second)).toEqual(findOrganisation(first))
  expect(findOrganisation(first)?.former_recipients).toHaveLength(2)
  // Once more brings nothing.
  expect(await restoreKeys(first, files[1]!.bytes, code)).toBe(0)
})

test('no more keys are invited than an invitation has room for', async () => {
  const { db } = await aSupervisor()
  for (let keys = 1; keys < 7; keys++) {
    endFormerKeys(db)
    await makeNewKey(db)
  }
  // As if seven profiles of the organisation had each made one.
  db.exec(`UPDATE organisation_keys SET ended_at = ''`)
  const restored = open()
  await restoreKeys(restored, (await keysInFile(db, code)).bytes, code)
  expect(getOrganisationKeys(restored)).toEqual(getOrganisationKeys(db))
  expect(findOrganisation(restored)?.former_recipients).toHaveLength(4)
})

test('another organisation’s keys are refused, and so is a wrong code; nothing changes', async () => {
  const { db } = await aSupervisor()
  const before = rowsOf(db)
  const stranger = open()
  await foundOrganisation(stranger, 'Region Exempel')
  const { bytes } = await keysInFile(stranger, code)
  await expect(restoreKeys(db, bytes, code)).rejects.toThrow('key-file-foreign')
  await expect(restoreKeys(db, bytes, newRecoveryCode())).rejects.toThrow('key-code-wrong')
  await expect(restoreKeys(db, bytes, `${code.slice(0, -1)}?`)).rejects.toThrow(
    'recovery-code-mistyped',
  )
  expect(rowsOf(db)).toEqual(before)
  // Also with our id, which a key file of theirs may say.
  const { organisation_id: id } = db.prepare('SELECT organisation_id FROM organisation').get() as {
    organisation_id: string
  }
  stranger.prepare('UPDATE organisation SET organisation_id = ?').run(id)
  const claiming = (await keysInFile(stranger, code)).bytes
  await expect(restoreKeys(db, claiming, code)).rejects.toThrow('key-file-foreign')
  expect(rowsOf(db)).toEqual(before)
})
