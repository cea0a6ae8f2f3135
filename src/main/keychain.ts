/**
 * The keychain of the system, for the slot that opens a profile without its passphrase. By the
 * asynchronous calls alone: the synchronous ones are gone from Electron 46.
 */
import { safeStorage } from 'electron'
import { Refusal } from '../shared/refusal.ts'
import type { Keychain } from '../vault/keyslots.ts'

export type KeychainState = 'absent' | 'unprotected' | 'ready'

export interface SystemKeychain extends Keychain {
  state(): Promise<KeychainState>
  /** Whether what was revealed last should be sealed anew, because the system has changed its key. */
  readonly isOutdated: boolean
}

export function systemKeychain(): SystemKeychain {
  let isOutdated = false
  const refuseUnlessReady = async () => {
    const state = await stateOfKeychain()
    if (state === 'absent') throw new Refusal('keychain-unavailable')
    if (state === 'unprotected') throw new Refusal('keychain-unprotected')
  }
  return {
    state: stateOfKeychain,
    get isOutdated() {
      return isOutdated
    },
    async seal(text) {
      await refuseUnlessReady()
      return safeStorage.encryptStringAsync(text)
    },
    async reveal(sealed) {
      await refuseUnlessReady()
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(sealed)
      isOutdated = shouldReEncrypt
      return result
    },
  }
}

async function stateOfKeychain(): Promise<KeychainState> {
  const isThere = await safeStorage.isAsyncEncryptionAvailable().catch(() => false)
  if (!isThere) return 'absent'
  if (process.platform !== 'linux') return 'ready'
  // Without a wallet Electron encrypts with a password that stands in its own source.
  const backend = safeStorage.getSelectedStorageBackend()
  return backend === 'basic_text' || backend === 'unknown' ? 'unprotected' : 'ready'
}
