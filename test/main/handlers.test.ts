import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { aSession } from '../support/a-session.ts'
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
  await expect(api.supervision.organisation()).rejects.toMatchObject({
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
  app.answers.push(invitationFile)
  expect(await api.supervision.invite({ organisation: 'Region Exempel' })).toEqual({
    file: 'a.peerlogg-invitation',
  })

  await api.profiles.create({ kind: 'peer', label: 'Peer ett', passphrase })
  await api.sessions.log(aSession({ date: '2026-10-06', minutes: 45 }))
  app.answers.push(invitationFile)
  const invitation = await api.sharing.chooseInvitation()
  const preview = await api.sharing.preview({ invitation: invitation!, months: ['2026-10'] })
  expect(preview.cells).toMatchObject([{ month: '2026-10', sessions: 1, minutes: 45 }])
  app.answers.push(join(folder, 'b.peerlogg'))
  expect(await api.sharing.save(preview)).toEqual({ file: 'b.peerlogg' })

  await api.sessions.log(aSession({ date: '2026-10-07' }))
  app.answers.push(join(folder, 'c.peerlogg'))
  await expect(api.sharing.save(preview)).rejects.toMatchObject({ code: 'preview-outdated' })
  expect(existsSync(join(folder, 'c.peerlogg'))).toBe(false)

  await api.profiles.unlock({ id: supervisor.id, passphrase })
  app.answers.push(join(folder, 'b.peerlogg'))
  const [waiting] = await api.supervision.chooseFiles()
  expect(waiting).toMatchObject({ state: 'waiting', signer: preview.signer })
  expect(await api.supervision.importChosen()).toMatchObject([{ state: 'waiting' }])
  expect(await api.supervision.confirmSigner(preview.signer.fingerprint)).toMatchObject([
    { state: 'new', months: { new: ['2026-10'] } },
  ])
  expect(await api.supervision.importChosen()).toMatchObject([{ state: 'new' }])
  expect(await api.supervision.monthsReceived()).toEqual({ from: '2026-10', to: '2026-10' })
  expect(await api.supervision.monthsOfLogs({ from: '2026-10', to: '2026-10' })).toEqual([
    { signer: preview.signer, months: ['2026-10'] },
  ])
})

test('does nothing when a file dialog is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  expect(await api.supervision.invite({ organisation: 'Region Exempel' })).toBeNull()
  expect(await api.supervision.chooseFiles()).toEqual([])
})

test('keeps the chosen files when a second choice is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  app.answers.push(join(folder, 'inbjudan'))
  await api.supervision.invite({ organisation: 'Region Exempel' })
  app.answers.push(join(folder, 'inbjudan'))
  const [refused] = await api.supervision.chooseFiles()
  expect(refused).toMatchObject({ state: 'refused', reason: { code: 'export-not-one' } })
  expect(await api.supervision.chooseFiles()).toEqual([])
  expect(await api.supervision.importChosen()).toEqual([refused])
})

test('founds no organisation when its invitation is not saved', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  expect(await api.supervision.invite({ organisation: 'Regoin Exempel' })).toBeNull()
  expect(await api.supervision.organisation()).toBeNull()
  app.answers.push(join(folder, 'inbjudan'))
  await api.supervision.invite({ organisation: 'Region Exempel' })
  expect(await api.supervision.organisation()).toMatchObject({ organisation: 'Region Exempel' })
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
  const file = join(folder, 'inbjudan')
  app.answers.push(file)
  const inviting = api.supervision.invite({ organisation: 'Region Exempel' })
  app.locking.now('locked-by-key')
  await expect(inviting).rejects.toMatchObject({ code: 'locked' })
  expect(existsSync(file)).toBe(false)
})

test.skipIf(process.platform === 'win32')(
  'says that it is locked, and nothing else, when that happens while files are read',
  async () => {
    await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
    app.answers.push(join(folder, 'inbjudan'))
    await api.supervision.invite({ organisation: 'Region Exempel' })
    const pipe = join(folder, 'read until it ends')
    execFileSync('mkfifo', [pipe])
    app.answers.push(pipe)
    const choosing = api.supervision.chooseFiles()
    const writing = writeFile(pipe, 'x')
    app.locking.now('locked-by-system')
    await expect(choosing).rejects.toMatchObject({ code: 'locked' })
    await writing
    expect(app.eventLog.read(100).join()).not.toContain('unexpected')
  },
)

test('confirms no signer whose file was not chosen', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await expect(api.supervision.confirmSigner('zoo-zoo')).rejects.toMatchObject({
    code: 'signer-not-found',
  })
})
