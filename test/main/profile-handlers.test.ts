/** The ways into a profile and out of it for good. */
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { aSession } from '../support/a-session.ts'
import { filesUnder, filesWith } from '../support/leaks.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const other = 'fyra andra ord efter varandra'
const october = { from: '2026-10-01', to: '2026-10-31' }

let app: AnApp
let api: Api

beforeEach(() => {
  app = anApp()
  ;({ api } = app)
})
afterEach(() => app.close())

const create = () => api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
const events = () => app.eventLog.read(100).map((line) => line.replace(/^\S+ /, ''))

test('hands a recovery code back once, and keeps it nowhere', async () => {
  const { recoveryCode } = await create()
  expect(recoveryCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){6}$/)
  expect((await api.safety.read()).isRecoveryChecked).toBe(false)
  await api.safety.recoveryCodeChecked()
  expect((await api.safety.read()).isRecoveryChecked).toBe(true)
  await api.profiles.lock()
  expect(filesWith(app.folder, recoveryCode)).toEqual([])
  expect(filesWith(app.folder, recoveryCode.replaceAll('-', ''))).toEqual([])
})

test('opens by the recovery code with a new passphrase and a new code', async () => {
  const { profile, recoveryCode } = await create()
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  await api.safety.recoveryCodeChecked()
  await api.profiles.lock()
  const { id } = profile

  const recovered = await api.profiles.recover({
    id,
    recoveryCode: recoveryCode.toLowerCase().replaceAll('-', ' '),
    passphrase: other,
  })
  expect(recovered.profile).toEqual(profile)
  expect(recovered.recoveryCode).not.toBe(recoveryCode)
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
  expect((await api.safety.read()).isRecoveryChecked).toBe(false)
  await api.profiles.lock()

  await expect(api.profiles.unlock({ id, passphrase })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  await expect(api.profiles.recover({ id, recoveryCode, passphrase: other })).rejects.toMatchObject(
    { code: 'wrong-recovery-code' },
  )
  await api.profiles.unlock({ id, passphrase: other })
  await api.profiles.lock()
  // The copies are opened by what opens the profile now.
  const [backup] = await api.backups.list(id)
  const source = { from: 'backups' as const, id, name: backup!.name }
  rmSync(join(app.folder, 'user-data/profiles', id), { recursive: true })
  expect(await api.backups.preview({ source, passphrase: other })).toMatchObject({ sessions: 1 })
  expect(events()).toContain('refused code=wrong-recovery-code call=profiles.recover')
})

test('opens by the recovery code also when both key files are gone, and nothing is lost', async () => {
  const { profile, recoveryCode } = await create()
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  await api.profiles.lock()
  const { id } = profile
  for (const file of ['keyslots.json', 'keyslots.copy.json']) {
    rmSync(join(app.folder, 'user-data/profiles', id, file))
  }
  await api.profiles.recover({ id, recoveryCode, passphrase: other })
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
})

test('asks for the passphrase before anything that opens the profile is changed', async () => {
  const { profile, recoveryCode } = await create()
  await api.safety.recoveryCodeChecked()
  const wrong = { code: 'wrong-passphrase' }
  await expect(
    api.safety.changePassphrase({ passphrase: other, newPassphrase: other }),
  ).rejects.toMatchObject(wrong)
  await expect(api.safety.makeRecoveryCode(other)).rejects.toMatchObject(wrong)
  await expect(api.safety.startUsingKeychain(other)).rejects.toMatchObject(wrong)
  expect((await api.safety.read()).isRecoveryChecked).toBe(true)

  await api.safety.changePassphrase({ passphrase, newPassphrase: other })
  const newCode = await api.safety.makeRecoveryCode(other)
  expect((await api.safety.read()).isRecoveryChecked).toBe(false)
  await api.profiles.lock()
  const { id } = profile
  await expect(api.profiles.recover({ id, recoveryCode, passphrase })).rejects.toMatchObject({
    code: 'wrong-recovery-code',
  })
  await api.profiles.recover({ id, recoveryCode: newCode, passphrase })
})

test('makes people wait after the third mistake', async () => {
  const { profile } = await create()
  const unlock = () => api.profiles.unlock({ id: profile.id, passphrase: other })
  for (let mistake = 1; mistake <= 4; mistake++) {
    await expect(unlock()).rejects.toMatchObject({ code: 'wrong-passphrase' })
  }
  await expect(unlock()).rejects.toMatchObject({
    code: 'too-many-attempts',
    detail: { seconds: expect.any(Number) },
  })
})

test('opens by the system’s keychain when its owner wants that, beside the passphrase', async () => {
  const { profile } = await create()
  expect((await api.safety.read()).keychain).toBe('off')
  app.keychain.become('unprotected')
  expect((await api.safety.read()).keychain).toBe('unprotected')
  await expect(api.safety.startUsingKeychain(passphrase)).rejects.toMatchObject({
    code: 'keychain-unprotected',
  })
  app.keychain.become('absent')
  expect((await api.safety.read()).keychain).toBe('absent')

  app.keychain.become('ready')
  expect((await api.safety.startUsingKeychain(passphrase)).keychain).toBe('on')
  await api.profiles.lock()
  expect(await api.profiles.list()).toMatchObject([{ hasKeychain: true, state: 'ready' }])
  expect(await api.profiles.unlockByKeychain(profile.id)).toEqual({ profile, findings: [] })
  await api.profiles.lock()

  app.keychain.forget()
  await expect(api.profiles.unlockByKeychain(profile.id)).rejects.toMatchObject({
    code: 'keychain-changed',
  })
  await api.profiles.unlock({ id: profile.id, passphrase })
  expect((await api.safety.stopUsingKeychain()).keychain).toBe('off')
  expect(await api.profiles.list()).toMatchObject([{ hasKeychain: false }])
  expect(events().filter((line) => line.startsWith('opened-by-keychain'))).toHaveLength(1)
})

test('seals the key anew when the system has changed its own', async () => {
  const { profile } = await create()
  await api.safety.startUsingKeychain(passphrase)
  await api.profiles.lock()
  app.keychain.isOutdated = true
  await api.profiles.unlockByKeychain(profile.id)
  app.keychain.isOutdated = false
  await api.profiles.lock()
  expect(await api.profiles.unlockByKeychain(profile.id)).toMatchObject({ profile })
})

test('removes a profile with its backups, so that nothing is left of it', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession())
  app.answers.push(join(app.folder))
  await api.backups.chooseSecondFolder()
  expect(readdirSync(app.folder)).toContain(`peerlogg-${profile.id}`)
  expect(await api.safety.contents()).toMatchObject({ kind: 'peer', sessions: 1 })
  app.told.splice(0)

  await expect(api.profiles.remove({ passphrase: other, withBackups: true })).rejects.toMatchObject(
    { code: 'wrong-passphrase' },
  )
  expect((await api.app.state()).open).toEqual(profile)
  await api.profiles.remove({ passphrase, withBackups: true })
  expect((await api.app.state()).open).toBeNull()
  await vi.waitFor(() => expect(app.told).toEqual(['a new page', { isHidden: false }]))
  expect(await api.profiles.list()).toEqual([])
  expect(filesUnder(app.folder).filter((file) => file.includes(profile.id))).toEqual([])
  expect(events().at(-1)).toBe('profile-removed with_backups=true')
})

test('removes also the backups that are made on the way out', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession())
  expect(existsSync(join(app.folder, 'user-data-backups', profile.id))).toBe(true)
  rmSync(join(app.folder, 'user-data-backups'), { recursive: true })
  await api.profiles.remove({ passphrase, withBackups: true })
  expect(await api.profiles.list()).toEqual([])
  expect(filesUnder(app.folder).filter((file) => file.includes(profile.id))).toEqual([])
})

test('lets nothing of a profile stay on the page when its removal is stopped', async () => {
  const { profile } = await create()
  await api.profiles.lock()
  await api.profiles.unlock({ id: profile.id, passphrase })
  const slots = join(app.folder, 'user-data-backups', profile.id, 'keyslots.json')
  rmSync(slots)
  mkdirSync(slots)
  app.told.splice(0)
  await expect(api.profiles.remove({ passphrase, withBackups: true })).rejects.toMatchObject({
    code: 'unexpected',
  })
  expect((await api.app.state()).open).toBeNull()
  await vi.waitFor(() => expect(app.told).toContain('a new page'))
})

test('removes a profile and keeps its backups, from which it can be restored', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  await api.profiles.remove({ passphrase, withBackups: false })
  expect(existsSync(join(app.folder, 'user-data/profiles', profile.id))).toBe(false)
  expect(await api.profiles.list()).toEqual([{ ...profile, state: 'missing', hasKeychain: false }])
  const [backup] = await api.backups.list(profile.id)
  await api.backups.restore({
    source: { from: 'backups', id: profile.id, name: backup!.name },
    passphrase,
  })
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
})

test('discards a profile that nobody can open, whatever is left of it, and never an open one', async () => {
  const { profile } = await create()
  const { id } = profile
  const directory = join(app.folder, 'user-data/profiles', id)
  await expect(api.profiles.discard(id)).rejects.toMatchObject({ code: 'store-in-use' })
  await api.sessions.log(aSession())
  await api.profiles.lock()
  writeFileSync(join(directory, 'profile.json'), '{')
  app.told.splice(0)
  await api.profiles.discard(id)
  expect(await api.profiles.list()).toEqual([])
  expect(filesUnder(app.folder).filter((file) => file.includes(id))).toEqual([])
  expect(app.told).toContain('a new page')
  expect(events().at(-1)).toBe('profile-removed with_backups=true')

  const another = await create()
  await api.sessions.log(aSession())
  await api.profiles.remove({ passphrase, withBackups: false })
  expect(await api.profiles.list()).toMatchObject([{ state: 'missing' }])
  await api.profiles.discard(another.profile.id)
  expect(await api.profiles.list()).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'keeps no hold of a profile that was made and could not be taken into use',
  async () => {
    // Leads to itself, which nobody foresees.
    symlinkSync('user-data-backups', join(app.folder, 'user-data-backups'))
    await expect(create()).rejects.toMatchObject({ code: 'unexpected' })
    rmSync(join(app.folder, 'user-data-backups'))
    const [made] = await api.profiles.list()
    expect(await api.profiles.unlock({ id: made!.id, passphrase })).toMatchObject({
      profile: { id: made!.id },
      findings: [],
    })
  },
)

test('notes what opens the profile when it is changed, by code alone', async () => {
  await create()
  await api.safety.changePassphrase({ passphrase, newPassphrase: other })
  await api.safety.makeRecoveryCode(other)
  await api.safety.startUsingKeychain(other)
  await api.safety.stopUsingKeychain()
  await expect(
    api.safety.changePassphrase({ passphrase, newPassphrase: other }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' })
  expect(events().filter((line) => !/^(profile|backup)/.test(line))).toEqual([
    'passphrase-changed',
    'recovery-code-replaced',
    'keychain-slot-added',
    'keychain-slot-removed',
    'refused code=wrong-passphrase call=safety.changePassphrase',
  ])
})

test('lists the profile that was open last first, and the others by label', async () => {
  const make = async (label: string) => {
    const { profile } = await api.profiles.create({ kind: 'peer', label, passphrase })
    await api.profiles.lock()
    return profile
  }
  const labels = async () => (await api.profiles.list()).map(({ label }) => label)
  const east = await make('Östra 2')
  await make('Östra 10')
  await make('Avdelning 12')
  expect(await labels()).toEqual(['Avdelning 12', 'Östra 2', 'Östra 10'])
  await api.profiles.unlock({ id: east.id, passphrase })
  await api.profiles.lock()
  expect(await labels()).toEqual(['Östra 2', 'Avdelning 12', 'Östra 10'])
  // One that is gone is nobody's place.
  await api.profiles.unlock({ id: east.id, passphrase })
  await api.profiles.remove({ passphrase, withBackups: true })
  expect(await labels()).toEqual(['Avdelning 12', 'Östra 10'])
})

test('does nothing of this while no profile is open', async () => {
  const locked = { code: 'locked' }
  await expect(api.safety.read()).rejects.toMatchObject(locked)
  await expect(api.safety.contents()).rejects.toMatchObject(locked)
  await expect(api.safety.change({ lockAfterMinutes: 60 })).rejects.toMatchObject(locked)
  await expect(api.profiles.remove({ passphrase, withBackups: true })).rejects.toMatchObject(locked)
  await expect(api.backups.makeNow()).rejects.toMatchObject(locked)
  await api.profiles.inUse()
})
