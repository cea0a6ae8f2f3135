import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OldLogMapping } from '../../src/shared/old-log.ts'
import type { Summary } from '../../src/shared/summary.ts'
import { fromExcel, fromLibreOffice, inBytes, withTitles } from '../logbook/old-log/an-old-log.ts'
import { someStores } from './cli-stores.ts'
import { peerlogg, peerloggHere } from './run-peerlogg.ts'

interface Proposed {
  readonly file: string
  readonly lines: number
  readonly encoding: string
  readonly columns: readonly { readonly heading: string; readonly use: string }[]
  readonly words_without_activity: readonly string[]
}
interface Logged {
  readonly logged: number
  readonly refused: readonly { line: number; column: string; reason: string }[]
  readonly import?: number
  readonly left_out?: readonly { question: string; lines: readonly number[] }[]
  readonly not_sessions?: readonly number[]
}

const aStore = someStores('peer', 'Peer')

async function proposeIn(folder: string, bytes: Uint8Array) {
  const csv = join(folder, 'gammal logg.csv')
  const out = join(folder, 'mapping.json')
  writeFileSync(csv, bytes)
  const proposed = await peerlogg<Proposed>(['mapping', '--csv', csv, '--out', out])
  const change = (changes: Partial<OldLogMapping>) => {
    const mapping = JSON.parse(readFileSync(out, 'utf8')) as OldLogMapping
    writeFileSync(out, JSON.stringify({ ...mapping, ...changes }))
  }
  return { proposed, given: ['--csv', csv, '--mapping', out], out, change }
}

test('proposes a mapping, and logs an old log by it', async () => {
  const { folder, open } = aStore()
  const { proposed, given } = await proposeIn(folder, inBytes(fromLibreOffice))
  expect(proposed).toMatchObject({
    exitCode: 0,
    sentence: '',
    output: {
      file: 'mapping.json',
      lines: 4,
      encoding: 'utf-8',
      columns: [
        { heading: 'Datum', use: 'date' },
        { heading: 'Aktivitet', use: 'activity' },
        { heading: 'Tid (h)', use: 'hours' },
        { heading: 'Avdelning', use: 'unit' },
        { heading: 'Deltagare', use: 'participants' },
        { heading: 'Kommentar', use: 'note' },
      ],
      words_without_activity: [],
    },
  })
  const logged = await peerlogg<Logged>(['log', ...open, ...given])
  expect(logged).toMatchObject({
    exitCode: 0,
    sentence: '',
    output: { logged: 4, refused: [], import: 1, left_out: [], not_sessions: [] },
  })
  const summary = await peerloggHere<Summary>([
    'summary',
    ...open,
    '--from',
    '2026-10-01',
    '--to',
    '2026-10-31',
  ])
  expect(summary.output.all).toMatchObject({ sessions: 4, minutes: 315 })
})

test('logs nothing that is in the log already', async () => {
  const { folder, open } = aStore()
  const { given } = await proposeIn(folder, inBytes(withTitles))
  await peerloggHere(['log', ...open, ...given])
  const again = await peerloggHere(['log', ...open, ...given])
  expect(again).toMatchObject({ exitCode: 1, output: { error: { code: 'old-log-nothing' } } })
})

test('logs none when a word has no activity, and all when it is given one', async () => {
  const { folder, open } = aStore()
  const { proposed, given, change } = await proposeIn(
    folder,
    inBytes(`${fromExcel}14.10.26;Xyzzy;20;Öppenvården;\n`, 'windows-1252'),
  )
  expect(proposed.output.encoding).toBe('windows-1252')
  expect(proposed.output.words_without_activity).toContain('Xyzzy')
  const refused = await peerloggHere<Logged>(['log', ...open, ...given])
  expect(refused.exitCode).toBe(1)
  expect(refused.output.logged).toBe(0)
  expect(refused.output.refused).toContainEqual({
    line: 5,
    column: '2',
    reason: 'The word is not matched to an activity.',
  })
  expect(JSON.stringify(refused)).not.toContain('Xyzzy')

  change({ activity: 'I02' })
  const logged = await peerloggHere<Logged>(['log', ...open, ...given])
  expect(logged).toMatchObject({ exitCode: 0, output: { logged: 4 } })
})

test('refuses a file that is no mapping, and replaces none that is there', async () => {
  const { folder, open } = aStore()
  const { given, out, change } = await proposeIn(folder, inBytes(withTitles))
  const again = await peerloggHere(['mapping', '--csv', given[1]!, '--out', out])
  expect(again).toMatchObject({ exitCode: 1, output: { error: { code: 'file-exists' } } })

  change({ version: 2 as 1 })
  const refused = await peerloggHere(['log', ...open, ...given])
  expect(refused.output.error).toEqual({
    code: 'mapping-unreadable',
    message: expect.stringContaining('mapping.json') as string,
  })
})

test('writes no mapping of a file that is none', async () => {
  const { folder } = aStore()
  const { proposed, out } = await proposeIn(folder, Buffer.from('PK\u0003\u0004'))
  expect(proposed).toMatchObject({
    exitCode: 1,
    output: { error: { code: 'old-log-spreadsheet' } },
  })
  expect(existsSync(out)).toBe(false)
})
