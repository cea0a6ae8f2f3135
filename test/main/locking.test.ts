/** How an open profile is locked: what the window is told, what is kept, and what stays closed. */
import { writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { aSession } from '../support/a-session.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'

let app: AnApp
let api: Api

beforeEach(() => {
  app = anApp()
  ;({ api } = app)
})
afterEach(() => {
  vi.useRealTimers()
  app.close()
})

/** A profile that is open, and what the window is told from then on. */
async function openAProfile() {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  app.told.splice(0)
  return profile
}
const openNow = async () => (await api.app.state()).open
const events = () => app.eventLog.read(100).map((line) => line.split(' ')[1])

test('closes the store, backs it up and begins the page anew when somebody locks', async () => {
  const { id } = await openAProfile()
  await api.sessions.log(aSession())
  await api.profiles.lock()
  expect(app.told).toEqual(['a new page', { isHidden: false }])
  expect(await openNow()).toBeNull()
  expect(await api.backups.list(id)).toMatchObject([{ reason: 'usual' }])
  expect(events()).toEqual(['profile-created', 'backup-made', 'locked-by-key'])

  // A page that asks does not know that nothing is open, and must not stay.
  app.told.splice(0)
  await api.profiles.lock()
  expect(app.told).toEqual(['a new page', { isHidden: false }])
  expect(events()).toHaveLength(3)
})

test('waits for the window when the system locks, and for no longer than it takes', async () => {
  await openAProfile()
  const locked = app.locking.ask('locked-by-system')
  expect(app.told).toEqual(['locking'])
  await api.drafts.save({ context: 'session', savedAt: new Date().toISOString(), content: '{}' })
  expect(await openNow()).not.toBeNull()
  await api.profiles.lock()
  await locked
  expect(await openNow()).toBeNull()
  expect(app.told).toEqual(['locking', 'a new page', { isHidden: false }])
  expect(events()).toContain('locked-by-system')
  expect(events()).not.toContain('locked-by-key')
})

test('goes on without a window that does not answer', async () => {
  await openAProfile()
  vi.useFakeTimers()
  const locked = app.locking.ask('locked-by-system')
  const again = app.locking.ask('locked-when-idle')
  vi.advanceTimersByTime(1999)
  expect(await openNow()).not.toBeNull()
  vi.advanceTimersByTime(1)
  await Promise.all([locked, again])
  expect(await openNow()).toBeNull()
  expect(app.told).toEqual(['locking', 'a new page', { isHidden: false }])
  vi.advanceTimersByTime(60_000)
  expect(app.told).toHaveLength(3)
})

test('locks after the chosen time without use, with a warning before', async () => {
  await openAProfile()
  vi.useFakeTimers()
  await api.safety.change({ lockAfterMinutes: 1 })
  app.told.splice(0)
  vi.advanceTimersByTime(30_000)
  expect(app.told).toEqual([{ locksSoon: 30 }])
  await api.profiles.inUse()
  vi.advanceTimersByTime(59_000)
  expect(app.told).toEqual([{ locksSoon: 30 }, { locksSoon: 30 }])
  vi.advanceTimersByTime(1000)
  expect(app.told.at(-1)).toBe('locking')
  await vi.advanceTimersByTimeAsync(2000)
  expect(await openNow()).toBeNull()
  expect(events()).toContain('locked-when-idle')
})

test('locks after five minutes when nothing else was chosen, and counts no time while locked', async () => {
  const { id } = await openAProfile()
  await api.profiles.lock()
  vi.useFakeTimers()
  app.told.splice(0)
  vi.advanceTimersByTime(60 * 60_000)
  expect(app.told).toEqual([])
  vi.useRealTimers()
  await api.profiles.unlock({ id, passphrase })
  expect((await api.safety.read()).lockAfterMinutes).toBe(5)
})

test('hands over before the window closes, and begins no page then', async () => {
  await openAProfile()
  const closed = app.locking.ask('locked-at-quit')
  await api.profiles.lock()
  await closed
  expect(app.told).toEqual(['locking'])
  expect(events()).toContain('locked-at-quit')
  // With nothing open there is nothing to wait for.
  await app.locking.ask('locked-at-quit')
  expect(app.told).toHaveLength(1)
})

test('opens nothing that the system has locked on the way', async () => {
  const { id } = await openAProfile()
  await api.profiles.lock()
  app.told.splice(0)
  const unlocking = api.profiles.unlock({ id, passphrase })
  await app.locking.ask('locked-by-system')
  await expect(unlocking).rejects.toMatchObject({ code: 'locked' })
  expect(await openNow()).toBeNull()
})

test('begins the page anew while nothing is open: somebody may be typing a passphrase', async () => {
  await openAProfile()
  await api.profiles.lock()
  app.told.splice(0)
  await app.locking.ask('locked-by-system')
  expect(app.told).toEqual(['a new page', { isHidden: false }])
  expect(events().filter((code) => code === 'locked-by-system')).toEqual([])
})

test('recovers nothing that the system has locked on the way, however early', async () => {
  const created = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.profiles.lock()
  const { recoveryCode, profile } = created
  const recovering = api.profiles.recover({ id: profile.id, recoveryCode, passphrase })
  await app.locking.ask('locked-by-system')
  await expect(recovering).rejects.toMatchObject({ code: 'locked' })
  expect(await openNow()).toBeNull()
})

test('removes nothing that the system has locked on the way', async () => {
  const profile = await openAProfile()
  const removing = api.profiles.remove({ passphrase, withBackups: true })
  app.locking.now('locked-by-system')
  await expect(removing).rejects.toMatchObject({ code: 'locked' })
  expect(await api.profiles.list()).toMatchObject([{ ...profile, state: 'ready' }])
  expect(events()).not.toContain('unexpected-error')
})

test('hides the window from pictures while the profile that chose so is open', async () => {
  const { id } = await openAProfile()
  expect(await api.safety.change({ isHiddenFromCapture: true })).toMatchObject({
    isHiddenFromCapture: true,
  })
  expect(app.told).toEqual([{ isHidden: true }])
  await api.profiles.lock()
  // Until the new page is there, the window may still show the former one.
  expect(app.told).toEqual([{ isHidden: true }, 'a new page', { isHidden: false }])
  await api.profiles.unlock({ id, passphrase })
  expect(app.told.at(-1)).toEqual({ isHidden: true })
})

test('keeps a watched import from the idle lock, and begins the time anew after it', async () => {
  await openAProfile()
  await api.safety.change({ lockAfterMinutes: 1 })
  const lines = Array.from({ length: 500 }, (_, at) => `2026-10-01;Samtal;${(at % 60) + 1}`)
  const path = join(app.folder, 'gammal.csv')
  writeFileSync(path, `Datum;Aktivitet;Minuter\n${lines.join('\n')}\n`)
  app.answers.push(path)
  const look = await api.oldLog.choose()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  app.told.splice(0)
  const importing = api.oldLog.import(look!.mapping)
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(app.told).toEqual([])
  expect((await importing).sessions).toBe(500)
  vi.advanceTimersByTime(30_000)
  expect(app.told).toEqual([{ locksSoon: 30 }])
})

test('forgets the folders that files were chosen in', async () => {
  await openAProfile()
  const kind = {}
  app.lastFolders.remember(kind, app.folder)
  expect(app.lastFolders.of(kind)).toBe(app.folder)
  await api.profiles.lock()
  expect(app.lastFolders.of(kind)).toBe(homedir())
  app.lastFolders.remember(kind, app.folder)
  await app.locking.ask('locked-by-system')
  expect(app.lastFolders.of(kind)).toBe(homedir())
})
