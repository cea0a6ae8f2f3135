/**
 * Files on their way in, one after the other, so that any number of them takes the memory of one: what
 * is kept of a file is what it would do, and its digest.
 */
import { basename } from 'node:path'
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import type { ImportResult } from '../shared/supervision.ts'
import { Refusal } from '../shared/refusal.ts'
import { maximumFileBytes, type OpenedExport, readExport } from '../sharing/export-file.ts'
import { refusedFile } from '../sharing/judge-export.ts'
import { type OrganisationKey } from '../sharing/organisation-key.ts'
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'
import { inTime } from '../vault/in-time.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { judge, type Outline, outlineOf, takeIn, whatIsKnown } from './imports.ts'
import { getOrganisationKeys } from './organisation.ts'
import type { HeldFrom } from './shared-months.ts'
import { findKey } from './signers.ts'

/** A file and how to read it. */
export interface IncomingFile {
  /** Its name without the folder. */
  readonly file: string
  readonly read: () => Promise<Uint8Array>
}

/** A file that was opened: what it is judged by, or why it was refused. */
interface OpenedFile extends IncomingFile {
  readonly opened: Outline | Refusal
}

/** A file that was judged. Nothing of it was taken in. */
export interface LookedAt extends OpenedFile {
  readonly result: ImportResult
  /** When the exports were made whose months it replaces, oldest first. */
  readonly replaces: readonly string[]
  /** Whether the same export stands earlier among the files. */
  readonly isAgain: boolean
}

export interface Course {
  /** Stops between two files. */
  readonly signal: AbortSignal
  /** Told before each file how many are done. What it throws ends the work. */
  readonly tell: (done: number) => void
}

/** A quarter of a minute for 25 MB is slow also over a poor network. */
const mostMs = 15_000

export function fileAt(path: string): IncomingFile {
  const file = basename(path)
  return {
    file,
    read: async () => {
      const bytes = await inTime(readFileUpTo(path, maximumFileBytes), mostMs)
      if (bytes === null) throw new Refusal('file-slow', { file })
      return bytes
    },
  }
}

/**
 * Opens the files and says what each would change, as if those before it had been taken in. Null when
 * it was stopped. Throws Refusal 'no-organisation' when there is no key to open them with.
 */
export async function lookAt(
  db: Database,
  files: readonly IncomingFile[],
  { signal, tell }: Course,
): Promise<LookedAt[] | null> {
  const keys = getOrganisationKeys(db)
  const all: OpenedFile[] = []
  for (const file of files) {
    await yieldToOthers()
    if (signal.aborted) return null
    tell(all.length)
    const content = await openFile(file, keys)
    all.push({ ...file, opened: content instanceof Refusal ? content : outlineOf(content) })
  }
  tell(all.length)
  return judgeAll(db, all)
}

/** What each file would change by what the store holds now, as if those before it had been taken in. */
export function judgeAll(db: Database, files: readonly OpenedFile[]): LookedAt[] {
  const ask = whatIsKnown(db)
  const held = new Map<string, HeldFrom>()
  const digests = new Set<string>()
  // One log may sign with several keys.
  const exportOf = ({ manifest }: Outline, exportId: string | undefined) =>
    `${findKey(db, manifest.signer.public_key)?.signerId} ${exportId}`
  const exports = new Set(
    files.flatMap(({ opened }) =>
      opened instanceof Refusal ? [] : exportOf(opened, opened.manifest.export_id),
    ),
  )
  const judged = (file: OpenedFile): LookedAt => {
    const { opened } = file
    if (opened instanceof Refusal) {
      return { ...file, result: refusedFile(file.file, opened), replaces: [], isAgain: false }
    }
    const known = ask(opened)
    const { manifest, digest } = opened
    const placeOf = (month: string) => `${known.key?.signerId} ${month}`
    const heldThen = new Map(known.held)
    for (const month of manifest.months) {
      const before = held.get(placeOf(month))
      if (before) heldThen.set(month, before)
    }
    const hasFollowed = known.hasFollowed || exports.has(exportOf(opened, manifest.follows))
    const result = judge(file.file, opened, { ...known, held: heldThen, hasFollowed })
    const { new: added, replaced } = result.months
    const { sequence, created } = manifest
    for (const month of [...added, ...replaced]) {
      held.set(placeOf(month), { sequence, digest, created })
    }
    const replaces = new Set(replaced.map((month) => heldThen.get(month)?.created ?? ''))
    const isAgain = digests.has(digest)
    digests.add(digest)
    return { ...file, result, replaces: [...replaces].toSorted(), isAgain }
  }
  return files.map(judged)
}

/**
 * Takes in the files one after the other, each in a transaction of its own: whole or not at all. One that
 * was looked at is read again and must still be the same export. When the disk refuses one, its result
 * says so and the rest goes on. Answers for those it came to before it was stopped.
 */
export async function importFiles(
  db: Database,
  files: readonly (IncomingFile & Partial<OpenedFile>)[],
  { signal, tell }: Course,
  taken: (result: ImportResult, place: number) => void = () => {},
): Promise<ImportResult[]> {
  const keys = getOrganisationKeys(db)
  const results: ImportResult[] = []
  for (const file of files) {
    await yieldToOthers()
    if (signal.aborted) break
    tell(results.length)
    const result = await importFile(db, file, keys)
    taken(result, results.length)
    results.push(result)
  }
  tell(results.length)
  return results
}

async function importFile(
  db: Database,
  file: IncomingFile & Partial<OpenedFile>,
  keys: readonly OrganisationKey[],
): Promise<ImportResult> {
  const { opened: before } = file
  if (before instanceof Refusal) return refusedFile(file.file, before)
  const content = await openFile(file, keys)
  if (content instanceof Refusal) return refusedFile(file.file, content)
  if (before && content.digest !== before.digest) {
    return refusedFile(file.file, new Refusal('file-changed-since'))
  }
  try {
    return takeIn(db, file.file, content)
  } catch (error) {
    const refusal = asRefusal(error)
    if (refusal.code === 'unexpected') throw error
    return refusedFile(file.file, refusal)
  }
}

/** What the disk or a network answers about one file is about that file alone. */
async function openFile(
  { file, read }: IncomingFile,
  keys: readonly OrganisationKey[],
): Promise<OpenedExport | Refusal> {
  let bytes: Uint8Array
  try {
    bytes = await read()
  } catch (error) {
    return error instanceof Refusal ? error : new Refusal('file-not-found', { file })
  }
  try {
    return await readExport(bytes, keys)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
