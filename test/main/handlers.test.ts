import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { aSession } from '../support/a-session.ts'
import { choiceOf } from '../support/share-with.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'

let app: AnApp
let api: Api
let folder: string

beforeEach(() => {
  app = anApp()
  ;({ api, folder } = app)
})
afterEach(() => app.close())

const october = { from: '2026-10-01', to: '2026-10-31' }

test('keeps what was logged behind the passphrase', async () => {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  await api.profiles.lock()

  await expect(api.sessions.list(october)).rejects.toMatchObject({ code: 'locked' })
  await expect(
    api.profiles.unlock({ id: profile.id, passphrase: 'fel ord helt och hållet' }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(await api.app.state()).toEqual({ language: 'sv', open: null })

  expect(await api.profiles.unlock({ id: profile.id, passphrase })).toEqual({
    profile,
    findings: [],
  })
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
})

test('lets go, at unlock, of what has rested for thirty days', async () => {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const session = await api.sessions.log(aSession())
  await api.sessions.remove(session.id)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 24 * 60 * 60 * 1000 })
  try {
    expect(await api.sessions.changes(session.id)).toHaveLength(1)
    // By the clock of the former use, so that one set ahead lets nothing go at once.
    await api.profiles.unlock({ id: profile.id, passphrase })
    expect(await api.sessions.changes(session.id)).toHaveLength(1)
    await api.profiles.unlock({ id: profile.id, passphrase })
    expect(await api.sessions.changes(session.id)).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('leaves no earlier page of a forgotten pseudonym beside the store', async () => {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.sessions.log(aSession({ person: 'Blå björk' }))
  const writeAheadLog = join(folder, 'user-data/profiles', profile.id, 'log.db-wal')
  expect(statSync(writeAheadLog).size).toBeGreaterThan(0)
  await api.people.forget('Blå björk')
  expect(statSync(writeAheadLog).size).toBe(0)
  expect(await api.people.list()).toEqual([])
})

test('refuses a label that is an identity number and leaves no folder behind', async () => {
  await expect(
    api.profiles.create({ kind: 'peer', label: '640823-3234', passphrase }),
  ).rejects.toMatchObject({ code: 'identity-number' })
  expect(existsSync(join(folder, 'user-data/profiles'))).toBe(false)
})

test('keeps the two kinds of profile apart', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await expect(api.sessions.log(aSession())).rejects.toMatchObject({ code: 'not-a-logbook' })
  await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await expect(api.organisation.find()).rejects.toMatchObject({
    code: 'not-a-supervisor-profile',
  })
})

test('carries a month from a log to a supervisor, through both files', async () => {
  const { profile: supervisor } = await api.profiles.create({
    kind: 'supervisor',
    label: 'Handledning',
    passphrase,
  })
  const invitationFile = join(folder, 'a.peerlogg-invitation')
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  app.answers.push(invitationFile)
  expect(await api.ownInvitation.save()).toEqual({ file: 'a.peerlogg-invitation' })

  await api.profiles.create({ kind: 'peer', label: 'Peer ett', passphrase })
  await api.sessions.log(aSession({ date: '2026-10-06', minutes: 45 }))
  app.answers.push(invitationFile)
  const read = await api.invitations.choose()
  const { invitation, organisationId: known } = read!
  const organisationId = await api.invitations.add({
    invitation,
    organisationId: known,
    isCompared: true,
  })
  const preview = await api.sharing.preview({ organisationId, months: ['2026-10'] })
  expect(preview.cells).toMatchObject([
    { cell: { month: '2026-10', sessions: 1, minutes: 45 }, isWithheld: false, mark: '' },
  ])
  app.answers.push(join(folder, 'b.peerlogg'))
  expect(await api.sharing.save(choiceOf(preview))).toEqual({ file: 'b.peerlogg' })
  expect(await api.sharing.months(organisationId)).toMatchObject([
    { month: '2026-10', state: 'shared' },
  ])
  const [left] = await api.sharing.exports()
  app.answers.push(join(folder, 'b-again.peerlogg'))
  expect(await api.sharing.saveAgain(left!.sequence)).toEqual({ file: 'b-again.peerlogg' })
  expect((await api.sharing.open(left!.sequence)).lines.cells).toHaveLength(1)

  await api.sessions.log(aSession({ date: '2026-10-07' }))
  app.answers.push(join(folder, 'c.peerlogg'))
  await expect(api.sharing.save(choiceOf(preview))).rejects.toMatchObject({
    code: 'preview-outdated',
  })
  expect(existsSync(join(folder, 'c.peerlogg'))).toBe(false)
  expect(await api.sharing.exports()).toHaveLength(1)

  await api.profiles.unlock({ id: supervisor.id, passphrase })
  app.answers.push(join(folder, 'b.peerlogg'))
  const waiting = { counts: { waiting: 1, ready: 0 }, waiting: [{ signer: preview.signer }] }
  expect(await api.desk.chooseFiles()).toMatchObject(waiting)
  expect(await api.desk.import()).toMatchObject(waiting)
  expect(await api.desk.confirmSigner(preview.signer.fingerprint)).toMatchObject({
    counts: { waiting: 0, ready: 1 },
  })
  const portion = { from: 0, amount: 10 }
  expect(await api.desk.files({ group: 'ready', portion })).toMatchObject([
    { months: ['2026-10'], result: { state: 'new', months: { new: ['2026-10'] } } },
  ])
  expect(await api.desk.import()).toMatchObject({ counts: { ready: 0, done: 1 } })
  const { receipts } = await api.desk.receipts(portion)
  expect(receipts).toMatchObject([{ signer: preview.signer, months: ['2026-10'], undoneAt: '' }])
  expect(await api.overview.monthsReceived()).toEqual({ from: '2026-10', to: '2026-10' })
  expect(await api.overview.monthsOfLogs({ from: '2026-10', to: '2026-10' })).toEqual([
    { signer: preview.signer, months: ['2026-10'] },
  ])
})

test('does nothing when a file dialog is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  expect(await api.ownInvitation.save()).toBeNull()
  expect(await api.desk.chooseFiles()).toMatchObject({ version: 0 })
})

test('keeps the chosen files when a second choice is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  app.answers.push(join(folder, 'inbjudan'))
  await api.ownInvitation.save()
  app.answers.push(join(folder, 'inbjudan'))
  expect(await api.desk.chooseFiles()).toMatchObject({ counts: { refused: 1 } })
  expect(await api.desk.chooseFiles()).toMatchObject({ counts: { refused: 1 } })
  await api.desk.import()
  const portion = { from: 0, amount: 10 }
  expect(await api.desk.files({ group: 'refused', portion })).toMatchObject([
    { result: { state: 'refused', reason: { code: 'export-not-one' } } },
  ])
})

test('stays locked when somebody locks while a profile is being opened', async () => {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const unlocking = api.profiles.unlock({ id: profile.id, passphrase })
  await api.profiles.lock()
  await expect(unlocking).rejects.toMatchObject({ code: 'locked' })
  expect((await api.app.state()).open).toBeNull()
  expect(await api.profiles.unlock({ id: profile.id, passphrase })).toEqual({
    profile,
    findings: [],
  })
})

test('writes no file when the profile was locked while the dialog stood', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  const file = join(folder, 'inbjudan')
  app.answers.push(file)
  const inviting = api.ownInvitation.save()
  app.locking.now('locked-by-key')
  await expect(inviting).rejects.toMatchObject({ code: 'locked' })
  expect(existsSync(file)).toBe(false)
})

test('says that it is locked, and nothing else, when that happens while files are read', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  const file = join(folder, 'inbjudan')
  await api.ownInvitation.make({ organisation: 'Region Exempel' })
  app.answers.push(file)
  await api.ownInvitation.save()
  app.answers.push(...Array.from({ length: 500 }, () => file))
  const choosing = api.desk.chooseFiles()
  await vi.waitFor(async () => expect(await api.desk.progress()).toMatchObject({ of: 500 }), {
    interval: 1,
  })
  app.locking.now('locked-by-system')
  await expect(choosing).rejects.toMatchObject({ code: 'locked' })
  expect(app.eventLog.read(100).join()).not.toContain('unexpected')
})

test('confirms no signer whose file was not chosen', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await expect(api.desk.confirmSigner('zoo-zoo')).rejects.toMatchObject({
    code: 'signer-not-found',
  })
})
