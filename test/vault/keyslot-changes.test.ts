import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import {
  addKeychainSlot,
  changePassphrase,
  hasKeychainSlot,
  keySlotFiles,
  mendKeySlots,
  openKeySlots,
  removeKeychainSlot,
  replaceRecoveryCode,
  type Secret,
} from '../../src/vault/keyslots.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { canLoseWriteAccess, withoutWriteAccess } from '../support/without-write-access.ts'
import { copiesIn, keySlotsMadeOnce, owner, recoveryCode } from './a-key-slot-folder.ts'
import { aKeychain } from './a-keychain.ts'
import { passphrase, refusalFrom } from './a-store.ts'
import { inAnotherProgram } from './in-another-program.ts'
import { readSlotFile } from './unwrap-independently.ts'

const [first, second] = keySlotFiles
const { dataKey, someKeySlots } = keySlotsMadeOnce()
const byRecoveryCode: Secret = { recoveryCode }
const newPassphrase = 'fyra helt nya ord'

const opening = (folder: string, secret: Secret) =>
  refusalFrom(
    openKeySlots(folder, owner, secret).then((key) => expect(key.equals(dataKey())).toBe(true)),
  )

/** The text of one slot as it stands in a file. */
const slotText = (folder: string, kind: string) =>
  JSON.stringify(readSlotFile(join(folder, first)).slots.find((slot) => slot.kind === kind))

test('changes the passphrase by rewriting its one slot, in both copies', async () => {
  const folder = someKeySlots()
  writeFileSync(join(folder, 'log.db'), 'encrypted pages')
  await addKeychainSlot(folder, owner, byRecoveryCode, aKeychain())
  const before = ['recovery', 'keychain'].map((kind) => slotText(folder, kind))
  const formerSlot = slotText(folder, 'passphrase')
  const { revision: formerRevision } = readSlotFile(join(folder, first))

  await changePassphrase(folder, owner, { passphrase }, newPassphrase)

  expect(['recovery', 'keychain'].map((kind) => slotText(folder, kind))).toEqual(before)
  expect(slotText(folder, 'passphrase')).not.toBe(formerSlot)
  const [copy, otherCopy] = copiesIn(folder)
  expect(copy).toEqual(otherCopy)
  expect(readSlotFile(join(folder, first)).revision).toBeGreaterThan(formerRevision)
  expect(readFileSync(join(folder, 'log.db'), 'utf8')).toBe('encrypted pages')
  expect(readdirSync(folder).toSorted()).toEqual([second, first, 'log.db'])
  expect(await opening(folder, { passphrase: newPassphrase })).toBe('opened')
  expect(await opening(folder, { passphrase })).toBe('wrong-passphrase')
})

test('changes nothing for a wrong secret or a passphrase that is too short', async () => {
  const folder = someKeySlots()
  const before = copiesIn(folder)
  const wrong = { recoveryCode: newRecoveryCode() }
  const changes = [
    changePassphrase(folder, owner, byRecoveryCode, 'kort'),
    changePassphrase(folder, owner, wrong, newPassphrase),
    replaceRecoveryCode(folder, owner, wrong),
    addKeychainSlot(folder, owner, wrong, aKeychain()),
  ]
  const codes = await Promise.all(changes.map((change) => refusalFrom(change)))
  expect(codes).toEqual(['passphrase-too-short', ...Array(3).fill('wrong-recovery-code')])
  expect(copiesIn(folder)).toEqual(before)
})

test('of two changes at once neither undoes the other', async () => {
  const folder = someKeySlots()
  await addKeychainSlot(folder, owner, byRecoveryCode, aKeychain())
  const [code] = await Promise.all([
    replaceRecoveryCode(folder, owner, { passphrase }),
    changePassphrase(folder, owner, { passphrase }, newPassphrase),
    removeKeychainSlot(folder, owner),
  ])
  expect(await opening(folder, { recoveryCode: code })).toBe('opened')
  expect(await opening(folder, { passphrase: newPassphrase })).toBe('opened')
  expect(hasKeychainSlot(folder)).toBe(false)
})

test('mending the copies takes nothing from a change that is under way', async () => {
  const folder = someKeySlots()
  const mendAgainAndAgain = async () => {
    for (let time = 1; time <= 20; time++) {
      await mendKeySlots(folder, owner)
      await pause(1)
    }
  }
  const change = replaceRecoveryCode(folder, owner, byRecoveryCode)
  const [code] = await Promise.all([change, mendAgainAndAgain()])
  expect(await opening(folder, { recoveryCode: code })).toBe('opened')
})

test('lets only the latest recovery code open', async () => {
  const folder = someKeySlots()
  const passphraseSlot = slotText(folder, 'passphrase')
  const code = await replaceRecoveryCode(folder, owner, byRecoveryCode)
  expect(await opening(folder, { recoveryCode: code })).toBe('opened')
  expect(await opening(folder, byRecoveryCode)).toBe('wrong-recovery-code')
  expect(slotText(folder, 'passphrase')).toBe(passphraseSlot)
})

test('takes the keychain in and out without touching the other slots', async () => {
  const folder = someKeySlots()
  const others = () => ['passphrase', 'recovery'].map((kind) => slotText(folder, kind))
  const before = others()
  expect(hasKeychainSlot(folder)).toBe(false)

  const keychain = aKeychain()
  await addKeychainSlot(folder, owner, byRecoveryCode, keychain)
  await addKeychainSlot(folder, owner, byRecoveryCode, keychain)
  expect(hasKeychainSlot(folder)).toBe(true)
  expect(readSlotFile(join(folder, first)).slots).toHaveLength(3)
  expect(await opening(folder, { keychain })).toBe('opened')

  await removeKeychainSlot(folder, owner)
  const after = copiesIn(folder)
  await removeKeychainSlot(folder, owner)
  expect(copiesIn(folder)).toEqual(after)
  expect(hasKeychainSlot(folder)).toBe(false)
  expect(await opening(folder, { keychain })).toBe('keychain-changed')
  expect(others()).toEqual(before)
})

test('counts a change in an older copy of the folder above those that the copy does not know', async () => {
  const [folder, older] = [someKeySlots(), someKeySlots()]
  for (let count = 0; count < 3; count++) await replaceRecoveryCode(folder, owner, { passphrase })
  const { revision } = readSlotFile(join(folder, first))
  // It rises by one each time, or with the second.
  await pause(3000)
  await replaceRecoveryCode(older, owner, { passphrase })
  expect(readSlotFile(join(older, first)).revision).toBeGreaterThan(revision)
})

test('adds no slot when the keychain cannot seal', async () => {
  const folder = someKeySlots()
  const before = copiesIn(folder)
  const closed = { ...aKeychain(), seal: () => Promise.reject(new Error('closed')) }
  await expect(addKeychainSlot(folder, owner, byRecoveryCode, closed)).rejects.toThrow('closed')
  expect(copiesIn(folder)).toEqual(before)
})

/** Changes the passphrase in a program that is killed as soon as the condition holds in the folder. */
const killedWhileChanging = (folder: string, condition: string) =>
  inAnotherProgram(
    folder,
    `const { readdirSync, readFileSync } = await import('node:fs')
    const { changePassphrase } = await import(${JSON.stringify(
      pathToFileURL(join(import.meta.dirname, '../../src/vault/keyslots.ts')).href,
    )})
    const revision = () => JSON.parse(readFileSync(folder + '/${first}', 'utf8')).revision
    const unnamed = () => readdirSync(folder).filter((name) => name.endsWith('.tmp')).length
    const look = () => {
      if (${condition}) process.kill(process.pid, 'SIGKILL')
      setImmediate(look)
    }
    look()
    await changePassphrase(folder, ${JSON.stringify(owner)},
      ${JSON.stringify(byRecoveryCode)}, ${JSON.stringify(newPassphrase)})`,
  )

test('has changed the passphrase for good when killed between the two copies', async () => {
  const folder = someKeySlots()
  expect((await killedWhileChanging(folder, 'revision() > 1')).signal).toBe('SIGKILL')
  const [changed, former] = keySlotFiles.map((file) => readSlotFile(join(folder, file)).revision)
  expect(changed).toBeGreaterThan(former!)

  expect(await opening(folder, { passphrase: newPassphrase })).toBe('opened')
  expect(await opening(folder, { passphrase })).toBe('wrong-passphrase')
  expect(await mendKeySlots(folder, owner)).toBe('whole')

  // Now neither copy knows the former one, and the file that did not get its name is gone.
  const [copy, otherCopy] = copiesIn(folder)
  expect(copy).toEqual(otherCopy)
  expect(readSlotFile(join(folder, second)).revision).toBe(changed)
  expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
})

test('has the former passphrase when killed before the first copy is in place', async () => {
  const folder = someKeySlots()
  const before = copiesIn(folder)
  expect((await killedWhileChanging(folder, 'unnamed() === 2')).signal).toBe('SIGKILL')
  expect(copiesIn(folder)).toEqual(before)
  expect(await mendKeySlots(folder, owner)).toBe('whole')
  expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([])
  expect(await opening(folder, { passphrase })).toBe('opened')
})

test('still opens by the older copy when the newer one is damaged before it was mended', async () => {
  const folder = someKeySlots()
  const [, older] = copiesIn(folder)
  await replaceRecoveryCode(folder, owner, byRecoveryCode)
  writeFileSync(join(folder, second), older!)
  expect(await opening(folder, byRecoveryCode)).toBe('wrong-recovery-code')
  writeFileSync(join(folder, first), 'damaged')
  expect(await opening(folder, byRecoveryCode)).toBe('opened')
})

test.skipIf(!canLoseWriteAccess)('changes nothing where nothing can be written', async () => {
  const folder = someKeySlots()
  const before = copiesIn(folder)
  for (const file of keySlotFiles) chmodSync(join(folder, file), 0o444)
  await withoutWriteAccess(folder, async () => {
    const changing = changePassphrase(folder, owner, byRecoveryCode, newPassphrase)
    expect(await refusalFrom(changing)).toBe('folder-read-only')
  })
  expect(copiesIn(folder)).toEqual(before)
})
