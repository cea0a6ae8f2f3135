/** Reports from the command line: what each file holds is tested where it is made. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { warningsOf } from '../../src/cli/report-warnings.ts'
import { publishedFigures, type ReportAdvice, report } from '../../src/shared/report.ts'
import { fixture, someStores, type StoreFolder } from './cli-stores.ts'
import { peerlogg, peerloggHere } from './run-peerlogg.ts'

const aLog = someStores('peer', 'Dagboken')
const aDesk = someStores('supervisor', 'Handledning')
const october = ['--from', '2026-10', '--to', '2026-10']

let log: StoreFolder
beforeAll(async () => {
  log = aLog()
  await peerloggHere(['log', ...log.open, '--csv', fixture('ward-2026-10.csv')])
}, 60_000)

const out = (name: string) => join(log.folder, name)

test('a peer supporter’s own figures are printed whole, and with a threshold hidden', async () => {
  const whole = await peerlogg<object>(['report', ...log.open, ...october])
  expect(whole).toMatchObject({ exitCode: 0, sentence: '' })
  const full = report.parse(whole.output)
  const { output } = await peerloggHere<object>([
    'report',
    ...log.open,
    ...october,
    '--threshold',
    '5',
  ])
  const published = publishedFigures.parse(output)
  expect(published.all).toEqual(full.all)
  expect(Object.keys(published.by_activity ?? {})).toEqual(Object.keys(full.by_activity))
  expect(Object.values(published.by_activity ?? {})).toContain(null)

  const coarse = ['--threshold', '10', '--by', 'type', '--places', 'setting', '--times', 'quarter']
  const chosen = await peerloggHere<object>(['report', ...log.open, ...october, ...coarse])
  const { by_activity, by_type, by_quarter, threshold } = publishedFigures.parse(chosen.output)
  expect(by_activity).toBeUndefined()
  expect([Object.keys(by_type ?? {}).length > 3, Object.keys(by_quarter ?? {})]).toEqual([
    true,
    ['2026-Q4'],
  ])
  expect(threshold).toBe(10)
})

test('a unit alone is reported on when it is named', async () => {
  const { output } = await peerloggHere<{ units: string[]; by_unit: object; facts: object }>([
    'report',
    ...log.open,
    ...october,
    '--unit',
    'Avdelning 72',
  ])
  expect(output).toMatchObject({ units: ['Avdelning 72'], facts: {} })
  expect(Object.keys(output.by_unit)).toEqual(['Avdelning 72'])
})

test('what would be chosen for nothing is refused', async () => {
  for (const [option, value] of [
    ['--by', 'type'],
    ['--places', 'setting'],
    ['--times', 'quarter'],
    ['--title', 'Oktober'],
  ] as const) {
    const { exitCode, sentence } = await peerloggHere([
      'report',
      ...log.open,
      ...october,
      option,
      value,
    ])
    expect(exitCode).toBe(2)
    expect(sentence).toContain(`${option} is about`)
  }
})

test('a unit that is not in the profile is refused, and no unit is named', async () => {
  const words = ['report', ...log.open, ...october, '--unit', 'Avdelning 72', '--unit', 'Avd 72']
  const csv = ['--format', 'csv', '--out', out('unknown.csv')]
  for (const options of [[], ['--threshold', '5'], csv]) {
    const { exitCode, sentence } = await peerloggHere([...words, ...options])
    expect(exitCode).toBe(2)
    expect(sentence).toMatch(/^At least one unit after --unit is not in the profile\./)
    expect(sentence).not.toContain('72')
  }
  expect(existsSync(out('unknown.csv'))).toBe(false)
})

test('a supervisor hears that the figures are one person’s', async () => {
  const desk = aDesk()
  const inDesk = (name: string) => join(desk.folder, name)
  const carriedOut = async <Output = object>(words: readonly string[]) => {
    const ended = await peerloggHere<Output>(words)
    if (ended.exitCode !== 0) throw new Error(ended.sentence)
    return ended
  }
  const invitation = inDesk('invitation')
  const organisation = ['--organisation', 'Region Exempel', '--out', invitation]
  await carriedOut(['invite', ...desk.open, ...organisation])
  const shared = ['--invitation', invitation, '--month', '2026-10', '--out', inDesk('shared')]
  const exported = await carriedOut<{ fingerprint: string }>(['export', ...log.open, ...shared])
  const trusted = ['--trust', exported.output.fingerprint, inDesk('shared')]
  await carriedOut(['import', ...desk.open, ...trusted])
  const csv = ['--format', 'csv', '--out', inDesk('one.csv')]
  const { sentence } = await carriedOut(['report', ...desk.open, ...october, ...csv])
  expect(sentence).toMatch(/^All figures come from a single log\./)
}, 60_000)

test('a coarser table is proposed where units are one person’s, and nothing is named', () => {
  const ofUnits: ReportAdvice = { about: 'one_log_units', units: ['Avdelning 72'] }
  const sentences = (places: 'by_unit' | 'by_setting') =>
    warningsOf([ofUnits], places).map(({ en }) => en)
  expect(sentences('by_unit')).toEqual([expect.stringContaining('With --places setting')])
  expect(sentences('by_setting')).toEqual([expect.stringMatching(/^One or more settings/)])
  const published_at = '2026-11-22T10:00:00.000Z'
  const earlier = [{ published_at, title: 'Oktober', from: '2026-10', to: '2026-10' }]
  const difference: ReportAdvice = { about: 'difference', earlier, breakdowns: [], cells: 2 }
  const said = JSON.stringify(warningsOf([difference, ofUnits], 'by_unit'))
  expect(said).toContain('small numbers')
  expect(said).not.toMatch(/72|Oktober/)
})

test('each format is written, with small numbers hidden also without a threshold', async () => {
  const saved = async (format: string, ...words: string[]) => {
    const name = `rapport-${format}`
    const ended = await peerloggHere<object>([
      'report',
      ...log.open,
      ...october,
      '--format',
      format,
      '--out',
      out(name),
      ...words,
    ])
    expect(ended).toMatchObject({
      exitCode: 0,
      output: { file: name, from: '2026-10' },
      sentence: '',
    })
    return readFileSync(out(name))
  }
  const published = publishedFigures.parse(JSON.parse((await saved('json')).toString()))
  expect(published.threshold).toBe(5)
  const book = read(await saved('xlsx', '--language', 'sv', '--title', 'Oktober på avdelningen'))
  expect(book.SheetNames[0]).toBe('Rapporten')
  expect(book.Sheets['Rapporten']?.['A1']).toMatchObject({ v: 'Oktober på avdelningen' })
  expect((await saved('csv')).toString()).toMatch(/^\uFEFFTable;Row;Sessions;/)
  expect((await saved('csv-plain', '--language', 'sv')).toString()).toMatch(/^Tabell,Rad,Insatser,/)
})

test('the own development is a report of its own, in a log alone', async () => {
  const words = ['--kind', 'development', '--format', 'csv', '--out']
  const own = await peerloggHere(['report', ...log.open, ...october, ...words, out('own.csv')])
  expect(own.exitCode).toBe(0)
  expect(readFileSync(out('own.csv')).toString()).toContain('Receiving supervision and training')
  const desk = aDesk()
  const refused = await peerloggHere(['report', ...desk.open, ...october, ...words, out('no.csv')])
  expect(refused.output.error.code).toBe('not-a-logbook')
})

test('a file that exists is kept, and a refused report leaves none', async () => {
  const words = ['report', ...log.open, ...october, '--format', 'csv', '--out']
  await peerloggHere([...words, out('kept.csv')])
  const again = await peerloggHere([...words, out('kept.csv')])
  expect(again.output.error.code).toBe('file-exists')
  const titled = await peerloggHere([...words, out('titled.csv'), '--title', 'Om 19640823-3234'])
  expect(titled.output.error.code).toBe('identity-number')
  const low = await peerloggHere([...words, out('low.csv'), '--threshold', '4'])
  expect(low.output.error.code).toBe('bad-threshold')
  expect(readdirSync(log.folder).filter((name) => /titled|low|tmp/.test(name))).toEqual([])
})

test('an empty store gives an empty report', async () => {
  const desk = aDesk()
  const file = join(desk.folder, 'tom.csv')
  const year = ['--from', '2026-01', '--to', '2026-12', '--format', 'csv', '--out', file]
  expect((await peerloggHere(['report', ...desk.open, ...year])).exitCode).toBe(0)
  expect(readFileSync(file).toString()).toBe('\uFEFFTable;Row;Remark\r\n')
})
