import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createKeySlots, keySlotFiles } from '../../src/vault/keyslots.ts'
import { newRecoveryCode } from '../../src/vault/recovery-code.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { passphrase } from './a-store.ts'

export const owner = { id: '0123456789abcdef0123456789abcdef', kind: 'peer' } as const
export const recoveryCode = newRecoveryCode()

/**
 * Key slots with a passphrase and a recovery code, made once for a file of tests, because every
 * derivation takes a while; each test works on a copy.
 */
export function keySlotsMadeOnce() {
  const madeOnce = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
  let dataKey: Buffer
  beforeAll(async () => {
    dataKey = await createKeySlots(madeOnce, owner, passphrase, recoveryCode)
  }, 60_000)
  afterAll(() => rmSync(madeOnce, { recursive: true }))
  return {
    dataKey: () => dataKey,
    someKeySlots: (): string => {
      const folder = temporaryFolder()
      for (const file of keySlotFiles) copyFileSync(join(madeOnce, file), join(folder, file))
      return folder
    },
  }
}

/** Both copies, byte by byte. */
export const copiesIn = (folder: string): Buffer[] =>
  keySlotFiles.map((file) => readFileSync(join(folder, file)))
