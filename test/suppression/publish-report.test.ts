import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityCodes, getActivity } from '../../src/shared/activities.ts'
import { type Figures, publishedReport, type Report } from '../../src/shared/supervision.ts'
import { publishReport, tabulationOf } from '../../src/suppression/publish-report.ts'

const nothing: Figures = { sessions: 0, minutes: 0, participants: 0 }

interface Work {
  readonly activity: Report['months_received'][number]['months'][number]
  readonly unit: string
  readonly sessions: number
}

/** A report of one month in two wards, individual work alone. */
function reportOf(works: readonly Work[]): Report {
  const report: Report = {
    from: '2026-10',
    to: '2026-10',
    all: { ...nothing },
    direct: { ...nothing },
    indirect: { ...nothing },
    by_unit: {},
    by_activity: {},
    by_setting: {},
    by_form: {},
    by_phase: {},
    by_month: {},
    settings_of_unit: {},
    facts: { first_contacts: 2, follow_ups_done: 12, supervision_and_training_minutes: 3 },
    months_received: [],
  }
  for (const { activity, unit, sessions } of works) {
    const { kind } = getActivity(activity as (typeof activityCodes)[number])
    report.settings_of_unit[unit] = ['inpatient']
    for (const figures of [
      report.all,
      report[kind],
      (report.by_unit[unit] ??= { ...nothing }),
      (report.by_activity[activity] ??= { ...nothing }),
      (report.by_setting['inpatient'] ??= { ...nothing }),
      (report.by_form['individual'] ??= { ...nothing }),
      (report.by_phase['ongoing'] ??= { ...nothing }),
      (report.by_month['2026-10'] ??= { ...nothing }),
    ]) {
      figures.sessions += sessions
      figures.minutes += sessions * 30
      figures.participants += sessions * 10
    }
  }
  return report
}

const october = reportOf([
  { activity: 'D01', unit: 'Avdelning 72', sessions: 31 },
  { activity: 'D02', unit: 'Avdelning 12', sessions: 3 },
  { activity: 'D03', unit: 'Avdelning 72', sessions: 14 },
  { activity: 'I01', unit: 'Avdelning 72', sessions: 8 },
])

test('hides small figures, and those that would tell them, in every table', () => {
  const published = publishReport(october, 5)
  expect(published.by_activity).toMatchObject({ D01: { sessions: 31 }, D02: null, D03: null })
  expect(published.by_unit).toEqual({ 'Avdelning 12': null, 'Avdelning 72': null })
  expect(published.all).toEqual(october.all)
  expect(publishedReport.parse(published)).toEqual(published)
})

test('hides facts that are small counts, and shows minutes', () => {
  expect(publishReport(october, 5).facts).toEqual({
    first_contacts: null,
    follow_ups_done: 12,
    supervision_and_training_minutes: 3,
  })
})

test('shows a report without small numbers as it is', () => {
  const large = reportOf([
    { activity: 'D01', unit: 'Avdelning 72', sessions: 31 },
    { activity: 'I01', unit: 'Avdelning 12', sessions: 8 },
  ])
  const { facts: _facts, threshold, ...published } = publishReport(large, 5)
  const { facts: _unhidden, ...rest } = large
  expect({ ...published, threshold }).toEqual({ ...rest, threshold: 5 })
})

test('every sum that it takes as known holds in the report', () => {
  const work = fc.record({
    activity: fc.constantFrom(...activityCodes),
    unit: fc.constantFrom('Avdelning 12', 'Avdelning 72', ''),
    sessions: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(work), (works) => {
      const { cells, sums } = tabulationOf(reportOf(works))
      for (const { whole, parts } of sums) {
        const sum = parts.reduce((total, part) => total + (cells.get(part)?.sessions ?? NaN), 0)
        expect(sum).toBe(cells.get(whole)?.sessions)
      }
    }),
  )
})
