/**
 * One slot: the data key of a store, wrapped for one secret. Its header is bound to the wrapped key,
 * so none of it can be altered or carried over to another profile.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { deriveKey } from './derive-key.ts'
import { readRecoveryCode } from './recovery-code.ts'

/** What opens a store. */
export type Secret =
  | { readonly passphrase: string }
  | { readonly recoveryCode: string }
  | { readonly keychain: Keychain }

/** The keychain of the system, as far as a slot needs it. Both may fail, for whatever reason. */
export interface Keychain {
  seal(text: string): Promise<Buffer>
  reveal(sealed: Buffer): Promise<string>
}

/** Whose key it is. A profile cannot be passed off as one of the other kind. */
export type Owner = Pick<Profile, 'id' | 'kind'>

export const keyBytes = 32
const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

const base64 = (bytes: number) =>
  z.string().check(z.refine((text) => Buffer.from(text, 'base64').length === bytes))

/** The data key, encrypted, and the tag after it. */
const wrapped = { nonce: base64(nonceBytes), wrapped_key: base64(keyBytes + tagBytes) }

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

export const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: argon2id,
  salt: base64(16),
  ...wrapped,
})

/** HKDF is enough here: the code is random, and as long as a key. */
const recoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  kdf: z.strictObject({ name: z.literal('hkdf-sha256') }),
  salt: base64(16),
  ...wrapped,
})

const keychainSlot = z.strictObject({
  kind: z.literal('keychain'),
  /** The random wrapping key, as the keychain of the system sealed it. */
  sealed: z.string().check(z.maxLength(16 * 1024)),
  ...wrapped,
})

export const slot = z.discriminatedUnion('kind', [passphraseSlot, recoverySlot, keychainSlot])
export type Slot = z.infer<typeof slot>
type SlotOf<Kind extends Slot['kind']> = Extract<Slot, { kind: Kind }>
type HeaderOf<Kind extends Slot['kind']> = Omit<SlotOf<Kind>, keyof typeof wrapped>
type Header = { [Kind in Slot['kind']]: HeaderOf<Kind> }[Slot['kind']]

export async function wrapForPassphrase(
  dataKey: Buffer,
  owner: Owner,
  passphrase: string,
): Promise<Slot> {
  const salt = randomBytes(16).toString('base64')
  const header: HeaderOf<'passphrase'> = { kind: 'passphrase', kdf: chosenKdf, salt }
  return { ...header, ...wrap(dataKey, owner, header, await keyOfPassphrase(header, passphrase)) }
}

export function wrapForRecovery(dataKey: Buffer, owner: Owner, recoveryCode: string): Slot {
  const salt = randomBytes(16).toString('base64')
  const header: HeaderOf<'recovery'> = { kind: 'recovery', kdf: { name: 'hkdf-sha256' }, salt }
  return { ...header, ...wrap(dataKey, owner, header, keyOfRecoveryCode(header, recoveryCode)) }
}

export async function wrapForKeychain(
  dataKey: Buffer,
  owner: Owner,
  keychain: Keychain,
): Promise<Slot> {
  const wrappingKey = randomBytes(keyBytes)
  try {
    const sealed = await keychain.seal(wrappingKey.toString('base64'))
    const header: HeaderOf<'keychain'> = { kind: 'keychain', sealed: sealed.toString('base64') }
    return { ...header, ...wrap(dataKey, owner, header, wrappingKey) }
  } finally {
    wrappingKey.fill(0)
  }
}

/**
 * The data key, or null when the secret is another or the slot has been altered. Throws Refusal
 * 'recovery-code-mistyped', 'no-recovery-code', 'keychain-changed' or what the keychain refuses.
 */
export async function unwrap(
  slots: readonly Slot[],
  owner: Owner,
  secret: Secret,
): Promise<Buffer | null> {
  if ('passphrase' in secret) {
    const found = slots.find((each) => each.kind === 'passphrase')!
    return unwrapWith(await keyOfPassphrase(found, secret.passphrase), found, owner)
  }
  if ('recoveryCode' in secret) {
    const found = slots.find((each) => each.kind === 'recovery')
    if (!found) throw new Refusal('no-recovery-code')
    return unwrapWith(keyOfRecoveryCode(found, secret.recoveryCode), found, owner)
  }
  const found = slots.find((each) => each.kind === 'keychain')
  if (!found) throw new Refusal('keychain-changed')
  return unwrapWith(await keyOfKeychain(found, secret.keychain), found, owner)
}

type Wrapped = Pick<Slot, 'nonce' | 'wrapped_key'>

/** Wipes the wrapping key. */
function wrap(dataKey: Buffer, owner: Owner, header: Header, wrappingKey: Buffer): Wrapped {
  const nonce = randomBytes(nonceBytes)
  const encryption = createCipheriv(cipher, wrappingKey, nonce).setAAD(bound(header, owner))
  wrappingKey.fill(0)
  const encrypted = [encryption.update(dataKey), encryption.final(), encryption.getAuthTag()]
  return {
    nonce: nonce.toString('base64'),
    wrapped_key: Buffer.concat(encrypted).toString('base64'),
  }
}

/** Wipes the wrapping key. */
function unwrapWith(wrappingKey: Buffer, found: Slot, owner: Owner): Buffer | null {
  const bytes = Buffer.from(found.wrapped_key, 'base64')
  const decryption = createDecipheriv(cipher, wrappingKey, Buffer.from(found.nonce, 'base64'), {
    authTagLength: tagBytes,
  })
  wrappingKey.fill(0)
  decryption.setAAD(bound(found, owner)).setAuthTag(bytes.subarray(keyBytes))
  const dataKey = decryption.update(bytes.subarray(0, keyBytes))
  try {
    decryption.final()
    return dataKey
  } catch {
    // The only thing that can fail here is the tag.
    dataKey.fill(0)
    return null
  }
}

/**
 * What the tag covers beside the key: everything in the slot that decides how it is opened. The 1 is
 * the version of this binding, which the version of the file does not change: a slot stays as it is
 * when the file around it is written anew.
 */
function bound(header: Header, owner: Owner): Buffer {
  const decisive = [
    'peerlogg/key-slot',
    1,
    owner.id,
    owner.kind,
    header.kind,
    ...settingsOf(header),
  ]
  return Buffer.from(JSON.stringify(decisive))
}

function settingsOf(header: Header): (string | number)[] {
  switch (header.kind) {
    case 'passphrase': {
      const { name, memory_kib, passes, lanes } = header.kdf
      return [name, memory_kib, passes, lanes, header.salt]
    }
    case 'recovery':
      return [header.kdf.name, header.salt]
    case 'keychain':
      return [header.sealed]
  }
}

function keyOfPassphrase({ kdf, salt }: HeaderOf<'passphrase'>, passphrase: string) {
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

function keyOfRecoveryCode({ salt }: HeaderOf<'recovery'>, recoveryCode: string): Buffer {
  const code = readRecoveryCode(recoveryCode)
  const info = 'peerlogg/recovery-code'
  const key = hkdfSync('sha256', code, Buffer.from(salt, 'base64'), info, keyBytes)
  code.fill(0)
  return Buffer.from(key)
}

async function keyOfKeychain({ sealed }: HeaderOf<'keychain'>, keychain: Keychain) {
  try {
    const text = await keychain.reveal(Buffer.from(sealed, 'base64'))
    const key = Buffer.from(text, 'base64')
    if (key.length === keyBytes) return key
  } catch (error) {
    // It may say for itself that it is not there; anything else is a key it no longer has.
    if (error instanceof Refusal) throw error
  }
  throw new Refusal('keychain-changed')
}
