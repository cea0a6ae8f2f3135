import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answer } from '../../src/main/answer.ts'
import { handlersFor } from '../../src/main/handlers.ts'
import { openSettings } from '../../src/main/settings.ts'
import { type Api, bridge, calls } from '../../src/shared/contract.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { aSession } from '../support/a-session.ts'

const passphrase = 'fyra vanliga ord efter varandra'

let folder: string
let api: Api
let lock: () => void
/** What the person answers in the next file dialogs. */
let answers: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peerlogg-handlers-'))
  answers = []
  const made = handlersFor({
    profilesFolder: join(folder, 'profiles'),
    settings: openSettings(join(folder, 'settings.json'), 'sv-SE'),
    dialogs: {
      chooseFiles: async () => answers.splice(0),
      chooseWhereToSave: async () => answers.shift() ?? null,
    },
    languageChanged: () => {},
  })
  lock = made.lock
  const byChannel = new Map([...calls()].map((each) => [each.channel, each]))
  api = bridge(async (channel, input) => {
    const { noun, verb, call } = byChannel.get(channel)!
    const handlers = made.handlers as unknown as Record<string, Record<string, () => unknown>>
    const reply = await answer(call, handlers[noun]![verb]!, input)
    if (!reply.ok) throw new Refusal(reply.error.code, reply.error.detail)
    return reply.value
  })
})
afterEach(() => {
  lock()
  rmSync(folder, { recursive: true })
})

const october = { from: '2026-10-01', to: '2026-10-31' }

test('keeps what was logged behind the passphrase', async () => {
  const profile = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  await api.profiles.lock()

  await expect(api.sessions.list(october)).rejects.toMatchObject({ code: 'locked' })
  await expect(
    api.profiles.unlock({ id: profile.id, passphrase: 'fel ord helt och hållet' }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(await api.app.state()).toEqual({ language: 'sv', open: null })

  expect(await api.profiles.unlock({ id: profile.id, passphrase })).toEqual(profile)
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
})

test('lets go, at unlock, of what has rested for thirty days', async () => {
  const { id } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const session = await api.sessions.log(aSession())
  await api.sessions.remove(session.id)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 24 * 60 * 60 * 1000 })
  try {
    expect(await api.sessions.changes(session.id)).toHaveLength(1)
    await api.profiles.unlock({ id, passphrase })
    expect(await api.sessions.changes(session.id)).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('leaves no earlier page of a forgotten pseudonym beside the store', async () => {
  const { id } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.sessions.log(aSession({ person: 'Blå björk' }))
  const writeAheadLog = join(folder, 'profiles', id, 'log.db-wal')
  expect(statSync(writeAheadLog).size).toBeGreaterThan(0)
  await api.people.forget('Blå björk')
  expect(statSync(writeAheadLog).size).toBe(0)
  expect(await api.people.list()).toEqual([])
})

test('refuses a label that is an identity number and leaves no folder behind', async () => {
  await expect(
    api.profiles.create({ kind: 'peer', label: '640823-3234', passphrase }),
  ).rejects.toMatchObject({ code: 'identity-number' })
  expect(existsSync(join(folder, 'profiles'))).toBe(false)
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
  const supervisor = await api.profiles.create({
    kind: 'supervisor',
    label: 'Handledning',
    passphrase,
  })
  const invitationFile = join(folder, 'a.peerlogg-invitation')
  answers = [invitationFile]
  expect(await api.supervision.invite({ organisation: 'Region Exempel' })).toEqual({
    file: 'a.peerlogg-invitation',
  })

  await api.profiles.create({ kind: 'peer', label: 'Peer ett', passphrase })
  await api.sessions.log(aSession({ date: '2026-10-06', minutes: 45 }))
  answers = [invitationFile]
  const invitation = await api.sharing.chooseInvitation()
  const preview = await api.sharing.preview({ invitation: invitation!, months: ['2026-10'] })
  expect(preview.cells).toMatchObject([{ month: '2026-10', sessions: 1, minutes: 45 }])
  answers = [join(folder, 'b.peerlogg')]
  expect(await api.sharing.save(preview)).toEqual({ file: 'b.peerlogg' })

  await api.sessions.log(aSession({ date: '2026-10-07' }))
  answers = [join(folder, 'c.peerlogg')]
  await expect(api.sharing.save(preview)).rejects.toMatchObject({ code: 'preview-outdated' })
  expect(existsSync(join(folder, 'c.peerlogg'))).toBe(false)

  await api.profiles.unlock({ id: supervisor.id, passphrase })
  answers = [join(folder, 'b.peerlogg')]
  const [waiting] = await api.supervision.chooseFiles()
  expect(waiting).toMatchObject({ state: 'waiting', signer: preview.signer })
  expect(await api.supervision.importChosen()).toMatchObject([{ state: 'waiting' }])
  expect(await api.supervision.confirmSigner(preview.signer.fingerprint)).toMatchObject([
    { state: 'new', months: { new: ['2026-10'] } },
  ])
  expect(await api.supervision.importChosen()).toMatchObject([{ state: 'new' }])
  expect(await api.supervision.monthsReceived()).toEqual({ from: '2026-10', to: '2026-10' })
  const report = await api.supervision.report({ from: '2026-10', to: '2026-10' })
  expect(report.all).toMatchObject({ sessions: 1, minutes: 45 })
})

test('does nothing when a file dialog is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  expect(await api.supervision.invite({ organisation: 'Region Exempel' })).toBeNull()
  expect(await api.supervision.chooseFiles()).toEqual([])
})

test('keeps the chosen files when a second choice is cancelled', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  answers = [join(folder, 'inbjudan')]
  await api.supervision.invite({ organisation: 'Region Exempel' })
  answers = [join(folder, 'inbjudan')]
  const [refused] = await api.supervision.chooseFiles()
  expect(refused).toMatchObject({ state: 'refused', reason: { code: 'export-not-one' } })
  expect(await api.supervision.chooseFiles()).toEqual([])
  expect(await api.supervision.importChosen()).toEqual([refused])
})

test('founds no organisation when its invitation is not saved', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  expect(await api.supervision.invite({ organisation: 'Regoin Exempel' })).toBeNull()
  expect(await api.supervision.organisation()).toBeNull()
  answers = [join(folder, 'inbjudan')]
  await api.supervision.invite({ organisation: 'Region Exempel' })
  expect(await api.supervision.organisation()).toMatchObject({ organisation: 'Region Exempel' })
})

test('stays locked when somebody locks while a profile is being opened', async () => {
  const profile = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const unlocking = api.profiles.unlock({ id: profile.id, passphrase })
  await api.profiles.lock()
  await expect(unlocking).rejects.toMatchObject({ code: 'locked' })
  expect((await api.app.state()).open).toBeNull()
  expect(await api.profiles.unlock({ id: profile.id, passphrase })).toEqual(profile)
})

test('writes no file when the profile was locked while the dialog stood', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  const file = join(folder, 'inbjudan')
  answers = [file]
  const inviting = api.supervision.invite({ organisation: 'Region Exempel' })
  lock()
  await expect(inviting).rejects.toMatchObject({ code: 'locked' })
  expect(existsSync(file)).toBe(false)
})

test('confirms no signer whose file was not chosen', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await expect(api.supervision.confirmSigner('zoo-zoo')).rejects.toMatchObject({
    code: 'signer-not-found',
  })
})
