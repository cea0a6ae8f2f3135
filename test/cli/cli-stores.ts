import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import type { ProfileKind } from '../../src/shared/profile.ts'
import { peerloggHere } from './run-peerlogg.ts'

export const passphrase = 'tre korta ord på rad'

export const fixture = (file: string) =>
  fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url))

/** A folder of its own with a store that the command line made, and its passphrase beside it. */
export interface StoreFolder {
  readonly folder: string
  readonly store: string
  /** What every command that opens the store begins with. */
  readonly open: readonly ['--store', string, '--passphrase-file', string]
}

/** Makes an empty store of the kind once for the test file; the function copies it, for as long. */
export function someStores(kind: ProfileKind, label: string): () => StoreFolder {
  const copies = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
  const original = join(copies, 'original')
  mkdirSync(original)
  beforeAll(async () => {
    const { store, open } = storeIn(original)
    const { exitCode } = await peerloggHere(['create', ...open, '--kind', kind, '--label', label])
    if (exitCode !== 0) throw new Error(`No store was made in ${store}`)
  }, 60_000)
  afterAll(() => rmSync(copies, { recursive: true }))
  return () => {
    const folder = mkdtempSync(join(copies, 'copy-'))
    cpSync(join(original, 'store'), join(folder, 'store'), { recursive: true })
    return storeIn(folder)
  }
}

/** A folder for a store that is not there yet. */
export function storeIn(folder: string, name = 'store'): StoreFolder {
  const passphraseFile = join(folder, 'passphrase.txt')
  writeFileSync(passphraseFile, `${passphrase}\n`)
  const store = join(folder, name)
  return { folder, store, open: ['--store', store, '--passphrase-file', passphraseFile] }
}
