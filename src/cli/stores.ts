/** How a command reaches a store, and the files it is given. */
import { readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { logbookMigrations } from '../logbook/migrations/index.ts'
import type { ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { supervisionMigrations } from '../supervision/migrations/index.ts'
import { isFailure } from '../vault/failures.ts'
import { openStore, type Store } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import type { Given, Option } from './arguments.ts'

export const migrations = { peer: logbookMigrations, supervisor: supervisionMigrations }

/** Opens the store that is given, does the work and closes it, also when the work is refused. */
export async function withStore<Result>(
  kind: ProfileKind,
  given: Given,
  work: (store: Store) => Result | Promise<Result>,
): Promise<Result> {
  const directory = pathOf(given, 'store')
  if (readProfile(directory).kind !== kind) {
    throw new Refusal(kind === 'peer' ? 'not-a-logbook' : 'not-a-supervisor-profile')
  }
  const passphrase = await readPassphrase(given)
  const store = await openStore({ directory, passphrase, migrations })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/** The text of the passphrase file without one final line break. */
export async function readPassphrase(given: Given): Promise<string> {
  const path = pathOf(given, 'passphrase-file')
  const bytes = await readGivenFile(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.replace(/\r?\n$/, '')
  } catch {
    throw new Refusal('file-not-found', { file: basename(path) })
  } finally {
    bytes.fill(0)
  }
}

/** The bytes of a file, or of whatever else the shell puts in its place, such as a pipe. */
export async function readGivenFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (isFailure(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM')) {
      throw new Refusal('file-not-found', { file: basename(path) })
    }
    throw error
  }
}

/** Where a new file goes. Asked before any work is done for it; writing it asks again. */
export function pathOfNewFile(given: Given): string {
  const path = pathOf(given, 'out')
  if (existsSync(path)) throw new Refusal('file-exists', { file: basename(path) })
  return path
}

export function pathOf(given: Given, option: Option): string {
  return asPath(given.text(option))
}

/** npm runs a script in the project's folder, and says in which folder the command was typed. */
export function asPath(text: string): string {
  const { INIT_CWD, npm_lifecycle_event } = process.env
  const typedIn = npm_lifecycle_event === 'peerlogg' ? INIT_CWD : undefined
  return resolve(typedIn ?? process.cwd(), text)
}
