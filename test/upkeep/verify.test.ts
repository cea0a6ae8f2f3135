import { createHash } from 'node:crypto'
import fs, { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addFollowUp } from '../../src/logbook/follow-ups.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { verifyStore } from '../../src/upkeep/verify.ts'
import type { Database } from '../../src/vault/database.ts'
import { openDatabase } from '../../src/vault/database-file.ts'
import { openKeySlots } from '../../src/vault/keyslots.ts'
import { readProfile } from '../../src/vault/profiles.ts'
import { aSession } from '../support/a-session.ts'
import { closing, copyOf, filesOf, keychain, refusalFrom, someLogs } from './a-log.ts'

const aLog = someLogs(
  () => [aSession({ note: 'Gick till ån' }), aSession({ date: '2026-10-15' })],
  (db) =>
    addFollowUp(db, {
      what: 'Ringa',
      due: '2026-11-02',
      kind: 'talk',
      person: 'Blå björk',
      sessionId: 1,
    }),
)

const contents = {
  kind: 'peer',
  sessions: 2,
  firstDay: '2026-10-14',
  lastDay: '2026-10-15',
  people: 1,
  followUps: 1,
  lists: 0,
  plans: 0,
  groups: 0,
  meetings: 0,
  records: 0,
  exports: 0,
}

const verify = (directory: string) => verifyStore({ directory, keychain })

async function change(directory: string, work: (db: Database) => void): Promise<void> {
  const key = await openKeySlots(directory, readProfile(directory), { keychain })
  const db = openDatabase(directory, key)
  work(db)
  db.close()
}

const digestsOf = (directory: string) =>
  filesOf(directory).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(directory, file)))
      .digest('hex'),
  ])

test('finds a whole store whole, says what it holds, and changes no byte of it', async () => {
  const directory = aLog()
  const before = digestsOf(directory)
  expect(await verify(directory)).toEqual({ faults: [], contents })
  expect(digestsOf(directory)).toEqual(before)
})

test('finds a page that cannot be read', async () => {
  const directory = aLog()
  const bytes = readFileSync(join(directory, 'log.db'))
  for (const place of [100, bytes.length - 3000]) {
    const altered = Buffer.from(bytes)
    altered[place]! ^= 1
    writeFileSync(join(directory, 'log.db'), altered)
    const { faults, contents: held } = await verify(directory)
    expect(faults).toContain('database-damaged')
    expect(held).toBe(null)
  }
})

test('finds a row that refers to one that is not there', async () => {
  const directory = aLog()
  await change(directory, (db) => {
    db.pragma('foreign_keys = OFF')
    db.exec('UPDATE follow_ups SET person_id = 99')
  })
  expect(await verify(directory)).toEqual({ faults: ['references-broken'], contents })
})

test('finds a search index that does not say what the log says', async () => {
  const directory = aLog()
  await change(directory, (db) =>
    db.exec(`INSERT INTO session_search (session_search, rowid, note, label, codes)
      VALUES ('delete', 2026101400000001, 'Gick till ån', '', 'D01 ')`),
  )
  expect(await verify(directory)).toEqual({ faults: ['search-index-damaged'], contents })
})

test('finds tables that are not those of the version', async () => {
  const directory = aLog()
  await change(directory, (db) => db.exec('DROP INDEX sessions_by_person'))
  expect(await verify(directory)).toEqual({ faults: ['schema-differs'], contents })
})

test('finds a damaged key file, and leaves it for an opening to mend', async () => {
  const directory = aLog()
  writeFileSync(join(directory, 'keyslots.copy.json'), '{')
  expect(await verify(directory)).toEqual({ faults: ['key-slots-differ'], contents })
  expect(readFileSync(join(directory, 'keyslots.copy.json'), 'utf8')).toBe('{')
})

/** The folder as a crash leaves it: the latest changes in the write-ahead log alone. */
async function crashed(): Promise<string> {
  const { store } = await enterStore({ directory: aLog(), keychain })
  closing(store)
  return copyOf(store.directory)
}

test('leaves nothing that would say that changes are missing, whenever it is killed', async () => {
  const directory = await crashed()
  const { openSync } = fs
  let files: string[] = []
  fs.openSync = (...given) => {
    // The pages are read one by one when the log of the crash has been taken up.
    if (String(given[0]).endsWith('log.db') && given[1] === 'r') files = filesOf(directory)
    return openSync(...given)
  }
  syncBuiltinESMExports()
  try {
    expect(await verify(directory)).toMatchObject({ faults: [] })
  } finally {
    fs.openSync = openSync
    syncBuiltinESMExports()
  }
  expect(files).toEqual(['keyslots.copy.json', 'keyslots.json', 'log.db', 'profile.json'])
  const { store, findings } = await enterStore({ directory, keychain })
  closing(store)
  expect(findings).toEqual([])
})

test('leaves it to the next opening to say that changes are missing', async () => {
  const directory = await crashed()
  truncateSync(join(directory, 'log.db-wal'))
  expect(await verify(directory)).toMatchObject({ faults: [] })
  const { store, findings } = await enterStore({ directory, keychain })
  closing(store)
  expect(findings.map(({ code }) => code)).toEqual(['changes-missing'])
})

test('refuses what no opening would open', async () => {
  const directory = aLog()
  writeFileSync(join(directory, 'log.db'), '')
  expect(await refusalFrom(verify(directory))).toBe('database-missing')
  writeFileSync(join(directory, 'profile.json'), '')
  expect(await refusalFrom(verify(directory))).toBe('profile-damaged')
})
