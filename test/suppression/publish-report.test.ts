import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCells, type SummedCell } from '../../src/shared/fold-cells.ts'
import { type BreakdownName, breakdownNames, type Report } from '../../src/shared/report.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'
import { keyOf, tabulate } from '../../src/suppression/tabulate-report.ts'
import { aWorld, monthsOf, reportOn, someBreakdowns } from './a-world.ts'
import { findTold } from './attack-reports.ts'

/** `npm run test:numbers` asks for 2,000. */
const reports = Number(process.env['PEERLOGG_REPORTS'] ?? 25)

const usual = ['by_unit', 'by_setting', 'by_activity', 'by_form', 'by_phase', 'by_month'] as const

interface Work {
  readonly activity: SummedCell[3]
  readonly sessions: number
  readonly unit?: string
  readonly setting?: string
  readonly month?: string
  readonly phase?: string
  readonly form?: string
}

/** Individual work unless it says otherwise; each session with ten participants. */
function reportOf(works: readonly Work[], facts: Report['facts'] = {}): Report {
  const folded = foldCells(
    works.map(
      ({ activity, sessions, unit = 'Avdelning 72', setting = 'inpatient', ...of }): SummedCell => [
        of.month ?? '2026-10',
        unit,
        setting,
        activity,
        of.form ?? 'individual',
        of.phase ?? 'ongoing',
        sessions,
        sessions * 30,
        sessions * 10,
      ],
    ),
  )
  return {
    from: '2026-01',
    to: '2026-12',
    units: [],
    ...folded,
    logs_of_unit: {},
    facts,
    months_received: [],
  }
}

const publish = (report: Report, ...breakdowns: BreakdownName[]) =>
  publishReport(report, { threshold: 5, breakdowns })

const october = reportOf([
  { activity: 'D01', sessions: 31 },
  { activity: 'D02', unit: 'Avdelning 12', sessions: 3 },
  { activity: 'D03', sessions: 14 },
  { activity: 'I01', sessions: 8 },
])

test('hides small figures, and those that would tell them, in every table', () => {
  const published = publish(october, ...usual)
  expect(published.by_activity).toMatchObject({ D01: { sessions: 31 }, D02: null, D03: null })
  expect(published.by_unit).toEqual({ 'Avdelning 12': null, 'Avdelning 72': null })
  expect(published.all).toEqual(october.all)
})

test('shows a report without small numbers as it is', () => {
  const large = reportOf([
    { activity: 'D01', sessions: 31 },
    { activity: 'I01', unit: 'Avdelning 12', sessions: 8 },
  ])
  const published = publish(large, ...usual)
  for (const breakdown of usual) expect(published[breakdown]).toEqual(large[breakdown])
})

test('has the breakdowns that were asked for, and no others', () => {
  const published = publish(october, 'by_word', 'by_quarter', 'by_quarter')
  expect(breakdownNames.filter((name) => published[name])).toEqual(['by_word', 'by_quarter'])
})

test('adds activities up to types and words, and months to quarters, half-years and years', () => {
  const report = reportOf([
    { activity: 'D01', month: '2026-01', sessions: 10 },
    { activity: 'D12', month: '2026-04', sessions: 20 },
    { activity: 'I04', month: '2026-08', sessions: 30 },
    { activity: 'I10', month: '2026-12', sessions: 40 },
  ])
  const published = publish(report, 'by_type', 'by_word', 'by_quarter', 'by_half_year', 'by_year')
  const sessions = (breakdown: BreakdownName) =>
    Object.fromEntries(
      Object.entries(published[breakdown] ?? {}).map(([row, of]) => [row, of?.sessions]),
    )
  expect(sessions('by_type')).toEqual({
    relationship_building: 30,
    supervision_and_training: 30,
    '': 40,
  })
  expect(sessions('by_word')).toEqual({ trust: 10, '': 90 })
  expect(sessions('by_quarter')).toEqual({
    '2026-Q1': 10,
    '2026-Q2': 20,
    '2026-Q3': 30,
    '2026-Q4': 40,
  })
  expect(sessions('by_half_year')).toEqual({ '2026-H1': 30, '2026-H2': 70 })
  expect(sessions('by_year')).toEqual({ '2026': 100 })
})

test('hides a type that would tell of presence, which has no type', () => {
  const report = reportOf([
    { activity: 'D05', sessions: 20 },
    { activity: 'D19', sessions: 3 },
    { activity: 'I02', sessions: 20 },
    { activity: 'I10', sessions: 9 },
  ])
  // Direct work less the direct types would leave the three sessions of presence.
  expect(publish(report, 'by_type')).toMatchObject({
    direct: { sessions: 23 },
    by_type: { advocacy: null },
  })
})

test('hides facts that are small counts, and shows minutes', () => {
  const report = reportOf([{ activity: 'D01', sessions: 31 }], {
    first_contacts: 2,
    follow_ups_done: 12,
    supervision_and_training_minutes: 3,
  })
  expect(publish(report).facts).toEqual({
    first_contacts: null,
    follow_ups_done: 12,
    supervision_and_training_minutes: 3,
  })
})

test('hides a fact that would tell a hidden row', () => {
  const report = reportOf(
    [
      { activity: 'D01', phase: 'ongoing', sessions: 40 },
      { activity: 'I04', phase: 'first_contact', form: 'group', sessions: 8 },
      { activity: 'I05', phase: 'ending', form: 'phone', sessions: 3 },
    ],
    { first_contacts: 8, groups_held: 8, supervision_and_training_minutes: 240 },
  )
  const { by_phase, by_activity, facts } = publish(report, 'by_phase', 'by_activity')
  expect(by_phase).toMatchObject({ first_contact: null, ending: null })
  expect(by_activity).toMatchObject({ I04: null, I05: null })
  expect(facts).toEqual({
    first_contacts: null,
    groups_held: 8,
    supervision_and_training_minutes: null,
  })
  expect(publish(report, 'by_form')).toMatchObject({
    by_form: { group: null },
    facts: { groups_held: null },
  })
  expect(publish(report, 'by_type').facts['supervision_and_training_minutes']).toBeNull()
  expect(publish(report).facts).toEqual(report.facts)
})

test('keeps a unit that works in two settings from telling the small part in one of them', () => {
  const report = reportOf([
    { activity: 'D01', unit: 'Avdelning 12', setting: 'inpatient', sessions: 40 },
    { activity: 'D01', unit: 'Teamet', setting: 'inpatient', sessions: 3 },
    { activity: 'D01', unit: 'Teamet', setting: 'outpatient', sessions: 20 },
    { activity: 'D01', unit: 'Mottagningen', setting: 'outpatient', sessions: 30 },
  ])
  const { by_setting, by_unit } = publish(report, 'by_setting', 'by_unit')
  const hidden = [...Object.values(by_setting ?? {}), ...Object.values(by_unit ?? {})]
  expect(hidden).toContain(null)
})

test('counts one log where the report lists none, and none where there is nothing', () => {
  expect(publish(october).logs).toBe(1)
  expect(publish(reportOf([])).logs).toBe(0)
})

const year = { from: '2025-11', to: '2026-10', units: [] }
const aYear = aWorld({ months: monthsOf('2025-11', '2026-10'), mostUnits: 200, mostWorks: 300 })

test('every sum that it takes as known holds in the report', () => {
  fc.assert(
    fc.property(aYear, someBreakdowns, (world, breakdowns) => {
      const { cells, sums, withheld } = tabulate(reportOn(world, year), breakdowns)
      for (const { whole, parts } of sums) {
        // How much of a unit with two settings is in each of them is in no report.
        if (parts.some((part) => withheld.has(part) && !cells.has(part))) continue
        const sum = parts.reduce((total, part) => total + (cells.get(part)?.sessions ?? NaN), 0)
        expect(sum).toBe(cells.get(whole)?.sessions)
      }
    }),
  )
})

test('tells no count from 1 to 4 to a reader who solves for it', { timeout: 3_600_000 }, () => {
  const threshold = fc.oneof(fc.constant(5), fc.integer({ min: 5, max: 20 }))
  fc.assert(
    fc.property(aYear, someBreakdowns, threshold, (world, breakdowns, least) => {
      const published = publishReport(reportOn(world, year), { threshold: least, breakdowns })
      expect(findTold(world, [published])).toEqual([])
    }),
    { numRuns: reports },
  )
})

test('is itself found out by that reader where only small figures are hidden', () => {
  const works: SummedCell[] = [
    ['2026-01', 'Enhet 0', 'inpatient', 'D01', 'group', '', 3, 90, 30],
    ['2026-01', 'Enhet 0', 'inpatient', 'D02', 'group', '', 40, 900, 400],
  ]
  const world = { settingsOfUnit: { 'Enhet 0': ['inpatient'] }, works }
  const report = reportOn(world, { from: '2026-01', to: '2026-01', units: [] })
  const { by_activity } = report
  const published = {
    ...publishReport(report, { threshold: 5, breakdowns: [] }),
    by_activity: { ...by_activity, D01: null },
  }
  expect(findTold(world, [published])).toContain('by_activity D01 of report 0: 3 sessions')
})

test('names cells of different tables differently', () => {
  expect(keyOf('by_unit', 'by_form')).not.toBe(keyOf('by_form', 'by_unit'))
})
