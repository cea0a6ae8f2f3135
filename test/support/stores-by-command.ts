/** Stores that the command line fills, where an app launched in the folder finds them. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { NewProfile } from './journey.ts'
import { makeLogApart } from './make-log-apart.ts'

const peerloggFile = fileURLToPath(new URL('../../src/cli/peerlogg.ts', import.meta.url))

/** Runs a command with the passphrase of a profile, and answers with what it printed. */
export function peerlogg(
  folder: string,
  { passphrase }: NewProfile,
  command: string,
  options: Readonly<Record<string, string | readonly string[]>>,
  files: readonly string[] = [],
): unknown {
  const file = join(folder, 'passphrase.txt')
  writeFileSync(file, passphrase)
  const given = Object.entries({ ...options, 'passphrase-file': file }).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [`--${name}`, value]),
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [peerloggFile, command, ...given, ...files],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`peerlogg ${command} failed: ${stderr}`)
  return JSON.parse(stdout)
}

/** Where the app keeps a profile. */
export function storeOf(folder: string, { label }: NewProfile): string {
  const profiles = join(folder, 'user-data/profiles')
  const isIts = (id: string) =>
    readFileSync(join(profiles, id, 'profile.json'), 'utf8').includes(JSON.stringify(label))
  return join(profiles, readdirSync(profiles).find(isIts) ?? '')
}

/** Makes an empty profile, and answers with where it is. */
export function makeProfile(folder: string, profile: NewProfile): string {
  const made = join(folder, 'user-data/profiles/made')
  const { kind, label } = profile
  const { id } = peerlogg(folder, profile, 'create', { store: made, kind, label }) as {
    id: string
  }
  const store = join(folder, 'user-data/profiles', id)
  renameSync(made, store)
  return store
}

/** Logs files in a profile that no window has open. */
export function logFiles(folder: string, peer: NewProfile, files: readonly string[]): void {
  const store = storeOf(folder, peer)
  for (const csv of files) peerlogg(folder, peer, 'log', { store, csv })
}

/** Makes a profile and logs the files in it. */
export function makeLogOfFiles(folder: string, peer: NewProfile, files: readonly string[]): void {
  makeLogApart(folder, peer, [])
  logFiles(folder, peer, files)
}

/** Makes a supervisor's profile that has imported the months of logs made of files. */
export function makeSupervisorOfFiles(
  folder: string,
  supervisor: NewProfile,
  logs: readonly { readonly files: readonly string[]; readonly months: readonly string[] }[],
): void {
  const invitation = join(folder, 'region.peerlogg-invitation')
  const store = makeProfile(folder, supervisor)
  peerlogg(folder, supervisor, 'invite', {
    store,
    organisation: 'Region Exempel',
    out: invitation,
  })
  for (const [i, { files, months }] of logs.entries()) {
    const log = join(folder, `log-${i}`)
    const out = join(folder, `log-${i}.peerlogg`)
    const run = (command: string, options: Readonly<Record<string, string | readonly string[]>>) =>
      peerlogg(folder, supervisor, command, { store: log, ...options })
    run('create', { kind: 'peer', label: `Logg ${i + 1}` })
    for (const csv of files) run('log', { csv })
    const { fingerprint } = run('export', { invitation, month: months, out }) as {
      fingerprint: string
    }
    peerlogg(folder, supervisor, 'import', { store, trust: fingerprint }, [out])
  }
}
