import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keychain } from '../../src/vault/keyslots.ts'

/** A keychain that holds a key for as long as the test runs, and seals with it. */
export function aKeychain(): Keychain {
  const key = randomBytes(32)
  return {
    async seal(text) {
      const nonce = randomBytes(12)
      const encryption = createCipheriv('aes-256-gcm', key, nonce)
      const encrypted = [encryption.update(text), encryption.final()]
      return Buffer.concat([nonce, encryption.getAuthTag(), ...encrypted])
    },
    async reveal(sealed) {
      const decryption = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decryption.setAuthTag(sealed.subarray(12, 28))
      return decryption.update(sealed.subarray(28), undefined, 'utf8') + decryption.final('utf8')
    },
  }
}
