import { argon2Sync } from 'node:crypto'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveKey } from '../../src/vault/derive-key.ts'
import { createKeySlots, keySlotFiles, openKeySlots } from '../../src/vault/keyslots.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { passphrase } from './a-store.ts'
import { unwrapIndependently } from './unwrap-independently.ts'

const owner = { id: '0123456789abcdef0123456789abcdef', kind: 'peer' } as const
const [first, second] = keySlotFiles

interface KeySlotFile {
  version: number
  profile_id: string
  slots: {
    kind: string
    kdf: { name: string; memory_kib: number; passes: number; lanes: number }
    salt: string
    nonce: string
    wrapped_key: string
  }[]
}

const read = (folder: string, file: string) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as KeySlotFile

function change(folder: string, file: string, alter: (content: KeySlotFile) => void): void {
  const content = read(folder, file)
  alter(content)
  writeFileSync(join(folder, file), JSON.stringify(content))
}

// Made once, because every derivation takes a while; each test works on a copy.
const madeOnce = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
let dataKey: Buffer
beforeAll(async () => {
  dataKey = await createKeySlots(madeOnce, owner, passphrase)
}, 60_000)
afterAll(() => rmSync(madeOnce, { recursive: true }))

function someKeySlots(): string {
  const folder = temporaryFolder()
  for (const file of keySlotFiles) copyFileSync(join(madeOnce, file), join(folder, file))
  return folder
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

test('writes two equal copies whose key public algorithms can unwrap', async () => {
  const folder = someKeySlots()
  expect(readFileSync(join(folder, first))).toEqual(readFileSync(join(folder, second)))

  expect(read(folder, first).slots[0]!.kdf).toEqual({
    name: 'argon2id',
    memory_kib: 65_536,
    passes: 3,
    lanes: 1,
  })
  const unwrapped = unwrapIndependently(
    join(folder, first),
    passphrase.normalize('NFKC'),
    owner.kind,
  )
  expect(unwrapped).toEqual(dataKey)
})

test('never makes the same key, salt or nonce twice', async () => {
  const other = temporaryFolder()
  expect((await createKeySlots(other, owner, passphrase)).equals(dataKey)).toBe(false)
  const [slot, otherSlot] = [read(madeOnce, first).slots[0]!, read(other, first).slots[0]!]
  expect(slot.salt).not.toBe(otherSlot.salt)
  expect(slot.nonce).not.toBe(otherSlot.nonce)
})

test('opens with the passphrase however its letters were composed', async () => {
  const folder = temporaryFolder()
  const created = await createKeySlots(folder, owner, 'blåbärsöl ﬁn'.normalize('NFC'))
  const opened = await openKeySlots(folder, owner, 'blåbärsöl fin'.normalize('NFD'))
  expect(opened.equals(created)).toBe(true)
})

test('refuses another passphrase, and an empty one', async () => {
  const folder = someKeySlots()
  for (const wrong of [`${passphrase} `, passphrase.toUpperCase(), '']) {
    await expect(openKeySlots(folder, owner, wrong)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    })
  }
})

test.each([
  ['missing', (folder: string) => rmSync(join(folder, first))],
  ['empty', (folder: string) => writeFileSync(join(folder, first), '')],
  ['cut off', (folder: string) => writeFileSync(join(folder, first), '{"version": 1, "prof')],
  [
    'of another shape',
    (folder: string) => change(folder, first, (content) => Object.assign(content, { slots: {} })),
  ],
  [
    'altered in its wrapped key',
    (folder: string) =>
      change(folder, first, ({ slots }) => {
        slots[0]!.wrapped_key = flipFirstBit(slots[0]!.wrapped_key)
      }),
  ],
  [
    'asking for too little',
    (folder: string) =>
      change(folder, first, ({ slots }) => {
        slots[0]!.kdf.memory_kib = 8
      }),
  ],
])('uses the second copy when the first is %s', async (_, damage) => {
  const folder = someKeySlots()
  damage(folder)
  expect((await openKeySlots(folder, owner, passphrase)).equals(dataKey)).toBe(true)
})

test('says that the store is damaged when neither copy can be used', async () => {
  const folder = someKeySlots()
  for (const file of keySlotFiles) writeFileSync(join(folder, file), '{}')
  await expect(openKeySlots(folder, owner, passphrase)).rejects.toMatchObject({
    code: 'store-damaged',
  })
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
  for (const file of keySlotFiles) {
    change(folder, file, ({ slots }) => Object.assign(slots[0]!.kdf, parameters))
  }
  await expect(openKeySlots(folder, owner, passphrase)).rejects.toMatchObject({
    code: 'store-damaged',
  })
})

test.each([
  [
    'its tag',
    (slot: KeySlotFile['slots'][number]) => {
      const wrapped = Buffer.from(slot.wrapped_key, 'base64')
      wrapped[47]! ^= 1
      slot.wrapped_key = wrapped.toString('base64')
    },
  ],
  [
    'its salt',
    (slot: KeySlotFile['slots'][number]) => {
      slot.salt = flipFirstBit(slot.salt)
    },
  ],
  [
    'its nonce',
    (slot: KeySlotFile['slots'][number]) => {
      slot.nonce = flipFirstBit(slot.nonce)
    },
  ],
  [
    'a parameter within bounds',
    (slot: KeySlotFile['slots'][number]) => {
      slot.kdf.passes = 4
    },
  ],
])('opens no slot that was altered in %s', async (_, alter) => {
  const folder = someKeySlots()
  for (const file of keySlotFiles) change(folder, file, ({ slots }) => alter(slots[0]!))
  await expect(openKeySlots(folder, owner, passphrase)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
})

test('opens no slot that was carried over from another profile', async () => {
  const folder = someKeySlots()
  const other = { ...owner, id: 'f'.repeat(32) }
  await expect(openKeySlots(folder, other, passphrase)).rejects.toMatchObject({
    code: 'store-damaged',
  })
  for (const file of keySlotFiles) {
    change(folder, file, (content) => {
      content.profile_id = other.id
    })
  }
  await expect(openKeySlots(folder, other, passphrase)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
})

test('passes over slots of a kind it does not know', async () => {
  const folder = someKeySlots()
  for (const file of keySlotFiles) {
    const content = read(folder, file)
    const slots = [{ kind: 'recovery-code', salt: 'AAAA' }, ...content.slots]
    writeFileSync(join(folder, file), JSON.stringify({ ...content, slots }))
  }
  expect((await openKeySlots(folder, owner, passphrase)).equals(dataKey)).toBe(true)
})

test('refuses key slots of a newer version', async () => {
  const folder = someKeySlots()
  change(folder, first, (content) => {
    content.version = 2
  })
  await expect(openKeySlots(folder, owner, passphrase)).rejects.toMatchObject({
    code: 'store-newer',
  })
})

test('derives on a thread of its own, so that this one stays free', async () => {
  const folder = someKeySlots()
  let turns = 0
  const counting = setInterval(() => (turns += 1), 5)
  await openKeySlots(folder, owner, passphrase)
  clearInterval(counting)
  expect(turns).toBeGreaterThan(2)
})

test('refuses to open a profile as one of the other kind', async () => {
  const folder = someKeySlots()
  const disguised = { ...owner, kind: 'supervisor' } as const
  await expect(openKeySlots(folder, disguised, passphrase)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
})
