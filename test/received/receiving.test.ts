/** One suite for both kinds of store that files come in to. */
import { describe, expect, test } from 'vitest'
import { importResult } from '../../src/shared/supervision.ts'
import { fingerprintOf, newSigningKey } from '../../src/sharing/signing.ts'
import { openRollup, spreadMigrations } from '../rollup/open-rollup.ts'
import { aCell, aFact, anOrganisation, anExport } from '../sharing/an-export.ts'
import { writeExport } from '../../src/sharing/export-file.ts'
import { hasPostgres } from '../support/test-postgres.ts'
import { organisationsStore, type ReceivingStore, supervisorsStore } from './receiving-stores.ts'

const october = aCell({ month: '2026-10', minutes: 100, sessions: 2 })
const november = aCell({ month: '2026-11', minutes: 200, sessions: 4 })
const twoMonths = { months: ['2026-10', '2026-11'], cells: [october, november] }
const year = { from: '2026-01', to: '2026-12' }

describe('a supervisor’s store', () => {
  passes(supervisorsStore)
})

describe.runIf(hasPostgres())('an organisation’s store on a server', () => {
  const rollup = openRollup()
  passes(() => organisationsStore(rollup()))
})

describe.runIf(hasPostgres())(
  'an organisation’s store whose tables are spread by organisation',
  () => {
    const rollup = openRollup(spreadMigrations)
    passes(() => organisationsStore(rollup()))

    test('lies in partitions', async () => {
      const { rows } = await rollup().server.query(
        `SELECT relname FROM pg_class
       WHERE relnamespace = 'peerlogg'::regnamespace AND relkind = 'p' ORDER BY relname`,
      )
      expect(rows).toHaveLength(8)
    })
  },
)

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'PostgreSQL is tested where most of the tests are run',
  () => {
    expect(hasPostgres()).toBe(true)
  },
)

function passes(open: () => Promise<ReceivingStore>): void {
  async function withTrusted(name = 'Peer A') {
    const store = await open()
    const signer = store.aSigner(name)
    await store.trust(signer)
    return { store, signer, log: signer.key.publicKey }
  }

  test('a first file is new, and taken in whole', async () => {
    const { store, signer, log } = await withTrusted()
    const exportId = '0198c5d2-6f0a-4c1e-9b7a-000000000001'
    const file = await signer.send({ exportId, ...twoMonths, facts: [aFact({ value: 7 })] })
    const [result] = await store.take(file)
    expect(importResult.parse(result)).toEqual({
      file: 'fil-1.peerlogg',
      state: 'new',
      signer: { name: 'Peer A', fingerprint: fingerprintOf(log) },
      export_id: exportId,
      months: { new: ['2026-10', '2026-11'], replaced: [], unchanged: [], older: [] },
      sessions: 6,
      minutes: 300,
      withheld: 0,
      imported_at: '',
      notes: [],
      reason: null,
    })
    const { signers, receipts, months, cells, facts } = await store.contents()
    const rest = ['Avdelning 72', 'inpatient', 'D01', 'individual', 'ongoing']
    expect(signers).toEqual([[log, log, 'Peer A', 0]])
    expect(cells).toEqual([
      [log, '2026-10', ...rest, 2, 100, 3],
      [log, '2026-11', ...rest, 4, 200, 3],
    ])
    expect(facts).toEqual([[log, '2026-10', 'first_contacts', 7]])
    expect(months).toEqual([
      [log, '2026-10', expect.any(String)],
      [log, '2026-11', expect.any(String)],
    ])
    const numbers = [2, 1, 6, 300, 0, 0]
    const created = '2026-11-02T08:15:00.000Z'
    const told = [log, log, 'Peer A', exportId, '', 1, created, '["2026-10","2026-11"]', ...numbers]
    expect(receipts).toEqual([[expect.any(String), ...told]])
  })

  test('a file that was taken in already changes nothing, and says when it was', async () => {
    const { store, signer } = await withTrusted()
    const file = await signer.send({})
    await store.take(file)
    const before = await store.contents()
    const [again] = await store.take(file)
    expect(again).toMatchObject({
      state: 'unchanged',
      months: { new: [], replaced: [], unchanged: ['2026-10'], older: [] },
      imported_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    })
    expect(await store.contents()).toEqual(before)
  })

  test('a higher sequence replaces the months it speaks of, and no others', async () => {
    const { store, signer } = await withTrusted()
    await store.take(await signer.send({ sequence: 1, ...twoMonths, facts: [aFact()] }))
    const [result] = await store.take(
      await signer.send({
        sequence: 2,
        months: ['2026-10', '2026-12'],
        cells: [{ ...october, minutes: 90 }],
        facts: [],
      }),
    )
    expect(result).toMatchObject({
      state: 'replaced',
      months: { new: ['2026-12'], replaced: ['2026-10'], unchanged: [], older: [] },
    })
    const { cells, facts, months } = await store.contents()
    expect(cells).toMatchObject([
      { 1: '2026-10', 8: 90 },
      { 1: '2026-11', 8: 200 },
    ])
    expect([facts.length, months.length]).toEqual([0, 3])
  })

  test('an older file brings what is missing and leaves what is newer', async () => {
    const { store, signer } = await withTrusted()
    await store.take(await signer.send({ sequence: 5, cells: [october] }))
    const older = await signer.send({
      sequence: 4,
      ...twoMonths,
      cells: [{ ...october, minutes: 1 }, november],
      signerName: 'An earlier name',
    })
    expect(await store.take(older)).toMatchObject([
      { state: 'new', months: { new: ['2026-11'], older: ['2026-10'] } },
    ])
    const { cells, signers } = await store.contents()
    expect(cells).toMatchObject([
      { 1: '2026-10', 8: 100 },
      { 1: '2026-11', 8: 200 },
    ])
    expect(signers).toMatchObject([{ 2: 'Peer A' }])
  })

  test('a month that has become empty is replaced by nothing', async () => {
    const { store, signer } = await withTrusted()
    await store.take(await signer.send({ sequence: 1 }))
    expect(
      await store.take(await signer.send({ sequence: 2, cells: [], facts: [] })),
    ).toMatchObject([{ state: 'replaced', sessions: 0, minutes: 0 }])
    const { months, cells, facts } = await store.contents()
    expect([months.length, cells, facts]).toEqual([1, [], []])
  })

  test('each log has months of its own, also under the id of another’s export', async () => {
    const { store, signer } = await withTrusted()
    const other = store.aSigner('Peer B')
    await store.trust(other)
    const exportId = '0198c5d2-6f0a-4c1e-9b7a-000000000001'
    const first = await signer.send({ exportId, sequence: 99 })
    const second = await other.send({ exportId, sequence: 1 })
    expect(await store.take(first, second)).toMatchObject([{ state: 'new' }, { state: 'new' }])
    expect((await store.contents()).cells).toHaveLength(4)
  })

  test('a file by a signer nobody has confirmed waits, and leaves nothing', async () => {
    const store = await open()
    const signer = store.aSigner('Peer A')
    const file = await signer.send({})
    expect(await store.take(file)).toMatchObject([
      { state: 'waiting', reason: { code: 'signer-waiting' }, months: { new: [] } },
    ])
    const nothing = { signers: [], receipts: [], months: [], cells: [], facts: [] }
    expect(await store.contents()).toEqual(nothing)
    await store.trust(signer)
    expect(await store.take(file)).toMatchObject([{ state: 'new', reason: null }])
  })

  test('a signer who was revoked, or whose time is over, is refused with when and by whom', async () => {
    const { store, signer, log } = await withTrusted()
    await store.take(await signer.send({ sequence: 1 }))
    const before = await store.contents()
    await store.endAt(log, '2026-01-31', 'Handledare A')
    const file = await signer.send({ sequence: 2 })
    expect(await store.take(file)).toMatchObject([
      {
        state: 'refused',
        reason: { code: 'signer-expired', detail: { day: '2026-01-31', by: 'Handledare A' } },
      },
    ])
    await store.revoke(log, 'Handledare B')
    const today = new Date().toISOString().slice(0, 10)
    expect(await store.take(file)).toMatchObject([
      { state: 'refused', reason: { code: 'signer-revoked', detail: { day: today } } },
    ])
    const { signers, ...rest } = await store.contents()
    expect(signers).toEqual([[log, log, 'Peer A', 1]])
    expect({ ...rest, signers: before.signers }).toEqual(before)
  })

  test('a log that has changed its key goes on as the same log', async () => {
    const { store, signer, log } = await withTrusted()
    await store.take(await signer.send({ sequence: 1, ...twoMonths, facts: [] }))
    const key = newSigningKey()
    const changed = { signingKey: key, formerPublicKey: log, sequence: 2, cells: [october] }
    const file = await signer.send({ ...changed, signerName: 'Peer A, ny nyckel', facts: [] })
    expect(await store.take(file)).toMatchObject([{ state: 'waiting', notes: ['replaces-key'] }])
    await store.trust({ name: 'Peer A', key }, log)
    expect(await store.take(file)).toMatchObject([
      { state: 'replaced', months: { replaced: ['2026-10'] } },
    ])
    const { signers, cells } = await store.contents()
    const first = [log, key.publicKey].toSorted()[0]
    expect(new Set(signers.map((row) => (row as unknown[]).slice(1, 3).join(' ')))).toEqual(
      new Set([`${first} Peer A, ny nyckel`]),
    )
    expect(cells).toHaveLength(2)
    expect(await store.take(await signer.send({ sequence: 3 }))).toMatchObject([
      { state: 'refused', reason: { code: 'signer-revoked' } },
    ])
  })

  test('what is good to know beside a file is said, and it is taken in', async () => {
    const { store, signer } = await withTrusted()
    const missing = '0198c5d2-6f0a-4c1e-9b7a-00000000000f'
    const file = await signer.send({ follows: missing, created: '2036-01-01T00:00:00.000Z' })
    expect(await store.take(file)).toMatchObject([
      { state: 'new', notes: ['earlier-missing', 'clock-ahead'] },
    ])
    await store.take(
      await signer.send({ exportId: missing, months: ['2026-09'], cells: [], facts: [] }),
    )
    expect(await store.take(file)).toMatchObject([{ state: 'unchanged', notes: ['clock-ahead'] }])
  })

  test('what cannot be read is refused alone, between files that are taken in', async () => {
    const { store, signer } = await withTrusted()
    const { invitation: foreign } = await anOrganisation('Region Annan')
    const good = await signer.send({})
    const cut = good.subarray(0, good.length - 10)
    const other = await writeExport(anExport(foreign, { signingKey: signer.key }))
    const results = await store.take(Buffer.from('text'), cut, other, good)
    expect(results.map(({ state, reason }) => [state, reason?.code])).toEqual([
      ['refused', 'export-not-one'],
      ['refused', 'export-truncated'],
      ['refused', 'export-foreign'],
      ['new', undefined],
    ])
  })

  test('any name comes through as it was written', async () => {
    const names = [`"{,}"`, `\\`, `'; DROP TABLE cells --`, 'NULL', '🙂', '{}', 'a b', 'å\u0328']
    const { store, signer, log } = await withTrusted()
    const cells = names.map((unit) => aCell({ unit }))
    await store.take(await signer.send({ signerName: names.join(), cells, facts: [] }))
    const held = await store.contents()
    expect(new Set(held.cells.map((row) => (row as string[])[2]))).toEqual(
      new Set(names.map((name) => name.normalize())),
    )
    expect(held.signers).toEqual([[log, log, names.join().normalize(), 0]])
    const { by_unit } = await store.reportOn(year, [names[0] ?? ''])
    expect(Object.keys(by_unit)).toEqual([names[0]])
  })

  test('a unit may be called what every object has', async () => {
    const { store, signer } = await withTrusted()
    const names = ['__proto__', 'constructor', 'toString']
    const cells = names.map((unit) => aCell({ unit, minutes: 60 }))
    await store.take(await signer.send({ cells, facts: [] }))
    const { by_unit, settings_of_unit, logs_of_unit } = await store.reportOn(year)
    expect(Object.entries(by_unit).map(([unit, { minutes }]) => [unit, minutes])).toEqual(
      names.map((unit) => [unit, 60]),
    )
    expect(Object.entries(settings_of_unit)).toEqual(names.map((unit) => [unit, ['inpatient']]))
    expect(Object.entries(logs_of_unit)).toEqual(names.map((unit) => [unit, 1]))
  })

  test('the report of a period adds up what the newest exports say', async () => {
    const { store, signer } = await withTrusted()
    const other = store.aSigner('Peer B')
    await store.trust(other)
    const clinic = { unit: 'Mottagning 3', setting: 'outpatient' } as const
    const indirect = aCell({
      ...clinic,
      activity: 'I03',
      form: 'with_staff',
      phase: '',
      minutes: 60,
    })
    await store.take(
      await signer.send({ ...twoMonths, facts: [aFact(), aFact({ name: 'distinct_people' })] }),
      await other.send({
        cells: [october, indirect, aCell({ unit: '', setting: 'other', minutes: 7 })],
        facts: [aFact({ value: 3 })],
      }),
      await other.send({
        sequence: 2,
        months: ['2026-12'],
        without: ['form'],
        cells: [aCell({ month: '2026-12', form: '', minutes: 1 })],
        facts: [],
      }),
    )
    const whole = await store.reportOn(year)
    expect(whole).toMatchObject({
      ...year,
      units: [],
      all: { sessions: 17, minutes: 468, participants: 18 },
      direct: { sessions: 14, minutes: 408 },
      indirect: { sessions: 3, minutes: 60 },
      facts: { first_contacts: 5 },
      settings_of_unit: {
        '': ['other'],
        'Avdelning 72': ['inpatient'],
        'Mottagning 3': ['outpatient'],
      },
      logs_of_unit: { '': 1, 'Avdelning 72': 2, 'Mottagning 3': 1 },
    })
    expect(whole.by_month['2026-10']).toMatchObject({ minutes: 267 })
    expect(Object.keys(whole.by_form)).toEqual(['', 'individual', 'with_staff'])
    expect(whole.months_received.map(({ signer: { name }, months }) => [name, months])).toEqual([
      ['Peer A', ['2026-10', '2026-11']],
      ['Peer B', ['2026-10', '2026-12']],
    ])
    const ofClinic = await store.reportOn({ from: '2026-10', to: '2026-10' }, ['Mottagning 3'])
    expect(ofClinic).toMatchObject({ all: { minutes: 60 }, facts: {}, units: ['Mottagning 3'] })
    expect(ofClinic.months_received).toMatchObject([{ signer: { name: 'Peer B' } }])
    const nothing = await store.reportOn({ from: '2020-01', to: '2020-12' })
    expect(nothing).toMatchObject({ all: { minutes: 0 }, by_unit: {}, months_received: [] })
  })
}
