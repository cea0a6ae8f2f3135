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
  hasKeySlots,
  type KeySlots,
  mendKeySlotFiles,
  readKeySlots,
  replaceKeySlots,
  writeNewKeySlots,
} from './keyslot-files.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { Turns } from './turns.ts'

export type { Keychain, Owner, Secret } from './keyslot.ts'
export { hasKeySlots, keySlotFiles } from './keyslot-files.ts'

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
 * The same by the key slots of either folder, those of the first when both open. Mistakes are counted
 * in the first. Answers which it was.
 */
export async function openKeySlotsOfEither(
  directories: readonly [string, string],
  owner: Owner,
  secret: Secret,
): Promise<{ readonly key: Buffer; readonly directory: string }> {
  refuseEmpty(secret)
  const [first, other] = directories
  const open = async (directory: string) => {
    const { dataKey } = await tryEach(readKeySlots(directory, owner.id), owner, secret)
    return { key: dataKey, directory }
  }
  return counted(first, secret, async () => {
    try {
      return await open(first)
    } catch (refusal) {
      // Whatever the other ones say, it is the first that somebody wants to open.
      return await open(other).catch(() => Promise.reject(refusal as Error))
    }
  })
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
  await changes.take(directory, async () => {
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
  return changes.take(directory, () => mendKeySlotFiles(directory, owner.id))
}

/**
 * Gives another folder the newest key slots of this one, in two copies, above what it has. Damaged ones
 * replace nothing: Refusal 'key-slots-damaged'.
 */
export async function copyKeySlots(fromDirectory: string, toDirectory: string): Promise<void> {
  await changes.take(toDirectory, async () => {
    const [newest] = readKeySlots(fromDirectory)
    if (!hasKeySlots(toDirectory)) return replaceKeySlots(toDirectory, newest)
    const [present] = readKeySlots(toDirectory)
    const revision = Math.max(newest.revision, present.revision)
    return write(toDirectory, { ...newest, revision })
  })
}

interface Unlocked {
  readonly dataKey: Buffer
  readonly keySlots: KeySlots
}

async function unlock(directory: string, owner: Owner, secret: Secret): Promise<Unlocked> {
  refuseEmpty(secret)
  const found = readKeySlots(directory, owner.id)
  const unlocked = await counted(directory, secret, () => tryEach(found, owner, secret))
  // What opened is right, and the copy that differs from it is not.
  if (found.length > 1) await write(directory, unlocked.keySlots)
  return unlocked
}

function refuseEmpty(secret: Secret): void {
  if ('passphrase' in secret && secret.passphrase === '') throw new Refusal('wrong-passphrase')
}

/** A keychain cannot be guessed at, and its failures are nobody's mistakes. */
function counted<Result>(
  directory: string,
  secret: Secret,
  trying: () => Promise<Result>,
): Promise<Result> {
  return 'keychain' in secret ? trying() : attempt(directory, trying)
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
  await changes.take(directory, async () => {
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

/** Each change of a folder's slots begins with what the one before has written: none puts back what another took away. */
const changes = new Turns()

/**
 * The revision is the moment in seconds, or one more than the last: so a change made to slots that
 * were brought back from an older copy counts above all that was changed before it, wherever that is kept.
 */
function write(directory: string, keySlots: KeySlots): Promise<void> {
  const revision = Math.max(keySlots.revision + 1, Math.floor(Date.now() / 1000))
  return replaceKeySlots(directory, { ...keySlots, revision })
}
