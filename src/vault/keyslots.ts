/**
 * The door to a store: its random data key, wrapped by whatever may open it. The slots stand beside
 * the database in two copies and hold no secret in clear.
 */
import { randomBytes } from 'node:crypto'
import { newPassphrase as newPassphraseShape } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { attempt } from './attempts.ts'
import { asRefusal } from './failures.ts'
import {
  keyBytes,
  type Keychain,
  type Owner,
  type Secret,
  type Slot,
  unwrap,
  wrapForKeychain,
  wrapForPassphrase,
  wrapForRecovery,
} from './keyslot.ts'
import {
  type KeySlots,
  mendKeySlotFiles,
  readKeySlots,
  replaceKeySlots,
  writeNewKeySlots,
} from './keyslot-files.ts'
import { newRecoveryCode } from './recovery-code.ts'

export type { Keychain, Owner, Secret } from './keyslot.ts'
export { keySlotFiles } from './keyslot-files.ts'

/** A new data key, with the files that let the secrets open it. The caller wipes the key. */
export async function createKeySlots(
  directory: string,
  owner: Owner,
  passphrase: string,
  recoveryCode?: string,
): Promise<Buffer> {
  const dataKey = randomBytes(keyBytes)
  try {
    const slots = [await wrapForPassphrase(dataKey, owner, passphrase)]
    if (recoveryCode !== undefined) slots.push(wrapForRecovery(dataKey, owner, recoveryCode))
    await writeNewKeySlots(directory, { profile_id: owner.id, revision: 1, slots })
    return dataKey
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}

/**
 * The data key, which the caller wipes. The delay after mistakes is in force here, so whoever asks
 * need not see to it. Throws Refusal 'wrong-passphrase', 'wrong-recovery-code',
 * 'recovery-code-mistyped', 'no-recovery-code', 'keychain-changed' or what the keychain refuses,
 * 'too-many-attempts', 'key-slots-damaged' when neither copy can be used, or 'store-newer'.
 */
export async function openKeySlots(
  directory: string,
  owner: Owner,
  secret: Secret,
): Promise<Buffer> {
  const { dataKey } = await unlock(directory, owner, secret)
  return dataKey
}

/**
 * Gives the profile another passphrase by rewriting its one slot. Throws as openKeySlots, and
 * 'passphrase-too-short'.
 */
export async function changePassphrase(
  directory: string,
  owner: Owner,
  secret: Secret,
  newPassphrase: string,
): Promise<void> {
  const chosen = newPassphraseShape.safeParse(newPassphrase)
  if (!chosen.success) throw asRefusal(chosen.error)
  await putSlot(directory, owner, secret, (key) => wrapForPassphrase(key, owner, chosen.data))
}

/** A new recovery code, after which a former one opens nothing. Throws as openKeySlots. */
export async function replaceRecoveryCode(
  directory: string,
  owner: Owner,
  secret: Secret,
): Promise<string> {
  const code = newRecoveryCode()
  await putSlot(directory, owner, secret, (key) => wrapForRecovery(key, owner, code))
  return code
}

/** Lets the keychain of the system open the profile too. Throws as openKeySlots. */
export async function addKeychainSlot(
  directory: string,
  owner: Owner,
  secret: Secret,
  keychain: Keychain,
): Promise<void> {
  await putSlot(directory, owner, secret, (key) => wrapForKeychain(key, owner, keychain))
}

/** Afterwards the keychain opens the profile no more; nothing happens when it did not. */
export async function removeKeychainSlot(directory: string, owner: Owner): Promise<void> {
  await inTurn(directory, async () => {
    const [newest] = readKeySlots(directory, owner.id)
    const slots = newest.slots.filter(({ kind }) => kind !== 'keychain')
    if (slots.length < newest.slots.length) await write(directory, { ...newest, slots })
  })
}

/** Whether the keychain may open the profile. Not so when that cannot be read. */
export function hasKeychainSlot(directory: string): boolean {
  try {
    return readKeySlots(directory).some(({ slots }) =>
      slots.some(({ kind }) => kind === 'keychain'),
    )
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/**
 * Brings both copies to what the newest says. `mended`: one was damaged or gone. Throws Refusal
 * 'key-slots-damaged' when both are, 'store-newer' or what the disk answers.
 */
export function mendKeySlots(directory: string, owner: Owner): Promise<'whole' | 'mended'> {
  return mendKeySlotFiles(directory, owner.id)
}

/**
 * Gives another folder the newest key slots of this one, in two copies. Damaged ones replace
 * nothing: Refusal 'key-slots-damaged'.
 */
export async function copyKeySlots(fromDirectory: string, toDirectory: string): Promise<void> {
  const [newest] = readKeySlots(fromDirectory)
  await replaceKeySlots(toDirectory, newest)
}

interface Unlocked {
  readonly dataKey: Buffer
  readonly keySlots: KeySlots
}

async function unlock(directory: string, owner: Owner, secret: Secret): Promise<Unlocked> {
  if ('passphrase' in secret && secret.passphrase === '') throw new Refusal('wrong-passphrase')
  const found = readKeySlots(directory, owner.id)
  const trying = () => tryEach(found, owner, secret)
  // A keychain cannot be guessed at, and its failures are nobody's mistakes.
  const unlocked = 'keychain' in secret ? await trying() : await attempt(directory, trying)
  // What opened is right, and the copy that differs from it is not.
  if (found.length > 1) await write(directory, unlocked.keySlots)
  return unlocked
}

async function tryEach(
  found: readonly KeySlots[],
  owner: Owner,
  secret: Secret,
): Promise<Unlocked> {
  for (const keySlots of found) {
    const dataKey = await unwrap(keySlots.slots, owner, secret)
    if (dataKey) return { dataKey, keySlots }
  }
  if ('passphrase' in secret) throw new Refusal('wrong-passphrase')
  throw new Refusal('recoveryCode' in secret ? 'wrong-recovery-code' : 'keychain-changed')
}

/** Puts a slot in the place of the one of its kind, or beside the others. */
async function putSlot(
  directory: string,
  owner: Owner,
  secret: Secret,
  make: (dataKey: Buffer) => Slot | Promise<Slot>,
): Promise<void> {
  await inTurn(directory, async () => {
    const { dataKey, keySlots } = await unlock(directory, owner, secret)
    try {
      const made = await make(dataKey)
      const isNew = keySlots.slots.every(({ kind }) => kind !== made.kind)
      const slots = keySlots.slots.map((each) => (each.kind === made.kind ? made : each))
      await write(directory, { ...keySlots, slots: isNew ? [...slots, made] : slots })
    } finally {
      dataKey.fill(0)
    }
  })
}

/** The latest change of each folder's slots, as long as it is under way. */
const underWay = new Map<string, Promise<void>>()

/** Each change begins with what the one before has written: none puts back what another took away. */
async function inTurn(directory: string, change: () => Promise<void>): Promise<void> {
  const before = underWay.get(directory)
  const changed = before ? before.then(change, change) : change()
  underWay.set(directory, changed)
  try {
    await changed
  } finally {
    if (underWay.get(directory) === changed) underWay.delete(directory)
  }
}

function write(directory: string, keySlots: KeySlots): Promise<void> {
  return replaceKeySlots(directory, { ...keySlots, revision: keySlots.revision + 1 })
}
