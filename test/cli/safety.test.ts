/** Backups, restore and verify in the words that scripts rely on. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { changeStore } from '../../src/cli/stores.ts'
import type { Contents } from '../../src/shared/safety.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { fixture, someStores, type StoreFolder, storeIn } from './cli-stores.ts'
import { peerlogg, peerloggHere } from './run-peerlogg.ts'

const aPeer = someStores('peer', 'Min logg')
const aSupervisor = someStores('supervisor', 'Norra området')

const october: Contents = {
  kind: 'peer',
  sessions: 226,
  firstDay: '2026-10-01',
  lastDay: '2026-10-30',
  people: 25,
  followUps: 0,
  lists: 0,
  plans: 0,
  groups: 0,
  meetings: 0,
  records: 0,
  exports: 0,
}

interface Restored {
  profile: { label: string }
  contents: Contents
  replaced: boolean
  findings?: object[]
}
interface Verified {
  whole: boolean
  contents: Contents | null
  faults: { code: string; message: string }[]
}

const log = (peer: StoreFolder) =>
  peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
const copiesOf = ({ store }: StoreFolder) =>
  readdirSync(`${store}-backups`).filter((name) => name.endsWith('.db'))

/** A log of October in one file. */
let file: string
let owner: StoreFolder
let made: unknown
beforeAll(async () => {
  owner = aPeer()
  file = join(owner.folder, 'allt.peerlogg-store')
  await log(owner)
  made = await peerloggHere(['backup', ...owner.open, '--out', file])
}, 60_000)

test('writes a whole profile to one file', () => {
  expect(made).toEqual({
    exitCode: 0,
    output: {
      file: 'allt.peerlogg-store',
      bytes: statSync(file).size,
      profile: expect.objectContaining({ kind: 'peer', label: 'Min logg' }) as unknown,
      contents: october,
    },
    sentence: '',
  })
})

const restore = (from: string, to: StoreFolder) =>
  peerloggHere<Restored>(['restore', '--backup', from, ...to.open])

test('one file brings a profile to another place, where it goes on', async () => {
  const elsewhere = storeIn(temporaryFolder())
  const { exitCode, output } = await restore(file, elsewhere)
  expect([exitCode, output]).toEqual([
    0,
    {
      profile: expect.objectContaining({ label: 'Min logg' }) as unknown,
      contents: october,
      replaced: false,
    },
  ])
  const words = ['summary', ...elsewhere.open, '--from', '2026-10-01', '--to', '2026-10-31']
  const summary = await peerlogg<{ all: { sessions: number } }>(words)
  expect([summary.exitCode, summary.output.all.sessions]).toEqual([0, 226])
})

test.skipIf(process.platform === 'win32')(
  'the passphrase for it may come out of a pipe, which is read but once',
  async () => {
    const elsewhere = storeIn(temporaryFolder())
    const pipe = join(elsewhere.folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const [, store, option, passphraseFile] = elsewhere.open
    const writing = writeFile(pipe, readFileSync(passphraseFile))
    const words = ['restore', '--backup', file, '--store', store, option, pipe]
    expect((await peerloggHere(words)).exitCode).toBe(0)
    await writing
  },
)

test('a log is backed up when lines were added, and what was replaced can be put back', async () => {
  const peer = aPeer()
  const former = join(peer.folder, 'före.peerlogg-store')
  await peerloggHere(['backup', ...peer.open, '--out', former])
  expect(await log(peer)).toMatchObject({ exitCode: 0, sentence: '' })
  const [copy, ...others] = copiesOf(peer)
  expect(others).toEqual([])
  const { output } = await restore(former, peer)
  expect(output).toMatchObject({ contents: { sessions: 0 }, replaced: true })
  const replaced = copiesOf(peer).find((name) => name.includes('replaced'))
  for (const name of [replaced, copy]) {
    const again = await restore(join(`${peer.store}-backups`, name!), peer)
    expect(again.output).toMatchObject({ contents: { sessions: 226 }, replaced: true })
  }
})

test('what only looks makes no backup', async () => {
  const peer = aPeer()
  await log(peer)
  const [copy] = copiesOf(peer)
  rmSync(join(`${peer.store}-backups`, copy!))
  await peerloggHere(['summary', ...peer.open, '--from', '2026-10-01', '--to', '2026-10-31'])
  expect(copiesOf(peer)).toEqual([])
})

test('a backup that fails undoes no work, and is told of on standard error', async () => {
  const peer = aPeer()
  writeFileSync(`${peer.store}-backups`, 'in the way')
  const { exitCode, output, sentence } = await peerlogg<{ logged: number }>([
    'log',
    ...peer.open,
    '--csv',
    fixture('ward-2026-10.csv'),
  ])
  expect([exitCode, output.logged]).toEqual([0, 226])
  expect(sentence).toMatch(/^The backup could not be made\. What was saved is still there/)

  rmSync(`${peer.store}-backups`)
  const next = await peerloggHere(['log', ...peer.open, '--csv', fixture('municipal-2026-10.csv')])
  expect(next.sentence).toBe('')
  expect(copiesOf(peer)).toHaveLength(1)
})

test('a backup that fails takes the place of nothing else that is told', async () => {
  const peer = aPeer()
  writeFileSync(`${peer.store}-backups`, 'in the way')
  const given = readArguments(peer.open, { usage: '', required: ['store', 'passphrase-file'] })
  const work = () => ({ output: {}, warning: 'Two figures stand alone.' })
  const { warning } = await changeStore('peer', given, 'en', work)
  expect(warning).toMatch(/^Two figures stand alone\.\nThe backup could not be made\./)
})

test('the folder of backups is enough when the store is gone', async () => {
  const peer = aPeer()
  await log(peer)
  await peerloggHere(['log', ...peer.open, '--csv', fixture('municipal-2026-10.csv')])
  const newest = copiesOf(peer).toSorted().at(-1)!
  rmSync(peer.store, { recursive: true })
  const { exitCode, output } = await restore(join(`${peer.store}-backups`, newest), peer)
  expect([exitCode, output.replaced]).toEqual([0, false])
  expect(output.contents).toEqual({ ...october, sessions: 420 })
})

test('a supervisor’s store goes the same way', async () => {
  const supervisor = aSupervisor()
  const out = join(supervisor.folder, 'allt.peerlogg-store')
  await peerloggHere(['backup', ...supervisor.open, '--out', out])
  const { output } = await restore(out, storeIn(temporaryFolder()))
  expect(output.contents).toEqual({
    kind: 'supervisor',
    hasInvitation: false,
    imports: 0,
    signers: 0,
    firstMonth: null,
    lastMonth: null,
  })
})

test('verifies a store and both kinds of backup, and says what is wrong', async () => {
  const peer = aPeer()
  await log(peer)
  const verify = (...words: string[]) => peerloggHere<Verified>(['verify', ...words])
  const whole = { whole: true, contents: october, faults: [] }
  expect(await verify(...peer.open)).toEqual({ exitCode: 0, output: whole, sentence: '' })
  const passphrase = peer.open.slice(2)
  expect((await verify(...passphrase, '--backup', file)).output).toEqual(whole)
  const copy = join(`${peer.store}-backups`, copiesOf(peer)[0]!)
  expect((await verify(...passphrase, '--backup', copy)).output).toMatchObject({
    whole: true,
    contents: { sessions: 226 },
  })

  truncateSync(copy, 8192)
  const damaged = await verify(...passphrase, '--backup', copy)
  expect(damaged).toMatchObject({ exitCode: 1, output: { whole: false, contents: null } })
  expect(damaged.output.faults.map(({ code }) => code)).toEqual(['database-damaged'])
  expect(damaged.sentence).toBe('The database is damaged. Restore a backup.')

  writeFileSync(join(peer.store, 'keyslots.copy.json'), '')
  const { output } = await verify(...peer.open)
  expect(output.faults.map(({ code }) => code)).toEqual(['key-slots-differ'])
  // Opening mends it, and says so.
  const words = ['summary', ...peer.open, '--from', '2026-10-01', '--to', '2026-10-31']
  const summary = await peerloggHere<{ findings: { code: string; message: string }[] }>(words)
  expect(summary.output.findings).toEqual([
    {
      code: 'key-slots-mended',
      message: expect.stringContaining('mended from the other') as string,
    },
  ])
  expect((await verify(...peer.open)).output.whole).toBe(true)
})

test('refuses what is no backup, another profile’s, or damaged, and changes nothing', async () => {
  const other = aSupervisor()
  const picture = join(temporaryFolder(), 'bild.png')
  writeFileSync(picture, 'PNG')
  const cut = join(temporaryFolder(), 'kort.peerlogg-store')
  writeFileSync(cut, readFileSync(file).subarray(0, -1))
  const before = readFileSync(join(other.store, 'log.db'))
  for (const [from, code] of [
    [file, 'backup-other-profile'],
    [cut, 'backup-damaged'],
    [picture, 'backup-unreadable'],
    [join(other.folder, 'felskriven.db'), 'file-not-found'],
    [join(other.folder, 'felskriven.peerlogg-store'), 'file-not-found'],
  ] as const) {
    const { exitCode, output } = await peerloggHere(['restore', '--backup', from, ...other.open])
    expect([exitCode, output.error.code]).toEqual([1, code])
  }
  expect(readFileSync(join(other.store, 'log.db')).equals(before)).toBe(true)
  expect(existsSync(`${other.store}-backups`)).toBe(false)

  const folder = temporaryFolder()
  cpSync(file, join(folder, 'allt.peerlogg-store'))
  const here = storeIn(folder)
  const aside = { ...here, open: ['--store', folder, here.open[2], here.open[3]] as const }
  const { output } = await peerloggHere(['restore', '--backup', file, ...aside.open])
  expect(output.error.code).toBe('profile-exists')
})

test('overwrites no file', async () => {
  const before = readFileSync(file)
  const { exitCode, output } = await peerloggHere(['backup', ...owner.open, '--out', file])
  expect([exitCode, output.error.code]).toEqual([1, 'file-exists'])
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('writes the recovery code to a file of its owner’s alone, and nowhere else', async () => {
  const wanted = storeIn(temporaryFolder())
  const path = join(wanted.folder, 'kod.txt')
  const words = ['create', ...wanted.open, '--kind', 'peer', '--label', 'Min logg']
  const written = await peerloggHere([...words, '--recovery-out', path])
  expect(written.output).toMatchObject({ label: 'Min logg', recovery_file: 'kod.txt' })
  const code = readFileSync(path, 'utf8')
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)+[0-9A-HJKMNP-TV-Z]{4}\n$/)
  expect(JSON.stringify(written)).not.toContain(code.trim())
  // Windows has no such bits.
  expect(statSync(path).mode & (process.platform === 'win32' ? 0 : 0o077)).toBe(0)

  // No store, no code; and no file that was there is written over.
  const refused = await peerloggHere([...words, '--recovery-out', path])
  expect(refused.output.error.code).toBe('file-exists')
  const another = join(wanted.folder, 'annan.txt')
  const notMade = await peerloggHere([...words, '--recovery-out', another])
  expect(notMade.output.error.code).toBe('profile-exists')
  expect(existsSync(another)).toBe(false)
})
