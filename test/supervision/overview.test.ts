import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportOnLog } from '../../src/logbook/report-figures.ts'
import { readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { report } from '../../src/shared/report.ts'
import { fingerprintOf } from '../../src/sharing/signing.ts'
import {
  findMonthsReceived,
  reportOn,
  summedCells,
  summedCellsOfUnits,
} from '../../src/supervision/overview.ts'
import { aCell, aFact } from '../sharing/an-export.ts'
import { openLog } from '../support/open-log.ts'
import { previewFor } from '../support/share-with.ts'
import { aSupervisor } from './a-supervisor.ts'

const nothing = { sessions: 0, minutes: 0, participants: 0 }

async function aFilledStore() {
  const supervisor = await aSupervisor()
  const second = supervisor.aConfirmedSigner('Peer B')
  const first = supervisor.aConfirmedSigner('Peer A')
  await supervisor.take(
    await second.send({
      months: ['2026-09', '2026-10'],
      cells: [
        aCell({ month: '2026-09', minutes: 1000, sessions: 10, participants: 100 }),
        aCell({ month: '2026-10', minutes: 40, sessions: 2, participants: 5, unit: 'Öppenvård' }),
      ],
      facts: [
        aFact({ month: '2026-09', value: 50 }),
        aFact({ month: '2026-10', value: 3 }),
        aFact({ month: '2026-10', name: 'distinct_people', value: 4 }),
      ],
    }),
    await first.send({
      months: ['2026-10', '2026-11'],
      cells: [
        aCell({ minutes: 30, sessions: 1, participants: 2 }),
        aCell({ minutes: 20, activity: 'I03', form: 'with_staff', phase: '', participants: 0 }),
        aCell({ month: '2026-11', minutes: 7, setting: 'municipal', unit: 'Träffpunkten' }),
      ],
      facts: [aFact({ month: '2026-10', value: 2 })],
    }),
  )
  return { ...supervisor, first, second }
}

test('a report adds up the months of all logs', async () => {
  const { db, first, second } = await aFilledStore()
  const result = reportOn(db, { from: '2026-10', to: '2026-12' }, [])
  const signer = ({ name, key }: typeof first) => ({
    name,
    fingerprint: fingerprintOf(key.publicKey),
  })
  const staff = { sessions: 3, minutes: 20, participants: 0 }
  const november = { sessions: 3, minutes: 7, participants: 3 }
  expect(result).toEqual({
    from: '2026-10',
    to: '2026-12',
    units: [],
    all: { sessions: 9, minutes: 97, participants: 10 },
    direct: { sessions: 6, minutes: 77, participants: 10 },
    indirect: staff,
    by_unit: {
      'Avdelning 72': { sessions: 4, minutes: 50, participants: 2 },
      Träffpunkten: november,
      Öppenvård: { sessions: 2, minutes: 40, participants: 5 },
    },
    by_activity: { D01: { sessions: 6, minutes: 77, participants: 10 }, I03: staff },
    by_setting: {
      inpatient: { sessions: 6, minutes: 90, participants: 7 },
      municipal: november,
    },
    by_form: { individual: { sessions: 6, minutes: 77, participants: 10 }, with_staff: staff },
    by_phase: { '': staff, ongoing: { sessions: 6, minutes: 77, participants: 10 } },
    by_month: { '2026-10': { sessions: 6, minutes: 90, participants: 7 }, '2026-11': november },
    settings_of_unit: {
      'Avdelning 72': ['inpatient'],
      Träffpunkten: ['municipal'],
      Öppenvård: ['inpatient'],
    },
    logs_of_unit: { 'Avdelning 72': 1, Träffpunkten: 1, Öppenvård: 1 },
    facts: { first_contacts: 5 },
    months_received: [
      { signer: signer(first), months: ['2026-10', '2026-11'] },
      { signer: signer(second), months: ['2026-10'] },
    ],
  })
  expect(report.parse(result)).toEqual(result)
})

test('time without a unit, and time that became no session, is in the report', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const cells = [
    aCell({ unit: '', setting: 'other', sessions: 1, minutes: 30, participants: 1 }),
    aCell({ sessions: 0, minutes: 15, participants: 0 }),
  ]
  const [receipt] = await take(await aConfirmedSigner('Peer A').send({ cells, facts: [] }))
  expect(receipt).toMatchObject({ state: 'new', sessions: 1, minutes: 45 })
  const result = reportOn(db, { from: '2026-10', to: '2026-10' }, [])
  expect(report.parse(result)).toEqual(result)
  expect(result.all).toEqual({ sessions: 1, minutes: 45, participants: 1 })
  expect(result.by_unit).toEqual({
    '': { sessions: 1, minutes: 30, participants: 1 },
    'Avdelning 72': { sessions: 0, minutes: 15, participants: 0 },
  })
})

test('keys stand in the order of their code points', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const units = ['\u{1F33B} Sol', '\uFF21vdelning', 'Öst', 'a', 'Z', 'Åsen', '__proto__', 'É']
  const months = ['2026-10', '2026-11']
  // One stands alone in the first month, so that the rows come in another order.
  const cells = units.map((unit) => aCell({ unit, month: unit === 'Öst' ? '2026-10' : '2026-11' }))
  await take(await aConfirmedSigner('Peer A').send({ months, cells, facts: [] }))
  const { by_unit } = reportOn(db, { from: '2026-10', to: '2026-11' }, [])
  const expected = ['Z', '__proto__', 'a', 'Åsen', 'É', 'Öst', '\uFF21vdelning', '\u{1F33B} Sol']
  expect(Object.keys(by_unit)).toEqual(expected)
})

test('a period without months has a report with nothing in it', async () => {
  const { db } = await aFilledStore()
  expect(reportOn(db, { from: '2027-01', to: '2027-12' }, [])).toEqual({
    from: '2027-01',
    to: '2027-12',
    units: [],
    all: nothing,
    direct: nothing,
    indirect: nothing,
    by_unit: {},
    by_activity: {},
    by_setting: {},
    by_form: {},
    by_phase: {},
    by_month: {},
    settings_of_unit: {},
    logs_of_unit: {},
    facts: {},
    months_received: [],
  })
})

test('a month without sessions counts as received', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  await take(await aConfirmedSigner('Peer A').send({ months: ['2026-07'], cells: [], facts: [] }))
  const { all, months_received } = reportOn(db, { from: '2026-07', to: '2026-07' }, [])
  expect(all).toEqual(nothing)
  expect(months_received).toMatchObject([{ signer: { name: 'Peer A' }, months: ['2026-07'] }])
})

test('sums stay exact where every figure is the largest there is', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  for (let log = 0; log < 20; log++) {
    const cells = [aCell({ minutes: 1_000_000_000 - 1 })]
    await take(await aConfirmedSigner(`Peer ${log}`).send({ cells }))
  }
  const { all } = reportOn(db, { from: '2026-10', to: '2026-10' }, [])
  expect(all.minutes).toBe(20 * 999_999_999)
})

test('the months received reach from the first to the last of any log', async () => {
  const { db } = await aFilledStore()
  expect(findMonthsReceived(db)).toEqual({ from: '2026-09', to: '2026-11' })
  expect(findMonthsReceived((await aSupervisor()).db)).toBeNull()
})

test('a report on some units counts those alone, of the logs that tell of them, and has no facts', async () => {
  const { db, first, second } = await aFilledStore()
  const range = { from: '2026-09', to: '2026-11' }
  const result = reportOn(db, range, ['Träffpunkten', 'Avdelning 72'])
  expect(report.parse(result)).toEqual(result)
  const logs = ({ months_received }: typeof result) =>
    months_received.map(({ signer, months }) => [signer.name, months])
  expect(result).toMatchObject({
    units: ['Träffpunkten', 'Avdelning 72'],
    all: { sessions: 17, minutes: 1057, participants: 105 },
    by_unit: { 'Avdelning 72': { minutes: 1050 }, Träffpunkten: { minutes: 7 } },
    logs_of_unit: { 'Avdelning 72': 2, Träffpunkten: 1 },
    facts: {},
  })
  expect(logs(result)).toEqual([
    [first.name, ['2026-10', '2026-11']],
    [second.name, ['2026-09', '2026-10']],
  ])
  expect(logs(reportOn(db, range, ['Träffpunkten']))).toEqual([
    [first.name, ['2026-10', '2026-11']],
  ])
  expect(reportOn(db, range, ['Finns inte'])).toMatchObject({
    all: nothing,
    logs_of_unit: {},
    months_received: [],
  })
  // Told of in another month alone.
  expect(
    reportOn(db, { from: '2026-10', to: '2026-10' }, ['Träffpunkten']).months_received,
  ).toEqual([])
})

test('a unit is told of by as many logs as have worked there in the period', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  const units = Array.from({ length: 200 }, (_, n) => `${n} ${'Å'.repeat(80)}`.slice(0, 80))
  for (const log of [0, 1, 2]) {
    const cells = units
      .filter((_, n) => n % (log + 1) === 0)
      .flatMap((unit) => [
        aCell({ unit }),
        aCell({ unit, activity: 'D02' }),
        aCell({ unit, month: '2026-11' }),
      ])
    const file = { months: ['2026-10', '2026-11'], cells, facts: [] }
    await take(await aConfirmedSigner(`Peer ${log}`).send(file))
  }
  const { logs_of_unit } = reportOn(db, { from: '2026-10', to: '2026-11' }, [])
  expect(units.map((unit) => logs_of_unit[unit])).toEqual(
    units.map((_, n) => 1 + Number(n % 2 === 0) + Number(n % 3 === 0)),
  )
})

test('what a log has shared makes the report that the log itself would', async () => {
  const log = openLog()
  for (const month of ['ward-2026-10', 'municipal-2026-10']) {
    const csv = readFileSync(new URL(`../fixtures/${month}.csv`, import.meta.url))
    logSessions(log, readSessionsCsv(csv).sessions)
  }
  const { db, invitation, aConfirmedSigner, take } = await aSupervisor()
  const october = { from: '2026-10', to: '2026-10' }
  const profile = { id: '0'.repeat(32), kind: 'peer', label: 'Peer A' } as const
  const preview = previewFor(log, profile, { invitation, months: ['2026-10'] })
  const cells = preview.cells.map(({ cell }) => cell)
  const facts = preview.facts.map(({ fact }) => fact)
  await take(await aConfirmedSigner('Peer A').send({ cells, facts }))
  for (const units of [[], ['Avdelning 72']]) {
    const received = reportOn(db, october, units)
    const { months_received: _months, facts: ofLog, ...own } = reportOnLog(log, october, units)
    expect(received).toMatchObject(own)
    // People are in no report of several logs.
    const { distinct_people: _people, ...addable } = ofLog
    expect(received.facts).toEqual(addable)
  }
})

test('plans are added up over logs in one month, and never over months', async () => {
  const { db, aConfirmedSigner, take } = await aSupervisor()
  for (const [name, value] of [
    ['Peer A', 3],
    ['Peer B', 4],
  ] as const) {
    const months = ['2026-10', '2026-11']
    const facts = months.flatMap((month) => [
      aFact({ month, name: 'plans_active', value }),
      aFact({ month, name: 'plan_steps_done', value }),
    ])
    await take(await aConfirmedSigner(name).send({ months, cells: [aCell()], facts }))
  }
  const factsOf = (from: string, to: string) => reportOn(db, { from, to }, []).facts
  expect(factsOf('2026-11', '2026-11')).toEqual({ plan_steps_done: 7, plans_active: 7 })
  expect(factsOf('2026-10', '2026-11')).toEqual({ plan_steps_done: 14 })
})

test('a report reads one index in its order, and sorts nothing', async () => {
  const { db } = await aSupervisor()
  const planOf = (sql: string, ...values: string[]) =>
    db
      .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail)
  const oneIndex = 'SEARCH cells USING COVERING INDEX cells_by_month (month>? AND month<?)'
  expect(planOf(summedCells, '2026-01', '2026-12')).toEqual([oneIndex])
  const ofUnits = planOf(summedCellsOfUnits, '2026-01', '2026-12', '["Åsen"]')
  expect(ofUnits[0]).toBe(oneIndex)
  expect(ofUnits.filter((step) => step.includes('GROUP BY'))).toEqual([])
})
