import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { addFollowUp, settleFollowUp } from '../../src/logbook/follow-ups.ts'
import { countGroups } from '../../src/logbook/groups.ts'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { logSession, logSessions } from '../../src/logbook/sessions.ts'
import { finestGrain, summarise } from '../../src/logbook/summaries.ts'
import { grains } from '../../src/shared/dates.ts'
import {
  breakdownBy,
  groupings,
  overTime,
  type Summary,
  summary,
} from '../../src/shared/summary.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { planOf } from '../support/plan-of.ts'
import { someSession } from '../support/some-session.ts'

const openLog = (): Database => openTestDatabase(logbookMigrations)
const october = { from: '2026-10-01', to: '2026-10-31' }
const zero = { sessions: 0, minutes: 0, participants: 0, person_minutes: 0 }

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const totalsOf = (name: string): Summary => JSON.parse(fixture(`${name}.totals.json`).toString())

function logFixture(db: Database, name: string): void {
  const { sessions, refused } = readSessionsCsv(fixture(`${name}.csv`))
  expect(refused).toEqual([])
  logSessions(db, sessions)
}

test.each(['ward-2026-10', 'municipal-2026-10'])(
  'every figure of %s is the one that was worked out beforehand',
  (name) => {
    const db = openLog()
    logFixture(db, name)
    const figures = summarise(db, october)
    const { did_not_happen, first_contacts, ...broken } = figures
    const {
      by_type: _type,
      by_word: _word,
      by_setting: _setting,
      direct_by_date: directByDate,
      follow_ups_done,
      lists_started,
      lists_finished,
      list_items_done,
      plans_active,
      plan_steps_done,
      groups_held,
      groups_cancelled,
      supervision_and_training_minutes,
      ...workedOut
    } = broken
    expect(Object.values(overTime(directByDate, 'month'))).toEqual([figures.direct])
    expect(workedOut).toEqual(totalsOf(name))
    expect(JSON.stringify(workedOut)).toBe(JSON.stringify(totalsOf(name)))
    expect(first_contacts).toBe(figures.by_phase['first_contact']?.sessions)
    const counted = [
      did_not_happen,
      follow_ups_done,
      lists_started,
      lists_finished,
      list_items_done,
      plans_active,
      plan_steps_done,
      groups_held,
      groups_cancelled,
    ]
    expect(counted).toEqual(counted.map(() => 0))
    expect(supervision_and_training_minutes).toBe(figures.by_activity['I04']?.minutes)
    expect(summary.parse(figures)).toEqual(figures)
  },
)

/** The table of the domain reference, section 1.2, by hand. */
const activitiesOf: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  by_type: {
    '': ['D19', 'I10'],
    administration: ['I02'],
    advocacy: ['D05', 'D16'],
    building_community: ['D09'],
    connecting_to_resources: ['D04', 'D06'],
    education_and_awareness: ['I06'],
    experiential_sharing: ['D02'],
    group_facilitation: ['D08'],
    group_planning: ['I01'],
    information_gathering: ['I07'],
    legitimizing_the_role: ['I09'],
    receiving_support: ['I05'],
    relationship_building: ['D01', 'D12'],
    skill_building: ['D11', 'D13', 'D14', 'D15', 'D17', 'D18'],
    socialization: ['D03', 'D07', 'D10'],
    staff_relationships: ['I08'],
    supervision_and_training: ['I04'],
    team_communication: ['I03'],
  },
  by_word: {
    activities: ['D07'],
    bridge: ['D05'],
    homecoming: ['D11'],
    movement: ['D10'],
    occupation: ['D14'],
    social_activation: ['D09'],
    stigma: ['D03'],
    studies: ['D13'],
    trust: ['D01'],
    work: ['D15'],
  },
}

test.each([
  ['ward-2026-10', 'inpatient'],
  ['municipal-2026-10', 'municipal'],
])('types, words and settings of %s add up what was worked out by activity', (name, setting) => {
  const db = openLog()
  logFixture(db, name)
  const figures = summarise(db, october)
  const { all, by_activity: byActivity } = totalsOf(name)
  expect(figures.by_setting).toEqual({ [setting]: all })
  for (const by of ['by_type', 'by_word'] as const) {
    const named = Object.entries(activitiesOf[by] ?? {})
    for (const key of ['sessions', 'minutes', 'participants', 'person_minutes'] as const) {
      const added = (codes: readonly string[]) =>
        sum(codes.map((code) => byActivity[code]?.[key] ?? 0))
      for (const [group, codes] of named) {
        expect(figures[by][group]?.[key] ?? 0).toBe(added(codes))
      }
      expect(sum(Object.values(figures[by]).map((totals) => totals[key]))).toBe(all[key])
    }
  }
  for (const grain of ['month', 'quarter', 'half_year', 'year'] as const) {
    expect(Object.values(overTime(figures.by_date, grain))).toEqual([all])
  }
})

test('two months in one log add up, but for the people they share', () => {
  const db = openLog()
  logFixture(db, 'ward-2026-10')
  logFixture(db, 'municipal-2026-10')
  const both = summarise(db, october)
  const [ward, municipal] = [totalsOf('ward-2026-10'), totalsOf('municipal-2026-10')]
  for (const key of ['sessions', 'minutes', 'participants', 'person_minutes'] as const) {
    expect(both.all[key]).toBe(ward.all[key] + municipal.all[key])
  }
  expect(both.by_unit).toEqual({ ...ward.by_unit, ...municipal.by_unit })
  expect(both.people_with_alias).toBeLessThan(ward.people_with_alias + municipal.people_with_alias)
})

test('a period without sessions is all zeros', () => {
  const db = openLog()
  logSession(db, aSession())
  expect(summarise(db, { from: '2026-11-01', to: '2026-11-30' })).toEqual({
    all: zero,
    direct: zero,
    indirect: zero,
    by_activity: {},
    by_type: {},
    by_word: {},
    by_week: {},
    by_unit: {},
    by_setting: {},
    by_form: {},
    by_phase: {},
    by_date: {},
    direct_by_date: {},
    people_with_alias: 0,
    did_not_happen: 0,
    first_contacts: 0,
    follow_ups_done: 0,
    lists_started: 0,
    lists_finished: 0,
    list_items_done: 0,
    plans_active: 0,
    plan_steps_done: 0,
    groups_held: 0,
    groups_cancelled: 0,
    supervision_and_training_minutes: 0,
  })
})

test('both days of a period count, and no other', () => {
  const db = openLog()
  for (const date of ['2026-10-11', '2026-10-12', '2026-10-18', '2026-10-19']) {
    logSession(db, aSession({ date, person: date }))
  }
  const week = summarise(db, { from: '2026-10-12', to: '2026-10-18' })
  expect(Object.keys(week.by_date)).toEqual(['2026-10-12', '2026-10-18'])
  expect(Object.keys(week.by_week)).toEqual(['2026-W42'])
  expect(week.people_with_alias).toBe(2)
})

test('person-minutes multiply session by session', () => {
  const db = openLog()
  logSession(db, aSession({ minutes: 10, participants: 3 }))
  logSession(db, aSession({ minutes: 50, participants: 1 }))
  logSession(db, aSession({ minutes: 30, participants: 0 }))
  expect(summarise(db, october).all).toEqual({
    sessions: 3,
    minutes: 90,
    participants: 4,
    person_minutes: 80,
  })
})

test('what did not happen counts its minutes, but is no session and met nobody', () => {
  const db = openLog()
  const notHappened = { happened: false, participants: 0 } as const
  logSession(db, aSession({ minutes: 30, person: 'Blå björk' }))
  logSession(db, aSession({ ...notHappened, minutes: 10, person: 'Grön älv', firstContact: true }))
  logSession(db, aSession({ ...notHappened, minutes: 0, activity: 'D16', unit: 'Åsen' }))
  const figures = summarise(db, october)
  const expected = { sessions: 1, minutes: 40, participants: 1, person_minutes: 30 }
  expect(figures).toMatchObject({
    all: expected,
    direct: expected,
    did_not_happen: 2,
    people_with_alias: 1,
    first_contacts: 0,
  })
  expect(figures.by_activity).toEqual({ D01: expected })
  expect(figures.by_unit).toEqual({ 'Avdelning 12': expected })
})

test('a day when nothing came about still shows the time it took', () => {
  const db = openLog()
  logSession(db, aSession({ happened: false, participants: 0, minutes: 25 }))
  expect(summarise(db, october).by_date).toEqual({
    '2026-10-14': { ...zero, minutes: 25 },
  })
})

test('a first contact is one by its mark or by its phase, and counted once', () => {
  const db = openLog()
  logSession(db, aSession({ firstContact: true }))
  logSession(db, aSession({ firstContact: true, phase: '' }))
  logSession(db, aSession({ firstContact: true, phase: 'first_contact' }))
  logSession(db, aSession({ phase: 'first_contact' }))
  logSession(db, aSession({ firstContact: true, happened: false, participants: 0 }))
  logSession(
    db,
    aSession({ phase: 'first_contact', happened: false, participants: 0, person: 'Grön älv' }),
  )
  logSession(db, aSession({ firstContact: true, date: '2026-11-01' }))
  logSession(db, aSession())
  expect(summarise(db, october).first_contacts).toBe(4)
})

test('work without a unit stands under no name', () => {
  const db = openLog()
  logSession(db, aSession({ unit: '', setting: '', minutes: 20 }))
  logSession(db, aSession())
  const { by_unit: byUnit, by_setting: bySetting } = summarise(db, october)
  expect(Object.keys(byUnit)).toEqual(['', 'Avdelning 12'])
  expect(byUnit['']?.minutes).toBe(20)
  expect(bySetting['other']?.minutes).toBe(20)
})

test('follow-ups that were done in the period are counted', () => {
  const db = openLog()
  const what = {
    what: 'Ring',
    due: '2026-10-01',
    kind: 'contact',
    person: '',
    sessionId: null,
  } as const
  for (const day of ['2026-10-01', '2026-10-31', '2026-11-01']) {
    settleFollowUp(db, { id: addFollowUp(db, what).id, state: 'done', day })
  }
  expect(summarise(db, october).follow_ups_done).toBe(2)
})

test('what stands beside the sessions is counted by its own day, and a plan by each it is active', () => {
  const db = openLog()
  const { list, plan } = addWhatIsAhead(db, { day: '2026-10-14' })
  addWhatIsAhead(db, {
    day: '2026-12-01',
    textOf: (what) => `${what} senare`,
  })
  db.prepare(`UPDATE homecoming_lists SET finished_on = '2026-11-30' WHERE id = ?`).run(list)
  db.prepare(`UPDATE plans SET ended_on = '2026-11-30' WHERE id = ?`).run(plan)
  const countedIn = (from: string, to: string) => {
    const { all: _all, ...figures } = summarise(db, { from, to })
    return [
      figures.lists_started,
      figures.lists_finished,
      figures.list_items_done,
      figures.plans_active,
      figures.plan_steps_done,
      figures.groups_held,
      figures.groups_cancelled,
      figures.supervision_and_training_minutes,
    ]
  }
  expect(countedIn('2026-10-01', '2026-10-13')).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  expect(countedIn('2026-10-01', '2026-10-31')).toEqual([1, 0, 1, 1, 1, 2, 1, 90])
  expect(countedIn('2026-11-01', '2026-11-30')).toEqual([0, 1, 0, 1, 0, 0, 0, 0])
  expect(countedIn('2026-12-01', '2026-12-31')).toEqual([1, 0, 1, 1, 1, 2, 1, 90])
  expect(countedIn('2026-01-01', '2026-12-31')).toEqual([2, 1, 2, 2, 2, 4, 2, 180])
})

test('groups are counted by their own sessions, not by going through all of a period', () => {
  const db = openLog()
  const steps = planOf(db, () => countGroups(db, october))
  expect(steps[0]).toContain('session_origins_of_groups')
})

test('a week at the turn of the year has the year it belongs to', () => {
  const db = openLog()
  for (const date of ['2025-12-29', '2026-01-04', '2026-12-28', '2027-01-03']) {
    logSession(db, aSession({ date }))
  }
  const { by_week } = summarise(db, { from: '2025-12-01', to: '2027-01-31' })
  expect(by_week['2026-W01']?.sessions).toBe(2)
  expect(by_week['2026-W53']?.sessions).toBe(2)
})

test('days fold into months, quarters, half-years and years at the turn of the year', () => {
  const db = openLog()
  for (const date of ['2025-12-29', '2026-01-04', '2026-12-28', '2027-01-03']) {
    logSession(db, aSession({ date }))
  }
  const { by_date } = summarise(db, { from: '2025-12-01', to: '2027-01-31' })
  const sessionsBy = (grain: (typeof grains)[number]) =>
    Object.entries(overTime(by_date, grain)).map(([key, { sessions }]) => `${key}: ${sessions}`)
  expect(sessionsBy('week')).toEqual(['2026-W01: 2', '2026-W53: 2'])
  expect(sessionsBy('quarter')).toEqual(['2025-Q4: 1', '2026-Q1: 1', '2026-Q4: 1', '2027-Q1: 1'])
  expect(sessionsBy('half_year')).toEqual(['2025-H2: 1', '2026-H1: 1', '2026-H2: 1', '2027-H1: 1'])
  expect(sessionsBy('year')).toEqual(['2025: 1', '2026: 2', '2027: 1'])
})

test('a session belongs to the day it began on, at midnight and when the clock is changed', () => {
  const db = openLog()
  for (const date of ['2026-03-29', '2026-10-25']) {
    for (const start of ['00:00', '02:30', '23:59']) {
      logSession(db, aSession({ date, start, minutes: 180 }))
    }
  }
  const year = summarise(db, { from: '2026-01-01', to: '2026-12-31' })
  const three = { sessions: 3, minutes: 540, participants: 3, person_minutes: 540 }
  expect(year.by_date).toEqual({ '2026-03-29': three, '2026-10-25': three })
  expect(year.by_week).toEqual({ '2026-W13': three, '2026-W43': three })
})

test('200 units, with names as long as they may be, each have their line', () => {
  const db = openLog()
  const units = Array.from({ length: 200 }, (_, n) => `${n} ${'Å'.repeat(80)}`.slice(0, 80))
  logSessions(
    db,
    units.map((unit, n) => aSession({ unit, minutes: n + 1, label: 'ö'.repeat(80) })),
  )
  const { by_unit: byUnit } = summarise(db, october)
  expect(Object.keys(byUnit)).toHaveLength(200)
  expect(units.map((unit) => byUnit[unit]?.minutes)).toEqual(units.map((_, n) => n + 1))
})

test('a unit may bear any name', () => {
  const db = openLog()
  for (const unit of ['__proto__', 'constructor', '12', '🌲']) logSession(db, aSession({ unit }))
  const { by_unit } = summarise(db, october)
  expect(Object.keys(by_unit).toSorted()).toEqual(['12', '__proto__', 'constructor', '🌲'])
  expect(Object.values(by_unit).map(({ minutes }) => minutes)).toEqual([45, 45, 45, 45])
})

test('every breakdown adds up to all, whatever was logged', () => {
  fc.assert(
    fc.property(fc.array(someSession, { maxLength: 60 }), (sessions) => {
      const db = openLog()
      logSessions(db, sessions)
      const figures = summarise(db, october)
      const { all, direct, indirect } = figures
      const breakdowns = [
        figures.by_date,
        ...groupings.map((grouping) => breakdownBy(figures, grouping)),
        ...grains.map((grain) => overTime(figures.by_date, grain)),
      ]
      expect(overTime(figures.by_date, 'day')).toEqual(figures.by_date)
      expect(overTime(figures.by_date, 'week')).toEqual(figures.by_week)
      const happened = sessions.filter((session) => session.happened)
      const people = new Set(happened.map(({ person }) => person).filter((person) => person !== ''))
      expect(figures.people_with_alias).toBe(people.size)
      expect(figures.did_not_happen).toBe(sessions.length - happened.length)
      expect(all).toEqual({
        sessions: happened.length,
        minutes: sum(sessions.map(({ minutes }) => minutes)),
        participants: sum(sessions.map(({ participants }) => participants)),
        person_minutes: sum(sessions.map(({ minutes, participants }) => minutes * participants)),
      })
      for (const key of ['sessions', 'minutes', 'participants', 'person_minutes'] as const) {
        expect(direct[key] + indirect[key]).toBe(all[key])
        for (const breakdown of breakdowns) {
          expect(sum(Object.values(breakdown).map((totals) => totals[key]))).toBe(all[key])
        }
      }
      db.close()
    }),
    { numRuns: 40 },
  )
})

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

test('a summary is one pass over the covering index, with nothing sorted', () => {
  const db = openLog()
  const plan = db
    .prepare<[string, string], { detail: string }>(`EXPLAIN QUERY PLAN ${finestGrain}`)
    .all(october.from, october.to)
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH sessions USING COVERING INDEX sessions_in_summaries (date>? AND date<?)',
  ])
})

test('people, first contacts and follow-ups are counted in their own indexes', () => {
  const db = openLog()
  const prepare = vi.spyOn(db, 'prepare')
  summarise(db, october)
  const steps = prepare.mock.calls.flatMap(([sql]) => {
    const bound = sql.includes('@from')
      ? [{ from: 'x', to: 'x' }]
      : Array<string>(sql.split('?').length - 1).fill('x')
    return db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...bound)
      .map(({ detail }) => detail)
  })
  prepare.mockRestore()
  expect(steps).toContain(
    'SEARCH sessions EXISTS USING COVERING INDEX sessions_by_person (person_id=? AND happened=? AND date>? AND date<?)',
  )
  expect(steps).toContain(
    'SEARCH sessions USING COVERING INDEX sessions_with_first_contact (date>? AND date<?)',
  )
  expect(steps).toContain(
    'SEARCH follow_ups USING COVERING INDEX follow_ups_by_state (state=? AND closed_on>? AND closed_on<?)',
  )
  expect(steps.filter((step) => step.startsWith('SCAN sessions'))).toEqual([])
})
