import { createHash, randomBytes, randomInt } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveDraft } from '../../src/logbook/drafts.ts'
import { addFollowUp } from '../../src/logbook/follow-ups.ts'
import { changeSession, removeSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { findSession, logSession } from '../../src/logbook/sessions.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { listBackups } from '../../src/upkeep/backups.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { prepareRepair, useRepair } from '../../src/upkeep/repair.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { verifyStore } from '../../src/upkeep/verify.ts'
import type { Database } from '../../src/vault/database.ts'
import { databaseFile, openDatabase } from '../../src/vault/database-file.ts'
import { openKeySlots } from '../../src/vault/keyslots.ts'
import { createStore } from '../../src/vault/open.ts'
import { readProfile } from '../../src/vault/profiles.ts'
import { dayAfter } from '../../src/shared/dates.ts'
import { aSession } from '../support/a-session.ts'
import { sampleYear } from '../support/sample-sessions.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'
import { closing, keychain, passphrase, refusalFrom, someLogs } from './a-log.ts'

const pageSize = 4096

/** Some thousand sessions, with something in every table of a logbook. */
const aLog = someLogs(
  () => [...sampleYear(2026, 2000)],
  (db) => {
    for (let id = 1; id <= 300; id++) {
      const found = findSession(db, id)
      if (!found) throw new Error(`There is no session ${id}`)
      const { id: _id, revision, ...session } = found
      if (id % 50 === 0) removeSession(db, id)
      else changeSession(db, { id, revision, session: { ...session, note: `Ändrad ${id}` } })
    }
    for (let count = 0; count < 100; count++) {
      const person = `Blå fågel ${count % 30}`
      const followUp = { due: '2026-11-02', kind: 'talk', person, sessionId: 400 + count } as const
      addFollowUp(db, { ...followUp, what: `Ringa ${count}` })
    }
    for (let count = 0; count < 40; count++) {
      const person = `Blå fågel ${count % 30}`
      addWhatIsAhead(db, {
        person,
        day: dayAfter('2026-10-14', count),
        textOf: (what) => `${what} ${count}`,
      })
    }
    db.prepare(`INSERT INTO signing_keys (public_key, private_key, created) VALUES (?, ?, ?)`).run(
      'öppen',
      'hemlig',
      '2026-10-31T15:04:05Z',
    )
    // Longer than a page.
    logSession(db, aSession({ note: 'å'.repeat(3900) }))
    saveDraft(db, { context: 'session:new', savedAt: '2026-10-31T15:04:05Z', content: '{}' })
  },
)

interface PageOfTable {
  readonly name: string
  readonly pageno: number
  readonly pagetype: 'leaf' | 'internal' | 'overflow'
  readonly ncell: number
}

type Row = Readonly<Record<string, unknown>>

/** What a store held before it was damaged, and on which page each part of it was. */
interface Before {
  readonly tables: ReadonlyMap<string, readonly Row[]>
  readonly pages: readonly PageOfTable[]
}

const keyOf = (directory: string) => openKeySlots(directory, readProfile(directory), { keychain })

async function inDatabase<Result>(
  directory: string,
  key: Buffer,
  work: (db: Database) => Result,
): Promise<Result> {
  const db = openDatabase(directory, key)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

const readTables = (db: Database): Map<string, Row[]> =>
  new Map(
    db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
      )
      .pluck()
      .all()
      .map((name) => [name, db.prepare<[], Row>(`SELECT * FROM "${name}"`).all()]),
  )

const lookAt = (directory: string, key: Buffer): Promise<Before> =>
  inDatabase(directory, key, (db) => ({
    tables: readTables(db),
    pages: db.prepare<[], PageOfTable>(`SELECT name, pageno, pagetype, ncell FROM dbstat`).all(),
  }))

const fileOf = (directory: string) => join(directory, databaseFile)
const digestOf = (directory: string) =>
  createHash('sha256')
    .update(readFileSync(fileOf(directory)))
    .digest('hex')

/** Damages the pages: the whole of one, or one byte of it. */
function damage(directory: string, numbers: readonly number[]): void {
  const bytes = readFileSync(fileOf(directory))
  for (const [index, number] of numbers.entries()) {
    const start = (number - 1) * pageSize
    if (index % 2 === 0) randomBytes(pageSize).copy(bytes, start)
    else bytes[start + randomInt(pageSize)]! ^= 1 << randomInt(8)
  }
  writeFileSync(fileOf(directory), bytes)
}

/** What refers to another row may refer to none afterwards. */
const references = ['unit_id', 'person_id', 'import_id']

function isSaved(saved: Row, original: Row | undefined): boolean {
  return (
    original !== undefined &&
    Object.keys(original).every(
      (column) =>
        Object.is(saved[column], original[column]) ||
        (references.includes(column) && saved[column] === null),
    )
  )
}

const identityOf = (name: string, row: Row): string =>
  JSON.stringify(
    row['id'] ??
      row['session_id'] ??
      row['day'] ??
      row['context'] ??
      row['name'] ??
      row['sequence'] ??
      name,
  )

/** What a row goes with when that is lost. Each list has two items here, and each plan two steps. */
const wholes: Readonly<Record<string, string>> = {
  homecoming_items: 'homecoming_lists',
  plan_steps: 'plans',
}

/** Rows on the pages: those that may be lost. A page of the rest of a long record is one row's. */
function mostLost(table: string, before: Before, numbers: readonly number[]): number {
  const whole = wholes[table]
  return before.pages
    .filter(({ name, pageno }) => name === table && numbers.includes(pageno))
    .reduce(
      (sum, page) => sum + (page.pagetype === 'leaf' ? page.ncell : 1),
      whole === undefined ? 0 : 2 * mostLost(whole, before, numbers),
    )
}

async function expectAllElse(directory: string, key: Buffer, before: Before, numbers: number[]) {
  const after = await inDatabase(join(directory, 'repairing'), key, readTables)
  for (const [name, originals] of before.tables) {
    const byIdentity = new Map(originals.map((row) => [identityOf(name, row), row]))
    const saved = after.get(name) ?? []
    if (name === 'safekeeping' || name === 'draft_key') continue
    expect(saved.filter((row) => !isSaved(row, byIdentity.get(identityOf(name, row))))).toEqual([])
    expect(saved.length).toBeGreaterThanOrEqual(originals.length - mostLost(name, before, numbers))
  }
}

test('saves everything but the rows of the damaged pages, and makes nothing up', async () => {
  const original = aLog()
  const key = await keyOf(original)
  const before = await lookAt(original, key)
  const last = Math.max(...before.pages.map(({ pageno }) => pageno))
  expect(last).toBeGreaterThan(150)
  for (let round = 0; round < 4; round++) {
    const directory = aLog()
    const numbers = Array.from({ length: 1 + round * 3 }, () => 2 + randomInt(last - 1))
    damage(directory, numbers)
    const damaged = digestOf(directory)
    const { tables } = await prepareRepair({ directory, keychain })
    expect(digestOf(directory)).toBe(damaged)
    for (const { table, before: counted, after } of tables) {
      const originals = before.tables.get(table)?.length ?? 0
      expect([null, originals]).toContain(counted)
      expect(after).toBeLessThanOrEqual(originals)
    }
    await expectAllElse(directory, key, before, numbers)
  }
}, 60_000)

test.each([
  ['the first page', ({ pages }: Before) => pages.filter(({ pageno }) => pageno === 1)],
  ['every page of the schema', ({ pages }: Before) => pages.filter(isOf('sqlite_schema'))],
  [
    'every page that leads to others',
    ({ pages }: Before) => pages.filter(({ pagetype }) => pagetype === 'internal'),
  ],
  ['the search index', ({ pages }: Before) => pages.filter(isOf('session_search_data'))],
  ['every index', ({ pages }: Before) => pages.filter(({ name }) => name.startsWith('sessions_'))],
])('loses no session with %s', async (_, choose) => {
  const directory = aLog()
  const key = await keyOf(directory)
  const before = await lookAt(directory, key)
  const numbers = choose(before).map(({ pageno }) => pageno)
  // Its first bytes, which the first page begins with too, tell how every page is authenticated.
  mkdirSync(backupFolderFor(directory), { recursive: true })
  cpSync(fileOf(directory), join(backupFolderFor(directory), '2026-11-20T1200.db'))
  expect(numbers.length).toBeGreaterThan(0)
  damage(directory, numbers)
  const { tables } = await prepareRepair({ directory, keychain })
  expect(tables.find(({ table }) => table === 'sessions')?.after).toBe(
    before.tables.get('sessions')?.length,
  )
  await expectAllElse(directory, key, before, numbers)
})

function isOf(table: string) {
  return ({ name }: PageOfTable) => name === table
}

test('saves what only the write-ahead log holds', async () => {
  const directory = aLog()
  const key = await keyOf(directory)
  const db = openDatabase(directory, key)
  logSession(db, aSession({ note: 'Bara i loggen' }))
  const files = [databaseFile, `${databaseFile}-wal`].map((name) => join(directory, name))
  const bytes = files.map((file) => readFileSync(file))
  db.close()
  for (const [index, file] of files.entries()) writeFileSync(file, bytes[index]!)
  await prepareRepair({ directory, keychain })
  const notes = await inDatabase(join(directory, 'repairing'), key, (saved) =>
    saved.prepare(`SELECT note FROM sessions ORDER BY id DESC LIMIT 1`).pluck().get(),
  )
  expect(notes).toBe('Bara i loggen')
})

test('never gives a number again that was given before', async () => {
  const directory = aLog()
  const key = await keyOf(directory)
  const before = await lookAt(directory, key)
  const [highest, removed] = await inDatabase(directory, key, (db) => {
    const ahead = addWhatIsAhead(db, { textOf: (what) => `${what} borttaget` })
    for (const [kind, id] of Object.entries(ahead)) {
      if (kind !== 'group' && kind !== 'record') {
        logSessionFrom(db, { kind: kind as 'list' | 'plan' | 'meeting', id }, aSession())
      }
    }
    for (const table of ['homecoming_lists', 'plans', 'groups', 'meetings']) {
      db.exec(`DELETE FROM ${table} WHERE id = (SELECT max(id) FROM ${table})`)
    }
    const { id } = logSession(db, aSession())
    removeSession(db, id)
    return [id, ahead] as const
  })
  damage(
    directory,
    before.pages.filter(isOf('sqlite_sequence')).map(({ pageno }) => pageno),
  )
  await prepareRepair({ directory, keychain })
  await inDatabase(join(directory, 'repairing'), key, (db) => {
    expect(logSession(db, aSession()).id).toBeGreaterThan(highest)
    const later = addWhatIsAhead(db, { textOf: (what) => `${what} senare` })
    for (const kind of ['list', 'plan', 'group', 'meeting'] as const) {
      expect(later[kind]).toBeGreaterThan(removed[kind])
    }
  })
})

test('puts the repaired store in the place of the damaged one, which is kept aside', async () => {
  const directory = aLog()
  const key = await keyOf(directory)
  const { pages, tables } = await lookAt(directory, key)
  const leaf = pages.find(({ name, pagetype }) => name === 'sessions' && pagetype === 'leaf')!
  expect(await refusalFrom(useRepair({ directory, keychain }))).toBe('repair-not-prepared')
  damage(directory, [leaf.pageno])
  expect(await refusalFrom(enterStore({ directory, keychain }))).toBe('database-damaged')

  const repair = await prepareRepair({ directory, keychain })
  const originals = tables.get('sessions')!.length
  const sessions = { table: 'sessions', before: originals, after: originals - leaf.ncell }
  expect(repair.tables).toContainEqual(sessions)
  expect(repair.contents).toMatchObject({ kind: 'peer', sessions: originals - leaf.ncell })

  await useRepair({ directory, keychain })
  expect(await verifyStore({ directory, keychain })).toEqual({
    faults: [],
    contents: repair.contents,
  })
  expect(listBackups(directory).map(({ reason }) => reason)).toEqual(['replaced'])
  const { store, findings } = await enterStore({ directory, keychain })
  closing(store)
  expect(findings).toEqual([])
  expect(store.db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(sessions.after)
})

test('saves a supervisor’s store, and no cell of a month that is lost', async () => {
  const directory = join(temporaryFolder(), 'store')
  const identity = { kind: 'supervisor', label: 'Norra området', passphrase } as const
  const store = await createStore({ ...identity, directory, migrations })
  store.db.exec(`
    INSERT INTO signers VALUES (1, 'Blå pärmen');
    INSERT INTO imports (id, digest, signer_id, signer_name, export_id, sequence, created, imported_at,
        months, cells, facts, sessions, minutes)
      VALUES (1, 'd', 1, 'Blå pärmen', 'ett', 1, '2026-11-01', '2026-11-02', '[]', 1, 0, 3, 90);
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 119)
    INSERT INTO months SELECT 1, printf('20%02d-%02d', 10 + n / 12, 1 + n % 12), 1 FROM numbers;
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 49)
    INSERT INTO cells SELECT 1, month, 'Avdelning ' || n, 'inpatient', 'D01', 'individual', '', n, n, n
      FROM months, numbers`)
  store.close()
  const key = await openKeySlots(directory, store.profile, { passphrase })
  const before = await lookAt(directory, key)
  const ofCells = before.pages.filter(isOf('cells'))
  const [leaf, inner] = ['leaf', 'internal'].map((type) =>
    ofCells.find(({ pagetype }) => pagetype === type),
  )
  const month = before.pages.find(isOf('months'))!
  damage(directory, [leaf!.pageno, inner!.pageno])
  const { tables } = await prepareRepair({ directory, passphrase })
  const cells = 6000 - leaf!.ncell - inner!.ncell
  // An index of all cells says how many there were.
  expect(tables).toContainEqual({ table: 'cells', before: 6000, after: cells })

  damage(directory, [month.pageno])
  const withoutMonths = await prepareRepair({ directory, passphrase })
  expect(withoutMonths.tables.find(({ table }) => table === 'cells')).toMatchObject({ after: 0 })
  expect(withoutMonths.tables.find(({ table }) => table === 'imports')).toMatchObject({ after: 1 })
})

test('says so when nothing can be read, and leaves nothing behind', async () => {
  const directory = aLog()
  writeFileSync(fileOf(directory), randomBytes(100 * pageSize))
  expect(await refusalFrom(prepareRepair({ directory, keychain }))).toBe('repair-found-nothing')
  rmSync(fileOf(directory))
  expect(await refusalFrom(prepareRepair({ directory, keychain }))).toBe('repair-found-nothing')
  expect(await refusalFrom(useRepair({ directory, keychain }))).toBe('repair-not-prepared')
})
