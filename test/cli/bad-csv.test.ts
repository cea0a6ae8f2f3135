/** What `peerlogg log` says about a file it does not take. Nothing of such a file is logged. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { Refusal, type RefusalCode, sentenceOf } from '../../src/shared/refusal.ts'
import type { Summary } from '../../src/shared/summary.ts'
import { fixture, someStores, type StoreFolder } from './cli-stores.ts'
import { peerloggHere, peerloggIn } from './run-peerlogg.ts'

interface Logged {
  logged: number
  refused: { line: number; column: string; reason: string }[]
}

const aStore = someStores('peer', 'Min logg')

let untouched: StoreFolder
beforeAll(() => {
  untouched = aStore()
})

const header = 'date,start,minutes,activity,form,setting,unit,phase,participants,person,note'
const good = '2026-10-01,08:30,30,D01,individual,inpatient,Avdelning 72,ongoing,1,Blå sten,Lugnt'
const csv = (...lines: readonly string[]) => [header, ...lines, ''].join('\n')
const changed = (before: string, after: string) => csv(good, good.replace(before, after))

const inEnglish = (code: RefusalCode, detail = {}) => sentenceOf(new Refusal(code, detail), 'en')

const allSessions = async (open: readonly string[]) => {
  const { output } = await peerloggHere<Summary>([
    'summary',
    ...open,
    '--from',
    '2026-01-01',
    '--to',
    '2026-12-31',
  ])
  return output.all.sessions
}

test.each<[string, string | Buffer, { line: number; column: string; code: RefusalCode }]>([
  [
    'a bad date',
    changed('2026-10-01', '2026-02-30'),
    { line: 3, column: 'date', code: 'bad-date' },
  ],
  [
    'negative minutes',
    changed(',30,', ',-30,'),
    { line: 3, column: 'minutes', code: 'bad-minutes' },
  ],
  [
    'an unknown activity',
    changed('D01', 'D99'),
    { line: 3, column: 'activity', code: 'unknown-activity' },
  ],
  [
    'a missing column',
    csv(good).replaceAll('minutes,', '').replaceAll(',30,', ','),
    { line: 1, column: 'minutes', code: 'csv-missing-column' },
  ],
  [
    'a personnummer in a note',
    changed('Lugnt', 'Träffade 640823-3234'),
    { line: 3, column: 'note', code: 'identity-number' },
  ],
  [
    'a samordningsnummer as pseudonym',
    changed('Blå sten', '701063-2391'),
    { line: 3, column: 'person', code: 'identity-number' },
  ],
  [
    'Windows-1252 bytes',
    Buffer.from(csv(good), 'latin1'),
    { line: 2, column: '', code: 'csv-not-utf8' },
  ],
])('refuses a file with %s', async (_, content, { line, column, code }) => {
  const { open } = untouched
  const file = join(untouched.folder, 'sessions.csv')
  writeFileSync(file, content)
  const { exitCode, output, sentence } = await peerloggHere<Logged>(['log', ...open, '--csv', file])
  expect(exitCode).toBe(1)
  expect(sentence).toBe(inEnglish('csv-refused', { count: 1 }))
  expect(output).toEqual({ logged: 0, refused: [{ line, column, reason: inEnglish(code) }] })
})

test('has logged nothing of all these files', async () => {
  expect(await allSessions(untouched.open)).toBe(0)
})

test('names every problem of a file at once, in the language of the system', async () => {
  const { folder, open } = aStore()
  const file = join(folder, 'sessions.csv')
  writeFileSync(file, csv(good.replace('08:30', '25:00'), good, good.replace('individual', 'solo')))
  const { output, sentence } = await peerloggIn<Logged>({ LANG: 'sv_SE.UTF-8' }, [
    'log',
    ...open,
    '--csv',
    file,
  ])
  expect(output.refused).toEqual([
    { line: 2, column: 'start', reason: sentenceOf(new Refusal('bad-time'), 'sv') },
    { line: 4, column: 'form', reason: sentenceOf(new Refusal('unknown-form'), 'sv') },
  ])
  expect(sentence).toBe('Inget har loggats: 2 fel i filen behöver rättas först.')
})

test('refuses a unit whose setting differs from the one it has in the log', async () => {
  const { folder, open } = aStore()
  const file = join(folder, 'sessions.csv')
  writeFileSync(file, csv(good))
  expect((await peerloggHere<Logged>(['log', ...open, '--csv', file])).output.logged).toBe(1)
  writeFileSync(file, csv(good, good.replace('inpatient', 'outpatient')))
  const { exitCode, output } = await peerloggHere<Logged>(['log', ...open, '--csv', file])
  expect(exitCode).toBe(1)
  expect(output.refused).toMatchObject([{ line: 3, column: 'setting' }])
  expect(await allSessions(open)).toBe(1)
})

test('names a file that is not there', async () => {
  const { folder, open } = aStore()
  const { exitCode, output } = await peerloggHere([
    'log',
    ...open,
    '--csv',
    join(folder, 'missing.csv'),
  ])
  expect(exitCode).toBe(1)
  expect(output.error).toEqual({
    code: 'file-not-found',
    message: 'The file missing.csv does not exist or cannot be read.',
  })
})

test.skipIf(process.platform === 'win32')(
  'logs nothing when the disk takes no more, and keeps what was there',
  async () => {
    const { folder, open } = aStore()
    const file = join(folder, 'sessions.csv')
    writeFileSync(file, csv(good))
    expect((await peerloggHere<Logged>(['log', ...open, '--csv', file])).exitCode).toBe(0)

    const month = readFileSync(fixture('ward-2026-10.csv'), 'utf8')
    writeFileSync(file, month + month.slice(month.indexOf('\n') + 1).repeat(8))
    // No file may grow beyond 150 kB, whatever the unit of the shell's limit is.
    const words = ['log', ...open, '--csv', file]
    const { exitCode, output } = await peerloggIn({ LC_ALL: 'C' }, words, 'ulimit -f 150')
    expect(exitCode).toBe(1)
    expect(output.error.code).toMatch(/^disk-(full|failed)$/)

    expect(await allSessions(open)).toBe(1)
    expect((await peerloggHere<Logged>(words)).output.logged).toBe(226 * 9)
  },
)
