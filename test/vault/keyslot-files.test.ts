import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  addKeychainSlot,
  copyKeySlots,
  hasKeychainSlot,
  keySlotFiles,
  mendKeySlots,
  openKeySlots,
  removeKeychainSlot,
  replaceRecoveryCode,
} from '../../src/vault/keyslots.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { copiesIn, keySlotsMadeOnce, owner, recoveryCode } from './a-key-slot-folder.ts'
import { aKeychain } from './a-keychain.ts'
import { passphrase, refusalFrom } from './a-store.ts'
import { changeSlotFile, readSlotFile, unwrapIndependently } from './unwrap-independently.ts'

const [first, second] = keySlotFiles
const { dataKey, someKeySlots } = keySlotsMadeOnce()
const secret = { recoveryCode }

// Made by Peerlogg at the commit before the second version of the format.
const firstVersion = {
  dataKey: '034c37b8afec569670e1a63589cbe946cea114d50e41e1dfe6da16ca8fda4e2c',
  text: `{
  "version": 1,
  "profile_id": "0123456789abcdef0123456789abcdef",
  "slots": [
    {
      "kind": "passphrase",
      "kdf": {
        "name": "argon2id",
        "memory_kib": 65536,
        "passes": 3,
        "lanes": 1
      },
      "salt": "ESAZNDpw6ZSbm6sk4a9Hng==",
      "nonce": "PbFrvIiCHSSyplXo",
      "wrapped_key": "7GWn5/lR0HqDRxD/IcaJGN6+J04240mgQfYbw4JiCYq17Tyi+jmmIHnO2BR2NUeu"
    }
  ]
}
`,
}

function fromFirstVersion(): string {
  const folder = temporaryFolder()
  for (const file of keySlotFiles) writeFileSync(join(folder, file), firstVersion.text)
  return folder
}

test.skipIf(process.platform === 'win32')('lets nobody else read the files', async () => {
  const folder = someKeySlots()
  const modes = () => keySlotFiles.map((file) => statSync(join(folder, file)).mode & 0o777)
  expect(modes()).toEqual([0o600, 0o600])
  await replaceRecoveryCode(folder, owner, secret)
  expect(modes()).toEqual([0o600, 0o600])
})

test('leaves whole copies as they are', async () => {
  const folder = someKeySlots()
  const before = copiesIn(folder)
  expect(await mendKeySlots(folder, owner)).toBe('whole')
  expect(copiesIn(folder)).toEqual(before)
})

test('notices every changed byte of either copy, and mends it from the other', async () => {
  const folder = someKeySlots()
  const whole = copiesIn(folder)
  for (const [index, file] of keySlotFiles.entries()) {
    for (let place = 0; place < whole[index]!.length; place += 1) {
      const changed = Buffer.from(whole[index]!)
      // Any other value at all, and each of the eight bits in its turn.
      changed[place]! ^= place % 2 === 0 ? 1 << ((place % 16) >> 1) : 1 + (place % 255)
      writeFileSync(join(folder, file), changed)
      expect(await mendKeySlots(folder, owner), `${file}, byte ${place}`).toBe('mended')
    }
  }
  expect(copiesIn(folder)).toEqual(whole)
}, 60_000)

test.each([
  ['gone', () => null],
  ['empty', () => ''],
  ['cut short', (text: string) => text.slice(0, -1)],
  ['longer', (text: string) => `${text} `],
  ['begun anew', (text: string) => `\ufeff${text}`],
  ['written in another way', (text: string) => JSON.stringify(JSON.parse(text))],
  ['something else', () => 'null\n'],
])('mends a copy that is %s', async (_, alter) => {
  for (const file of keySlotFiles) {
    const folder = someKeySlots()
    const whole = copiesIn(folder)
    const text = alter(whole[0]!.toString('utf8'))
    if (text === null) rmSync(join(folder, file))
    else writeFileSync(join(folder, file), text)
    expect(await mendKeySlots(folder, owner)).toBe('mended')
    expect(copiesIn(folder)).toEqual(whole)
    expect(await mendKeySlots(folder, owner)).toBe('whole')
  }
})

test('says so when both copies are damaged or gone, and changes neither', async () => {
  const folder = someKeySlots()
  for (const file of keySlotFiles) writeFileSync(join(folder, file), '{}')
  expect(await refusalFrom(mendKeySlots(folder, owner))).toBe('key-slots-damaged')
  expect(await refusalFrom(openKeySlots(folder, owner, secret))).toBe('key-slots-damaged')
  expect(copiesIn(folder).join('')).toBe('{}{}')
  expect(hasKeychainSlot(folder)).toBe(false)
  for (const file of keySlotFiles) rmSync(join(folder, file))
  expect(await refusalFrom(mendKeySlots(folder, owner))).toBe('key-slots-damaged')
})

test('mends a copy that belongs to another profile', async () => {
  const folder = someKeySlots()
  changeSlotFile(join(folder, first), (content) => {
    content.profile_id = 'f'.repeat(32)
  })
  expect(await mendKeySlots(folder, owner)).toBe('mended')
  expect(readSlotFile(join(folder, first)).profile_id).toBe(owner.id)
})

test('brings the older copy up to the newer one, so that nothing removed comes back', async () => {
  for (const stale of keySlotFiles) {
    const folder = someKeySlots()
    const keychain = aKeychain()
    await addKeychainSlot(folder, owner, secret, keychain)
    const [withKeychain] = copiesIn(folder)
    await removeKeychainSlot(folder, owner)
    writeFileSync(join(folder, stale), withKeychain!)

    expect(hasKeychainSlot(folder)).toBe(false)
    expect(await refusalFrom(openKeySlots(folder, owner, { keychain }))).toBe('keychain-changed')
    expect(await mendKeySlots(folder, owner)).toBe('whole')
    const [copy, otherCopy] = copiesIn(folder)
    expect(copy).toEqual(otherCopy)
    expect(readSlotFile(join(folder, stale)).slots.map(({ kind }) => kind)).toEqual([
      'passphrase',
      'recovery',
    ])
  }
})

test('opens key slots of the first version, and writes them anew without changing a slot', async () => {
  const folder = fromFirstVersion()
  const before = readSlotFile(join(folder, first)).slots
  const opened = await openKeySlots(folder, owner, { passphrase })
  expect(opened.toString('hex')).toBe(firstVersion.dataKey)

  expect(await mendKeySlots(folder, owner)).toBe('whole')
  for (const file of keySlotFiles) {
    expect(readSlotFile(join(folder, file))).toMatchObject({ version: 2, revision: 1 })
    expect(readSlotFile(join(folder, file)).slots).toEqual(before)
    const key = unwrapIndependently(join(folder, file), passphrase, owner.kind)
    expect(key.toString('hex')).toBe(firstVersion.dataKey)
  }
})

test('gives a profile of the first version its recovery code', async () => {
  const folder = fromFirstVersion()
  expect(await refusalFrom(openKeySlots(folder, owner, secret))).toBe('no-recovery-code')
  const code = await replaceRecoveryCode(folder, owner, { passphrase })
  const opened = await openKeySlots(folder, owner, { recoveryCode: code })
  expect(opened.toString('hex')).toBe(firstVersion.dataKey)
})

test('lets the passphrase tell which of two unequal copies of the first version is good', async () => {
  for (const damaged of keySlotFiles) {
    const folder = fromFirstVersion()
    writeFileSync(join(folder, damaged), firstVersion.text.replace('7GWn', '7GWm'))
    const before = copiesIn(folder)
    expect(await mendKeySlots(folder, owner)).toBe('whole')
    expect(copiesIn(folder)).toEqual(before)
    const opened = await openKeySlots(folder, owner, { passphrase })
    expect(opened.toString('hex')).toBe(firstVersion.dataKey)
    for (const file of keySlotFiles) {
      expect(readSlotFile(join(folder, file)).slots[0]!.wrapped_key).toMatch(/^7GWn/)
    }
  }
})

test('mends a copy of the first version that cannot be one any more', async () => {
  const folder = fromFirstVersion()
  writeFileSync(join(folder, second), firstVersion.text.replace('argon2id', 'argon2ie'))
  expect(await mendKeySlots(folder, owner)).toBe('mended')
  expect(readSlotFile(join(folder, second)).slots[0]!.kdf.name).toBe('argon2id')
})

test('refuses key slots of a newer version, and changes nothing', async () => {
  for (const newer of keySlotFiles) {
    const folder = someKeySlots()
    changeSlotFile(join(folder, newer), (content) => {
      content.version = 3
    })
    const before = copiesIn(folder)
    expect(await refusalFrom(openKeySlots(folder, owner, secret))).toBe('store-newer')
    expect(await refusalFrom(mendKeySlots(folder, owner))).toBe('store-newer')
    expect(copiesIn(folder)).toEqual(before)
  }
  const unknown = temporaryFolder()
  for (const file of keySlotFiles) writeFileSync(join(unknown, file), '{"version": 9}')
  expect(await refusalFrom(openKeySlots(unknown, owner, secret))).toBe('store-newer')
})

test('copies the newest key slots beside a backup, and never damaged ones over good ones', async () => {
  const [folder, backups] = [someKeySlots(), temporaryFolder()]
  await copyKeySlots(folder, backups)
  expect(copiesIn(backups)).toEqual(copiesIn(folder))
  expect(readdirSync(backups).toSorted()).toEqual([second, first])

  const older = copiesIn(folder)[1]!
  const code = await replaceRecoveryCode(folder, owner, secret)
  writeFileSync(join(folder, second), older)
  await copyKeySlots(folder, backups)
  const opened = await openKeySlots(backups, owner, { recoveryCode: code })
  expect(opened.equals(dataKey())).toBe(true)

  const good = copiesIn(backups)
  for (const file of keySlotFiles) writeFileSync(join(folder, file), 'damaged')
  expect(await refusalFrom(copyKeySlots(folder, backups))).toBe('key-slots-damaged')
  expect(copiesIn(backups)).toEqual(good)
})
