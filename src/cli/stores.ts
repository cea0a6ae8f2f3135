/** How a command reaches a store, and the files it is given. */
import { readFile } from 'node:fs/promises'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Bilingual, Language } from '../shared/language.ts'
import type { ProfileKind } from '../shared/profile.ts'
import { Refusal, sentenceOf } from '../shared/refusal.ts'
import type { Finding } from '../shared/safety.ts'
import { isBackedUp } from '../upkeep/backed-up.ts'
import { backUp } from '../upkeep/backups.ts'
import { enterStore } from '../upkeep/enter.ts'
import { isFailure } from '../vault/failures.ts'
import type { Store } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import type { Given, Option } from './arguments.ts'
import type { Outcome } from './commands.ts'

/**
 * Opens the store that is given, does the work and closes it, also when the work is refused. What was
 * found at the opening stands in the output, in sentences.
 */
export async function withStore(
  kind: ProfileKind,
  given: Given,
  language: Language,
  work: (store: Store) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  if (readProfile(pathOf(given, 'store')).kind !== kind) {
    throw new Refusal(kind === 'peer' ? 'not-a-logbook' : 'not-a-supervisor-profile')
  }
  return withAnyStore(given, await readPassphrase(given), language, work)
}

/**
 * The same for a command that changes the store, which is backed up before and after. The work stands
 * when the backup after it fails, and the outcome says so.
 */
export async function changeStore(
  kind: ProfileKind,
  given: Given,
  language: Language,
  work: (store: Store) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  return withStore(kind, given, language, async (store) => {
    backUp(store)
    const outcome = await work(store)
    if (isKept(store)) return outcome
    const warnings = [outcome.warning, notBackedUp[language]].filter((line) => line !== undefined)
    return { ...outcome, warning: warnings.join('\n') }
  })
}

/** Whether all of the store is in a backup now. Whatever failed there, what was done before stands. */
function isKept(store: Store): boolean {
  try {
    backUp(store)
    return isBackedUp(store.db)
  } catch {
    return false
  }
}

const notBackedUp: Bilingual = {
  sv: 'Säkerhetskopian gick inte att göra. Det som är sparat står kvar, och tidigare kopior också. Nytt försök görs nästa gång.',
  en: 'The backup could not be made. What was saved is still there, and so are earlier backups. It is tried again the next time.',
}

/**
 * The same with a store of either kind. A passphrase out of a pipe can be read but once. What was found
 * before the opening is told with the rest.
 */
export async function withAnyStore(
  given: Given,
  passphrase: string,
  language: Language,
  work: (store: Store) => Outcome | Promise<Outcome>,
  before: readonly Finding[] = [],
): Promise<Outcome> {
  const directory = pathOf(given, 'store')
  const entered = await enterStore({ directory, passphrase })
  const { store } = entered
  const findings = [...before, ...entered.findings]
  try {
    const outcome = await work(store)
    if (findings.length === 0) return outcome
    const told = findings.map((finding) => ({
      code: finding.code,
      message: sentenceOf(finding, language),
    }))
    return { ...outcome, output: { ...outcome.output, findings: told } }
  } finally {
    store.close()
  }
}

/** The text of a passphrase file, or of one with a code, without one final line break. */
export async function readPassphrase(
  given: Given,
  option: Option = 'passphrase-file',
): Promise<string> {
  const path = pathOf(given, option)
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
export function pathOfNewFile(given: Given, option: Option = 'out'): string {
  const path = pathOf(given, option)
  if (existsSync(path)) throw new Refusal('file-exists', { file: basename(path) })
  const folder = statSync(dirname(path), { throwIfNoEntry: false })
  if (!folder?.isDirectory()) throw new Refusal('folder-missing')
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch {
    throw new Refusal('folder-read-only')
  }
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
