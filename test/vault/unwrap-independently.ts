/** Opens key slots with Node's own algorithms, by what docs and files say, without the vault. */
import { argon2Sync, createDecipheriv, createHash, hkdfSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { ProfileKind } from '../../src/shared/profile.ts'

interface SlotInFile {
  kind: string
  kdf: { name: string; memory_kib: number; passes: number; lanes: number }
  salt: string
  sealed: string
  nonce: string
  wrapped_key: string
}

export interface SlotFile {
  version: number
  profile_id: string
  revision: number
  slots: SlotInFile[]
  sha256?: string
}

export function readSlotFile(path: string): SlotFile {
  return JSON.parse(readFileSync(path, 'utf8')) as SlotFile
}

/** Changes a file as somebody would who knows how it is written: its checksum fits again. */
export function changeSlotFile(path: string, alter: (content: SlotFile) => void): void {
  const content = readSlotFile(path)
  alter(content)
  const { sha256: _, ...rest } = content
  const sha256 = createHash('sha256')
    .update(`${JSON.stringify(rest, null, 2)}\n`)
    .digest('hex')
  writeFileSync(path, `${JSON.stringify({ ...rest, sha256 }, null, 2)}\n`)
}

/** The data key, by the passphrase. Throws when it, or anything in the slot, is wrong. */
export function unwrapIndependently(
  slotFile: string,
  passphrase: string,
  profileKind: ProfileKind,
): Buffer {
  const file = readSlotFile(slotFile)
  const slot = file.slots.find(({ kind }) => kind === 'passphrase')!
  const { kdf, salt } = slot
  const wrappingKey = argon2Sync('argon2id', {
    message: passphrase,
    nonce: Buffer.from(salt, 'base64'),
    parallelism: kdf.lanes,
    tagLength: 32,
    memory: kdf.memory_kib,
    passes: kdf.passes,
  })
  const header = [kdf.name, kdf.memory_kib, kdf.passes, kdf.lanes, salt]
  return unwrap(file, slot, wrappingKey, [profileKind, 'passphrase', ...header])
}

/** The same by the recovery code as it is printed. */
export function recoverIndependently(
  slotFile: string,
  recoveryCode: string,
  profileKind: ProfileKind,
): Buffer {
  const file = readSlotFile(slotFile)
  const slot = file.slots.find(({ kind }) => kind === 'recovery')!
  const salt = Buffer.from(slot.salt, 'base64')
  const characters = recoveryCode.replaceAll('-', '')
  const wrappingKey = hkdfSync('sha256', characters, salt, 'peerlogg/recovery-code', 32)
  const header = ['hkdf-sha256', slot.salt]
  return unwrap(file, slot, Buffer.from(wrappingKey), [profileKind, 'recovery', ...header])
}

function unwrap(
  { profile_id }: SlotFile,
  slot: SlotInFile,
  wrappingKey: Buffer,
  header: readonly (string | number)[],
): Buffer {
  const wrapped = Buffer.from(slot.wrapped_key, 'base64')
  const nonce = Buffer.from(slot.nonce, 'base64')
  const decryption = createDecipheriv('aes-256-gcm', wrappingKey, nonce)
    .setAAD(Buffer.from(JSON.stringify(['peerlogg/key-slot', 1, profile_id, ...header])))
    .setAuthTag(wrapped.subarray(32))
  return Buffer.concat([decryption.update(wrapped.subarray(0, 32)), decryption.final()])
}
