/** The main job in the words that scripts rely on, with whole months that were counted elsewhere. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Profile } from '../../src/shared/profile.ts'
import type { Breakdown, Summary } from '../../src/shared/summary.ts'
import type { PublishedReport, Report } from '../../src/shared/report.ts'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { fixture, storeIn } from './cli-stores.ts'
import { peerlogg } from './run-peerlogg.ts'

interface Exported {
  file: string
  months: string[]
  counts: { cells: number; facts: number }
  export_id: string
  sequence: number
  fingerprint: string
}
interface Imported {
  files: (ImportResult & { message?: string })[]
}

const onlyMinutes = (breakdown: Breakdown | Report['by_unit']) =>
  Object.fromEntries(Object.entries(breakdown).map(([key, { minutes }]) => [key, minutes]))

describe.each(['ward-2026-10', 'municipal-2026-10'])('%s', (month) => {
  const totals = JSON.parse(readFileSync(fixture(`${month}.totals.json`), 'utf8')) as Summary
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-test-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const peer = storeIn(folder, 'peer').open
  const supervisor = storeIn(folder, 'supervisor').open
  const invitation = join(folder, 'region.peerlogg-invitation')
  const exportFile = join(folder, 'oktober.peerlogg')
  const october = ['--from', '2026-10-01', '--to', '2026-10-31']

  // Each step stands on the one before it, as on a working day.
  test('creates a profile of each kind', async () => {
    const made = await peerlogg<Profile>([
      'create',
      ...peer,
      '--kind',
      'peer',
      '--label',
      'Peer på 72:an',
    ])
    expect(made).toEqual({
      exitCode: 0,
      output: { id: expect.any(String) as string, kind: 'peer', label: 'Peer på 72:an' },
      sentence: '',
    })
    const other = await peerlogg<Profile>([
      'create',
      ...supervisor,
      '--kind',
      'supervisor',
      '--label',
      'Norra området',
    ])
    expect(other.output).toMatchObject({ kind: 'supervisor', label: 'Norra området' })
  })

  test('logs the month', async () => {
    const logged = await peerlogg(['log', ...peer, '--csv', fixture(`${month}.csv`)])
    expect(logged).toEqual({
      exitCode: 0,
      output: { logged: totals.all.sessions, refused: [] },
      sentence: '',
    })
  })

  test('summarises it with every figure right', async () => {
    const summary = await peerlogg<Summary>(['summary', ...peer, ...october])
    expect(summary).toEqual({
      exitCode: 0,
      output: {
        ...totals,
        did_not_happen: 0,
        first_contacts: totals.by_phase['first_contact']?.sessions,
        follow_ups_done: 0,
        lists_started: 0,
        lists_finished: 0,
        list_items_done: 0,
        plans_active: 0,
        plan_steps_done: 0,
        groups_held: 0,
        groups_cancelled: 0,
        supervision_and_training_minutes: totals.by_activity['I04']?.minutes,
      },
      sentence: '',
    })
  })

  test('invites, exports, and imports once the sender is trusted', async () => {
    const organisation = 'Region Exempel'
    const invited = await peerlogg<{ recipient: string }>([
      'invite',
      ...supervisor,
      '--organisation',
      organisation,
      '--out',
      invitation,
    ])
    expect(invited.output).toEqual({
      file: 'region.peerlogg-invitation',
      organisation,
      recipient: expect.stringMatching(/^age1/) as string,
    })

    const exported = await peerlogg<Exported>([
      'export',
      ...peer,
      '--invitation',
      invitation,
      '--month',
      '2026-10',
      '--out',
      exportFile,
    ])
    expect(exported).toEqual({
      exitCode: 0,
      output: {
        file: 'oktober.peerlogg',
        months: ['2026-10'],
        counts: { cells: expect.any(Number) as number, facts: expect.any(Number) as number },
        withheld: 0,
        without: [],
        under_name: false,
        export_id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        sequence: 1,
        fingerprint: expect.stringMatching(/^([a-z]+-){7}[a-z]+$/) as string,
      },
      sentence: '',
    })
    const { export_id, fingerprint } = exported.output

    const waiting = await peerlogg<Imported>(['import', ...supervisor, exportFile])
    expect(waiting.exitCode).toBe(1)
    expect(waiting.output.files[0]).toMatchObject({
      state: 'waiting',
      signer: { name: 'Peer på 72:an', fingerprint },
      message: waiting.sentence,
    })

    const heard = ` ${fingerprint.toUpperCase().replaceAll('-', ' ')} `
    const imported = await peerlogg<Imported>([
      'import',
      ...supervisor,
      '--trust',
      heard,
      exportFile,
    ])
    expect(imported).toMatchObject({ exitCode: 0, sentence: '' })
    expect(imported.output.files).toEqual([
      {
        file: 'oktober.peerlogg',
        state: 'new',
        signer: { name: 'Peer på 72:an', fingerprint },
        export_id,
        months: { new: ['2026-10'], replaced: [], unchanged: [], older: [] },
        sessions: totals.all.sessions,
        minutes: totals.all.minutes,
        withheld: 0,
        imported_at: '',
        notes: [],
        reason: null,
      },
    ])

    const again = await peerlogg<Imported>(['import', ...supervisor, exportFile])
    expect(again).toMatchObject({ exitCode: 0, sentence: '' })
    expect(again.output.files[0]).toMatchObject({
      state: 'unchanged',
      message: expect.stringContaining('already here') as string,
    })
  })

  test('reports the same minutes to the supervisor', async () => {
    const { exitCode, output } = await peerlogg<Report>([
      'report',
      ...supervisor,
      '--from',
      '2026-10',
      '--to',
      '2026-12',
    ])
    expect(exitCode).toBe(0)
    expect(onlyMinutes(output.by_activity)).toEqual(onlyMinutes(totals.by_activity))
    expect(onlyMinutes(output.by_unit)).toEqual(onlyMinutes(totals.by_unit))
    const { sessions, minutes, participants } = totals.all
    expect(output.all).toEqual({ sessions, minutes, participants })
    expect(output.direct.minutes).toBe(totals.direct.minutes)
    // Every figure, small ones too: this report is for the supervisor's own script.
    expect(output).not.toHaveProperty('threshold')
    // People are never added up, so a report names none.
    expect(output.facts).not.toHaveProperty('distinct_people')
    expect(output.months_received).toEqual([
      {
        signer: expect.objectContaining({ name: 'Peer på 72:an' }) as unknown,
        months: ['2026-10'],
      },
    ])
  })

  test('hides small numbers from others when it is given a threshold', async () => {
    const words = ['report', ...supervisor, '--from', '2026-10', '--to', '2026-12']
    const { output } = await peerlogg<PublishedReport>([...words, '--threshold', '5'])
    const small = Object.entries(totals.by_activity).filter(([, { sessions }]) => sessions < 5)
    expect(small.length).toBeGreaterThan(0)
    for (const [activity] of small) expect(output.by_activity?.[activity]).toBeNull()
    expect(output).toMatchObject({ threshold: 5, all: { sessions: totals.all.sessions } })
    for (const wrong of ['4', '0', 'fem', '5.5']) {
      const refused = await peerlogg([...words, '--threshold', wrong])
      expect(refused.output.error.code).toBe('bad-threshold')
    }
  })
})
