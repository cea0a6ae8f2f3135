/**
 * A whole store in one file, for another computer: `*.peerlogg-store`. One line of JSON, then the
 * bytes of a database (docs/backups.md). The line has one form only and holds its own SHA-256 and
 * that of the database, so that every changed byte is noticed before anything is unpacked. That finds
 * damage; what was forged is found by the keys.
 */
import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod/mini'
import { profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { backup } from '../shared/safety.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { keySlotFiles, mendKeySlots } from '../vault/keyslots.ts'
import type { Store } from '../vault/open.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { removeFile, renameFile } from '../vault/when-free.ts'
import { backupFolderFor } from './backup-folder.ts'
import { syncFile, temporaryFile, temporaryFor, writeCopy } from './copies.ts'
import { backupName, readBackupName } from './rotation.ts'
import { syncFolder } from './sync-folder.ts'

const format = 'peerlogg-store'
const version = 1
const beginning = `{"format":"${format}",`

/** Far more than the key slots of a profile need. */
const maximumHeadBytes = 64 * 1024

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const versioned = z.object({ version: z.int(), head_sha256: sha256 })
const head = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  made: backup.shape.madeAt,
  profile,
  /** The text of a keyslots.json. */
  key_slots: z.string(),
  database_bytes: z.int().check(z.gte(1)),
  database_sha256: sha256,
  /** Of the line up to this field, with } after it. */
  head_sha256: sha256,
})

interface Bundle extends z.infer<typeof head> {
  /** Where the database begins. */
  readonly offset: number
}

/**
 * Writes the open store to a file that is there whole or not at all. Throws Refusal 'file-exists'
 * without `overwrite`, 'backup-failed', 'key-slots-damaged' or what the disk answers.
 */
export async function writeBundle(
  store: Pick<Store, 'db' | 'profile' | 'directory'>,
  path: string,
  options: { readonly overwrite?: boolean; readonly now?: Date } = {},
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const { overwrite = false, now = new Date() } = options
  const folder = backupFolderFor(store.directory)
  const copy = temporaryFor(join(folder, format))
  const temporary = temporaryFor(path)
  let claimed: string | null = null
  try {
    if (!overwrite && existsSync(path)) throw alreadyThere(path)
    removeLeftovers(path)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeCopy(store.db, copy)
    await mendKeySlots(store.directory, store.profile)
    const database_sha256 = await hashOf(copy)
    const line = sealed({
      format,
      version,
      made: readBackupName(backupName(now))?.madeAt,
      profile: store.profile,
      key_slots: await readFile(join(store.directory, keySlotFiles[0]), 'utf8'),
      database_bytes: statSync(copy).size,
      database_sha256,
    })
    const file = createWriteStream(temporary, { flags: 'wx', mode: 0o600 })
    await pipeline(async function* () {
      yield `${line}\n`
      yield* createReadStream(copy)
    }, file)
    // A stick may keep something else than it was given; the store it came from is often wiped next.
    if ((await hashOf(temporary, Buffer.byteLength(line) + 1)) !== database_sha256) {
      throw new Refusal('backup-failed')
    }
    syncFile(temporary)
    if (!overwrite) claimed = claim(path)
    renameFile(temporary, path)
    claimed = null
    syncFolder(dirname(path))
    return { bytes: statSync(path).size, sha256: database_sha256 }
  } catch (error) {
    const nowhere = isFailure(error, 'ENOENT', 'ENOTDIR')
    throw nowhere ? new Refusal('folder-read-only') : asRefusal(error)
  } finally {
    for (const left of [copy, temporary, claimed]) if (left) removeFile(left)
  }
}

/** Whether the file says in its first bytes that it is one. */
export async function isBundle(path: string): Promise<boolean> {
  return (await readFileUpTo(path, beginning.length)).toString('latin1').startsWith(beginning)
}

/**
 * The first line of the file, of which every byte is right. Throws Refusal 'backup-unreadable',
 * 'store-newer', or 'backup-damaged' when the file is longer or shorter than it says.
 */
export async function readBundle(path: string): Promise<Bundle> {
  const bytes = await readFileUpTo(path, maximumHeadBytes)
  const offset = bytes.indexOf('\n') + 1
  if (offset === 0) throw unreadable()
  const line = bytes.subarray(0, offset - 1)
  const content = parse(line.toString('utf8'))
  const found = versioned.safeParse(content)
  if (!found.success || !Buffer.from(sealed(content as object)).equals(line)) throw unreadable()
  if (found.data.version > version) throw new Refusal('store-newer')
  const known = head.safeParse(content)
  if (!known.success) throw unreadable()
  if (statSync(path).size !== offset + known.data.database_bytes)
    throw new Refusal('backup-damaged')
  return { ...known.data, offset }
}

/**
 * Puts the database and both copies of the key slots into a folder, after every byte was compared
 * with its hash. Throws as readBundle, and 'backup-damaged'.
 */
export async function unpackBundle(
  path: string,
  folder: string,
  database: string,
): Promise<Bundle> {
  const bundle = await readBundle(path)
  const { offset, database_sha256, key_slots } = bundle
  if ((await hashOf(path, offset)) !== database_sha256) throw new Refusal('backup-damaged')
  const hash = createHash('sha256')
  await pipeline(
    createReadStream(path, { start: offset }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(join(folder, database), { mode: 0o600 }),
  )
  // The file may have changed since it was read.
  if (hash.digest('hex') !== database_sha256) throw new Refusal('backup-damaged')
  for (const file of keySlotFiles) {
    await pipeline([key_slots], createWriteStream(join(folder, file), { mode: 0o600 }))
  }
  return bundle
}

const unreadable = () => new Refusal('backup-unreadable')

/** The one form of the line. */
function sealed(content: object): string {
  const { head_sha256: _, ...rest } = content as { head_sha256?: unknown }
  const head_sha256 = createHash('sha256').update(JSON.stringify(rest)).digest('hex')
  return JSON.stringify({ ...rest, head_sha256 })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw unreadable()
  }
}

async function hashOf(path: string, start = 0): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { start }), hash)
  return hash.digest('hex')
}

/** Takes the name with an empty file, so that what is there is never overwritten. */
function claim(path: string): string {
  try {
    closeSync(openSync(path, 'wx'))
    return path
  } catch (error) {
    throw isFailure(error, 'EEXIST') ? alreadyThere(path) : error
  }
}

const alreadyThere = (path: string) => new Refusal('file-exists', { file: basename(path) })

/** What was being written when a program was killed. */
function removeLeftovers(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const isOurs = name.startsWith(`${basename(path)}.`) && temporaryFile.test(name)
    if (isOurs) removeFile(join(dirname(path), name))
  }
}
