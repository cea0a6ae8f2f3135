import { execFileSync } from 'node:child_process'
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { logSession } from '../../src/logbook/sessions.ts'
import { backupFolderFor, secondBackupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../src/upkeep/backups.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { changeSafekeeping, readSafekeeping } from '../../src/upkeep/safekeeping.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { verifyBackup } from '../../src/upkeep/verify-backup.ts'
import { changePassphrase, keySlotFiles, replaceRecoveryCode } from '../../src/vault/keyslots.ts'
import { createStore, openStore, type Store } from '../../src/vault/open.ts'
import { aSession } from '../support/a-session.ts'
import { canLimitFiles } from '../support/durability/tight-room.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import { closing, filesOf, id, passphrase, refusalFrom, someLogs } from './a-log.ts'
import { rowsOf } from './rows-of.ts'

const aLog = someLogs(() => Array.from({ length: 40 }, () => aSession({ note: 'Målade vid ån' })))

const keyFiles = ['keyslots.copy.json', 'keyslots.json', 'profile.json']
const besideCopies = [...keyFiles, 'verified.json']
const at = (moment: string) => ({ now: new Date(moment) })
const copiesIn = (folder: string) => filesOf(folder).filter((name) => name.endsWith('.db'))

async function open(directory: string): Promise<Store> {
  return closing(await openStore({ directory, passphrase, migrations }))
}

/** Every row of a backup, opened by itself with the keys that lie beside it. */
async function rowsOfBackup(folder: string, name: string): Promise<unknown> {
  const directory = join(temporaryFolder(), 'store')
  mkdirSync(directory)
  for (const file of keyFiles) cpSync(join(folder, file), join(directory, file))
  cpSync(join(folder, name), join(directory, 'log.db'))
  const store = await openStore({ directory, passphrase, migrations })
  try {
    return rowsOf(store.db)
  } finally {
    store.close()
  }
}

test('holds every committed row of a store that is in use, in another folder, with its keys', async () => {
  const directory = aLog()
  const store = await open(directory)
  logSession(store.db, aSession({ note: 'Just nu' }))
  const rows = rowsOf(store.db)
  backUp(store, at('2026-11-22T03:10'))
  const folder = backupFolderFor(directory)
  expect(folder).toBe(join(dirname(dirname(dirname(directory))), 'app-backups', id))
  expect(filesOf(folder)).toEqual(['2026-11-22T0310.db', ...besideCopies])
  expect(listBackups(directory)).toEqual([
    {
      name: '2026-11-22T0310.db',
      madeAt: '2026-11-22T03:10',
      reason: 'usual',
      bytes: statSync(join(folder, '2026-11-22T0310.db')).size,
    },
  ])
  expect(readSafekeeping(store.db)).toMatchObject({
    backed_up_at: new Date('2026-11-22T03:10').toISOString(),
    backup_failed_since: '',
  })
  // The store goes on while the copy stays what it was.
  logSession(store.db, aSession({ note: 'Efteråt' }))
  expect(await rowsOfBackup(folder, '2026-11-22T0310.db')).toEqual(rows)
  expect(readFileSync(join(folder, '2026-11-22T0310.db')).includes('Målade')).toBe(false)
  expect(statSync(join(folder, '2026-11-22T0310.db')).mode & 0o077).toBe(0)
})

test('is skipped when nothing has changed, also from one use to the next, and never otherwise', async () => {
  const directory = aLog()
  const use = async (minute: string, work: (store: Store) => void = () => {}) => {
    const { store } = await enterStore({ directory, passphrase })
    work(store)
    backUp(store, at(`2026-11-22T03:${minute}`))
    store.close()
  }
  const newest = () => listBackups(directory)[0]?.madeAt
  await use('10')
  await use('11')
  expect(newest()).toBe('2026-11-22T03:10')
  await use('12', ({ db }) => logSession(db, aSession()))
  expect(newest()).toBe('2026-11-22T03:12')

  // A change that was never backed up, in a use that ended without a backup.
  const { store } = await enterStore({ directory, passphrase })
  backUp(store)
  logSession(store.db, aSession())
  store.close()
  await use('13')
  expect(newest()).toBe('2026-11-22T03:13')

  await use('14')
  rmSync(join(backupFolderFor(directory), '2026-11-22T0313.db'))
  await use('15')
  expect(newest()).toBe('2026-11-22T03:15')
  await use('16', (used) => backUp(used, { always: true, ...at('2026-11-22T03:16') }))
  expect(newest()).toBe('2026-11-22T03:16')
})

test('replaces the one of the same minute, and leaves one of each day', async () => {
  const directory = aLog()
  const store = await open(directory)
  for (const moment of ['2026-11-21T23:59', '2026-11-22T03:10', '2026-11-22T03:10']) {
    logSession(store.db, aSession())
    backUp(store, at(moment))
  }
  const folder = backupFolderFor(directory)
  expect(copiesIn(folder)).toEqual(['2026-11-21T2359.db', '2026-11-22T0310.db'])
  expect(await rowsOfBackup(folder, '2026-11-22T0310.db')).toEqual(rowsOf(store.db))
  backUp(store, { always: true, ...at('2026-11-22T04:00') })
  expect(copiesIn(folder)).toEqual(['2026-11-21T2359.db', '2026-11-22T0400.db'])
})

test('one before a migration stands apart, and stays beside those of its day', async () => {
  const directory = aLog()
  const store = await open(directory)
  backUp(store, at('2026-11-22T03:10'))
  backUp(store, { reason: 'before-migration', always: true, ...at('2026-11-22T03:11') })
  backUp(store, { always: true, ...at('2026-11-22T03:12') })
  expect(listBackups(directory).map(({ name, reason }) => [name, reason])).toEqual([
    ['2026-11-22T0312.db', 'usual'],
    [expect.stringMatching(/^2026-11-22T0311-before-version-\d+\.db$/), 'before-migration'],
  ])
})

test('a damaged one neither counts nor lets a good one go', async () => {
  const directory = aLog()
  const store = await open(directory)
  const folder = backupFolderFor(directory)
  // Eight days of one week and a day; on the last of the week the file is damaged afterwards.
  const made = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-11-${day}T09:00`)
  for (const moment of made) backUp(store, { always: true, ...at(moment) })
  const sunday = join(folder, '2026-11-15T0900.db')
  const bytes = readFileSync(sunday)
  bytes[bytes.length - 100]! ^= 1
  writeFileSync(sunday, bytes)
  const days = ['16', '17', '18', '19', '20', '21', '22', '23']
  for (const day of days) backUp(store, { always: true, ...at(`2026-11-${day}T09:00`) })
  // Saturday's stands for the week in Sunday's place. Sunday's stays too: it may still be worth something.
  expect(copiesIn(folder)).toEqual(
    ['14', '15', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-11-${day}T0900.db`),
  )
})

test.each([
  ['the first bytes', (path: string) => writeFlipped(path, 3)],
  ['the end is missing', (path: string) => truncateSync(path, 8192)],
  ['everything is missing', (path: string) => truncateSync(path, 0)],
])('damage is seen where %s', async (_, damage) => {
  const directory = aLog()
  const store = await open(directory)
  const folder = backupFolderFor(directory)
  for (const day of ['10', '11', '12', '13', '14', '15', '16', '17']) {
    backUp(store, { always: true, ...at(`2026-11-${day}T09:00`) })
  }
  damage(join(folder, '2026-11-15T0900.db'))
  backUp(store, { always: true, ...at('2026-11-18T09:00') })
  expect(copiesIn(folder)).toContain('2026-11-14T0900.db')
})

function writeFlipped(path: string, place: number): void {
  const bytes = readFileSync(path)
  bytes[place]! ^= 1
  writeFileSync(path, bytes)
}

test('the keys beside the copies follow a new passphrase, and are never replaced by damaged ones', async () => {
  const directory = aLog()
  const store = await open(directory)
  backUp(store)
  await changePassphrase(directory, store.profile, { passphrase }, 'fyra andra ord på rad')
  backUp(store)
  const folder = backupFolderFor(directory)
  const same = (file: string) =>
    readFileSync(join(folder, file)).equals(readFileSync(join(directory, file)))
  expect(keyFiles.every(same)).toBe(true)

  const kept = readFileSync(join(folder, 'keyslots.json'))
  for (const file of keyFiles) truncateSync(join(directory, file), 10)
  logSession(store.db, aSession())
  backUp(store, { always: true })
  expect(readFileSync(join(folder, 'keyslots.json')).equals(kept)).toBe(true)

  for (const file of keyFiles) rmSync(join(folder, file))
  expect(() => backUp(store, { always: true })).toThrow('key-slots-damaged')
})

test('keys beside the copies are never replaced by older ones, but by a later change of those', async () => {
  const directory = aLog()
  const store = await open(directory)
  const older = keySlotFiles.map((file) => readFileSync(join(directory, file)))
  await changePassphrase(directory, store.profile, { passphrase }, 'fyra andra ord på rad')
  backUp(store)
  const folder = backupFolderFor(directory)
  const kept = readFileSync(join(folder, 'keyslots.json'))
  // The store's folder is brought back from an image of the disk.
  for (const [index, file] of keySlotFiles.entries()) {
    writeFileSync(join(directory, file), older[index]!)
  }
  backUp(store, { always: true })
  expect(readFileSync(join(folder, 'keyslots.json')).equals(kept)).toBe(true)

  await pause(1000)
  await replaceRecoveryCode(directory, store.profile, { passphrase })
  backUp(store)
  const present = readFileSync(join(directory, 'keyslots.json'))
  expect(readFileSync(join(folder, 'keyslots.json')).equals(present)).toBe(true)
})

test('a copy that was read before is not read again, unless it has changed or a week has passed', async () => {
  const directory = aLog()
  const store = await open(directory)
  const folder = backupFolderFor(directory)
  const days = ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22']
  for (const day of days) backUp(store, { always: true, ...at(`2026-11-${day}T09:00`) })
  const { openSync } = fs
  /** The copies that are looked into while the next one is made. */
  const read = (day: string): string[] => {
    const opened = new Set<string>()
    fs.openSync = (...given) => {
      if (given[1] === 'r') opened.add(basename(String(given[0])))
      return openSync(...given)
    }
    syncBuiltinESMExports()
    try {
      backUp(store, { always: true, ...at(`2026-11-${day}T09:00`) })
    } finally {
      fs.openSync = openSync
      syncBuiltinESMExports()
    }
    return [...opened].filter(
      (name) => copiesIn(folder).includes(name) && !name.includes(`-${day}T`),
    )
  }
  // Sunday's stays for its week; the others are of the last days.
  expect(read('23')).toEqual(['2026-11-15T0900.db'])
  expect(read('24')).toEqual([])
  const later = new Date('2026-11-30T12:00')
  for (const name of ['2026-11-21T0900.db', '2026-11-22T0900.db']) {
    utimesSync(join(folder, name), later, later)
  }
  expect(read('25')).toHaveLength(2)
  writeFileSync(join(folder, 'verified.json'), '{')
  expect(read('26').length).toBeGreaterThanOrEqual(7)
})

test('one good key file is enough, and both stand beside the copies', async () => {
  const directory = aLog()
  const store = await open(directory)
  rmSync(join(directory, 'keyslots.json'))
  backUp(store, { always: true })
  const folder = backupFolderFor(directory)
  const kept = readFileSync(join(directory, 'keyslots.copy.json'))
  for (const file of ['keyslots.json', 'keyslots.copy.json']) {
    expect(readFileSync(join(folder, file)).equals(kept)).toBe(true)
  }
})

test('copies of a profile that stood in the same place before stay with what opens them', async () => {
  const directory = join(temporaryFolder(), 'min logg')
  const create = () => createStore({ directory, kind: 'peer', label: 'x', passphrase, migrations })
  const folder = backupFolderFor(directory)
  const made = ['2026-11-20T03:10', '2026-11-21T03:10', '2026-11-22T03:10']
  for (const moment of made) {
    const store = closing(await create())
    backUp(store, at(moment))
    store.close()
    rmSync(directory, { recursive: true })
  }
  const folders = readdirSync(dirname(folder)).map((name) => join(dirname(folder), name))
  expect(folders).toHaveLength(made.length)
  for (const each of folders) {
    const source = join(each, copiesIn(each)[0]!)
    expect(await verifyBackup({ source, passphrase })).toMatchObject({ faults: [] })
  }
})

test('what a kill left behind is removed next time, and nothing else', async () => {
  const directory = aLog()
  const store = await open(directory)
  const folder = backupFolderFor(directory)
  mkdirSync(folder, { recursive: true })
  const theirs = ['letter.tmp', 'notes.txt', 'other.db', 'other.db-wal']
  const ours = [
    '2026-11-20T0900.db.0123456789ab.tmp',
    '2026-11-20T0900.db.0123456789ab.tmp-journal',
    'keyslots.json.0123456789ab.tmp',
    '2026-11-20T0900-replaced.db-wal',
  ]
  for (const name of [...theirs, ...ours]) writeFileSync(join(folder, name), '')
  mkdirSync(join(directory, 'restoring'))
  backUp(store, at('2026-11-22T03:10'))
  expect(filesOf(folder)).toEqual(['2026-11-22T0310.db', ...besideCopies, ...theirs].toSorted())
  expect(existsSync(join(directory, 'restoring'))).toBe(false)
})

test.runIf(canLoseWriteAccess)('the log works on when its backups cannot be written', async () => {
  const directory = aLog()
  const store = await open(directory)
  const folder = backupFolderFor(directory)
  backUp(store, at('2026-11-21T03:10'))
  logSession(store.db, aSession())
  await withoutWriteAccess(folder, async () => {
    backUp(store, at('2026-11-22T03:10'))
    backUp(store, at('2026-11-23T03:10'))
    await expect(
      refusalFrom(Promise.resolve().then(() => backUp(store, { always: true }))),
    ).resolves.toBe('folder-read-only')
  })
  expect(readSafekeeping(store.db)).toMatchObject({
    backed_up_at: new Date('2026-11-21T03:10').toISOString(),
    backup_failed_since: new Date('2026-11-22T03:10').toISOString(),
  })
  logSession(store.db, aSession())
  backUp(store, at('2026-11-24T03:10'))
  expect(readSafekeeping(store.db).backup_failed_since).toBe('')
  expect(copiesIn(folder)).toEqual(['2026-11-21T0310.db', '2026-11-24T0310.db'])
})

test.runIf(canLimitFiles)(
  'the log works on when the disk is full, and no part of a copy stays',
  async () => {
    const directory = aLog()
    const store = await open(directory)
    const folder = backupFolderFor(directory)
    backUp(store, at('2026-11-21T03:10'))
    for (let count = 0; count < 60; count += 1)
      logSession(store.db, aSession({ note: 'ord '.repeat(900) }))
    store.db.pragma('wal_checkpoint(TRUNCATE)')
    const rows = rowsOf(store.db)
    limitFiles(200_000)
    try {
      backUp(store, at('2026-11-22T03:10'))
      expect(() => backUp(store, { always: true, ...at('2026-11-22T03:10') })).toThrow(
        // A limit is not quite a full disk: some of SQLite's writes fail by it in another way.
        /^disk-(full|failed)$/,
      )
      logSession(store.db, aSession({ note: 'Efteråt' }))
    } finally {
      limitFiles('unlimited')
    }
    expect(filesOf(folder)).toEqual(['2026-11-21T0310.db', ...besideCopies])
    expect(readSafekeeping(store.db).backup_failed_since).toBe(
      new Date('2026-11-22T03:10').toISOString(),
    )
    expect(rowsOf(store.db)['sessions']).toHaveLength(rows['sessions']!.length + 1)
    backUp(store, at('2026-11-22T03:11'))
    expect(await rowsOfBackup(folder, '2026-11-22T0311.db')).toEqual(rowsOf(store.db))
  },
)

/** The largest file that this process may write, in bytes: to SQLite the same as a full disk. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`])
}

test('a second folder gets the same, is passed over while it is away, and gets it when it is back', async () => {
  const directory = aLog()
  const store = await open(directory)
  const stick = join(temporaryFolder(), 'stick')
  changeSafekeeping(store.db, { second_backup_folder: stick })
  const second = secondBackupFolderFor(stick, store.profile)

  backUp(store, at('2026-11-22T03:10'))
  expect(existsSync(stick)).toBe(false)
  const since = new Date('2026-11-22T03:10').toISOString()
  expect(readSafekeeping(store.db)).toMatchObject({
    backed_up_at: since,
    backup_failed_since: '',
    second_backed_up_at: '',
    second_backup_failed_since: since,
  })
  backUp(store, { always: true, ...at('2026-11-22T03:11') })

  mkdirSync(stick)
  backUp(store, at('2026-11-22T03:12'))
  // Nothing had changed: the first folder needed none.
  expect(listBackups(directory)[0]?.madeAt).toBe('2026-11-22T03:11')
  expect(filesOf(second)).toEqual(['2026-11-22T0312.db', ...besideCopies])
  expect(await rowsOfBackup(second, '2026-11-22T0312.db')).toMatchObject({
    sessions: expect.anything() as unknown,
  })
  expect(readSafekeeping(store.db).second_backup_failed_since).toBe('')
  backUp(store, at('2026-11-22T03:13'))
  expect(copiesIn(second)).toEqual(['2026-11-22T0312.db'])

  logSession(store.db, aSession())
  backUp(store, at('2026-11-22T03:14'))
  expect(copiesIn(second)).toEqual(['2026-11-22T0314.db'])
})

test('a second folder that was away gets what it lacks, also when its clock was ahead before', async () => {
  const directory = aLog()
  const store = await open(directory)
  const stick = temporaryFolder()
  changeSafekeeping(store.db, { second_backup_folder: stick })
  backUp(store, at('2027-11-22T03:10'))
  logSession(store.db, aSession())
  renameSync(stick, `${stick}-away`)
  backUp(store, at('2026-11-22T03:10'))
  renameSync(`${stick}-away`, stick)
  backUp(store, at('2026-11-22T03:11'))
  expect(copiesIn(secondBackupFolderFor(stick, store.profile))).toContain('2026-11-22T0311.db')
})

test('the second folder gets its copy also when the first cannot', async () => {
  const directory = aLog()
  const store = await open(directory)
  const stick = temporaryFolder()
  changeSafekeeping(store.db, { second_backup_folder: stick })
  const folder = backupFolderFor(directory)
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(folder, 'a file in its place')
  backUp(store, at('2026-11-22T03:10'))
  expect(copiesIn(secondBackupFolderFor(stick, store.profile))).toEqual(['2026-11-22T0310.db'])
  expect(readSafekeeping(store.db)).toMatchObject({
    backed_up_at: '',
    backup_failed_since: new Date('2026-11-22T03:10').toISOString(),
    second_backed_up_at: new Date('2026-11-22T03:10').toISOString(),
  })
})

test('there are none before the first, and none outside the app’s list go into its folder', async () => {
  const directory = aLog()
  expect(listBackups(directory)).toEqual([])
  const elsewhere = join(temporaryFolder(), 'min logg')
  renameSync(directory, elsewhere)
  const store = await open(elsewhere)
  backUp(store)
  expect(backupFolderFor(elsewhere)).toBe(`${elsewhere}-backups`)
  expect(listBackups(elsewhere)).toHaveLength(1)
  expect(basename(readdirSync(dirname(elsewhere)).toSorted()[1]!)).toBe('min logg-backups')
})
