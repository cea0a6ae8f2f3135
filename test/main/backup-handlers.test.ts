/** Backups, moving and mending through the contract, over real stores. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  renameSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { localDay } from '../../src/shared/dates.ts'
import { verifyBackup } from '../../src/upkeep/verify-backup.ts'
import { aSession } from '../support/a-session.ts'
import { inBytes, withTitles } from '../logbook/old-log/an-old-log.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const october = { from: '2026-10-01', to: '2026-10-31' }

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

const create = () => api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
const database = (id: string) => join(app.folder, 'user-data/profiles', id, 'log.db')
const newestOf = async (id: string) => {
  const [backup] = await api.backups.list(id)
  return { from: 'backups' as const, id, name: backup!.name }
}

test('makes a backup when asked, and tells when and where', async () => {
  const { profile } = await create()
  expect((await api.safety.read()).backups).toMatchObject({ lastAt: null, failedSince: null })
  const { backups } = await api.backups.makeNow()
  expect(backups.lastAt).not.toBeNull()
  expect(readdirSync(backups.folder)).toContain((await newestOf(profile.id)).name)
})

test('shows what a backup holds and restores it, and keeps what it replaced', async () => {
  const { profile } = await create()
  const { id } = profile
  await api.sessions.log(aSession({ note: 'före' }))
  await api.profiles.lock()
  const source = await newestOf(id)
  expect(await api.backups.preview({ source, passphrase })).toMatchObject({
    kind: 'peer',
    sessions: 1,
  })
  await expect(
    api.backups.preview({ source, passphrase: 'fel ord helt och hållet' }),
  ).rejects.toMatchObject({ code: 'wrong-passphrase' })

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60 * 1000 })
  await api.profiles.unlock({ id, passphrase })
  await api.sessions.log(aSession({ note: 'efter' }))
  await api.profiles.lock()
  expect(await api.backups.restore({ source, passphrase })).toMatchObject({ profile })
  expect(await api.sessions.list(october)).toMatchObject([{ note: 'före' }])
  const reasons = (await api.backups.list(id)).map(({ reason }) => reason)
  expect(reasons.toSorted()).toEqual(['replaced', 'usual', 'usual'])
})

test('refuses a backup that is gone, and a file that nobody chose', async () => {
  const { profile } = await create()
  await api.profiles.lock()
  const source = { from: 'backups' as const, id: profile.id, name: '2026-01-01T0101.db' }
  await expect(api.backups.preview({ source, passphrase })).rejects.toMatchObject({
    code: 'backup-not-found',
  })
  await expect(api.backups.restore({ source: { from: 'file' }, passphrase })).rejects.toMatchObject(
    { code: 'backup-not-chosen' },
  )
  expect(await api.backups.chooseFile()).toBeNull()
})

test('moves a profile to another computer in one file', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession({ note: 'Spelade kort' }))
  expect(await api.backups.saveToMove()).toBeNull()
  const file = join(app.folder, 'flytt.peerlogg-store')
  app.answers.push(file)
  expect(await api.backups.saveToMove()).toEqual({ file: 'flytt.peerlogg-store' })

  const elsewhere = anApp()
  try {
    elsewhere.answers.push(file)
    expect(await elsewhere.api.backups.chooseFile()).toMatchObject({
      file: 'flytt.peerlogg-store',
      profile,
      isHere: false,
    })
    const source = { from: 'file' as const }
    expect(await elsewhere.api.backups.preview({ source, passphrase })).toMatchObject({
      sessions: 1,
    })
    expect(await elsewhere.api.backups.restore({ source, passphrase })).toMatchObject({ profile })
    expect(await elsewhere.api.sessions.list(october)).toMatchObject([{ note: 'Spelade kort' }])
    elsewhere.answers.push(file)
    expect(await elsewhere.api.backups.chooseFile()).toMatchObject({ isHere: true })
  } finally {
    elsewhere.close()
  }
})

test('keeps a second copy in a folder of one’s own choice, and in none of Peerlogg’s', async () => {
  const { profile } = await create()
  expect(await api.backups.chooseSecondFolder()).toBeNull()
  for (const ours of ['user-data', 'user-data/profiles', 'user-data-backups']) {
    const folder = join(app.folder, ours)
    mkdirSync(folder, { recursive: true })
    app.answers.push(folder)
    await expect(api.backups.chooseSecondFolder()).rejects.toMatchObject({
      code: 'backup-folder-inside',
    })
  }
  const folder = join(app.folder, 'sticka')
  mkdirSync(folder)
  app.answers.push(folder)
  const { secondBackups } = (await api.backups.chooseSecondFolder())!
  expect(secondBackups).toMatchObject({ folder, failedSince: null, isAway: false })
  expect(readdirSync(join(folder, `peerlogg-${profile.id}`))).toContain('profile.json')

  renameSync(folder, `${folder}-borta`)
  expect((await api.safety.read()).secondBackups).toMatchObject({ isAway: true })
  renameSync(`${folder}-borta`, folder)

  expect((await api.backups.stopUsingSecondFolder()).secondBackups).toBeNull()
  expect(existsSync(join(folder, `peerlogg-${profile.id}`))).toBe(true)
})

test('backs up before an old log is brought in', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession({ note: 'före' }))
  const path = join(app.folder, 'gammal logg.csv')
  writeFileSync(path, inBytes(withTitles))
  app.answers.push(path)
  const look = await api.oldLog.choose()
  expect(await api.backups.list(profile.id)).toEqual([])
  await api.oldLog.import(look!.mapping)
  const { name } = await newestOf(profile.id)
  const source = join(app.folder, 'user-data-backups', profile.id, name)
  expect((await verifyBackup({ source, passphrase })).contents).toMatchObject({ sessions: 1 })
})

test('lets nobody change how a profile is kept while an old log is brought in', async () => {
  await create()
  const lines = Array.from({ length: 3000 }, () => '2026-10-01;Samtal;10').join('\n')
  const path = join(app.folder, 'gammal logg.csv')
  writeFileSync(path, `Datum;Aktivitet;Minuter\n${lines}\n`)
  app.answers.push(path)
  const look = await api.oldLog.choose()
  const importing = api.oldLog.import(look!.mapping).catch((error: unknown) => error)
  const running = { code: 'import-running' }
  await expect(api.safety.change({ lockAfterMinutes: 60 })).rejects.toMatchObject(running)
  await expect(api.backups.makeNow()).rejects.toMatchObject(running)
  await api.profiles.lock()
  expect(await importing).toMatchObject({ code: 'locked' })
})

test('saves what can be read of a damaged log, and puts it in its place', async () => {
  const { profile } = await create()
  const { id } = profile
  for (let minutes = 1; minutes <= 200; minutes++) await api.sessions.log(aSession({ minutes }))
  await api.profiles.lock()
  const bytes = readFileSync(database(id))
  bytes.fill(
    0,
    Math.floor(bytes.length / 8192) * 4096,
    Math.floor(bytes.length / 8192) * 4096 + 4096,
  )
  writeFileSync(database(id), bytes)

  await expect(api.profiles.unlock({ id, passphrase })).rejects.toMatchObject({
    code: 'database-damaged',
  })
  await expect(api.repairs.use({ id, passphrase })).rejects.toMatchObject({
    code: 'repair-not-prepared',
  })
  const repair = await api.repairs.prepare({ id, passphrase })
  expect(repair.tables.some(({ table }) => table === 'sessions')).toBe(true)
  expect(await api.repairs.use({ id, passphrase })).toMatchObject({ profile })
  expect((await api.backups.list(id)).map(({ reason }) => reason)).toContain('replaced')
})

test('shows the whole diagnosis before it saves it, with nothing that was written', async () => {
  const { profile } = await create()
  await api.sessions.log(aSession({ note: 'Spelade kort', person: 'Blå björk' }))
  const text = await api.diagnosis.text()
  expect(text).toContain('peerlogg: 1.2.3')
  expect(text).toContain('profiles peer ready: 1')
  expect(text).toContain('profile-created')
  for (const written of ['Dagboken', 'Spelade', 'björk', profile.id, app.folder]) {
    expect(text).not.toContain(written)
  }
  await api.backups.makeNow()
  const file = join(app.folder, `diagnos-${localDay(new Date())}.txt`)
  app.answers.push(file)
  expect(await api.diagnosis.save()).toEqual({ file: `diagnos-${localDay(new Date())}.txt` })
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(await api.diagnosis.save()).toBeNull()
})
