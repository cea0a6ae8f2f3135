import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { openKeyFileIndependently } from '../support/open-key-file-independently.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'tre korta ord på rad'
let app: AnApp
let api: Api

beforeEach(() => {
  app = anApp()
  api = app.api
})
afterEach(() => app.close())

const aSupervisor = async (label: string) =>
  (await api.profiles.create({ kind: 'supervisor', label, passphrase })).profile.id

async function saveKeys(file: string) {
  app.answers.push(join(app.folder, file))
  const saved = await api.organisation.saveKeys()
  return { ...saved!, path: join(app.folder, file) }
}

test('a key is saved once its code was typed back, and is told to no window', async () => {
  await aSupervisor('Handledning')
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  expect(await api.organisation.saveKeys()).toBeNull()
  await expect(api.organisation.keysSaved()).rejects.toMatchObject({ code: 'key-not-saved' })

  const { path, ...saved } = await saveKeys('a.peerlogg-key')
  const plain = openKeyFileIndependently(readFileSync(path), saved.code)
  const { identity } = (JSON.parse(plain) as { keys: { identity: string }[] }).keys[0]!
  const before = await api.organisation.state()
  expect(before?.keys).toMatchObject([{ savedAt: '' }])
  const after = await api.organisation.keysSaved()
  expect(after.keys[0]?.savedAt).not.toBe('')

  const changed = await api.organisation.makeNewKey()
  const ended = await api.organisation.endFormerKeys()
  const told = JSON.stringify([saved, before, after, changed, ended])
  const noted = app.eventLog.read(100).join()
  for (const secret of [identity, 'SECRET']) expect(told + noted).not.toContain(secret)
  expect(noted).not.toContain(saved.code)
})

test('another profile restores what one has saved, and locking lets go of the file', async () => {
  await aSupervisor('Handledning')
  const invited = await api.ownInvitation.make({ organisation: 'Region Exempel' })
  const { path, code } = await saveKeys('a.peerlogg-key')

  const id = await aSupervisor('Ny dator')
  expect(await api.organisation.chooseKeyFile()).toBeNull()
  app.answers.push(path)
  expect(await api.organisation.chooseKeyFile()).toEqual({ file: 'a.peerlogg-key' })
  await api.profiles.lock()
  await api.profiles.unlock({ id, passphrase })
  await expect(api.organisation.restoreKeys(code)).rejects.toMatchObject({
    code: 'key-file-not-chosen',
  })

  const other = join(app.folder, 'other')
  writeFileSync(other, 'no key file')
  app.answers.push(other)
  await expect(api.organisation.chooseKeyFile()).rejects.toMatchObject({
    code: 'key-file-not-one',
  })
  app.answers.push(path)
  await api.organisation.chooseKeyFile()
  await expect(api.organisation.restoreKeys('0000')).rejects.toMatchObject({
    code: 'recovery-code-mistyped',
  })
  expect(await api.organisation.state()).toBeNull()
  const { invitation, keys } = await api.organisation.restoreKeys(code)
  expect(invitation).toEqual(invited.invitation)
  expect(keys[0]?.savedAt).not.toBe('')
  expect((await api.ownInvitation.find())?.fingerprint).toBe(invited.fingerprint)
})

test('a log that has a new key shows other words, the former ones beside, and its own alone', async () => {
  await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const first = await api.signingKey.read()
  expect(await api.signingKey.read()).toEqual(first)
  const second = await api.signingKey.replace()
  expect(second.fingerprint).not.toBe(first.fingerprint)
  expect(first.former).toEqual([])
  expect(second.former).toEqual([{ fingerprint: first.fingerprint, madeAt: first.madeAt }])
  expect(await api.signingKey.read()).toEqual(second)
  await expect(api.organisation.state()).rejects.toMatchObject({
    code: 'not-a-supervisor-profile',
  })
})
