import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, test } from 'vitest'
import { asRefusal } from '../../src/vault/failures.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import { addNote, createNoteStore, listNotes, openNoteStore, refusalFrom } from './a-store.ts'
import { inAnotherProgram } from './in-another-program.ts'

async function aClosedStore(...notes: readonly string[]): Promise<string> {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  for (const note of notes) addNote(store, note)
  store.close()
  return folder
}

const inStore = (folder: string, file: string) => join(folder, 'store', file)

test('keeps what was written from one opening to the next', async () => {
  const folder = temporaryFolder()
  const created = await createNoteStore(folder)
  expect(created.profile).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    kind: 'peer',
    label: 'Min logg',
  })
  addNote(created, 'åäö 😀')
  created.close()
  created.close()
  expect(readdirSync(join(folder, 'store')).toSorted()).toEqual([
    'keyslots.copy.json',
    'keyslots.json',
    'log.db',
    'profile.json',
  ])

  const opened = await openNoteStore(folder)
  expect(opened.profile).toEqual(created.profile)
  expect(listNotes(opened)).toEqual(['åäö 😀'])
  opened.close()
})

test('closing a store again does not open the door of one that was opened since', async () => {
  const folder = temporaryFolder()
  const first = await createNoteStore(folder)
  first.close()
  const second = await openNoteStore(folder)
  first.close()
  expect(await refusalFrom(openNoteStore(folder))).toBe('store-in-use')
  second.close()
})

test('puts every setting in force, at first and at every opening', async () => {
  const folder = temporaryFolder()
  for (const opening of [createNoteStore, openNoteStore]) {
    const store = await opening(folder)
    const inForce = Object.fromEntries(
      [
        'cipher',
        'locking_mode',
        'journal_mode',
        'synchronous',
        'fullfsync',
        'temp_store',
        'foreign_keys',
        'secure_delete',
        'trusted_schema',
        'cell_size_check',
        'mmap_size',
      ].map((pragma) => [pragma, store.db.pragma(pragma, { simple: true })]),
    )
    expect(inForce).toEqual({
      cipher: 'sqlcipher',
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      fullfsync: 1,
      temp_store: 2,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
    })
    store.close()
  }
})

test('refuses a wrong passphrase', async () => {
  const folder = await aClosedStore()
  expect(await refusalFrom(openNoteStore(folder, 'tre andra ord på rad'))).toBe('wrong-passphrase')
})

test('refuses a store whose schema is newer and changes nothing in it', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  store.db.pragma('user_version = 2')
  store.close()
  const before = readFileSync(inStore(folder, 'log.db'))
  expect(await refusalFrom(openNoteStore(folder))).toBe('store-newer')
  expect(readFileSync(inStore(folder, 'log.db')).equals(before)).toBe(true)
})

test('never takes a database that is missing, empty or cut short for a fresh start', async () => {
  const folder = await aClosedStore('a note'.repeat(20_000))
  for (const length of [8192, 5000, 10]) {
    truncateSync(inStore(folder, 'log.db'), length)
    expect(await refusalFrom(openNoteStore(folder))).toBe('database-damaged')
  }
  writeFileSync(inStore(folder, 'log.db'), '')
  expect(await refusalFrom(openNoteStore(folder))).toBe('database-missing')
  rmSync(inStore(folder, 'log.db'))
  expect(await refusalFrom(openNoteStore(folder))).toBe('database-missing')
  expect(readdirSync(join(folder, 'store'))).not.toContain('log.db')
})

test('refuses a database without any schema', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  store.db.exec('DROP TABLE notes')
  store.db.pragma('user_version = 0')
  store.close()
  expect(await refusalFrom(openNoteStore(folder))).toBe('database-missing')
})

test('refuses a database that is not encrypted', async () => {
  const folder = await aClosedStore()
  rmSync(inStore(folder, 'log.db'))
  const plain = new BetterSqlite3(inStore(folder, 'log.db'))
  plain.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT); PRAGMA user_version = 1')
  plain.close()
  expect(await refusalFrom(openNoteStore(folder))).toBe('store-not-encrypted')
})

test('notices a single altered bit', async () => {
  const folder = await aClosedStore('a note')
  const bytes = readFileSync(inStore(folder, 'log.db'))
  for (const place of [0, 2000, 4096 + 3000]) {
    const altered = Buffer.from(bytes)
    altered[place]! ^= 1
    writeFileSync(inStore(folder, 'log.db'), altered)
    const reading = openNoteStore(folder).then((store) => {
      try {
        return listNotes(store)
      } finally {
        store.close()
      }
    })
    expect(await refusalFrom(reading)).toBe('database-damaged')
  }
})

test('tells a second program at once that the store is open', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  addNote(store, 'first')
  expect(await refusalFrom(openNoteStore(folder))).toBe('store-in-use')
  const { output } = await inAnotherProgram(
    folder,
    `await vault.openNoteStore(folder).then(
      () => console.log('opened'),
      (error) => console.log(error.code))`,
  )
  expect(output).toBe('store-in-use')
  addNote(store, 'second')
  expect(listNotes(store)).toEqual(['first', 'second'])
  store.close()
  const after = await inAnotherProgram(
    folder,
    `console.log(vault.listNotes(await vault.openNoteStore(folder)).join())`,
  )
  expect(after.output).toBe('first,second')
})

test('keeps what was written when the program is killed', async () => {
  const folder = temporaryFolder()
  const { signal } = await inAnotherProgram(
    folder,
    `const store = await vault.createNoteStore(folder)
    vault.addNote(store, 'written')
    process.kill(process.pid, 'SIGKILL')`,
  )
  expect(signal).toBe('SIGKILL')
  const store = await openNoteStore(folder)
  expect(listNotes(store)).toEqual(['written'])
  store.close()
})

test('refuses on a full disk, keeps the earlier rows and goes on when there is room', async () => {
  const folder = temporaryFolder()
  const store = await createNoteStore(folder)
  addNote(store, 'early')
  const pages = Number(store.db.pragma('page_count', { simple: true }))
  store.db.pragma(`max_page_count = ${pages + 2}`)
  const long = 'x'.repeat(50_000)
  let failure: unknown
  try {
    addNote(store, long)
  } catch (error) {
    failure = error
  }
  expect(asRefusal(failure).code).toBe('disk-full')
  expect(listNotes(store)).toEqual(['early'])
  store.db.pragma('max_page_count = 1000')
  addNote(store, long)
  store.close()

  const opened = await openNoteStore(folder)
  expect(listNotes(opened)).toEqual(['early', long])
  expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok')
  opened.close()
})

test.skipIf(!canLoseWriteAccess)('refuses to open a store that cannot be written to', async () => {
  const folder = await aClosedStore('a note')
  chmodSync(folder, 0o755)
  for (const file of readdirSync(join(folder, 'store'))) chmodSync(inStore(folder, file), 0o444)
  await withoutWriteAccess(join(folder, 'store'), async () => {
    expect(await refusalFrom(openNoteStore(folder))).toBe('folder-read-only')
  })
  const store = await openNoteStore(folder)
  expect(listNotes(store)).toEqual(['a note'])
  store.close()
})
