/**
 * The door to a store: its random data key, wrapped by whatever may open it. The slots stand beside
 * the database in two copies and hold no secret in clear. A slot's header is bound to the wrapped
 * key, so none of it can be altered or carried over to another profile.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod/mini'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { deriveKey } from './derive-key.ts'
import { asRefusal, isFailure } from './failures.ts'
import { writeWholeFile } from './write-file.ts'

export const keySlotFiles = ['keyslots.json', 'keyslots.copy.json'] as const

const version = 1
const cipher = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

const base64 = (bytes: number) =>
  z.string().check(z.refine((text) => Buffer.from(text, 'base64').length === bytes))

/**
 * Well above the least that OWASP names for Argon2id (19 MiB, 2 passes), and about a quarter of a
 * second. A slot that asks for less is not believed, nor one that would keep the program busy for
 * more than some seconds.
 */
const argon2id = z.strictObject({
  name: z.literal('argon2id'),
  memory_kib: z.int().check(z.gte(64 * 1024), z.lte(512 * 1024)),
  passes: z.int().check(z.gte(3), z.lte(12)),
  lanes: z.literal(1),
})
const chosenKdf: z.infer<typeof argon2id> = {
  name: 'argon2id',
  memory_kib: 64 * 1024,
  passes: 3,
  lanes: 1,
}

const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: argon2id,
  salt: base64(16),
  nonce: base64(nonceBytes),
  /** The data key, encrypted, and the tag after it. */
  wrapped_key: base64(keyBytes + tagBytes),
})
type PassphraseSlot = z.infer<typeof passphraseSlot>
type SlotHeader = Pick<PassphraseSlot, 'kind' | 'kdf' | 'salt'>

/** Whose key it is. A profile cannot be passed off as one of the other kind. */
type Owner = Pick<Profile, 'id' | 'kind'>

const versioned = z.object({ version: z.int() })
const keySlots = z.strictObject({
  version: z.literal(version),
  profile_id: z.string(),
  /** Slots of other kinds may stand here too. */
  slots: z.array(z.looseObject({ kind: z.string() })),
})

/** A new data key, with the files that let the passphrase open it. The caller wipes the key. */
export async function createKeySlots(
  directory: string,
  owner: Owner,
  passphrase: string,
): Promise<Buffer> {
  const dataKey = randomBytes(keyBytes)
  try {
    const slot = await wrap(dataKey, owner, passphrase)
    const text = `${JSON.stringify({ version, profile_id: owner.id, slots: [slot] }, null, 2)}\n`
    for (const file of keySlotFiles) await writeWholeFile(join(directory, file), text)
    return dataKey
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/**
 * The data key, which the caller wipes. Throws Refusal 'wrong-passphrase', 'store-damaged' when
 * neither copy can be used, or 'store-newer'.
 */
export async function openKeySlots(
  directory: string,
  owner: Owner,
  passphrase: string,
): Promise<Buffer> {
  if (passphrase === '') throw new Refusal('wrong-passphrase')
  const slots = readSlots(directory, owner)
  if (slots.length === 0) throw new Refusal('store-damaged')
  for (const slot of slots) {
    const dataKey = await unwrap(slot, owner, passphrase)
    if (dataKey) return dataKey
  }
  throw new Refusal('wrong-passphrase')
}

/** The passphrase slots of both copies, each different one once. */
function readSlots(directory: string, owner: Owner): PassphraseSlot[] {
  const slots: PassphraseSlot[] = []
  for (const file of keySlotFiles) {
    for (const slot of readCopy(join(directory, file), owner)) {
      if (!slots.some((other) => isDeepStrictEqual(other, slot))) slots.push(slot)
    }
  }
  return slots
}

/** The slots of one copy; none when it is missing or damaged, because there is another. */
function readCopy(path: string, owner: Owner): PassphraseSlot[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || isFailure(error, 'ENOENT', 'EIO')) return []
    // A file that may not be read is as good as damaged to whoever is asked for a passphrase.
    throw isFailure(error, 'EACCES', 'EPERM') ? new Refusal('store-damaged') : asRefusal(error)
  }
  const found = versioned.safeParse(content)
  if (found.success && found.data.version > version) throw new Refusal('store-newer')
  const copy = keySlots.safeParse(content)
  if (!copy.success || copy.data.profile_id !== owner.id) return []
  return copy.data.slots.flatMap((slot) => passphraseSlot.safeParse(slot).data ?? [])
}

async function wrap(dataKey: Buffer, owner: Owner, passphrase: string): Promise<PassphraseSlot> {
  const header: SlotHeader = {
    kind: 'passphrase',
    kdf: chosenKdf,
    salt: randomBytes(16).toString('base64'),
  }
  const nonce = randomBytes(nonceBytes)
  const wrappingKey = await wrappingKeyOf(header, passphrase)
  const encryption = createCipheriv(cipher, wrappingKey, nonce).setAAD(bound(header, owner))
  wrappingKey.fill(0)
  const encrypted = [encryption.update(dataKey), encryption.final(), encryption.getAuthTag()]
  return {
    ...header,
    nonce: nonce.toString('base64'),
    wrapped_key: Buffer.concat(encrypted).toString('base64'),
  }
}

/** The data key, or null when the passphrase is another or the slot has been altered. */
async function unwrap(
  slot: PassphraseSlot,
  owner: Owner,
  passphrase: string,
): Promise<Buffer | null> {
  const wrapped = Buffer.from(slot.wrapped_key, 'base64')
  const wrappingKey = await wrappingKeyOf(slot, passphrase)
  const decryption = createDecipheriv(cipher, wrappingKey, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: tagBytes,
  })
  wrappingKey.fill(0)
  decryption.setAAD(bound(slot, owner)).setAuthTag(wrapped.subarray(keyBytes))
  const dataKey = decryption.update(wrapped.subarray(0, keyBytes))
  try {
    decryption.final()
    return dataKey
  } catch {
    // The only thing that can fail here is the tag.
    dataKey.fill(0)
    return null
  }
}

/** What the tag covers beside the key: everything in the slot that decides how it is opened. */
function bound({ kind, kdf, salt }: SlotHeader, owner: Owner): Buffer {
  const { name, memory_kib, passes, lanes } = kdf
  return Buffer.from(
    JSON.stringify([
      'peerlogg/key-slot',
      version,
      owner.id,
      owner.kind,
      kind,
      name,
      memory_kib,
      passes,
      lanes,
      salt,
    ]),
  )
}

function wrappingKeyOf({ kdf, salt }: SlotHeader, passphrase: string): Promise<Buffer> {
  return deriveKey({
    // The same words typed on another keyboard may arrive as other code points.
    passphrase: new TextEncoder().encode(passphrase.normalize('NFKC')),
    // A copy: a Buffer this small is a window on memory that the thread should not be handed.
    salt: new Uint8Array(Buffer.from(salt, 'base64')),
    memoryKib: kdf.memory_kib,
    passes: kdf.passes,
    lanes: kdf.lanes,
  })
}
