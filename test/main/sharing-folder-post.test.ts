import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addSamples } from '../../src/logbook/samples.ts'
import {
  changeFolder,
  changeSendsItself,
  getSharingFolder,
  takeBack,
} from '../../src/logbook/sharing-folder.ts'
import { listSharedMonths } from '../../src/logbook/export-history.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { SharingFolderPost } from '../../src/main/sharing-folder-post.ts'
import { readExport } from '../../src/sharing/export-file.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import {
  addOrganisation,
  aSharedLog,
  organisationKey,
  previewOf,
  sender,
} from '../support/a-shared-log.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date(2026, 10, 22, 9), toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

/** A log whose folder is a stick that can be taken out and put in again. */
function aPost(db: Database = aSharedLog('2026-09', '2026-10', '2026-11')) {
  const around = temporaryFolder()
  // Others may pass, as to a share where one may not write.
  chmodSync(around, 0o755)
  const folder = join(around, 'Delning på minnet')
  const pocket = join(around, 'in the pocket')
  mkdirSync(folder)
  changeFolder(db, 1, folder)
  const noted: unknown[] = []
  let told = 0
  const post = new SharingFolderPost({
    note: (code, fields) => void noted.push([code, { ...fields, ms: 0 }]),
    tellWindow: () => void told++,
  })
  const begin = () => post.begin({ db, profile: sender, directory: around, close: () => {} })
  begin()
  return {
    db,
    post,
    folder,
    noted,
    begin,
    told: () => told,
    takeOut: () => renameSync(folder, pocket),
    putIn: () => renameSync(pocket, folder),
    put: (...months: readonly string[]) => post.put(previewOf(db, months)),
    inFolder: () => readdirSync(folder).toSorted(),
    state: () => post.get(1).state,
    waiting: () => post.get(1).waiting.map(({ months }) => months.join()),
    /** All looks that were begun are over. */
    looked: async () => {
      await quiet(post)
      post.lookAtAll()
      await quiet(post)
    },
  }
}

/** What follows a look begins a moment after it. */
async function quiet(post: SharingFolderPost): Promise<void> {
  for (let times = 0; times < 3; times++) {
    await vi.waitFor(() => expect(post.isAtWork).toBe(false))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const twice = (event: unknown) => [event, event]

const monthsIn = async (folder: string, name: string) =>
  (await readExport(readFileSync(join(folder, name)), [organisationKey])).manifest.months

test('a file is put under a neutral name, and has left', async () => {
  const { put, inFolder, folder, db, waiting, noted } = aPost()
  expect(await put('2026-10')).toBe(true)
  const [name = '', ...others] = inFolder()
  expect(others).toEqual([])
  expect(name).toMatch(/^peerlogg-[0-9a-f]{12}\.peerlogg$/)
  expect(await monthsIn(folder, name)).toEqual(['2026-10'])
  expect(waiting()).toEqual([])
  expect(listSharedMonths(db, 1)).toMatchObject([{}, { month: '2026-10', state: 'shared' }, {}])
  expect(noted).toEqual([['put-in-folder', { by_itself: false, ms: 0 }]])
})

test('a file waits while the folder is away, and goes by one press when it is back', async () => {
  const { put, post, takeOut, putIn, looked, inFolder, state, waiting, told, noted } = aPost()
  takeOut()
  expect(await put('2026-10')).toBe(false)
  expect(waiting()).toEqual(['2026-10'])
  expect(state()).toBe('away')
  expect(await post.tryAgain(1)).toBe(false)
  expect(noted).toEqual(twice(['waits-for-folder', { folder: 'away', ms: 0 }]))

  putIn()
  const before = told()
  await looked()
  expect(told()).toBe(before + 1)
  expect(state()).toBe('there')
  expect(inFolder()).toEqual([])
  expect(await post.tryAgain(1)).toBe(true)
  expect(inFolder()).toHaveLength(1)
  expect(waiting()).toEqual([])
})

test.runIf(canLoseWriteAccess)('a closed folder takes the file when it is opened', async () => {
  const { put, post, folder, looked, inFolder, state } = aPost()
  await looked()
  await withoutWriteAccess(folder, async () => {
    expect(await put('2026-10')).toBe(false)
    expect(state()).toBe('closed')
    expect(inFolder()).toEqual([])
    await looked()
    expect(state()).toBe('closed')
  })
  expect(await post.tryAgain(1)).toBe(true)
  expect(state()).toBe('there')
})

test('nothing goes by itself unless that is chosen; then what waits and what has ended does', async () => {
  const { db, put, takeOut, putIn, looked, inFolder, folder, post, noted } = aPost()
  takeOut()
  await put('2026-09')
  putIn()
  await looked()
  expect(inFolder()).toEqual([])

  changeSendsItself(db, 1, { isOn: true, today: '2026-10-05' })
  await looked()
  const months = await Promise.all(inFolder().map((name) => monthsIn(folder, name)))
  expect(months.flat().toSorted()).toEqual(['2026-09', '2026-10'])
  expect(post.get(1).wentByItself.map((one) => one.months)).toEqual([['2026-10'], ['2026-09']])
  expect(noted.slice(1)).toEqual(twice(['put-in-folder', { by_itself: true, ms: 0 }]))

  logSession(db, aSession({ date: '2026-10-20' }))
  await looked()
  expect(inFolder()).toHaveLength(2)
  vi.setSystemTime(new Date(2026, 11, 1, 9))
  await looked()
  expect(inFolder()).toHaveLength(3)
})

test('what is on its way goes no further once it is turned off, or the folder is another', async () => {
  const { db, put, post, folder, inFolder, waiting } = aPost()
  await quiet(post)
  changeSendsItself(db, 1, { isOn: true, today: '2026-10-05' })
  const off = Promise.withResolvers<void>()
  post.lookAtAll()
  const first = post.inTurn(folder, () => off.promise)
  await vi.waitFor(() => expect(waiting()).toEqual(['2026-10']))
  changeSendsItself(db, 1, { isOn: false, today: '2026-10-05' })
  off.resolve()
  await first
  await quiet(post)
  expect(inFolder()).toEqual([])

  const changed = Promise.withResolvers<void>()
  const second = post.inTurn(folder, () => changed.promise)
  const putting = put('2026-09')
  changeFolder(db, 1, `${folder} för andra`)
  changed.resolve()
  await second
  expect(await putting).toBe(false)
  expect(inFolder()).toEqual([])
})

test('what somebody else has put there meanwhile has left, and is no mistake', async () => {
  const { put, post, takeOut, putIn, inFolder, waiting } = aPost()
  takeOut()
  await put('2026-09')
  await put('2026-10')
  putIn()
  expect(await Promise.all([post.tryAgain(1), post.tryAgain(1)])).toEqual([true, true])
  expect(waiting()).toEqual([])
  expect(inFolder()).toHaveLength(2)
})

test('what is taken back does not go by itself, and samples keep their month back', async () => {
  const { db, post, takeOut, putIn, looked, inFolder, waiting } = aPost()
  changeSendsItself(db, 1, { isOn: true, today: '2026-10-05' })
  addSamples(db, '2026-10-31')
  await looked()
  expect(inFolder()).toEqual([])
  takeOut()
  changeSendsItself(db, 1, { isOn: true, today: '2026-09-05' })
  await looked()
  await post.put(previewOf(db, ['2026-09']))
  expect(waiting()).toEqual(['2026-09'])
  takeBack(db, post.get(1).waiting[0]!.sequence)
  putIn()
  await looked()
  expect(inFolder()).toEqual([])
})

test('while it is locked nothing takes its name; what waits is found again', async () => {
  const { post, put, begin, db, inFolder, waiting, looked } = aPost()
  const putting = put('2026-10')
  post.end()
  await expect(putting).resolves.toBe(false)
  await vi.waitFor(() => expect(post.isAtWork).toBe(false))
  expect(inFolder()).toEqual([])
  expect(getSharingFolder(db, 1).waiting).toHaveLength(1)
  expect(() => post.list()).toThrow('locked')

  begin()
  await looked()
  expect(waiting()).toEqual(['2026-10'])
  expect(await post.tryAgain(1)).toBe(true)
})

test('a file that is in its place has left, whatever the log knew when it was closed', async () => {
  const { db, put, post, folder, looked, waiting, inFolder } = aPost()
  await put('2026-10')
  // As if it had been killed between the name and the log.
  db.exec(`UPDATE exports SET left_at = ''`)
  const half = `${inFolder()[0]}.0123456789ab.tmp`
  writeFileSync(join(folder, half), 'half')
  expect(waiting()).toEqual(['2026-10'])
  const { sequence } = post.get(1).waiting[0]!
  expect(await post.lookFor(sequence)).toBe(true)
  expect(waiting()).toEqual([])
  expect(() => takeBack(db, sequence)).toThrow('export-not-waiting')
  await looked()
  expect(inFolder()).toHaveLength(1)
})

test('the folder of one organisation is not in the way of another’s', async () => {
  const { db, folder, post, looked, takeOut } = aPost()
  const other = temporaryFolder()
  const second = addOrganisation(db, 'Föreningen', `age1${'q'.repeat(58)}`)
  changeFolder(db, second, other)
  const third = addOrganisation(db, 'Kommunen', `age1${'p'.repeat(58)}`)
  changeFolder(db, third, folder)
  await looked()
  expect(post.list().map(({ state }) => state)).toEqual(['there', 'there', 'there'])
  takeOut()
  await looked()
  expect(post.list().map(({ state }) => state)).toEqual(['away', 'there', 'away'])
})

test('a file is whole or not there, however often the folder comes and goes', async () => {
  const { post, put, takeOut, putIn, inFolder, folder, waiting } = aPost()
  let isOut = false
  const coming = setInterval(() => {
    if (isOut) putIn()
    else takeOut()
    isOut = !isOut
  }, 1)
  for (let round = 0; round < 40; round++) await put('2026-10')
  clearInterval(coming)
  if (isOut) putIn()
  await post.tryAgain(1)
  expect(waiting()).toEqual([])
  for (const name of inFolder().filter((one) => one.endsWith('.peerlogg'))) {
    expect(await monthsIn(folder, name)).toEqual(['2026-10'])
  }
  post.lookAtAll()
  await vi.waitFor(() => expect(inFolder().filter((name) => name.endsWith('.tmp'))).toEqual([]))
})

test('an unforeseen error in a look is noted by its kind alone', async () => {
  const { db, noted, looked } = aPost()
  db.exec(`UPDATE organisations SET folder = 'a' || char(0)`)
  await looked()
  expect(noted).toEqual([
    ['unexpected-error', { error: expect.any(String), call: 'sharingFolder.list', ms: 0 }],
  ])
})
