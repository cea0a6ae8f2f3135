/**
 * `safeStorage`, by its asynchronous calls. Without a key of its own it protects nothing, as Electron
 * without a keychain on Linux, and says so. PEERLOGG_STAND_IN_KEYCHAIN names a file outside of the
 * user data whose text is the key; while that file is missing, nothing can be sealed or revealed.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { getChromium } from './runtime.ts'
import { strict } from './strict.ts'

const { PEERLOGG_STAND_IN_KEYCHAIN: keychainFile } = process.env

const cipher = 'aes-256-gcm'

function key(): Buffer {
  const text = keychainFile === undefined ? 'peanuts' : readFileSync(keychainFile, 'utf8')
  return createHash('sha256').update(text).digest()
}

export const safeStorage = strict('safeStorage', {
  // Only on Linux does Electron go on without a keychain.
  isAsyncEncryptionAvailable: async (): Promise<boolean> =>
    keychainFile === undefined ? process.platform === 'linux' : existsSync(keychainFile),
  getSelectedStorageBackend(): string {
    getChromium('safeStorage.getSelectedStorageBackend')
    return keychainFile === undefined ? 'basic_text' : 'gnome_libsecret'
  },
  async encryptStringAsync(text: string): Promise<Buffer> {
    const nonce = randomBytes(12)
    const encryption = createCipheriv(cipher, key(), nonce)
    const encrypted = [encryption.update(text, 'utf8'), encryption.final()]
    return Buffer.concat([nonce, encryption.getAuthTag(), ...encrypted])
  },
  async decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const decryption = createDecipheriv(cipher, key(), sealed.subarray(0, 12))
    decryption.setAuthTag(sealed.subarray(12, 28))
    const decrypted = [decryption.update(sealed.subarray(28)), decryption.final()]
    return { result: Buffer.concat(decrypted).toString('utf8'), shouldReEncrypt: false }
  },
})
