import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { listRemoved, purgeRemoved, removeSession } from '../../src/logbook/session-changes.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import { backUp } from '../../src/upkeep/backups.ts'
import { enterStore, takeIntoUse } from '../../src/upkeep/enter.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { addKeychainSlot, keySlotFiles } from '../../src/vault/keyslots.ts'
import { createStore, openStore } from '../../src/vault/open.ts'
import { aSession } from '../support/a-session.ts'
import { canLimitFiles } from '../support/durability/tight-room.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import {
  closing,
  copyOf,
  filesOf,
  id,
  keychain,
  passphrase,
  refusalFrom,
  someLogs,
} from './a-log.ts'

const aLog = someLogs(() => [aSession(), aSession({ date: '2026-10-15' })])

const enter = async (directory: string, now?: string) => {
  const at = now === undefined ? {} : { now: new Date(now) }
  const entered = await enterStore({ directory, keychain, ...at })
  closing(entered.store)
  return entered
}

/** Opens the store and closes it, and answers what was found. */
async function findingsIn(directory: string, now?: string) {
  const { store, findings } = await enter(directory, now)
  store.close()
  return findings
}

/** The folder as a crash leaves it: a copy of all its files while the store is open. */
async function crashed(directory: string, work: 'logs' | 'does nothing' = 'logs'): Promise<string> {
  const { store } = await enter(directory)
  if (work === 'logs') logSession(store.db, aSession({ note: 'Sist' }))
  const copy = copyOf(directory)
  cpSync(backupsOf(directory), backupsOf(copy), { recursive: true })
  return copy
}

const appOf = (directory: string) => dirname(dirname(directory))
const backupsOf = (directory: string) => join(`${appOf(directory)}-backups`, id)
const walOf = (directory: string) => join(directory, 'log.db-wal')
const countIn = (db: { prepare: (sql: string) => { pluck: () => { get: () => unknown } } }) =>
  db.prepare('SELECT count(*) FROM sessions').pluck().get()

test('finds nothing wrong with a store that was closed, however often it is opened', async () => {
  const directory = aLog()
  for (let opening = 1; opening <= 3; opening++) {
    const { store, findings } = await enter(directory)
    expect(findings).toEqual([])
    expect(store.db.prepare('SELECT openings FROM safekeeping').pluck().get()).toBe(opening)
    expect(filesOf(directory)).toContain('in-use')
    store.close()
    store.close()
    expect(filesOf(directory)).toEqual([
      'keyslots.copy.json',
      'keyslots.json',
      'log.db',
      'profile.json',
    ])
  }
})

test('is closed also when its end cannot be noted', async () => {
  const { store } = await enter(aLog())
  store.db.exec('DELETE FROM safekeeping')
  expect(() => store.close()).toThrow('safekeeping')
  expect(store.db.open).toBe(false)
})

test('finds nothing wrong after a crash, at whatever moment', async () => {
  const directory = await crashed(aLog())
  expect(await findingsIn(directory)).toEqual([])
  expect(await findingsIn(directory)).toEqual([])

  // Before the marker was written: the write-ahead log holds the opening already.
  const early = await crashed(aLog())
  rmSync(join(early, 'in-use'))
  expect(await findingsIn(early)).toEqual([])

  // After it was removed, before the write-ahead log was moved into the database.
  const late = await crashed(aLog())
  rmSync(join(late, 'in-use'))
  const { store, findings } = await enter(late)
  expect(findings).toEqual([])
  expect(countIn(store.db)).toBe(3)
  store.close()

  // In a second opening, whose marker is still the first one’s.
  const again = await crashed(await crashed(aLog()))
  writeFileSync(join(again, 'in-use'), JSON.stringify({ version: 1, openings: 1 }))
  expect(await findingsIn(again)).toEqual([])

  // Before what is remembered outside was written.
  const alone = await crashed(aLog())
  rmSync(backupsOf(alone), { recursive: true })
  expect(await findingsIn(alone)).toEqual([])
})

test('finds nothing wrong after deleted text was taken out of the write-ahead log', async () => {
  const { store } = await enter(aLog())
  store.db.pragma('wal_checkpoint(TRUNCATE)')
  expect(await findingsIn(copyOf(store.directory))).toEqual([])
})

test('says that changes are missing when the write-ahead log of a crash is gone', async () => {
  const gone = await crashed(aLog())
  rmSync(walOf(gone))
  const { store, findings } = await enter(gone)
  expect(findings).toEqual([{ code: 'changes-missing', detail: {} }])
  expect(countIn(store.db)).toBe(2)
  store.close()
  expect(await findingsIn(gone)).toEqual([])

  const emptied = await crashed(aLog(), 'does nothing')
  truncateSync(walOf(emptied))
  expect((await findingsIn(emptied)).map(({ code }) => code)).toEqual(['changes-missing'])

  const unreadable = await crashed(aLog())
  rmSync(walOf(unreadable))
  writeFileSync(join(unreadable, 'in-use'), '{')
  expect((await findingsIn(unreadable)).map(({ code }) => code)).toEqual(['changes-missing'])
})

test('misses no changes after an opening that was refused when it had taken up the log', async () => {
  const directory = await crashed(aLog())
  const newer = [...migrations.peer, { version: 99, up: () => {} }]
  const store = await openStore({
    directory,
    keychain,
    migrations: { ...migrations, peer: newer },
    beforeMigration: () => {},
  })
  store.close()
  writeFileSync(join(directory, 'in-use'), JSON.stringify({ version: 1, openings: 1 }))
  writeFileSync(walOf(directory), '')
  expect(await refusalFrom(enter(directory))).toBe('store-newer')
  expect(filesOf(directory)).not.toContain('in-use')
})

test.skipIf(process.platform === 'win32')(
  'misses no changes after an opening that could not be remembered, and those that are missing still',
  async () => {
    const directory = aLog()
    const backups = dirname(backupsOf(directory))
    // Leads to itself, which nobody foresees.
    symlinkSync(backups, backups)
    expect(await refusalFrom(enter(directory))).toBe('unexpected')
    expect(filesOf(directory)).not.toContain('in-use')
    rmSync(backups)
    expect(await findingsIn(directory)).toEqual([])

    const gone = await crashed(aLog())
    rmSync(walOf(gone))
    rmSync(dirname(backupsOf(gone)), { recursive: true })
    symlinkSync(dirname(backupsOf(gone)), dirname(backupsOf(gone)))
    expect(await refusalFrom(enter(gone))).toBe('unexpected')
    rmSync(dirname(backupsOf(gone)))
    expect(await findingsIn(gone)).toEqual([{ code: 'changes-missing', detail: {} }])
  },
)

test('tells an older copy of a store from the latest, and when that was used', async () => {
  const directory = aLog()
  await findingsIn(directory, '2026-11-20T10:00:00Z')
  const older = readFileSync(join(directory, 'log.db'))
  await findingsIn(directory, '2026-11-21T10:00:00Z')
  writeFileSync(join(directory, 'log.db'), older)
  expect(await findingsIn(directory, '2026-11-22T10:00:00Z')).toEqual([
    { code: 'older-copy', detail: { date: '2026-11-21' } },
  ])
  // It is the latest from now on.
  expect(await findingsIn(directory, '2026-11-22T11:00:00Z')).toEqual([])
})

test('calls a store that stands in the place of a former one no older copy', async () => {
  const directory = join(temporaryFolder(), 'store')
  const create = async () => {
    const identity = { kind: 'peer', label: 'Min logg', passphrase } as const
    const store = closing(await createStore({ ...identity, directory, migrations }))
    await addKeychainSlot(directory, store.profile, { passphrase }, keychain)
    return takeIntoUse(store)
  }
  ;(await create()).close()
  for (let opening = 0; opening < 2; opening++) await findingsIn(directory)
  rmSync(directory, { recursive: true })
  ;(await create()).close()
  expect(await findingsIn(directory)).toEqual([])
})

test('says that the clock was set back, by more than it may be set right', async () => {
  const directory = aLog()
  await findingsIn(directory, '2027-11-22T10:00:00Z')
  expect(await findingsIn(directory, '2027-11-22T09:30:00Z')).toEqual([])
  expect(await findingsIn(directory, '2026-11-22T10:00:00Z')).toEqual([
    { code: 'clock-set-back', detail: { date: '2027-11-22' } },
  ])
  expect(await findingsIn(directory, '2026-11-22T10:00:00Z')).toEqual([])
})

test('lets nothing go that was removed, when the clock is set ahead once', async () => {
  const directory = aLog()
  const first = await enter(directory)
  removeSession(first.store.db, 1)
  first.store.close()

  const aYearAhead = new Date(Date.now() + 400 * 24 * 60 * 60 * 1000).toISOString()
  const ahead = await enter(directory, aYearAhead)
  expect(purgeRemoved(ahead.store.db, ahead.asOf)).toBe(0)
  ahead.store.close()

  const right = await enter(directory)
  expect(purgeRemoved(right.store.db, right.asOf)).toBe(0)
  expect(listRemoved(right.store.db)).toHaveLength(1)
})

test('lets go as of the last use before this one, and of now in a store that is new', async () => {
  const directory = aLog()
  expect((await enter(directory, '2026-11-20T10:00:00Z')).asOf.toISOString()).toBe(
    '2026-11-20T10:00:00.000Z',
  )
})

test('mends a key file from the other, and says so once', async () => {
  const directory = aLog()
  await findingsIn(directory)
  const slots = readFileSync(join(directory, 'keyslots.json'), 'utf8')
  writeFileSync(join(directory, 'keyslots.json'), slots.replace('"slots"', '"slöts"'))
  expect(await findingsIn(directory)).toEqual([{ code: 'key-slots-mended', detail: {} }])
  expect(readFileSync(join(directory, 'keyslots.json'), 'utf8')).toBe(slots)
  rmSync(join(directory, 'keyslots.copy.json'))
  expect(await findingsIn(directory)).toEqual([{ code: 'key-slots-mended', detail: {} }])
  expect(await findingsIn(directory)).toEqual([])
})

test('brings back both key files from beside the backups, and nothing of the log is lost', async () => {
  for (const harm of [rmSync, truncateSync]) {
    const directory = aLog()
    const { store } = await enter(directory)
    backUp(store)
    logSession(store.db, aSession({ note: 'Efter kopian' }))
    store.close()
    for (const file of keySlotFiles) harm(join(directory, file))
    const wrong = { directory, passphrase: 'en helt annan fras' }
    expect(await refusalFrom(enterStore(wrong))).toBe('wrong-passphrase')
    const again = await enter(directory)
    expect(again.findings).toEqual([{ code: 'key-slots-from-backups', detail: {} }])
    expect(countIn(again.store.db)).toBe(3)
    again.store.close()
    expect(await findingsIn(directory)).toEqual([])
  }
})

test('says that the keys are damaged where those beside the backups are too, or another’s', async () => {
  const directory = aLog()
  await findingsIn(directory)
  for (const file of keySlotFiles) truncateSync(join(directory, file))
  expect(await refusalFrom(enter(directory))).toBe('key-slots-damaged')
  const other = readFileSync(join(aLog(), keySlotFiles[0]), 'utf8').replace(id, 'b'.repeat(32))
  for (const file of keySlotFiles) writeFileSync(join(backupsOf(directory), file), other)
  expect(await refusalFrom(enter(directory))).toBe('key-slots-damaged')
})

test('makes a damaged search index anew, says so once, and is backed up all the same', async () => {
  const directory = aLog()
  const { store } = await enter(directory)
  store.db.unsafeMode(true)
  store.db.exec('DELETE FROM session_search_data')
  store.db.unsafeMode(false)
  backUp(store, { always: true })
  store.close()
  expect(await findingsIn(directory)).toEqual([{ code: 'search-index-mended', detail: {} }])
  expect(await findingsIn(directory)).toEqual([])
})

test('tells of a place that harms a store, and opens it all the same', async () => {
  const synced = join(temporaryFolder(), 'OneDrive - Region Norr', 'app', 'profiles', id)
  mkdirSync(dirname(synced), { recursive: true })
  cpSync(aLog(), synced, { recursive: true })
  expect(await findingsIn(synced)).toEqual([{ code: 'store-in-synced-folder', detail: {} }])
})

test('looks a small file through at the opening, and refuses it when it is damaged', async () => {
  const directory = aLog()
  const bytes = readFileSync(join(directory, 'log.db'))
  // The last page is read by nothing that an opening needs.
  bytes[bytes.length - 2000]! ^= 1
  writeFileSync(join(directory, 'log.db'), bytes)
  expect(await refusalFrom(enter(directory))).toBe('database-damaged')
  expect(readFileSync(join(directory, 'log.db')).equals(bytes)).toBe(true)
})

test('clears away what a kill or a repair that was not used left behind', async () => {
  const directory = aLog()
  mkdirSync(join(directory, 'repairing'))
  mkdirSync(join(directory, 'restoring'))
  writeFileSync(join(directory, 'in-use.0123456789ab.tmp'), '')
  await findingsIn(directory)
  expect(filesOf(directory)).toEqual([
    'keyslots.copy.json',
    'keyslots.json',
    'log.db',
    'profile.json',
  ])
})

test('is closed also when the marker cannot be taken away', async () => {
  const directory = aLog()
  const { store } = await enter(directory)
  rmSync(join(directory, 'in-use'))
  mkdirSync(join(directory, 'in-use'))
  expect(() => store.close()).toThrow(/directory/)
  expect(store.db.open).toBe(false)
  rmSync(join(directory, 'in-use'), { recursive: true })
  expect(await findingsIn(directory)).toEqual([])
})

test('opens a log that cannot be remembered outside of it', async () => {
  const directory = aLog()
  // Where the folder of the backups ought to be is something else.
  mkdirSync(dirname(backupsOf(directory)), { recursive: true })
  writeFileSync(backupsOf(directory), '')
  const { store, findings } = await enter(directory)
  expect(findings).toEqual([])
  expect(filesOf(directory)).toContain('in-use')
  store.close()
  expect(await findingsIn(directory)).toEqual([])
})

test.skipIf(!canLimitFiles)(
  'opens a log whose files cannot grow, and refuses what is to be saved',
  () => {
    const directory = aLog()
    const code = `
    import { logSession } from '${moduleAt('src/logbook/sessions.ts')}'
    import { enterStore } from '${moduleAt('src/upkeep/enter.ts')}'
    import { asRefusal } from '${moduleAt('src/vault/failures.ts')}'
    import { aSession } from '${moduleAt('test/support/a-session.ts')}'
    const keychain = { reveal: async (sealed) => sealed.toString() }
    const { store, findings } = await enterStore({ directory: '${directory}', keychain })
    const count = () => store.db.prepare('SELECT count(*) FROM sessions').pluck().get()
    let refused
    try { logSession(store.db, aSession()) } catch (error) { refused = asRefusal(error).code }
    console.log(JSON.stringify({ findings, refused, count: count() }))
    store.close()`
    const node = [process.execPath, '--input-type=module', '-e', code]
    // SQLite tells such a limit from a disk without room; for opening it comes to the same.
    const { stdout } = spawnSync('prlimit', ['--fsize=1', ...node], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toEqual({ findings: [], refused: 'disk-failed', count: 2 })
  },
)

const moduleAt = (path: string) => new URL(`../../${path}`, import.meta.url).href
