import { Dexie, type Table } from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { deleteDraft, draftKey, listDrafts, saveDraft } from '../../../src/logbook/drafts.ts'
import { logbookMigrations } from '../../../src/logbook/migrations/index.ts'
import { Drafts, type Writer } from '../../../src/renderer/drafts/drafts.ts'
import { type Api, bridge } from '../../../src/shared/contract.ts'
import { Refusal } from '../../../src/shared/refusal.ts'
import type { Database } from '../../../src/vault/database.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })

const aForm = (context = 'session:new'): Writer => ({ context })

let profileId: string
/** What a test before this one still writes goes into the log of that test. */
let store: { db: Database }
/** What main does with the next calls: answers, answers late, or refuses. */
let onCall: (channel: string) => Promise<void>
let log: Api['drafts']

beforeEach(() => {
  profileId = crypto.randomUUID()
  const own = { db: openTestDatabase(logbookMigrations) }
  store = own
  onCall = async () => {}
  const answers: Record<string, (input: never) => unknown> = {
    'drafts.key': () => draftKey(own.db),
    'drafts.list': () => listDrafts(own.db),
    'drafts.save': (draft: Parameters<typeof saveDraft>[1]) => saveDraft(own.db, draft),
    'drafts.discard': (context: string) => deleteDraft(own.db, context),
  }
  log = bridge(async (channel, input) => {
    await onCall(channel)
    return answers[channel]!(input as never)
  }).drafts
})

/** As after an unlock. The one before is left as a killed window leaves it. */
async function start(): Promise<Drafts> {
  const drafts = new Drafts(log, profileId)
  await drafts.load()
  return drafts
}

const offeredIn = (drafts: Drafts, context = 'session:new') =>
  drafts.offeredTo(aForm(context))?.content ?? null

const contentsInLog = () => listDrafts(store.db).map(({ content }) => content)

test('writes to the log by itself, within half a second of the first key and while typing goes on', async () => {
  const drafts = await start()
  const form = aForm()
  const began = Date.now()
  let typed = 0
  while (contentsInLog().length === 0) {
    drafts.keep(form, String(typed++))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(Date.now() - began).toBeLessThan(500)
  expect(typed).toBeGreaterThan(5)
})

test('offers what was left to the next form in the place, and to nobody else', async () => {
  const drafts = await start()
  const form = aForm()
  drafts.keep(form, '"Spelade kort"')
  await drafts.flush()
  expect(drafts.offeredTo(form)).toBeNull()

  const afterwards = await start()
  expect(offeredIn(afterwards)).toBe('"Spelade kort"')
  expect(offeredIn(afterwards, 'session:42')).toBeNull()
})

test('offers what a closed form left, in the same window', async () => {
  const drafts = await start()
  drafts.keep(aForm('session:42'), '"Spelade kort"')
  expect(offeredIn(drafts, 'session:42')).toBe('"Spelade kort"')
})

test('takes the newer of the two copies', async () => {
  const drafts = await start()
  const form = aForm()
  drafts.keep(form, '"Spelade"')
  await drafts.flush()
  onCall = async (channel) => {
    if (channel === 'drafts.save') await new Promise(() => {})
  }
  drafts.keep(form, '"Spelade kort"')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(contentsInLog()).toEqual(['"Spelade"'])

  onCall = async () => {}
  const afterwards = await start()
  expect(offeredIn(afterwards)).toBe('"Spelade kort"')
  await afterwards.flush()
  expect(contentsInLog()).toEqual(['"Spelade kort"'])
})

test('has the copy in the log when the window has lost its own', async () => {
  const drafts = await start()
  drafts.keep(aForm(), '"Spelade kort"')
  await drafts.flush()
  await inWindow((records) => records.clear())
  expect(offeredIn(await start())).toBe('"Spelade kort"')
})

test('drops what another key has sealed', async () => {
  const drafts = await start()
  drafts.keep(aForm(), '"Spelade kort"')
  await drafts.flush()
  store.db = openTestDatabase(logbookMigrations)
  expect(offeredIn(await start())).toBeNull()
})

test('keeps an offer beside what is written without a decision on it', async () => {
  const first = await start()
  first.keep(aForm(), '"Igår"')
  await first.flush()

  const second = await start()
  const form = aForm()
  second.keep(form, '"Idag"')
  expect(second.offeredTo(form)?.content).toBe('"Igår"')
  await second.flush()

  const third = await start()
  const next = aForm()
  expect(third.offeredTo(next)?.content).toBe('"Idag"')
  third.discardOffered(next)
  expect(third.offeredTo(next)?.content).toBe('"Igår"')
})

test('keeps an undecided offer when something else is saved', async () => {
  const first = await start()
  first.keep(aForm(), '"Igår"')
  await first.flush()

  const second = await start()
  const form = aForm()
  second.keep(form, '"Idag"')
  second.forget(form)
  expect(second.offeredTo(form)?.content).toBe('"Igår"')
  await second.flush()
  expect(contentsInLog()).toEqual(['"Igår"'])
})

test('lets a form take what is offered, and offers its own text in turn', async () => {
  const first = await start()
  first.keep(aForm(), '"Igår"')
  await first.flush()

  const second = await start()
  const form = aForm()
  second.keep(form, '"Idag"')
  second.take(form)
  expect(second.offeredTo(form)?.content).toBe('"Idag"')
  second.discardOffered(form)
  expect(second.offeredTo(form)).toBeNull()
  second.keep(form, '"Igår kväll"')
  await second.flush()
  expect(contentsInLog()).toEqual(['"Igår kväll"'])
})

test('offers nothing more when what was offered is taken', async () => {
  const first = await start()
  first.keep(aForm(), '"Igår"')
  await first.flush()

  const second = await start()
  const form = aForm()
  second.take(form)
  expect(second.offeredTo(form)).toBeNull()
  second.keep(form, '"Igår kväll"')
  second.forget(form)
  await second.flush()
  expect(offeredIn(await start())).toBeNull()
})

test('brings nothing back that was saved or thrown away while a write was on its way', async () => {
  const drafts = await start()
  const form = aForm()
  const arrived = Promise.withResolvers<void>()
  onCall = (channel) => (channel === 'drafts.save' ? arrived.promise : Promise.resolve())
  drafts.keep(form, '"Spelade kort"')
  const flushed = drafts.flush()
  drafts.forget(form)
  arrived.resolve()
  await flushed
  await drafts.flush()
  expect(contentsInLog()).toEqual([])
  expect(offeredIn(await start())).toBeNull()
})

test('remembers what was thrown away although the log never heard of it', async () => {
  const drafts = await start()
  const form = aForm()
  drafts.keep(form, '"Spelade kort"')
  await drafts.flush()
  onCall = async (channel) => {
    if (channel === 'drafts.discard') await new Promise(() => {})
  }
  drafts.forget(form)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(contentsInLog()).toEqual(['"Spelade kort"'])

  onCall = async () => {}
  const afterwards = await start()
  expect(offeredIn(afterwards)).toBeNull()
  await afterwards.flush()
  expect(contentsInLog()).toEqual([])
})

test('remembers what was thrown away while the window had no copies of its own', async () => {
  const drafts = await start()
  drafts.keep(aForm(), '"Spelade kort"')
  await drafts.flush()

  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new Error('The database cannot be opened')
  })
  const without = await start()
  without.discardOffered(aForm())
  await without.flush()
  expect(without.refusal).toBeNull()
  open.mockRestore()

  const afterwards = await start()
  expect(offeredIn(afterwards)).toBeNull()
  await afterwards.flush()
  expect(contentsInLog()).toEqual([])
  expect(await recordsOfWindow()).toHaveLength(0)
})

test('says why when the log refuses, and that it is well again', async () => {
  const drafts = await start()
  onCall = async (channel) => {
    if (channel === 'drafts.save') throw new Refusal('disk-full')
  }
  const form = aForm()
  drafts.keep(form, '"Spelade"')
  await drafts.flush()
  expect(drafts.refusal?.code).toBe('disk-full')

  onCall = async () => {}
  await drafts.flush()
  expect(drafts.refusal).toBeNull()
  expect(contentsInLog()).toEqual(['"Spelade"'])
})

test('leaves nothing in the window when all is in the log, and keeps nothing after that', async () => {
  const drafts = await start()
  const form = aForm()
  drafts.keep(form, '"Spelade kort"')
  await drafts.close()
  drafts.keep(form, '"Spelade kort igen"')
  await drafts.flush()
  expect(contentsInLog()).toEqual(['"Spelade kort"'])
  expect(await recordsOfWindow()).toEqual([])
})

test('leaves its copies in the window when the log does not take them', async () => {
  const drafts = await start()
  onCall = async () => {
    throw new Refusal('disk-full')
  }
  drafts.keep(aForm(), '"Spelade kort"')
  const closing = drafts.close()
  // As when the field that was written in goes from the screen.
  void drafts.flush()
  await expect(closing).rejects.toMatchObject({ code: 'draft-not-kept' })
  expect(await recordsOfWindow()).toHaveLength(1)

  onCall = async () => {}
  expect(offeredIn(await start())).toBe('"Spelade kort"')
})

test('takes its copies off the disk when the log has all, and writes new ones after that', async () => {
  const drafts = await start()
  const form = aForm()
  drafts.keep(form, '"Spelade kort"')
  await drafts.withdrawCopies()
  expect(await Dexie.exists(`drafts-${profileId}`)).toBe(false)
  expect(contentsInLog()).toEqual(['"Spelade kort"'])

  drafts.keep(form, '"Spelade kort igen"')
  await drafts.flush()
  expect(await recordsOfWindow()).toHaveLength(1)
})

test('keeps its copies when the log does not take them and they would be withdrawn', async () => {
  const drafts = await start()
  onCall = async () => {
    throw new Refusal('disk-full')
  }
  drafts.keep(aForm(), '"Spelade kort"')
  await drafts.withdrawCopies()
  expect(await recordsOfWindow()).toHaveLength(1)
})

test('holds nothing readable in the window', async () => {
  const drafts = await start()
  drafts.keep(aForm('person:Blå björk'), '"Spelade kort"')
  await drafts.flush()
  const [record, ...others] = await recordsOfWindow()
  expect(others).toEqual([])
  const bytes = Buffer.concat([
    Buffer.from(JSON.stringify(record)),
    Buffer.from(record!['sealed'] as ArrayBuffer),
  ]).toString()
  for (const readable of ['Spelade', 'Blå björk', 'person', '2026']) {
    expect(bytes).not.toContain(readable)
  }
})

test('offers what was left before somebody began to write while it was being read', async () => {
  const first = await start()
  first.keep(aForm(), '"Igår"')
  await first.flush()

  const second = new Drafts(log, profileId)
  const form = aForm()
  second.keep(form, '"Idag"')
  second.forget(form)
  await second.load()
  await second.flush()
  expect(second.offeredTo(form)?.content).toBe('"Igår"')
  expect(contentsInLog()).toEqual(['"Igår"'])
})

test('follows the log when a pseudonym was forgotten there', async () => {
  const drafts = await start()
  drafts.keep(aForm(), '{"person":"Blå björk"}')
  drafts.keep(aForm('person:1'), '"Om Blå björk"')
  await drafts.flush()
  store.db
    .prepare(`UPDATE drafts SET content = ? WHERE context = ?`)
    .run('{"person":""}', 'session:new')
  deleteDraft(store.db, 'person:1')
  await drafts.readAgain()
  expect(offeredIn(drafts)).toBe('{"person":""}')
  expect(offeredIn(drafts, 'person:1')).toBeNull()

  await drafts.flush()
  deleteDraft(store.db, 'session:new')
  const afterwards = await start()
  expect(offeredIn(afterwards)).toBe('{"person":""}')
  expect(offeredIn(afterwards, 'person:1')).toBeNull()
})

test('stays in order when the clock was wrong', async () => {
  saveDraft(store.db, {
    context: 'session:new',
    savedAt: '2099-01-01T00:00:00.000Z',
    content: '"Igår"',
  })
  const drafts = await start()
  const form = aForm()
  drafts.take(form)
  drafts.keep(form, '"Igår kväll"')
  await drafts.flush()
  expect(contentsInLog()).toEqual(['"Igår kväll"'])
})

async function inWindow<T>(look: (records: Table<Record<string, unknown>>) => PromiseLike<T>) {
  const database = await new Dexie(`drafts-${profileId}`).open()
  const seen = await look(database.table('drafts'))
  database.close()
  return seen
}

const recordsOfWindow = () => inWindow((records) => records.toArray())
