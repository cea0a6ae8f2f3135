/** The sharing folder through the contract, and what is left of it in the event log. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { openStore } from '../../src/vault/open.ts'
import { addOrganisation, organisationKey } from '../support/a-shared-log.ts'
import { aSession } from '../support/a-session.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'

let app: AnApp
let api: Api
let folder: string
let organisationId: number

beforeEach(async () => {
  app = anApp()
  api = app.api
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  await api.sessions.log(aSession({ date: '2026-10-14' }))
  await api.profiles.lock()
  const directory = join(app.folder, 'user-data/profiles', profile.id)
  const store = await openStore({ directory, passphrase, migrations })
  organisationId = addOrganisation(store.db, 'Psykiatrin Norr', organisationKey.recipient)
  store.close()
  await api.profiles.unlock({ id: profile.id, passphrase })
  folder = join(app.folder, 'Ett minne med å, "citat" och 🧡')
  mkdirSync(folder)
})
afterEach(() => app.close())

async function choose(path = folder) {
  app.answers.push(path)
  return api.sharingFolder.choose(organisationId)
}

async function choiceOf(...months: readonly string[]) {
  const { without, isUnderName, withheld, seen } = await api.sharing.preview({
    organisationId,
    months: [...months],
  })
  return { organisationId, months: [...months], without, isUnderName, withheld, seen }
}

test('a folder is chosen once, refused where nobody else would reach it, and let go', async () => {
  expect(await api.sharingFolder.choose(organisationId)).toBeNull()
  await expect(api.sharingFolder.put(await choiceOf('2026-10'))).rejects.toThrow(
    'no-sharing-folder',
  )
  for (const ours of ['user-data', 'user-data/profiles', 'user-data-backups']) {
    mkdirSync(join(app.folder, ours), { recursive: true })
    await expect(choose(join(app.folder, ours))).rejects.toThrow('sharing-folder-inside')
  }
  await expect(choose(join(app.folder, 'gone'))).rejects.toThrow('sharing-folder-closed')
  await expect(api.sharingFolder.choose(17)).rejects.toThrow('organisation-gone')

  expect(await choose()).toMatchObject({ organisationId, folder, sendsItselfFrom: '' })
  await vi.waitFor(async () =>
    expect(await api.sharingFolder.list()).toMatchObject([{ folder, state: 'there' }]),
  )
  expect(await api.sharingFolder.stopUsing(organisationId)).toMatchObject({ folder: '' })
})

test('a file is put, waits while the folder is away, and is taken back; none is named in the log', async () => {
  await choose()
  expect(await api.sharingFolder.put(await choiceOf('2026-10'))).toMatchObject({
    hasLeft: true,
    folder: { waiting: [], state: 'there' },
  })
  const [name = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])

  renameSync(folder, `${folder} borta`)
  const put = await api.sharingFolder.put(await choiceOf('2026-10'))
  expect(put).toMatchObject({ hasLeft: false, folder: { state: 'away' } })
  const [{ sequence } = { sequence: 0 }] = put.folder.waiting
  expect(await api.sharingFolder.tryAgain(organisationId)).toMatchObject({ hasLeft: false })
  expect(await api.sharingFolder.takeBack(sequence)).toMatchObject({ waiting: [] })
  await expect(api.sharingFolder.takeBack(sequence)).rejects.toThrow('export-not-waiting')

  const log = app.eventLog.read(1000).join('\n')
  expect(log).toMatch(/put-in-folder by_itself=false ms=\d+/)
  expect(log).toMatch(/waits-for-folder folder=away ms=\d+/)
  for (const telling of [folder, name, 'minne', 'Norr', 'Avdelning', 'Dagboken']) {
    expect(log).not.toContain(telling)
  }
  expect(readFileSync(join(app.folder, 'user-data/logs/events.jsonl'), 'utf8')).not.toContain(name)
})

test('locking does not wait for a file, which is whole there or waits', async () => {
  await choose()
  const choice = await choiceOf('2026-10')
  const putting = api.sharingFolder.put(choice).catch((error: unknown) => error)
  await app.locking.ask('locked-by-system')
  expect(app.told).toContain('sharingFolderChanged')
  await putting
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  await expect(api.sharingFolder.list()).rejects.toThrow('locked')
})

test('a file that is being saved when the log is locked does not take its name', async () => {
  const file = join(app.folder, 'oktober.peerlogg')
  app.answers.push(file)
  const saving = api.sharing.save(await choiceOf('2026-10'))
  await new Promise(setImmediate)
  app.locking.now('locked-by-system')
  await expect(saving).rejects.toMatchObject({ code: 'locked' })
  expect(existsSync(file)).toBe(false)
  expect(readdirSync(app.folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
