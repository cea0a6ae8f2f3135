import { argon2Sync } from 'node:crypto'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { attemptsFile } from '../../src/vault/attempts.ts'
import { deriveKey } from '../../src/vault/derive-key.ts'
import {
  addKeychainSlot,
  createKeySlots,
  keySlotFiles,
  openKeySlots,
  type Secret,
} from '../../src/vault/keyslots.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { copiesIn, keySlotsMadeOnce, owner, recoveryCode } from './a-key-slot-folder.ts'
import { aKeychain } from './a-keychain.ts'
import { passphrase, refusalFrom } from './a-store.ts'
import {
  changeSlotFile,
  readSlotFile,
  recoverIndependently,
  type SlotFile,
  unwrapIndependently,
} from './unwrap-independently.ts'

const [first] = keySlotFiles
const { dataKey, someKeySlots } = keySlotsMadeOnce()
const byPassphrase: Secret = { passphrase }
const byRecoveryCode: Secret = { recoveryCode }

function changeBoth(folder: string, alter: (content: SlotFile) => void): void {
  for (const file of keySlotFiles) changeSlotFile(join(folder, file), alter)
}

const flipFirstBit = (base64: string) => {
  const bytes = Buffer.from(base64, 'base64')
  bytes[0]! ^= 1
  return bytes.toString('base64')
}

test('gives the same key as the Argon2id of OpenSSL', async () => {
  const salt = new Uint8Array(16).fill(7)
  const key = await deriveKey({
    passphrase: new TextEncoder().encode(passphrase),
    salt,
    memoryKib: 65_536,
    passes: 3,
    lanes: 1,
  })
  const parameters = { parallelism: 1, tagLength: 32, memory: 65_536, passes: 3 }
  expect(key.toString('hex')).toBe(
    argon2Sync('argon2id', { message: passphrase, nonce: salt, ...parameters }).toString('hex'),
  )
})

test('writes two equal copies whose key public algorithms can unwrap', () => {
  const folder = someKeySlots()
  const [copy, otherCopy] = copiesIn(folder)
  expect(copy).toEqual(otherCopy)

  const path = join(folder, first)
  expect(readSlotFile(path).slots[0]!.kdf).toEqual({
    name: 'argon2id',
    memory_kib: 65_536,
    passes: 3,
    lanes: 1,
  })
  expect(unwrapIndependently(path, passphrase.normalize('NFKC'), owner.kind)).toEqual(dataKey())
  expect(recoverIndependently(path, recoveryCode, owner.kind)).toEqual(dataKey())
  // The checksum is what anybody who knows the format would write.
  changeSlotFile(path, () => {})
  expect(copiesIn(folder)[0]).toEqual(copy)
})

test('never makes the same key, salt or nonce twice', async () => {
  const folder = temporaryFolder()
  const created = await createKeySlots(folder, owner, passphrase, recoveryCode)
  expect(created.equals(dataKey())).toBe(false)
  const files = [folder, someKeySlots()].map((each) => readSlotFile(join(each, first)))
  const random = files.flatMap(({ slots }) => slots.flatMap(({ salt, nonce }) => [salt, nonce]))
  expect(new Set(random).size).toBe(8)
})

test('opens with the passphrase however its letters were composed', async () => {
  const folder = temporaryFolder()
  const created = await createKeySlots(folder, owner, 'blåbärsöl ﬁn'.normalize('NFC'))
  const composed = { passphrase: 'blåbärsöl fin'.normalize('NFD') }
  expect((await openKeySlots(folder, owner, composed)).equals(created)).toBe(true)
  // And nothing else opens what has a passphrase alone.
  expect(await refusalFrom(openKeySlots(folder, owner, byRecoveryCode))).toBe('no-recovery-code')
  const byKeychain = { keychain: aKeychain() }
  expect(await refusalFrom(openKeySlots(folder, owner, byKeychain))).toBe('keychain-changed')
})

test('opens with the recovery code as it was typed', async () => {
  const folder = someKeySlots()
  const typed = { recoveryCode: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')}\n` }
  expect((await openKeySlots(folder, owner, typed)).equals(dataKey())).toBe(true)
})

test('refuses another passphrase, and an empty one', async () => {
  const folder = someKeySlots()
  for (const wrong of [`${passphrase} `, passphrase.toUpperCase(), '']) {
    expect(await refusalFrom(openKeySlots(folder, owner, { passphrase: wrong }))).toBe(
      'wrong-passphrase',
    )
  }
})

test('refuses another recovery code, and tells it from a slip', async () => {
  const folder = someKeySlots()
  const opening = (text: string) => refusalFrom(openKeySlots(folder, owner, { recoveryCode: text }))
  expect(await opening(newRecoveryCode())).toBe('wrong-recovery-code')
  rmSync(join(folder, attemptsFile))
  const slip = recoveryCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  for (const mistyped of [slip, '', passphrase]) {
    expect(await opening(mistyped)).toBe('recovery-code-mistyped')
  }
  expect(existsSync(join(folder, attemptsFile))).toBe(false)
})

test('delays after mistakes, whether by passphrase or recovery code', async () => {
  const folder = someKeySlots()
  for (let count = 0; count < 2; count += 1) {
    const secret = { recoveryCode: newRecoveryCode() }
    await refusalFrom(openKeySlots(folder, owner, secret))
    await refusalFrom(openKeySlots(folder, owner, { passphrase: 'fel fras' }))
  }
  for (const secret of [byPassphrase, byRecoveryCode]) {
    await expect(openKeySlots(folder, owner, secret)).rejects.toMatchObject({
      code: 'too-many-attempts',
      detail: { seconds: 5 },
    })
  }
  rmSync(join(folder, attemptsFile))
  expect((await openKeySlots(folder, owner, byPassphrase)).equals(dataKey())).toBe(true)
})

test('opens with the keychain that sealed the slot, and says when it no longer can', async () => {
  const folder = someKeySlots()
  const keychain = aKeychain()
  await addKeychainSlot(folder, owner, byRecoveryCode, keychain)
  const opening = (other: Secret) => refusalFrom(openKeySlots(folder, owner, other))
  expect((await openKeySlots(folder, owner, { keychain })).equals(dataKey())).toBe(true)

  expect(await opening({ keychain: aKeychain() })).toBe('keychain-changed')
  const lying = { ...keychain, reveal: () => Promise.resolve('not a key') }
  expect(await opening({ keychain: lying })).toBe('keychain-changed')
  const another = { ...keychain, reveal: () => Promise.resolve('A'.repeat(43)) }
  expect(await opening({ keychain: another })).toBe('keychain-changed')
  // Nobody mistyped anything.
  expect(existsSync(join(folder, attemptsFile))).toBe(false)
  expect((await openKeySlots(folder, owner, byPassphrase)).equals(dataKey())).toBe(true)
})

// Refused as damaged and not as a wrong passphrase: no key was derived at all.
test.each([
  ['weaker memory', { memory_kib: 19_456 }],
  ['fewer passes', { passes: 1 }],
  ['memory that would exhaust the machine', { memory_kib: 4_000_000 }],
  ['passes that would never end', { passes: 1_000_000 }],
  ['another derivation', { name: 'pbkdf2' }],
])('believes no slot that asks for %s', async (_, parameters) => {
  const folder = someKeySlots()
  changeBoth(folder, ({ slots }) => Object.assign(slots[0]!.kdf, parameters))
  expect(await refusalFrom(openKeySlots(folder, owner, byPassphrase))).toBe('key-slots-damaged')
})

test('believes no slots without one for the passphrase, or with two of a kind', async () => {
  const alone = someKeySlots()
  changeBoth(alone, ({ slots }) => slots.shift())
  expect(await refusalFrom(openKeySlots(alone, owner, byRecoveryCode))).toBe('key-slots-damaged')
  const twice = someKeySlots()
  changeBoth(twice, ({ slots }) => slots.push(slots[0]!))
  expect(await refusalFrom(openKeySlots(twice, owner, byPassphrase))).toBe('key-slots-damaged')
})

type Alteration = (slot: SlotFile['slots'][number]) => void
const alterations: readonly [string, Alteration][] = [
  [
    'its wrapped key',
    (slot) => {
      slot.wrapped_key = flipFirstBit(slot.wrapped_key)
    },
  ],
  [
    'its tag',
    (slot) => {
      const wrapped = Buffer.from(slot.wrapped_key, 'base64')
      wrapped[47]! ^= 1
      slot.wrapped_key = wrapped.toString('base64')
    },
  ],
  [
    'its salt',
    (slot) => {
      slot.salt = flipFirstBit(slot.salt)
    },
  ],
  [
    'its nonce',
    (slot) => {
      slot.nonce = flipFirstBit(slot.nonce)
    },
  ],
]

test.each([
  ...alterations,
  [
    'a parameter within bounds',
    (slot) => {
      slot.kdf.passes = 4
    },
  ] satisfies [string, Alteration],
])('opens no passphrase slot that was altered in %s', async (_, alter) => {
  const folder = someKeySlots()
  changeBoth(folder, ({ slots }) => alter(slots[0]!))
  expect(await refusalFrom(openKeySlots(folder, owner, byPassphrase))).toBe('wrong-passphrase')
})

test.each(alterations)('opens no recovery slot that was altered in %s', async (_, alter) => {
  const folder = someKeySlots()
  changeBoth(folder, ({ slots }) => alter(slots[1]!))
  expect(await refusalFrom(openKeySlots(folder, owner, byRecoveryCode))).toBe('wrong-recovery-code')
})

test('opens no keychain slot whose sealed key, or anything else, was exchanged', async () => {
  const folder = someKeySlots()
  const keychain = aKeychain()
  await addKeychainSlot(folder, owner, byRecoveryCode, keychain)
  const opening = () => refusalFrom(openKeySlots(folder, owner, { keychain }))
  const before = readSlotFile(join(folder, first)).slots[2]!
  await addKeychainSlot(folder, owner, byRecoveryCode, keychain)
  for (const part of ['sealed', 'nonce', 'wrapped_key'] as const) {
    const kept = readSlotFile(join(folder, first)).slots[2]!
    changeBoth(folder, ({ slots }) => Object.assign(slots[2]!, { [part]: before[part] }))
    expect(await opening()).toBe('keychain-changed')
    changeBoth(folder, ({ slots }) => Object.assign(slots[2]!, kept))
  }
  expect(await opening()).toBe('opened')
})

test('opens no slot that was carried over from another profile', async () => {
  const folder = someKeySlots()
  const other = { ...owner, id: 'f'.repeat(32) }
  expect(await refusalFrom(openKeySlots(folder, other, byPassphrase))).toBe('key-slots-damaged')
  changeBoth(folder, (content) => {
    content.profile_id = other.id
  })
  expect(await refusalFrom(openKeySlots(folder, other, byPassphrase))).toBe('wrong-passphrase')
  expect(await refusalFrom(openKeySlots(folder, other, byRecoveryCode))).toBe('wrong-recovery-code')
})

test('refuses to open a profile as one of the other kind', async () => {
  const folder = someKeySlots()
  const disguised = { ...owner, kind: 'supervisor' } as const
  expect(await refusalFrom(openKeySlots(folder, disguised, byPassphrase))).toBe('wrong-passphrase')
  expect(await refusalFrom(openKeySlots(folder, disguised, byRecoveryCode))).toBe(
    'wrong-recovery-code',
  )
})

test.each([
  ['missing', (path: string) => rmSync(path)],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['cut off', (path: string) => writeFileSync(path, '{"version": 2, "prof')],
  [
    'of another shape',
    (path: string) => changeSlotFile(path, (content) => Object.assign(content, { slots: {} })),
  ],
  [
    'asking for too little',
    (path: string) =>
      changeSlotFile(path, ({ slots }) => {
        slots[0]!.kdf.memory_kib = 8
      }),
  ],
])('uses the second copy when the first is %s', async (_, damage) => {
  const folder = someKeySlots()
  damage(join(folder, first))
  expect((await openKeySlots(folder, owner, byRecoveryCode)).equals(dataKey())).toBe(true)
})

test('derives on a thread of its own, so that this one stays free', async () => {
  const folder = someKeySlots()
  let turns = 0
  const counting = setInterval(() => (turns += 1), 5)
  await openKeySlots(folder, owner, byPassphrase)
  clearInterval(counting)
  expect(turns).toBeGreaterThan(2)
})
