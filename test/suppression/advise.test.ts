import { expect, test } from 'vitest'
import { foldCells, type SummedCell } from '../../src/shared/fold-cells.ts'
import type { BreakdownName, Report } from '../../src/shared/report.ts'
import { adviseOn } from '../../src/suppression/advise.ts'
import { publishReport } from '../../src/suppression/publish-report.ts'

type Row = readonly [
  activity: SummedCell[3],
  sessions: number,
  unit?: string,
  setting?: string,
  month?: string,
]

function reportOf(rows: readonly Row[], logsOfUnit: Report['logs_of_unit'] = {}, logs = 3): Report {
  const folded = foldCells(
    rows.map(
      ([
        activity,
        sessions,
        unit = 'Avdelning 12',
        setting = 'inpatient',
        month = '2026-01',
      ]): SummedCell => [
        month,
        unit,
        setting,
        activity,
        'individual',
        'ongoing',
        sessions,
        sessions * 30,
        sessions * 10,
      ],
    ),
  )
  const received = [...Array(logs).keys()].map((log) => ({
    signer: { name: `Logg ${log}`, fingerprint: '' },
    months: ['2026-01'],
  }))
  return {
    from: '2026-01',
    to: '2026-12',
    units: [],
    ...folded,
    logs_of_unit: logsOfUnit,
    facts: {},
    months_received: received,
  }
}

const advise = (report: Report, breakdowns: BreakdownName[], isSupervisors = true) =>
  adviseOn(report, publishReport(report, { threshold: 5, breakdowns }), [], isSupervisors)

const units = reportOf(
  [
    ['D01', 30, 'Avdelning 12'],
    ['D01', 20, 'Avdelning 72'],
    ['D01', 40, 'Mottagningen', 'outpatient'],
    ['D01', 3, 'Boendet', 'municipal'],
    ['D01', 50, 'Träffpunkten', 'municipal'],
  ],
  { 'Avdelning 12': 1, 'Avdelning 72': 2, Mottagningen: 1, Boendet: 1, Träffpunkten: 2 },
)

test('names the units whose shown figures are those of one person', () => {
  expect(advise(units, ['by_unit'])).toEqual([
    { about: 'one_log_units', units: ['Avdelning 12', 'Mottagningen'] },
  ])
})

test('names a unit that is all of a setting', () => {
  expect(advise(units, ['by_setting'])).toEqual([
    { about: 'one_log_units', units: ['Mottagningen'] },
  ])
  expect(advise(units, ['by_activity'])).toEqual([])
})

test('says that a supervisor’s report is of one log', () => {
  const report = reportOf([['D01', 30]], { 'Avdelning 12': 1 }, 1)
  expect(advise(report, ['by_unit'])).toEqual([{ about: 'one_log' }])
  const ofOneUnit = { ...reportOf([['D01', 30]], { 'Avdelning 12': 1 }), units: ['Avdelning 12'] }
  expect(advise(ofOneUnit, ['by_unit'])).toEqual([{ about: 'one_log' }])
})

test('says nothing of logs to somebody who reports on the own log', () => {
  const report = { ...reportOf([['D01', 30]], { 'Avdelning 12': 1 }), months_received: [] }
  expect(advise(report, ['by_unit'], false)).toEqual([])
})

test('proposes a coarser table where half of one is hidden', () => {
  const sparse = reportOf([
    ['D01', 4, 'A', 'inpatient', '2026-01'],
    ['D12', 4, 'B', 'inpatient', '2026-02'],
    ['D05', 3, 'C', 'inpatient', '2026-03'],
    ['D16', 3, 'D', 'outpatient', '2026-04'],
    ['D02', 9, 'E', 'outpatient', '2026-04'],
  ])
  expect(advise(sparse, ['by_activity', 'by_unit', 'by_month'])).toEqual([
    { about: 'much_hidden', breakdown: 'by_unit', hidden: 4, of: 5, coarser: 'by_setting' },
    { about: 'much_hidden', breakdown: 'by_activity', hidden: 4, of: 5, coarser: 'by_type' },
    { about: 'much_hidden', breakdown: 'by_month', hidden: 3, of: 4, coarser: 'by_quarter' },
  ])
})

test('proposes nothing where a coarser table hides as much', () => {
  const report = reportOf([
    ['D02', 3],
    ['D08', 2],
    ['I01', 30],
  ])
  expect(advise(report, ['by_activity'])).toEqual([
    { about: 'much_hidden', breakdown: 'by_activity', hidden: 2, of: 3, coarser: 'by_word' },
  ])
  expect(advise(report, ['by_type'])).toEqual([
    { about: 'much_hidden', breakdown: 'by_type', hidden: 2, of: 3, coarser: null },
  ])
})

test('tells which earlier reports give small numbers away together with this one', () => {
  const full = reportOf([
    ['D01', 30],
    ['D02', 3, 'Avdelning 12', 'inpatient', '2026-05'],
    ['D02', 20, 'Avdelning 12', 'inpatient', '2026-01'],
  ])
  const january = {
    ...reportOf([
      ['D01', 30],
      ['D02', 20],
    ]),
    to: '2026-01',
  }
  const settings = { threshold: 5, breakdowns: ['by_activity'] } as const
  const earlier = [
    {
      published_at: '2026-02-03T10:00:00.000Z',
      title: 'Januari',
      figures: publishReport(january, settings),
    },
  ]
  expect(adviseOn(full, publishReport(full, settings), earlier, true)).toContainEqual({
    about: 'difference',
    earlier: [
      {
        published_at: '2026-02-03T10:00:00.000Z',
        title: 'Januari',
        from: '2026-01',
        to: '2026-01',
      },
    ],
    breakdowns: ['by_activity'],
    cells: expect.any(Number),
  })
})

test('has no advice on an empty report, nor on one session', () => {
  expect(advise(reportOf([]), ['by_activity', 'by_unit'])).toEqual([])
  expect(advise(reportOf([['D01', 1]]), [])).toEqual([])
})

test('a unit may bear the name of something every object has', () => {
  const asked: { threshold: number; breakdowns: BreakdownName[] } = {
    threshold: 5,
    breakdowns: ['by_unit', 'by_setting'],
  }
  const rows: Row[] = [
    ['D01', 30, 'constructor'],
    ['D02', 20, 'toString', 'outpatient'],
  ]
  const report = { ...reportOf(rows), settings_of_unit: {} }
  const figures = publishReport(
    { ...reportOf(rows.slice(0, 1)), units: ['constructor'], settings_of_unit: {} },
    asked,
  )
  const earlier = [{ published_at: '2026-11-01T08:00:00.000Z', title: 'Halvår', figures }]
  const published = publishReport(report, asked)
  expect(adviseOn(report, published, earlier, true)).toEqual([])
})
