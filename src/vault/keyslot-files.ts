/**
 * The two copies of a store's key slots. Each is text in one form only, with a checksum, so that any
 * changed byte is noticed. The copy with the higher revision counts: what was changed or removed in
 * it never comes back from the other.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import { Refusal } from '../shared/refusal.ts'
import { asRefusal, isFailure } from './failures.ts'
import { passphraseSlot, slot, type Slot } from './keyslot.ts'
import { removeFile } from './when-free.ts'
import { ownersOnly, replaceWholeFiles, writeWholeFile } from './write-file.ts'

export const keySlotFiles = ['keyslots.json', 'keyslots.copy.json'] as const

/** Whether a file is a copy that was not written to its end. */
export function isUnfinishedCopy(file: string): boolean {
  return keySlotFiles.some((name) => file.startsWith(`${name}.`)) && file.endsWith('.tmp')
}

const version = 2

/** The passphrase's slot is always there, and no kind of slot stands here twice. */
const hasItsSlots = (slots: readonly Slot[]) => {
  const kinds = new Set(slots.map(({ kind }) => kind))
  return kinds.has('passphrase') && kinds.size === slots.length
}

const current = z.strictObject({
  version: z.literal(version),
  profile_id: z.string(),
  /** Higher with every change, in both copies. */
  revision: z.int().check(z.gte(1)),
  slots: z.array(slot).check(z.refine(hasItsSlots)),
  /** SHA-256 in hexadecimal digits, of the text this file has without this field. */
  sha256: z.string(),
})
export type KeySlots = Omit<z.infer<typeof current>, 'version' | 'sha256'>

/** As the first version of Peerlogg wrote it: without revision or checksum. */
const earliest = z.strictObject({
  version: z.literal(1),
  profile_id: z.string(),
  slots: z.tuple([passphraseSlot]),
})

const versioned = z.object({ version: z.int() })

type Newest = [KeySlots, ...KeySlots[]]

/** What a file says: key slots, nothing that can be used, or something from a later version. */
type Copy = KeySlots | 'damaged' | 'newer'

/**
 * The newest key slots of the folder. Two only when the copies differ and neither is newer, as
 * damage in the first version of the files could have it. Throws Refusal 'key-slots-damaged' when
 * neither copy can be used, or 'store-newer'.
 */
export function readKeySlots(directory: string, profileId?: string): Newest {
  const copies = keySlotFiles.map((file) => interpret(read(join(directory, file)), profileId))
  return newestOf(copies)
}

/**
 * The newest that these folders have, as both copies say it once they are alike; of equals the first
 * folder's. Throws as readKeySlots when none has any.
 */
export function textOfNewestKeySlots(directories: readonly string[], profileId: string): string {
  const paths = directories.flatMap((directory) =>
    keySlotFiles.map((file) => join(directory, file)),
  )
  const [newest] = newestOf(paths.map((path) => interpret(read(path), profileId)))
  return textOf(newest)
}

/** Whether the folder has key slots that can be used. Throws Refusal 'store-newer'. */
export function hasKeySlots(directory: string, profileId?: string): boolean {
  try {
    readKeySlots(directory, profileId)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'key-slots-damaged') return false
    throw error
  }
}

/** Writes both copies for the first time. */
export async function writeNewKeySlots(directory: string, keySlots: KeySlots): Promise<void> {
  for (const file of keySlotFiles) {
    await writeWholeFile(join(directory, file), textOf(keySlots), { mode: ownersOnly })
  }
}

/** Writes both copies anew, the one after the other, so that one of them is whole at all times. */
export async function replaceKeySlots(directory: string, keySlots: KeySlots): Promise<void> {
  await replaceWholeFiles(
    keySlotFiles.map((file) => join(directory, file)),
    textOf(keySlots),
  )
}

/**
 * Makes both copies say what the newest says, and removes what an interrupted change left behind.
 * Answers whether one was damaged or gone. Throws as readKeySlots, or what the disk answers.
 */
export async function mendKeySlotFiles(
  directory: string,
  profileId: string,
): Promise<'whole' | 'mended'> {
  const paths = keySlotFiles.map((file) => join(directory, file))
  const texts = paths.map(read)
  const copies = texts.map((text) => interpret(text, profileId))
  const [newest, ...asNew] = newestOf(copies)
  removeLeftovers(directory)
  // Only the right secret can tell which of the two is good.
  if (asNew.length > 0) return 'whole'
  const text = textOf(newest)
  const stale = paths.filter((_, index) => texts[index] !== text)
  if (stale.length > 0) await replaceWholeFiles(stale, text)
  return copies.some((copy) => typeof copy === 'string') ? 'mended' : 'whole'
}

function newestOf(copies: readonly Copy[]): Newest {
  const usable = copies.filter((copy) => typeof copy !== 'string')
  const revision = Math.max(...usable.map((copy) => copy.revision))
  const [first, second] = usable.filter((copy) => copy.revision === revision)
  const isNewer = copies.includes('newer')
  if (!first) throw new Refusal(isNewer ? 'store-newer' : 'key-slots-damaged')
  return second && !isDeepStrictEqual(first, second) ? [first, second] : [first]
}

/** The text of a copy; null when it is gone or cannot be read, because there is another. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isFailure(error, 'ENOENT', 'EIO', 'EACCES', 'EPERM', 'EISDIR')) return null
    throw asRefusal(error)
  }
}

function interpret(text: string | null, profileId: string | undefined): Copy {
  const content = parse(text)
  const found = versioned.safeParse(content)
  if (!found.success) return 'damaged'
  const isWhole = isWholeText(text, content as object)
  if (found.data.version > version) {
    // Whole, so nothing but a later version wrote it: later versions keep this kind of checksum.
    if (isWhole) throw new Refusal('store-newer')
    return 'newer'
  }
  const copy = isWhole ? current.safeParse(content).data : earliest.safeParse(content).data
  if (!copy || (profileId !== undefined && copy.profile_id !== profileId)) return 'damaged'
  const { profile_id, slots } = copy
  return { profile_id, revision: 'revision' in copy ? copy.revision : 0, slots: [...slots] }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

function textOf({ profile_id, revision, slots }: KeySlots): string {
  // One from the first version starts to count here.
  return sealed({ version, profile_id, revision: Math.max(revision, 1), slots })
}

function sealed(content: object): string {
  const sha256 = createHash('sha256').update(layOut(content)).digest('hex')
  return layOut({ ...content, sha256 })
}

function isWholeText(text: string | null, content: object): boolean {
  const { sha256: _, ...rest } = content as { sha256?: unknown }
  return sealed(rest) === text
}

function layOut(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

function removeLeftovers(directory: string): void {
  const leftovers = readdirSync(directory).filter(isUnfinishedCopy)
  for (const file of leftovers) removeFile(join(directory, file))
}
