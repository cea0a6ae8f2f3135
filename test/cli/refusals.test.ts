import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { openStore } from '../../src/vault/open.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fixture, passphrase, someStores, type StoreFolder, storeIn } from './cli-stores.ts'
import { peerlogg, peerloggHere, peerloggIn } from './run-peerlogg.ts'

const migrations = { peer: logbookMigrations, supervisor: supervisionMigrations }
const aPeer = someStores('peer', 'Min logg')
const aSupervisor = someStores('supervisor', 'Norra området')

const october = ['--from', '2026-10-01', '--to', '2026-10-31']
const summary = ({ open }: StoreFolder) => peerlogg(['summary', ...open, ...october])

interface Imported {
  files: (ImportResult & { message?: string })[]
}

/** A supervisor who has invited, and an export of October that is made for that invitation. */
interface Shared {
  readonly supervisor: StoreFolder
  readonly invitation: string
  readonly file: string
}

const exportFor = async (peer: StoreFolder, organisation: string): Promise<Shared> => {
  const supervisor = aSupervisor()
  const invitation = join(supervisor.folder, 'invitation')
  const file = join(supervisor.folder, 'oktober.peerlogg')
  for (const words of [
    ['invite', ...supervisor.open, '--organisation', organisation, '--out', invitation],
    ['export', ...peer.open, '--invitation', invitation, '--month', '2026-10', '--out', file],
  ]) {
    const { exitCode, sentence } = await peerloggHere(words)
    if (exitCode !== 0) throw new Error(sentence)
  }
  return { supervisor, invitation, file }
}

let ours: Shared
let theirs: Shared
beforeAll(async () => {
  const peer = aPeer()
  await peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
  ours = await exportFor(peer, 'Region Exempel')
  theirs = await exportFor(peer, 'Förening Exempel')
}, 60_000)

test('refuses a wrong passphrase without saying what was wrong with it', async () => {
  const peer = aPeer()
  writeFileSync(peer.open[3], 'tre andra ord på rad\n')
  expect(await summary(peer)).toEqual({
    exitCode: 1,
    output: {
      error: {
        code: 'wrong-passphrase',
        message: 'The passphrase is not right. Check it and try again.',
      },
    },
    sentence: 'The passphrase is not right. Check it and try again.',
  })
})

test('takes the passphrase without one final line break, whatever wrote the file', async () => {
  const peer = aPeer()
  for (const text of [passphrase, `${passphrase}\r\n`, `\uFEFF${passphrase}\n`]) {
    writeFileSync(peer.open[3], text)
    expect((await summary(peer)).exitCode).toBe(0)
  }
  writeFileSync(peer.open[3], `${passphrase}\n\n`)
  expect((await summary(peer)).output.error.code).toBe('wrong-passphrase')
})

test('refuses a store that a newer version has written', async () => {
  const peer = aPeer()
  const store = await openStore({ directory: peer.store, passphrase, migrations })
  store.db.pragma('user_version = 999')
  store.close()
  const { exitCode, output, sentence } = await summary(peer)
  expect(exitCode).toBe(1)
  expect(output.error.code).toBe('store-newer')
  expect(sentence).toBe(
    'The profile was written by a newer version of Peerlogg. Update the app; nothing was changed.',
  )
})

test('refuses a store that is open in another program', async () => {
  const peer = aPeer()
  const store = await openStore({ directory: peer.store, passphrase, migrations })
  const { exitCode, output, sentence } = await summary(peer)
  expect(exitCode).toBe(1)
  expect(output.error.code).toBe('store-in-use')
  expect(sentence).toContain('already open')
  store.close()
  expect((await summary(peer)).exitCode).toBe(0)
})

test('refuses a folder without a profile, and a profile folder for a new one', async () => {
  const nowhere = storeIn(temporaryFolder())
  expect((await summary(nowhere)).output.error.code).toBe('profile-not-found')
  const peer = aPeer()
  const create = ['create', ...peer.open, '--kind', 'peer', '--label', 'Min logg']
  const { exitCode, output } = await peerloggHere(create)
  expect([exitCode, output.error.code]).toEqual([1, 'profile-exists'])
})

test('refuses a short passphrase and says how long it needs to be', async () => {
  const wanted = storeIn(temporaryFolder())
  writeFileSync(wanted.open[3], 'kort\n')
  const words = ['create', ...wanted.open, '--kind', 'peer', '--label', 'Min logg']
  const { exitCode, sentence } = await peerloggHere(words)
  expect(exitCode).toBe(1)
  expect(sentence).toContain('at least 8 characters')
  expect(existsSync(wanted.store)).toBe(false)
})

test('refuses a label with an identity number', async () => {
  const wanted = storeIn(temporaryFolder())
  const words = ['create', ...wanted.open, '--kind', 'peer', '--label', 'Logg 640823-3234']
  const { exitCode, output } = await peerloggHere(words)
  expect([exitCode, output.error.code]).toEqual([1, 'identity-number'])
  expect(existsSync(wanted.store)).toBe(false)
})

test('keeps the work of the two kinds of profile apart', async () => {
  const [peer, supervisor] = [aPeer(), aSupervisor()]
  const file = fixture('ward-2026-10.csv')
  const months = ['--from', '2026-10', '--to', '2026-10']
  for (const [words, code] of [
    [['log', ...supervisor.open, '--csv', file], 'not-a-logbook'],
    [['summary', ...supervisor.open, ...october], 'not-a-logbook'],
    [['import', ...peer.open, file], 'not-a-supervisor-profile'],
    [['report', ...supervisor.open, ...months, '--kind', 'development'], 'not-a-logbook'],
    [
      ['invite', ...peer.open, '--organisation', 'Region Exempel', '--out', join(peer.folder, 'i')],
      'not-a-supervisor-profile',
    ],
  ] as const) {
    const { exitCode, output } = await peerloggHere(words)
    expect([exitCode, output.error.code]).toEqual([1, code])
  }
})

test.each([
  ['a date that does not exist', ['--from', '2026-02-30', '--to', '2026-10-31'], 'bad-date'],
  [
    'a period that ends before it begins',
    ['--from', '2026-11-01', '--to', '2026-10-01'],
    'bad-period',
  ],
])('refuses %s', async (_, period, code) => {
  const { exitCode, output } = await peerloggHere(['summary', ...aPeer().open, ...period])
  expect([exitCode, output.error.code]).toEqual([1, code])
})

test('imports no file that was altered, cut short or made for somebody else', async () => {
  const { supervisor, file } = ours
  const bytes = readFileSync(file)
  const altered = Buffer.from(bytes)
  altered[bytes.length - 100]! ^= 1
  writeFileSync(join(supervisor.folder, 'altered.peerlogg'), altered)
  writeFileSync(join(supervisor.folder, 'short.peerlogg'), bytes.subarray(0, bytes.length - 300))

  const { exitCode, output, sentence } = await peerloggHere<Imported>([
    'import',
    ...supervisor.open,
    join(supervisor.folder, 'altered.peerlogg'),
    join(supervisor.folder, 'short.peerlogg'),
    theirs.file,
    fixture('ward-2026-10.csv'),
  ])
  expect(exitCode).toBe(1)
  expect(output.files.map(({ state, reason, message }) => [state, reason?.code, message])).toEqual([
    [
      'refused',
      'export-damaged',
      'The file is altered or damaged. Ask for it again. Nothing was imported.',
    ],
    [
      'refused',
      'export-truncated',
      'The file is not whole. Copy it again, for instance from the USB stick. Nothing was imported.',
    ],
    [
      'refused',
      'export-foreign',
      'The file was made for another organisation, or its beginning is damaged. Nothing was imported.',
    ],
    ['refused', 'export-not-one', 'The file is not a Peerlogg export. Nothing was imported.'],
  ])
  expect(sentence).toBe('4 of the files were not imported; beside each stands why.')
  const words = ['report', ...supervisor.open, '--from', '2026-10', '--to', '2026-10']
  expect((await peerloggHere<{ all: object }>(words)).output.all).toEqual({
    sessions: 0,
    minutes: 0,
    participants: 0,
  })
})

test('trusts nobody whose file it was not given, and imports nothing then', async () => {
  const { supervisor, file } = ours
  const words = 'abandon-ability-able-about-above-absent-absorb-abstract'
  const trusting = ['import', ...supervisor.open, '--trust', words, file]
  const { exitCode, output } = await peerloggHere(trusting)
  expect([exitCode, output.error.code]).toEqual([1, 'signer-not-found'])
  const { output: after } = await peerloggHere<Imported>(['import', ...supervisor.open, file])
  expect(after.files[0]?.state).toBe('waiting')
})

test('imports nothing before there is an organisation', async () => {
  const supervisor = aSupervisor()
  const file = fixture('ward-2026-10.csv')
  const { exitCode, output } = await peerloggHere(['import', ...supervisor.open, file])
  expect([exitCode, output.error.code]).toEqual([1, 'no-organisation'])
})

test('a file that is missing is refused by itself', async () => {
  const { supervisor, file } = ours
  const missing = join(supervisor.folder, 'no')
  const { exitCode, output } = await peerloggHere<Imported>([
    'import',
    ...supervisor.open,
    missing,
    file,
  ])
  expect(exitCode).toBe(1)
  expect(output.files.map(({ reason }) => reason?.code)).toEqual([
    'file-not-found',
    'signer-waiting',
  ])
})

test('overwrites no file, and says so before it does any work', async () => {
  const { supervisor, invitation, file } = ours
  const before = [readFileSync(invitation), readFileSync(file)]
  const peer = aPeer()
  for (const words of [
    ['invite', ...supervisor.open, '--organisation', 'Region Exempel', '--out', invitation],
    ['export', ...peer.open, '--invitation', invitation, '--month', '2026-10', '--out', file],
  ]) {
    const { exitCode, output } = await peerloggHere(words)
    expect([exitCode, output.error.code]).toEqual([1, 'file-exists'])
  }
  expect([readFileSync(invitation), readFileSync(file)]).toEqual(before)
})

test('makes no file of a month without sessions, nor for an invitation that is none', async () => {
  const { invitation } = ours
  const peer = aPeer()
  const out = join(peer.folder, 'september.peerlogg')
  const month = ['--month', '2026-09', '--out', out]
  const empty = await peerloggHere(['export', ...peer.open, '--invitation', invitation, ...month])
  expect([empty.exitCode, empty.output.error.code]).toEqual([1, 'nothing-to-export'])
  const csv = fixture('ward-2026-10.csv')
  const unreadable = await peerloggHere(['export', ...peer.open, '--invitation', csv, ...month])
  expect(unreadable.output.error.code).toBe('invitation-too-large')
  expect(existsSync(out)).toBe(false)
})

test('finds files where the command was typed when npm runs it', async () => {
  const peer = aPeer()
  mkdirSync(join(peer.folder, 'here'))
  cpSync(peer.store, join(peer.folder, 'here', 'copy'), { recursive: true })
  const words = ['summary', '--store', 'copy', '--passphrase-file', '../passphrase.txt', ...october]
  const typedIn = { INIT_CWD: join(peer.folder, 'here'), LC_ALL: 'C' }
  const byNpm = await peerloggIn({ ...typedIn, npm_lifecycle_event: 'peerlogg' }, words)
  expect(byNpm.exitCode).toBe(0)
  const otherwise = await peerloggIn({ ...typedIn, npm_lifecycle_event: 'test' }, words)
  expect(otherwise.output.error.code).toBe('profile-not-found')
})
