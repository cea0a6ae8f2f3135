import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import { summariseInRows } from '../../src/logbook/summary-rows.ts'
import { type Grain, grains } from '../../src/shared/dates.ts'
import { type Breakdown, type Grouping, groupings, type Summary } from '../../src/shared/summary.ts'
import { openLog } from '../support/open-log.ts'
import { someSession } from '../support/some-session.ts'

const turn = { from: '2026-12-01', to: '2027-01-02' }

function aLog() {
  return openLog(
    { date: '2026-12-07', activity: 'D01', minutes: 10 },
    { date: '2026-12-31', activity: 'I03', minutes: 20, participants: 0 },
    { date: '2027-01-02', activity: 'D01', minutes: 40, participants: 2 },
    // Of the same week, but outside.
    { date: '2027-01-03', activity: 'D01', minutes: 80 },
  )
}

test('each period and key has a row, within the days that are asked for', () => {
  const one = { sessions: 1, participants: 1 }
  expect(summariseInRows(aLog(), turn, { by: 'activity', grain: 'week' })).toEqual([
    { period: '2026-W50', key: 'D01', ...one, minutes: 10, person_minutes: 10 },
    {
      period: '2026-W53',
      key: 'D01',
      sessions: 1,
      minutes: 40,
      participants: 2,
      person_minutes: 80,
    },
    {
      period: '2026-W53',
      key: 'I03',
      sessions: 1,
      minutes: 20,
      participants: 0,
      person_minutes: 0,
    },
  ])
})

test('it may be divided by one of them, or by neither', () => {
  const minutes = (choice: Parameters<typeof summariseInRows>[2]) =>
    summariseInRows(aLog(), turn, choice).map((row) => [row.period, row.key, row.minutes])
  expect(minutes({ by: 'kind', grain: null })).toEqual([
    [undefined, 'direct', 50],
    [undefined, 'indirect', 20],
  ])
  expect(minutes({ by: null, grain: 'year' })).toEqual([
    ['2026', undefined, 30],
    ['2027', undefined, 40],
  ])
  expect(minutes({ by: null, grain: null })).toEqual([[undefined, undefined, 70]])
})

test.each(['ward-2026-10', 'municipal-2026-10'])(
  'the rows of %s have the figures that were worked out beforehand',
  (name) => {
    const read = (file: string) => readFileSync(new URL(`../fixtures/${file}`, import.meta.url))
    const totals = JSON.parse(read(`${name}.totals.json`).toString()) as Summary
    const db = openLog()
    logSessions(db, readSessionsCsv(read(`${name}.csv`)).sessions)
    const year = { from: '2026-01-01', to: '2026-12-31' }
    const { all, direct, indirect, by_activity, by_form, by_unit, by_phase } = totals
    const byGrouping = {
      activity: by_activity,
      form: by_form,
      unit: by_unit,
      phase: by_phase,
      kind: { direct, indirect },
    }
    for (const [by, breakdown] of Object.entries(byGrouping)) {
      expect(summariseInRows(db, year, { by: by as Grouping, grain: 'month' })).toEqual(
        Object.entries(breakdown).map(([key, each]) => ({ period: '2026-10', key, ...each })),
      )
    }
    const byGrain: Record<Grain, Breakdown> = {
      day: totals.by_date,
      week: totals.by_week,
      month: { '2026-10': all },
      quarter: { '2026-Q4': all },
      half_year: { '2026-H2': all },
      year: { '2026': all },
    }
    for (const grain of grains) {
      expect(summariseInRows(db, year, { by: null, grain })).toEqual(
        Object.entries(byGrain[grain]).map(([period, each]) => ({ period, ...each })),
      )
    }
  },
)

test('where nothing was logged there are no rows', () => {
  expect(summariseInRows(openLog(), turn, { by: 'unit', grain: 'day' })).toEqual([])
})

test('rows add up to all, however they are divided', () => {
  fc.assert(
    fc.property(
      fc.array(someSession, { maxLength: 20 }),
      fc.constantFrom(null, ...groupings),
      fc.constantFrom(null, ...grains),
      (sessions, by, grain) => {
        const db = openLog()
        logSessions(db, sessions)
        const october = { from: '2026-10-01', to: '2026-10-31' }
        const rows = summariseInRows(db, october, { by, grain })
        const { all } = summarise(db, october)
        for (const key of ['sessions', 'minutes', 'participants', 'person_minutes'] as const) {
          expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(all[key])
        }
        db.close()
      },
    ),
    { numRuns: 40 },
  )
})
