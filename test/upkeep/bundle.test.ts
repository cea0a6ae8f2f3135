import { createHash } from 'node:crypto'
import fs, { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { takeBackup } from '../../src/upkeep/backup-files.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { readBundle, writeBundle } from '../../src/upkeep/bundle.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { openStore } from '../../src/vault/open.ts'
import { aSession } from '../support/a-session.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import { closing, filesOf, id, passphrase, refusalFrom, someLogs } from './a-log.ts'

const aLog = someLogs(() => [aSession({ note: 'Målade vid ån' })])

const now = new Date('2026-11-22T03:10')

/** Written by the first test, and read by the others. */
let whole: Buffer

test('is written whole, over no other file, and leaves nothing beside it', async () => {
  const directory = aLog()
  const store = closing(await openStore({ directory, passphrase, migrations }))
  const path = join(temporaryFolder(), 'flytt.peerlogg-store')
  const { bytes, sha256 } = await writeBundle(store, path, { now })
  whole = readFileSync(path)
  expect(whole.length).toBe(bytes)
  expect((await readBundle(path)).database_sha256).toBe(sha256)
  expect(filesOf(backupFolderFor(directory))).toEqual([])

  expect(await refusalFrom(writeBundle(store, path))).toBe('file-exists')
  expect(readFileSync(path).equals(whole)).toBe(true)
  await writeBundle(store, path, { overwrite: true, now })
  expect(readFileSync(path).length).toBe(bytes)
  expect(filesOf(dirname(path))).toEqual(['flytt.peerlogg-store'])
  const nowhere = join(temporaryFolder(), 'borta', 'flytt.peerlogg-store')
  expect(await refusalFrom(writeBundle(store, nowhere))).toBe('folder-read-only')
})

test('is no file at all when the disk did not keep what was written', async () => {
  const store = closing(await openStore({ directory: aLog(), passphrase, migrations }))
  const path = join(temporaryFolder(), 'flytt.peerlogg-store')
  const { createReadStream } = fs
  let reads = 0
  fs.createReadStream = (...given) => {
    reads += 1
    // The second reading is the one that is written on.
    return reads === 2 ? createReadStream('/dev/zero', { end: 8191 }) : createReadStream(...given)
  }
  syncBuiltinESMExports()
  try {
    expect(await refusalFrom(writeBundle(store, path))).toBe('backup-failed')
  } finally {
    fs.createReadStream = createReadStream
    syncBuiltinESMExports()
  }
  expect(filesOf(dirname(path))).toEqual([])
})

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'flytt.peerlogg-store')
  writeFileSync(path, bytes)
  return path
}

const headOf = (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\n')).toString('utf8')

test('leaves nothing that is in the way next time, whenever it is killed', async () => {
  const store = closing(await openStore({ directory: aLog(), passphrase, migrations }))
  const path = join(temporaryFolder(), 'flytt.peerlogg-store')
  const { createReadStream } = fs
  const seen: string[] = []
  fs.createReadStream = (...given) => {
    seen.push(...filesOf(dirname(path)))
    return createReadStream(...given)
  }
  writeFileSync(`${path}.0123456789ab.tmp`, 'cut short')
  writeFileSync(join(dirname(path), 'other.0123456789ab.tmp'), '')
  syncBuiltinESMExports()
  try {
    await writeBundle(store, path, { now })
  } finally {
    fs.createReadStream = createReadStream
    syncBuiltinESMExports()
  }
  // While it is written nothing bears its name yet, not even an empty file.
  expect(seen).not.toContain('flytt.peerlogg-store')
  expect(filesOf(dirname(path))).toEqual(['flytt.peerlogg-store', 'other.0123456789ab.tmp'])
})

test('is one line that public tools can read, and a database', () => {
  const line = headOf(whole)
  const head = JSON.parse(line) as Record<string, unknown>
  const database = whole.subarray(Buffer.byteLength(line) + 1)
  const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  expect(head).toEqual({
    format: 'peerlogg-store',
    version: 1,
    made: '2026-11-22T03:10',
    profile: { id, kind: 'peer', label: 'Min logg' },
    key_slots: expect.stringContaining('"passphrase"') as unknown,
    database_bytes: database.length,
    database_sha256: sha256(database),
    head_sha256: sha256(line.replace(/,"head_sha256":"[0-9a-f]{64}"\}$/, '}')),
  })
  expect(whole.includes('Målade')).toBe(false)
})

test('unpacks to the same bytes', async () => {
  const folder = temporaryFolder()
  const { profile, slots } = await takeBackup(written(whole), folder)
  expect([profile?.id, slots]).toEqual([id, folder])
  expect(filesOf(folder)).toEqual(['keyslots.copy.json', 'keyslots.json', 'log.db'])
  expect(
    readFileSync(join(folder, 'log.db')).equals(whole.subarray(headOf(whole).length + 1)),
  ).toBe(true)
})

test('every changed byte is noticed before anything is unpacked', async () => {
  const line = headOf(whole).length + 1
  // Every byte of the line, and some of each page of the database.
  const places = [
    ...Array.from({ length: line }, (_, place) => place),
    ...Array.from(
      { length: 60 },
      (_, index) => line + Math.floor((index * (whole.length - line)) / 60),
    ),
    whole.length - 1,
  ]
  const path = written(whole)
  for (const place of places) {
    const bytes = Buffer.from(whole)
    bytes[place]! ^= 1 << (place % 8)
    writeFileSync(path, bytes)
    const folder = join(dirname(path), 'unpacked')
    const code = await refusalFrom(takeBackup(path, folder))
    expect(code, `the byte at ${place}`).toBe(place < line ? 'backup-unreadable' : 'backup-damaged')
    expect(existsSync(folder)).toBe(false)
  }
}, 60_000)

test.each([
  ['is empty', () => Buffer.alloc(0), 'backup-unreadable'],
  ['is a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'backup-unreadable'],
  ['ends in its line', () => whole.subarray(0, 200), 'backup-unreadable'],
  ['ends in its database', () => whole.subarray(0, -1), 'backup-damaged'],
  ['goes on after its end', () => Buffer.concat([whole, Buffer.from('x')]), 'backup-damaged'],
  [
    'has a line without an end',
    () => Buffer.concat([Buffer.from('{"format":"peerlogg-store",'), Buffer.alloc(200_000, ' ')]),
    'backup-unreadable',
  ],
  [
    'has its fields in another order',
    () => rewritten((line) => reordered(line)),
    'backup-unreadable',
  ],
  ['has a field too many', () => resealed({ extra: 1 }), 'backup-unreadable'],
  ['has no profile', () => resealed({ profile: null }), 'backup-unreadable'],
  ['is from a later version', () => resealed({ version: 2, other: 1 }), 'store-newer'],
])('refuses a file that %s', async (_, bytes, code) => {
  expect(await refusalFrom(takeBackup(written(bytes()), temporaryFolder()))).toBe(code)
})

function rewritten(change: (line: string) => string): Buffer {
  const line = headOf(whole)
  return Buffer.concat([Buffer.from(change(line)), whole.subarray(Buffer.byteLength(line))])
}

function reordered(line: string): string {
  const { version, ...rest } = JSON.parse(line) as Record<string, unknown>
  return JSON.stringify({ ...rest, version })
}

/** A line that differs and says its right hash, as somebody else could write it. */
function resealed(changes: object): Buffer {
  return rewritten((line) => {
    const { head_sha256: _, ...rest } = JSON.parse(line) as Record<string, unknown>
    const content = { ...rest, ...changes }
    const head_sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex')
    return JSON.stringify({ ...content, head_sha256 })
  })
}

test.runIf(canLoseWriteAccess)('leaves nothing where it cannot be written', async () => {
  const log = aLog()
  const store = closing(await openStore({ directory: log, passphrase, migrations }))
  const folder = temporaryFolder()
  const path = join(folder, 'flytt.peerlogg-store')
  await withoutWriteAccess(folder, async () => {
    expect(await refusalFrom(writeBundle(store, path))).toBe('folder-read-only')
  })
  expect(filesOf(folder)).toEqual([])
  writeFileSync(path, 'x')
  truncateSync(path, 0)
  expect(await refusalFrom(writeBundle(store, path))).toBe('file-exists')
  expect(filesOf(folder)).toEqual(['flytt.peerlogg-store'])
})
