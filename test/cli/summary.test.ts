import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Breakdown, Summary, Totals } from '../../src/shared/summary.ts'
import { fixture, someStores, type StoreFolder } from './cli-stores.ts'
import { peerlogg, peerloggHere } from './run-peerlogg.ts'

interface Rows {
  readonly from: string
  readonly to: string
  readonly rows: readonly (Totals & { readonly period?: string; readonly key?: string })[]
}

const totals = JSON.parse(readFileSync(fixture('ward-2026-10.totals.json'), 'utf8')) as Summary
const aPeer = someStores('peer', 'Dagbok')
const year = ['--from', '2026-01-01', '--to', '2026-12-31']
let peer: StoreFolder

beforeAll(async () => {
  peer = aPeer()
  await peerloggHere(['log', ...peer.open, '--csv', fixture('ward-2026-10.csv')])
}, 60_000)

const rowsOf = async (...words: string[]) =>
  (await peerloggHere<Rows>(['summary', ...peer.open, ...year, ...words])).output.rows

const asRows = (breakdown: Breakdown) =>
  Object.entries(breakdown).map(([key, each]) => ({ key, ...each }))

test('a summary is divided by what is asked for, a row for each', async () => {
  const { exitCode, output } = await peerlogg<Rows>([
    'summary',
    ...peer.open,
    ...year,
    '--by',
    'activity',
    '--period',
    'month',
  ])
  const rows = asRows(totals.by_activity).map((row) => ({ period: '2026-10', ...row }))
  expect([exitCode, output]).toEqual([0, { from: '2026-01-01', to: '2026-12-31', rows }])
})

test('it may be divided by one of them alone', async () => {
  expect(await rowsOf('--by', 'unit')).toEqual(asRows(totals.by_unit))
  expect(await rowsOf('--period', 'half-year')).toEqual([{ period: '2026-H2', ...totals.all }])
})

test.each([
  ['--by', 'person', '--by is activity, type, word, kind, form, setting, unit or phase.'],
  ['--period', 'half_year', '--period is day, week, month, quarter, half-year or year.'],
  ['--by', 'constructor', '--by is activity,'],
])('refuses %s %s with a plain sentence', async (option, value, sentence) => {
  const ended = await peerloggHere(['summary', ...peer.open, ...year, option, value])
  expect(ended.exitCode).toBe(2)
  expect(ended.sentence).toContain(sentence)
})
