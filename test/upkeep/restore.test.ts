import fs, {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { logSession, logSessions } from '../../src/logbook/sessions.ts'
import type { Profile } from '../../src/shared/profile.ts'
import { lookAtBackup } from '../../src/upkeep/backup-files.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../src/upkeep/backups.ts'
import { writeBundle } from '../../src/upkeep/bundle.ts'
import { enterStore } from '../../src/upkeep/enter.ts'
import { installDatabase } from '../../src/upkeep/install.ts'
import { previewBackup, restoreBackup } from '../../src/upkeep/restore.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { verifyStore } from '../../src/upkeep/verify.ts'
import { openDatabase } from '../../src/vault/database-file.ts'
import { readKeySlots } from '../../src/vault/keyslot-files.ts'
import { addKeychainSlot, changePassphrase, openKeySlots } from '../../src/vault/keyslots.ts'
import { createStore, type Store, storeWithKey } from '../../src/vault/open.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { aSession } from '../support/a-session.ts'
import { filesOf, id, keychain, passphrase, refusalFrom } from './a-log.ts'
import { rowsOf } from './rows-of.ts'
import { stopAt } from './stop-at.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// A recovery code opens at once; a passphrase takes its quarter of a second each time.
const recoveryCode = newRecoveryCode()
const backupName = '2026-11-20T0900.db'
const original = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
afterAll(() => rmSync(original, { recursive: true }))

let profile: Profile
let dataKey: Buffer
let earlier: unknown
let present: unknown

/** A log of 30 sessions that was backed up, and has 31 now. Its key slots are in both places. */
beforeAll(async () => {
  const directory = join(original, 'app', 'profiles', id)
  const identity = { id, kind: 'peer', label: 'Min logg', passphrase, recoveryCode } as const
  const store = await createStore({ ...identity, directory, migrations })
  ;({ profile } = store)
  logSessions(
    store.db,
    Array.from({ length: 30 }, (_, index) => aSession({ note: `Målade vid ån ${index}` })),
  )
  backUp(store, { now: new Date('2026-11-20T09:00') })
  earlier = rowsIn(store)
  logSession(store.db, aSession({ note: 'Efteråt' }))
  present = rowsIn(store)
  store.close()
  dataKey = await openKeySlots(directory, profile, { recoveryCode })
}, 60_000)

interface Place {
  readonly directory: string
  readonly backups: string
  readonly source: string
}

/** A copy of it all in a place of its own. */
function aPlace(): Place {
  const root = temporaryFolder()
  cpSync(original, root, { recursive: true })
  const directory = join(root, 'app', 'profiles', id)
  const backups = backupFolderFor(directory)
  return { directory, backups, source: join(backups, backupName) }
}

const restoring = ({ source, directory }: Place) => ({ source, directory, recoveryCode })

function rowsIn({ db }: Pick<Store, 'db'>): unknown {
  // A restored log leaves out numbers of exports; that has a test of its own.
  const { sqlite_sequence: _, ...rows } = rowsOf(db)
  return rows
}

/** Every row of the store in the folder; null when it cannot be opened. */
function rowsAt(directory: string): unknown {
  let store: Store | undefined
  try {
    const key = Buffer.from(dataKey)
    store = storeWithKey({ directory, profile, key, migrations: migrations.peer })
    return rowsIn(store)
  } catch {
    return null
  } finally {
    store?.close()
  }
}

/** What was set aside, each opened by itself with its write-ahead log. */
function rowsSetAside({ directory, backups }: Place): unknown[] {
  return listBackups(directory)
    .filter(({ reason }) => reason === 'replaced')
    .map(({ name }) => {
      const folder = temporaryFolder()
      for (const suffix of ['', '-wal']) {
        const path = join(backups, `${name}${suffix}`)
        if (existsSync(path)) cpSync(path, join(folder, `log.db${suffix}`))
      }
      return rowsAt(folder)
    })
}

const damage = (path: string) => {
  const bytes = readFileSync(path)
  for (let place = 4096 + 2000; place < bytes.length; place += 4096) bytes[place]! ^= 1
  writeFileSync(path, bytes)
}

/** As after a kill: the latest changes are in the write-ahead log alone. */
function leaveOpen({ directory }: Place): void {
  const aside = `${directory}-aside`
  const key = Buffer.from(dataKey)
  const store = storeWithKey({ directory, profile, key, migrations: migrations.peer })
  logSession(store.db, aSession({ note: 'I loggen' }))
  cpSync(directory, aside, { recursive: true })
  store.close()
  rmSync(directory, { recursive: true })
  renameSync(aside, directory)
  expect(existsSync(join(directory, 'log.db-wal'))).toBe(true)
}

describe('a preview', () => {
  test('says what a backup holds, and changes nothing', async () => {
    const place = aPlace()
    const before = [filesOf(place.directory), filesOf(place.backups)]
    const contents = await previewBackup(restoring(place))
    expect(contents).toEqual({
      kind: 'peer',
      sessions: 30,
      firstDay: '2026-10-14',
      lastDay: '2026-10-14',
      people: 1,
      followUps: 0,
      lists: 0,
      plans: 0,
      groups: 0,
      meetings: 0,
      records: 0,
      exports: 0,
    })
    expect([filesOf(place.directory), filesOf(place.backups)]).toEqual(before)
    expect(rowsAt(place.directory)).toEqual(present)
    expect(await lookAtBackup(place.source)).toEqual({ profile, madeAt: '2026-11-20T09:00' })
  })

  test('leaves nothing behind when it is refused', async () => {
    const place = aPlace()
    damage(place.source)
    expect(await refusalFrom(previewBackup(restoring(place)))).toBe('backup-damaged')
    rmSync(place.directory, { recursive: true })
    expect(await refusalFrom(previewBackup(restoring(place)))).toBe('backup-damaged')
    expect(filesOf(dirname(place.directory))).toEqual([])
  })
})

describe('every row comes back', () => {
  test('into a store that is whole, which is kept among the backups', async () => {
    const place = aPlace()
    expect(await restoreBackup(restoring(place))).toEqual({ profile, findings: [] })
    expect(rowsAt(place.directory)).toEqual(earlier)
    expect(rowsSetAside(place)).toEqual([present])
    expect(filesOf(place.directory)).toEqual([
      'keyslots.copy.json',
      'keyslots.json',
      'log.db',
      'profile.json',
    ])
  })

  test('and what was replaced can be restored in its turn, as often as one likes', async () => {
    const place = aPlace()
    await restoreBackup(restoring(place))
    const [replaced] = listBackups(place.directory).filter(({ reason }) => reason === 'replaced')
    const source = join(place.backups, replaced!.name)
    await restoreBackup({ ...restoring(place), source })
    expect(rowsAt(place.directory)).toEqual(present)
    expect(rowsSetAside(place)).toHaveLength(2)
    for (let again = 0; again < 4; again += 1) await restoreBackup(restoring(place))
    // The last three, and the one that was there at first.
    const setAside = rowsSetAside(place)
    expect(setAside).toHaveLength(4)
    expect(setAside.at(-1)).toEqual(present)
  })

  test('when what was there was killed; what it had done is kept', async () => {
    const place = aPlace()
    leaveOpen(place)
    await restoreBackup(restoring(place))
    expect(rowsAt(place.directory)).toEqual(earlier)
    expect(rowsSetAside(place)).toMatchObject([{ sessions: { length: 32 } }])
  })

  test('when what was there is damaged; it is kept byte by byte', async () => {
    const place = aPlace()
    damage(join(place.directory, 'log.db'))
    const bytes = readFileSync(join(place.directory, 'log.db'))
    await restoreBackup(restoring(place))
    expect(rowsAt(place.directory)).toEqual(earlier)
    const name = listBackups(place.directory).find(({ reason }) => reason === 'replaced')!.name
    expect(readFileSync(join(place.backups, name)).equals(bytes)).toBe(true)
  })

  test.each([
    ['the database', ['log.db']],
    ['both key slot files', ['keyslots.json', 'keyslots.copy.json']],
    ['the description', ['profile.json']],
    ['all but the database', ['profile.json', 'keyslots.json', 'keyslots.copy.json']],
  ])('when %s is gone, or damaged', async (_, files) => {
    for (const harm of [
      (path: string) => rmSync(path),
      (path: string) => truncateSync(path, 5),
      (path: string) => writeFileSync(path, ''),
    ]) {
      const place = aPlace()
      for (const file of files) harm(join(place.directory, file))
      await restoreBackup(restoring(place))
      const { store } = await enterStore({ directory: place.directory, recoveryCode })
      expect(rowsIn(store)).toEqual(earlier)
      expect(store.profile).toEqual(profile)
      store.close()
    }
  })

  test('when the folder is gone, or empty', async () => {
    for (const isEmpty of [false, true]) {
      const place = aPlace()
      rmSync(dirname(place.directory), { recursive: true })
      if (isEmpty) mkdirSync(place.directory, { recursive: true })
      await restoreBackup(restoring(place))
      const { store, findings } = await enterStore({ directory: place.directory, recoveryCode })
      expect([rowsIn(store), findings]).toEqual([earlier, []])
      store.close()
      expect(filesOf(dirname(place.directory))).toEqual([id])
    }
  })

  test('from a copy of a whole profile folder that somebody made by hand', async () => {
    const [place, byHand] = [aPlace(), join(temporaryFolder(), 'kopia')]
    leaveOpen(place)
    cpSync(place.directory, byHand, { recursive: true })
    await restoreBackup({ ...restoring(place), source: join(byHand, 'log.db') })
    expect(rowsAt(place.directory)).toMatchObject({ sessions: { length: 32 } })
  })

  test('from a backup of an earlier version, which is brought up to date', async () => {
    const place = aPlace()
    const folder = join(temporaryFolder(), 'earlier')
    const former = migrations.peer.slice(0, 2)
    const store = await createStore({
      directory: folder,
      id: 'c'.repeat(32),
      kind: 'peer',
      label: 'Min logg',
      passphrase,
      recoveryCode,
      migrations: { ...migrations, peer: former },
    })
    store.db.exec(`INSERT INTO sessions (date, duration_minutes, activity, form, participants)
      VALUES ('2026-10-14', 45, 'D01', 'individual', 1)`)
    backUp(store, { reason: 'before-migration', always: true, now: new Date('2026-11-22T03:10') })
    store.close()
    rmSync(folder, { recursive: true })
    const [{ name } = { name: '' }] = listBackups(folder)
    expect(name).toBe(`2026-11-22T0310-before-version-${migrations.peer.at(-1)!.version}.db`)
    const source = join(backupFolderFor(folder), name)
    const wanted = { source, directory: join(dirname(place.directory), 'new'), recoveryCode }
    expect(await previewBackup(wanted)).toMatchObject({ sessions: 1, people: 0 })
    await restoreBackup(wanted)
    const { store: restored } = await enterStore(wanted)
    expect(restored.db.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(1)
    restored.close()
  })

  test('from a bare copy, with the keys that the profile has here', async () => {
    const place = aPlace()
    const bare = join(temporaryFolder(), 'kopia.db')
    cpSync(place.source, bare)
    expect(await lookAtBackup(bare)).toEqual({ profile: null, madeAt: null })
    await restoreBackup({ ...restoring(place), source: bare })
    expect(rowsAt(place.directory)).toEqual(earlier)
    rmSync(place.directory, { recursive: true })
    expect(await refusalFrom(restoreBackup({ ...restoring(place), source: bare }))).toBe(
      'backup-unreadable',
    )
  })
})

test('the present passphrase goes on working, also for backups from before it was changed', async () => {
  const place = aPlace()
  const later = 'fyra andra ord på rad'
  await changePassphrase(place.directory, profile, { recoveryCode }, later)
  const { source, directory } = place
  await restoreBackup({ source, directory, passphrase: later })
  const { store } = await enterStore({ directory, passphrase: later })
  expect(rowsIn(store)).toEqual(earlier)
  store.close()
  expect(await refusalFrom(enterStore({ directory, passphrase }))).toBe('wrong-passphrase')
})

test('the passphrase of the backup alone opens it too, and is the store’s from then on', async () => {
  const place = aPlace()
  const later = 'fyra andra ord på rad'
  await changePassphrase(place.directory, profile, { recoveryCode }, later)
  const revision = () => readKeySlots(place.directory, id)[0].revision
  const before = revision()
  const { source, directory } = place
  const wrong = { source, directory, passphrase: 'ingendera av dem' }
  expect(await refusalFrom(previewBackup(wrong))).toBe('wrong-passphrase')
  expect(await previewBackup({ source, directory, passphrase })).toMatchObject({ sessions: 30 })
  expect(revision()).toBe(before)
  await restoreBackup({ source, directory, passphrase })
  expect(revision()).toBeGreaterThan(before)
  const { store } = await enterStore({ directory, passphrase })
  expect(rowsIn(store)).toEqual(earlier)
  store.close()
})

describe('in one program', () => {
  /** A keychain that answers when it is let. */
  function slowKeychain() {
    let answer = () => {}
    const asked = new Promise<void>((resolve) => (answer = resolve))
    const reveal = async (sealed: Buffer) => {
      await asked
      return keychain.reveal(sealed)
    }
    return { answer, keychain: { ...keychain, reveal } }
  }

  test('a store that is unlocked while it is restored is left alone', async () => {
    const place = aPlace()
    const { source, directory } = place
    await addKeychainSlot(directory, profile, { recoveryCode }, keychain)
    for (const note of ['Ett', 'Två']) {
      const slow = slowKeychain()
      const restored = refusalFrom(restoreBackup({ source, directory, keychain: slow.keychain }))
      // It has come to the keys when its copy is there.
      while (!existsSync(join(directory, 'restoring', 'log.db'))) await pause(5)
      const { store } = await enterStore({ directory, recoveryCode })
      backUp(store, { always: true, now: new Date('2026-11-22T10:00') })
      slow.answer()
      expect(await restored).toBe('store-in-use')
      logSession(store.db, aSession({ note }))
      store.close()
    }
    expect(rowsAt(directory)).toMatchObject({ sessions: { length: 33 } })
    expect(rowsSetAside(place)).toEqual([])
    expect(filesOf(directory)).not.toContain('restoring')
  })

  test('two restores and a preview come one after the other', async () => {
    for (const isThere of [true, false]) {
      const place = aPlace()
      if (!isThere) rmSync(place.directory, { recursive: true })
      const work = [restoreBackup, previewBackup, restoreBackup].map((doing) =>
        refusalFrom(doing(restoring(place))),
      )
      expect(await Promise.all(work)).toEqual(['done', 'done', 'done'])
      expect(rowsAt(place.directory)).toEqual(earlier)
      expect(rowsSetAside(place)).toHaveLength(isThere ? 2 : 1)
    }
  })

  test('the file of an open store is no backup to be read', async () => {
    const place = aPlace()
    const key = Buffer.from(dataKey)
    const { directory } = place
    const store = storeWithKey({ directory, profile, key, migrations: migrations.peer })
    const source = join(directory, 'log.db')
    expect(await refusalFrom(lookAtBackup(source))).toBe('store-in-use')
    const elsewhere = { ...restoring(place), source, directory: join(temporaryFolder(), 'new') }
    expect(await refusalFrom(previewBackup(elsewhere))).toBe('store-in-use')
    store.close()
  })
})

test('a search index that is damaged is made anew, and said so', async () => {
  const place = aPlace()
  const copy = join(temporaryFolder(), 'store')
  cpSync(place.directory, copy, { recursive: true })
  const db = openDatabase(copy, dataKey)
  db.unsafeMode(true)
  db.exec('DELETE FROM session_search_data')
  db.close()
  await restoreBackup({ ...restoring(place), source: join(copy, 'log.db') }).then(({ findings }) =>
    expect(findings).toEqual([{ code: 'search-index-mended', detail: {} }]),
  )
  expect(await verifyStore({ directory: place.directory, recoveryCode })).toMatchObject({
    faults: [],
    contents: { sessions: 31 },
  })
})

test('is done also when an earlier store that was set aside cannot be deleted', async () => {
  const place = aPlace()
  for (let count = 0; count < 5; count++) await restoreBackup(restoring(place))
  const { rmSync: remove } = fs
  fs.rmSync = (path, options) => {
    const isHeld = /-replaced.*\.db$/.test(String(path))
    if (isHeld) throw Object.assign(new Error('held by a scanner'), { code: 'EBUSY' })
    remove(path, options)
  }
  syncBuiltinESMExports()
  try {
    expect(await refusalFrom(restoreBackup(restoring(place)))).toBe('done')
  } finally {
    fs.rmSync = remove
    syncBuiltinESMExports()
  }
  expect(rowsAt(place.directory)).toEqual(earlier)
})

test('a restored log never gives an export a number that the lost one may have given', async () => {
  const place = aPlace()
  const nextNumber = () => {
    const key = Buffer.from(dataKey)
    const { directory } = place
    const store = storeWithKey({ directory, profile, key, migrations: migrations.peer })
    try {
      const { lastInsertRowid } = store.db
        .prepare(
          `INSERT INTO exports (export_id, created, organisation, recipient, months, cells, facts)
           VALUES (hex(randomblob(8)), '', '', '', '[]', 0, 0)`,
        )
        .run()
      return Number(lastInsertRowid)
    } finally {
      store.close()
    }
  }
  expect([nextNumber(), nextNumber()]).toEqual([1, 2])
  await restoreBackup(restoring(place))
  const afterRestore = nextNumber()
  expect(afterRestore).toBeGreaterThan(1000)
  const [replaced] = listBackups(place.directory)
  await restoreBackup({ ...restoring(place), source: join(place.backups, replaced!.name) })
  expect(nextNumber()).toBeGreaterThan(afterRestore)
})

test('a backup from where nothing can be written becomes a log that can', async () => {
  const place = aPlace()
  chmodSync(place.source, 0o444)
  await restoreBackup(restoring(place))
  expect(statSync(join(place.directory, 'log.db')).mode & 0o777).toBe(0o600)
})

test('nothing is said to be missing after a restore that failed and had taken up the log of a crash', async () => {
  const place = aPlace()
  const { store } = await enterStore({ directory: place.directory, recoveryCode })
  logSession(store.db, aSession({ note: 'I loggen' }))
  const directory = `${place.directory}-crashed`
  cpSync(place.directory, directory, { recursive: true })
  store.close()
  // Where the folder of the backups ought to be is something else, so nothing can be set aside.
  writeFileSync(backupFolderFor(directory), '')
  expect(await refusalFrom(restoreBackup({ ...restoring(place), directory }))).not.toBe('done')
  const entered = await enterStore({ directory, recoveryCode })
  expect(entered.findings).toEqual([])
  expect(rowsIn(entered.store)).toMatchObject({ sessions: { length: 32 } })
  entered.store.close()
})

test('a new database takes its log along', async () => {
  const place = aPlace()
  leaveOpen(place)
  const key = Buffer.from(dataKey)
  const staged = join(place.directory, 'restoring')
  mkdirSync(staged)
  for (const file of ['log.db', 'log.db-wal'])
    renameSync(join(place.directory, file), join(staged, file))
  installDatabase(place.directory, staged, key)
  expect(rowsAt(place.directory)).toMatchObject({ sessions: { length: 32 } })
})

test('it is done also when the folder it was made in cannot be deleted yet', async () => {
  const place = aPlace()
  const { rmSync: remove } = fs
  fs.rmSync = (path, options) => {
    const isHeld = String(path).endsWith('restoring') && existsSync(path)
    if (isHeld) throw Object.assign(new Error('held by a scanner'), { code: 'EBUSY' })
    remove(path, options)
  }
  syncBuiltinESMExports()
  try {
    expect(await refusalFrom(restoreBackup(restoring(place)))).toBe('done')
  } finally {
    fs.rmSync = remove
    syncBuiltinESMExports()
  }
  const { store } = await enterStore({ directory: place.directory, recoveryCode })
  expect(rowsIn(store)).toEqual(earlier)
  store.close()
  expect(filesOf(place.directory)).not.toContain('restoring')
})

describe('is refused, and nothing is changed,', () => {
  test.each([
    ['a backup that is not there', 'backup-not-found', (path: string) => rmSync(path)],
    ['a damaged backup', 'backup-damaged', damage],
    ['a backup cut short', 'backup-damaged', (path: string) => truncateSync(path, 8192)],
    ['an empty backup', 'backup-damaged', (path: string) => writeFileSync(path, '')],
    ['a text', 'backup-damaged', (path: string) => writeFileSync(path, 'Hej '.repeat(9000))],
  ])('%s', async (_, code, harm) => {
    const place = aPlace()
    harm(place.source)
    expect(await refusalFrom(restoreBackup(restoring(place)))).toBe(code)
    expect(rowsAt(place.directory)).toEqual(present)
    expect(rowsSetAside(place)).toEqual([])
  })

  test('a backup by a newer version', async () => {
    const place = aPlace()
    const newer = join(temporaryFolder(), 'newer')
    cpSync(place.directory, newer, { recursive: true })
    const key = Buffer.from(dataKey)
    const store = storeWithKey({ directory: newer, profile, key, migrations: migrations.peer })
    store.db.pragma('user_version = 999')
    store.close()
    const source = join(newer, 'log.db')
    expect(await refusalFrom(restoreBackup({ ...restoring(place), source }))).toBe('store-newer')
    expect(rowsAt(place.directory)).toEqual(present)
  })

  test('a store that is in use', async () => {
    const place = aPlace()
    const { directory } = place
    const key = Buffer.from(dataKey)
    const store = storeWithKey({ directory, profile, key, migrations: migrations.peer })
    expect(await refusalFrom(restoreBackup(restoring(place)))).toBe('store-in-use')
    store.close()
    expect(rowsAt(directory)).toEqual(present)
    expect(rowsSetAside(place)).toEqual([])
  })

  test('a store that is taken into use while it is set aside', async () => {
    const place = aPlace()
    const { copyFileSync } = fs
    fs.copyFileSync = (...given) => {
      copyFileSync(...given)
      if (String(given[0]) === join(place.directory, 'log.db')) leaveOpen(place)
    }
    syncBuiltinESMExports()
    try {
      expect(await refusalFrom(restoreBackup(restoring(place)))).toBe('store-in-use')
    } finally {
      fs.copyFileSync = copyFileSync
      syncBuiltinESMExports()
    }
    expect(rowsAt(place.directory)).toMatchObject({ sessions: { length: 32 } })
  })

  test('a folder that holds something else, or another profile', async () => {
    const place = aPlace()
    const letters = temporaryFolder()
    writeFileSync(join(letters, 'brev.txt'), 'Hej')
    expect(await refusalFrom(restoreBackup({ ...restoring(place), directory: letters }))).toBe(
      'profile-exists',
    )
    expect(filesOf(letters)).toEqual(['brev.txt'])

    const other = join(temporaryFolder(), 'other')
    cpSync(place.directory, other, { recursive: true })
    for (const file of ['profile.json', 'keyslots.json', 'keyslots.copy.json']) {
      const text = readFileSync(join(other, file), 'utf8')
      writeFileSync(join(other, file), text.replaceAll(id, 'b'.repeat(32)))
    }
    expect(await refusalFrom(restoreBackup({ ...restoring(place), directory: other }))).toBe(
      'backup-other-profile',
    )
  })

  test('the name of another profile in the app’s list', async () => {
    const place = aPlace()
    const directory = join(dirname(place.directory), 'b'.repeat(32))
    expect(await refusalFrom(restoreBackup({ ...restoring(place), directory }))).toBe(
      'backup-other-profile',
    )
    expect(filesOf(dirname(directory))).toEqual([id])
  })

  test('a wrong code', async () => {
    const place = aPlace()
    const wrong = restoreBackup({ ...restoring(place), recoveryCode: newRecoveryCode() })
    expect(await refusalFrom(wrong)).toBe('wrong-recovery-code')
    expect(rowsAt(place.directory)).toEqual(present)
  })
})

describe('killed before any change of a file', () => {
  const states: Record<string, (place: Place) => void> = {
    'a whole store': () => {},
    'a store that was killed before': leaveOpen,
    'a damaged database': ({ directory }) => damage(join(directory, 'log.db')),
    'a damaged database that was killed before': (place) => {
      leaveOpen(place)
      damage(join(place.directory, 'log.db'))
    },
    'a missing database': ({ directory }) => rmSync(join(directory, 'log.db')),
    'a missing folder': ({ directory }) => rmSync(directory, { recursive: true }),
    'damaged keys and description': ({ directory }) => {
      for (const file of ['profile.json', 'keyslots.json', 'keyslots.copy.json']) {
        truncateSync(join(directory, file), 20)
      }
    },
  }

  test.each(Object.entries(states))(
    '%s becomes the restored one or stays, and nothing is lost',
    async (_, prepare) => {
      let isDone = false
      let nth = 0
      while (!isDone) {
        nth += 1
        const place = aPlace()
        prepare(place)
        const { directory } = place
        const before = rowsOfCopy(directory)
        const bytes = bytesOf(join(directory, 'log.db'))
        isDone = await stopAt(nth, () => restoreBackup(restoring(place)))

        const after = rowsOfCopy(directory)
        expect([before, earlier]).toContainEqual(after)
        const kept =
          before === null
            ? isStillThere(place, bytes)
            : isAmong(before, [after, ...rowsSetAside(place)])
        expect(kept).toBe(true)

        if (nth % 4 !== 0) continue
        await restoreBackup(restoring(place))
        expect(rowsAt(directory)).toEqual(earlier)
        expect(filesOf(directory).filter((name) => !/\.json$|^log\.db$/.test(name))).toEqual([])
        expect(filesOf(dirname(directory))).toEqual([id])
      }
      expect(nth).toBeGreaterThan(10)
    },
  )

  const isAmong = (rows: unknown, others: readonly unknown[]): boolean =>
    others.some((other) => isDeepStrictEqual(other, rows))
  const bytesOf = (path: string) => (existsSync(path) ? readFileSync(path) : null)
  /** A database that cannot be opened: as it was, or with what was in its log, here or set aside. */
  const isStillThere = ({ directory, backups }: Place, bytes: Buffer | null): boolean => {
    if (bytes === null) return true
    const setAside = listBackups(directory).filter(({ reason }) => reason === 'replaced')
    const places = [join(directory, 'log.db'), ...setAside.map(({ name }) => join(backups, name))]
    return places.some((path) => {
      const found = bytesOf(path)
      if (!found) return false
      const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096)
      const same = pages.filter((at) =>
        found.subarray(at, at + 4096).equals(bytes.subarray(at, at + 4096)),
      )
      // A copy of the same log shares no page with it, since each is encrypted anew.
      return same.length > pages.length / 2
    })
  }
  const rowsOfCopy = (directory: string): unknown => {
    if (!existsSync(directory)) return null
    const copy = join(temporaryFolder(), basename(directory))
    cpSync(directory, copy, { recursive: true })
    return rowsAt(copy)
  }
})

test('a file made for moving holds the present log and opens on a computer without it', async () => {
  const place = aPlace()
  const { store } = await enterStore({ directory: place.directory, recoveryCode })
  const source = join(temporaryFolder(), 'flytt.peerlogg-store')
  await writeBundle(store, source, { now: new Date('2026-11-22T03:10') })
  store.close()
  expect(await lookAtBackup(source)).toEqual({ profile, madeAt: '2026-11-22T03:10' })
  const directory = join(temporaryFolder(), 'app', 'profiles', id)
  expect(await previewBackup({ source, directory, recoveryCode })).toMatchObject({ sessions: 31 })
  await restoreBackup({ source, directory, recoveryCode })
  expect(rowsAt(directory)).toEqual(present)
  expect(
    await refusalFrom(enterStore({ directory, recoveryCode }).then((s) => s.store.close())),
  ).toBe('done')
})
