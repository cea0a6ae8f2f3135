/** Opens a key slot with Node's own algorithms, by what docs and files say, without the vault. */
import { argon2Sync, createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ProfileKind } from '../../src/shared/profile.ts'

interface SlotFile {
  readonly version: number
  readonly profile_id: string
  readonly slots: readonly {
    readonly kind: string
    readonly kdf: { name: string; memory_kib: number; passes: number; lanes: number }
    readonly salt: string
    readonly nonce: string
    readonly wrapped_key: string
  }[]
}

/** The data key in the file's first slot. Throws when the passphrase, or anything in it, is wrong. */
export function unwrapIndependently(
  slotFile: string,
  passphrase: string,
  profileKind: ProfileKind,
): Buffer {
  const { version, profile_id, slots } = JSON.parse(readFileSync(slotFile, 'utf8')) as SlotFile
  const { kind, kdf, salt, nonce, wrapped_key } = slots[0]!
  const wrappingKey = argon2Sync('argon2id', {
    message: passphrase,
    nonce: Buffer.from(salt, 'base64'),
    parallelism: kdf.lanes,
    tagLength: 32,
    memory: kdf.memory_kib,
    passes: kdf.passes,
  })
  const wrapped = Buffer.from(wrapped_key, 'base64')
  const header = [
    'peerlogg/key-slot',
    version,
    profile_id,
    profileKind,
    kind,
    ...Object.values(kdf),
  ]
  const decryption = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(nonce, 'base64'))
    .setAAD(Buffer.from(JSON.stringify([...header, salt])))
    .setAuthTag(wrapped.subarray(32))
  return Buffer.concat([decryption.update(wrapped.subarray(0, 32)), decryption.final()])
}
