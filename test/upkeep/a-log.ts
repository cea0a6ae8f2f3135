import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { logSessions } from '../../src/logbook/sessions.ts'
import type { NewSession } from '../../src/shared/session.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import type { Database } from '../../src/vault/database.ts'
import { asRefusal } from '../../src/vault/failures.ts'
import { addKeychainSlot, type Keychain } from '../../src/vault/keyslots.ts'
import { createStore } from '../../src/vault/open.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

export const passphrase = 'tre korta ord på rad'

/** Opens without the quarter of a second that a passphrase takes. It protects nothing. */
export const keychain: Keychain = {
  seal: (text) => Promise.resolve(Buffer.from(text)),
  reveal: (sealed) => Promise.resolve(sealed.toString()),
}

export const id = 'a'.repeat(32)

/**
 * Makes a closed logbook with these sessions once for the test file. The function copies it to where
 * an app has it, and answers its folder; its backups would be in `…/app-backups`.
 */
export function someLogs(
  sessions: () => readonly NewSession[],
  andMore: (db: Database) => void = () => {},
): () => string {
  const original = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
  beforeAll(async () => {
    const directory = join(original, id)
    const identity = { id, kind: 'peer', label: 'Min logg', passphrase } as const
    const store = await createStore({ ...identity, directory, migrations })
    logSessions(store.db, sessions())
    andMore(store.db)
    store.close()
    await addKeychainSlot(directory, store.profile, { passphrase }, keychain)
  }, 60_000)
  afterAll(() => rmSync(original, { recursive: true }))
  return () => copyOf(join(original, id))
}

/** A copy of a store's folder in a place of its own. */
export function copyOf(directory: string): string {
  const profiles = join(temporaryFolder(), 'app', 'profiles')
  mkdirSync(profiles, { recursive: true })
  const copy = join(profiles, id)
  cpSync(directory, copy, { recursive: true })
  return copy
}

/** What the files of a store say now, by name. */
export const filesOf = (directory: string): string[] => readdirSync(directory).toSorted()

/** Closes what a test opened, also when it fails. */
export function closing<Closable extends { close(): void }>(store: Closable): Closable {
  onTestFinished(() => store.close())
  return store
}

/** The code the work is refused with, or `done`. */
export const refusalFrom = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => asRefusal(error).code,
  )
