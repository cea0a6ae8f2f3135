/** Old logs through the contract: what others are told while one is brought in, and what stays in main. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Api } from '../../src/shared/contract.ts'
import { inBytes, withTitles } from '../logbook/old-log/an-old-log.ts'
import { aSession } from '../support/a-session.ts'
import { type AnApp, anApp } from './an-app.ts'

const passphrase = 'fyra vanliga ord efter varandra'
const everything = { from: '1900-01-01', to: '2199-12-31' }

let app: AnApp
let api: Api

beforeEach(() => {
  app = anApp()
  api = app.api
})
afterEach(() => app.close())

async function chooseAFile(text: string) {
  const path = join(app.folder, 'gammal logg.csv')
  writeFileSync(path, inBytes(text))
  app.answers.push(path)
  const look = await api.oldLog.choose()
  if (!look) throw new Error('No file was chosen')
  return look
}

const longLog = `Datum;Aktivitet;Minuter\n${Array.from(
  { length: 4000 },
  (_, at) => `2026-10-${String((at % 28) + 1).padStart(2, '0')};Samtal;${(at % 60) + 1}`,
).join('\n')}\n`

test('proposes, looks again, previews, imports, lists and undoes', async () => {
  await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  expect(await api.oldLog.choose()).toBeNull()
  const { file, mapping } = await chooseAFile(withTitles)
  expect(file).toBe('gammal logg.csv')
  const { encoding, separator, hasQuotes, titleLines, hasHeadings } = mapping
  const layout = { encoding, separator, hasQuotes, titleLines, hasHeadings }
  expect((await api.oldLog.read({ ...layout, titleLines: 4, hasHeadings: false })).lines).toBe(2)
  expect((await api.oldLog.match(mapping)).mapping).toEqual(mapping)
  expect(await api.oldLog.preview(mapping)).toMatchObject({ sessions: 2, refused: [] })

  const done = await api.oldLog.import(mapping)
  expect(done.sessions).toBe(2)
  expect(await api.oldLog.imports()).toMatchObject([{ id: done.id, sessions: 2 }])
  await expect(api.oldLog.preview(mapping)).rejects.toMatchObject({ code: 'old-log-not-chosen' })
  expect(await api.oldLog.undo(done.id)).toBe(2)
  expect(await api.sessions.list(everything)).toEqual([])
})

test('lets nothing else into the log meanwhile, and everything after a cancel', async () => {
  await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const { mapping } = await chooseAFile(longLog)
  expect(await api.oldLog.progress()).toBeNull()
  const ended = api.oldLog.import(mapping).catch((error: unknown) => error)
  await expect(api.sessions.log(aSession())).rejects.toMatchObject({ code: 'import-running' })
  await expect(api.sessions.list(everything)).rejects.toMatchObject({ code: 'import-running' })
  await expect(api.oldLog.import(mapping)).rejects.toMatchObject({ code: 'import-running' })
  await expect
    .poll(() => api.oldLog.progress(), { interval: 5, timeout: 10_000 })
    .toMatchObject({ stage: 'saving' })
  await api.oldLog.cancel()
  expect(await ended).toMatchObject({ code: 'import-cancelled' })
  expect(await api.oldLog.progress()).toBeNull()
  expect(await api.sessions.list(everything)).toEqual([])
  await api.sessions.log(aSession())
  expect((await api.oldLog.import(mapping)).sessions).toBe(4000)
})

test('stops at once when the profile is locked, and keeps nothing', async () => {
  const { profile } = await api.profiles.create({ kind: 'peer', label: 'Dagboken', passphrase })
  const { mapping } = await chooseAFile(longLog)
  const ended = api.oldLog.import(mapping).catch((error: unknown) => error)
  await expect
    .poll(() => api.oldLog.progress(), { interval: 5, timeout: 10_000 })
    .toMatchObject({ stage: 'saving' })
  await api.profiles.lock()
  expect(await ended).toMatchObject({ code: 'locked' })
  await api.profiles.unlock({ id: profile.id, passphrase })
  expect(await api.sessions.list(everything)).toEqual([])
  await expect(api.oldLog.preview(mapping)).rejects.toMatchObject({ code: 'old-log-not-chosen' })
})

test('is for peer supporters alone', async () => {
  await api.profiles.create({ kind: 'supervisor', label: 'Handledning', passphrase })
  await expect(api.oldLog.choose()).rejects.toMatchObject({ code: 'not-a-logbook' })
  await expect(api.oldLog.progress()).rejects.toMatchObject({ code: 'not-a-logbook' })
})
