/** An organisation's store on a server in the words that scripts rely on, beside a supervisor's own. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { emptyDatabase, hasPostgres } from '../support/test-postgres.ts'
import { fixture, someStores, type StoreFolder } from './cli-stores.ts'
import { peerlogg, peerloggHere, peerloggIn } from './run-peerlogg.ts'

const aLog = someStores('peer', 'Dagboken')
const aDesk = someStores('supervisor', 'Handledning')
const october = ['--from', '2026-10', '--to', '2026-10']

interface Imported {
  readonly files: readonly (ImportResult & { readonly message?: string })[]
}

describe.runIf(hasPostgres())('rollup', () => {
  let log: StoreFolder
  let desk: StoreFolder
  let address: string
  let file: string
  let words: string
  const onServer = () => ['--postgres', address]

  /** A desk of another organisation of the name, and a file of the log for it. */
  async function invited(organisation: string) {
    const other = aDesk()
    const invitation = join(other.folder, 'inbjudan')
    const out = join(other.folder, 'oktober.peerlogg')
    await peerloggHere([
      'invite',
      ...other.open,
      '--organisation',
      organisation,
      '--out',
      invitation,
    ])
    const sharing = ['--invitation', invitation, '--month', '2026-10', '--out', out]
    const exported = await peerloggHere<{ fingerprint: string }>([
      'export',
      ...log.open,
      ...sharing,
    ])
    return { desk: other, file: out, words: exported.output.fingerprint }
  }

  beforeAll(async () => {
    address = await emptyDatabase()
    log = aLog()
    await peerloggHere(['log', ...log.open, '--csv', fixture('ward-2026-10.csv')])
    ;({ desk, file, words } = await invited('Region Exempel'))
  }, 60_000)

  // Each step stands on the one before it.
  test('says that a sender waits, as import does', async () => {
    const waiting = await peerlogg<Imported>(['rollup', ...desk.open, ...onServer(), file])
    expect(waiting).toMatchObject({
      exitCode: 1,
      output: { files: [{ state: 'waiting', reason: { code: 'signer-waiting' } }] },
    })
    expect(waiting.sentence).toContain(waiting.output.files[0]?.message ?? 'no message')
    const imported = await peerlogg<Imported>(['import', ...desk.open, file])
    expect(imported.output).toEqual(waiting.output)
  })

  test('imports once the sender is trusted, and answers what import answers', async () => {
    const trusting = ['rollup', ...desk.open, ...onServer(), '--trust', words.toUpperCase(), file]
    const taken = await peerlogg<Imported>(trusting)
    expect(taken).toMatchObject({ exitCode: 0, output: { files: [{ state: 'new' }] } })
    // The profile trusts the sender now, and has taken nothing in itself.
    const imported = await peerlogg<Imported>(['import', ...desk.open, file])
    const trusted = { signer: { fingerprint: words }, formerly: null }
    expect(taken.output).toMatchObject({ trusted })
    expect(imported.output.files).toEqual(taken.output.files)
    const again = await peerlogg<Imported>(['rollup', ...desk.open, ...onServer(), file, file])
    expect(again).toMatchObject({
      exitCode: 0,
      output: { files: [{ state: 'unchanged' }, { state: 'unchanged' }] },
    })
  })

  test('reports the very same figures as the supervisor’s store', async () => {
    for (const more of [[], ['--threshold', '5'], ['--unit', 'Avdelning 72']]) {
      const asked = ['report', ...october, ...more]
      const own = await peerloggHere<object>([...asked, ...desk.open])
      const there = await peerloggHere<object>([...asked, ...onServer()])
      expect(there.exitCode).toBe(0)
      expect(there.output).toEqual(own.output)
      expect(JSON.stringify(there.output)).toBe(JSON.stringify(own.output))
    }
    const unknown = await peerloggHere(['report', ...october, ...onServer(), '--unit', 'Nirgends'])
    expect([unknown.exitCode, unknown.sentence]).toEqual([2, expect.stringContaining('--unit')])
  })

  test('makes the same files, and remembers what has left', async () => {
    for (const format of ['csv', 'csv-plain', 'json']) {
      const [own, there] = [
        join(desk.folder, `own.${format}`),
        join(desk.folder, `there.${format}`),
      ]
      const asked = ['report', ...october, '--format', format, '--title', 'Oktober']
      await peerloggHere([...asked, ...desk.open, '--out', own])
      const saved = await peerloggHere([...asked, ...onServer(), '--out', there])
      expect(saved).toMatchObject({ exitCode: 0, output: { file: `there.${format}` } })
      expect(readFileSync(there, 'utf8')).toBe(readFileSync(own, 'utf8'))
    }
    // Other breakdowns of the same month: what is hidden in one may be told by both.
    const asked = ['report', ...october, '--format', 'json', '--by', 'type', '--threshold', '6']
    const [own, there] = await Promise.all(
      [desk.open, onServer()].map((from, place) =>
        peerloggHere<{ advice: object[] }>([
          ...asked,
          ...from,
          '--out',
          join(desk.folder, `andra-${place}.json`),
        ]),
      ),
    )
    expect(there?.output.advice.map((each) => ({ ...each, earlier: [] }))).toEqual(
      own?.output.advice.map((each) => ({ ...each, earlier: [] })),
    )
    const inTheWay = join(desk.folder, 'not', 'there.csv')
    const failed = await peerloggHere([
      'report',
      ...october,
      '--format',
      'csv',
      ...onServer(),
      '--out',
      inTheWay,
    ])
    expect([failed.exitCode, existsSync(inTheWay)]).toEqual([1, false])
  })

  test('asks which organisation is meant when there are several', async () => {
    const other = await invited('Region Annan')
    await peerloggHere([
      'rollup',
      ...other.desk.open,
      ...onServer(),
      '--trust',
      other.words,
      other.file,
    ])
    const asked = ['report', ...october, ...onServer()]
    expect(await peerloggHere(asked)).toMatchObject({
      exitCode: 1,
      output: { error: { code: 'organisation-not-chosen' } },
    })
    expect(await peerloggHere([...asked, '--organisation', 'Region Fel'])).toMatchObject({
      exitCode: 1,
      output: { error: { code: 'organisation-not-there' } },
    })
    const chosen = await peerloggHere<object>([...asked, '--organisation', 'Region Exempel'])
    expect(chosen.output).toMatchObject({ months_received: [{ months: ['2026-10'] }] })
  })

  test('warns of a password in the command, and never shows it', async () => {
    const [url, wrong] = [new URL(address), new URL(address)]
    const warned = await peerlogg<object>([
      'report',
      ...october,
      '--organisation',
      'Region Exempel',
      '--postgres',
      url.href,
    ])
    expect(warned).toMatchObject({ exitCode: 0, sentence: expect.stringContaining('PGPASSWORD') })
    wrong.password = 'hemligt-ord'
    const refused = await peerlogg(['report', ...october, '--postgres', wrong.href])
    expect(refused).toMatchObject({ exitCode: 1, output: { error: { code: 'server-password' } } })
    expect(JSON.stringify(refused)).not.toContain('hemligt-ord')
    url.password = ''
    const quiet = await peerloggIn<object>({ LC_ALL: 'C', PGPASSWORD: 'password' }, [
      'report',
      ...october,
      '--organisation',
      'Region Exempel',
      '--postgres',
      url.href,
    ])
    expect(quiet).toMatchObject({ exitCode: 0, sentence: '' })
  })

  test('needs a supervisor’s profile with an organisation, and a database that is not empty', async () => {
    const rollup = (open: readonly string[]) =>
      peerloggHere(['rollup', ...open, ...onServer(), file])
    const codeOf = async (open: readonly string[]) => (await rollup(open)).output.error.code
    expect(await codeOf(log.open)).toBe('not-a-supervisor-profile')
    expect(await codeOf(aDesk().open)).toBe('no-organisation')
    const empty = await emptyDatabase()
    const report = await peerloggHere(['report', ...october, '--postgres', empty])
    expect(report).toMatchObject({ exitCode: 1, output: { error: { code: 'server-empty' } } })
  })
})

test.each([
  [['--store', 's', '--passphrase-file', 'p', '--postgres', 'u'], 'either --store or --postgres.'],
  [[], 'either --store or --postgres.'],
  [['--store', 's', '--passphrase-file', 'p', '--organisation', 'x'], 'about --postgres'],
  [['--store', 's'], '--passphrase-file is missing.'],
])('a report from %o is not understood', async (from, problem) => {
  const { exitCode, sentence } = await peerloggHere(['report', ...october, ...from])
  expect([exitCode, sentence]).toEqual([2, expect.stringContaining(problem)])
})
