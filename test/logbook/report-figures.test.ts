import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addRecord } from '../../src/logbook/development-records.ts'
import { addFollowUp, settleFollowUp } from '../../src/logbook/follow-ups.ts'
import { developmentOf, reportOnLog } from '../../src/logbook/report-figures.ts'
import { readSessionsCsv } from '../../src/logbook/session-csv.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { development } from '../../src/shared/development.ts'
import { type Figures, report } from '../../src/shared/report.ts'
import type { Summary, Totals } from '../../src/shared/summary.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'

const october = { from: '2026-10', to: '2026-10' }
const nothingBeside = {
  lists_started: 0,
  lists_finished: 0,
  list_items_done: 0,
  plans_active: 0,
  plan_steps_done: 0,
  groups_held: 0,
}
const nothing = { sessions: 0, minutes: 0, participants: 0 }

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
const totalsOf = (name: string): Summary => JSON.parse(fixture(`${name}.totals.json`).toString())

const asFigures = ({ sessions, minutes, participants }: Totals): Figures => ({
  sessions,
  minutes,
  participants,
})
const allAsFigures = (breakdown: Summary['by_unit']) =>
  Object.fromEntries(Object.entries(breakdown).map(([key, each]) => [key, asFigures(each)]))

test.each([
  ['ward-2026-10', 'inpatient'],
  ['municipal-2026-10', 'municipal'],
])('every figure of %s is the one that was worked out beforehand', (name, setting) => {
  const db = openLog()
  logSessions(db, readSessionsCsv(fixture(`${name}.csv`)).sessions)
  const totals = totalsOf(name)
  const result = reportOnLog(db, october, [])
  expect(report.parse(result)).toEqual(result)
  expect(result).toEqual({
    ...october,
    units: [],
    all: asFigures(totals.all),
    direct: asFigures(totals.direct),
    indirect: asFigures(totals.indirect),
    by_unit: allAsFigures(totals.by_unit),
    by_activity: allAsFigures(totals.by_activity),
    by_setting: { [setting]: asFigures(totals.all) },
    by_form: allAsFigures(totals.by_form),
    by_phase: allAsFigures(totals.by_phase),
    by_month: { '2026-10': asFigures(totals.all) },
    settings_of_unit: Object.fromEntries(
      Object.keys(totals.by_unit).map((unit) => [unit, [setting]]),
    ),
    logs_of_unit: Object.fromEntries(Object.keys(totals.by_unit).map((unit) => [unit, 1])),
    facts: {
      distinct_people: totals.people_with_alias,
      first_contacts: totals.by_phase['first_contact']?.sessions,
      follow_ups_done: 0,
      ...nothingBeside,
      supervision_and_training_minutes: totals.by_activity['I04']?.minutes,
    },
    months_received: [],
  })
})

test('the facts are of the whole period: somebody met in two months is one person', () => {
  const db = openLog(
    { date: '2026-10-31', firstContact: true },
    { date: '2026-11-01' },
    { date: '2026-11-02', person: 'Grön älv', phase: 'first_contact' },
    { date: '2026-11-03', activity: 'I04', person: '', minutes: 90 },
    { date: '2026-12-01', person: 'Röd sten' },
  )
  const what = {
    what: 'Ring',
    due: '2026-10-01',
    kind: 'contact',
    person: '',
    sessionId: null,
  } as const
  settleFollowUp(db, { id: addFollowUp(db, what).id, state: 'done', day: '2026-11-30' })
  const result = reportOnLog(db, { from: '2026-10', to: '2026-11' }, [])
  expect(result.facts).toEqual({
    distinct_people: 2,
    first_contacts: 2,
    follow_ups_done: 1,
    ...nothingBeside,
    supervision_and_training_minutes: 90,
  })
  expect(Object.keys(result.by_month)).toEqual(['2026-10', '2026-11'])
})

test('a plan that was active in two months is one plan of the period', () => {
  const db = openLog()
  addWhatIsAhead(db, { day: '2026-10-14' })
  const { facts } = reportOnLog(db, { from: '2026-10', to: '2026-12' }, [])
  expect(facts).toMatchObject({
    lists_started: 1,
    list_items_done: 1,
    plans_active: 1,
    plan_steps_done: 1,
    groups_held: 2,
    supervision_and_training_minutes: 90,
  })
})

test('a report on some units counts those alone, and has no facts', () => {
  const db = openLog(
    { unit: 'Åsen', setting: 'municipal', minutes: 10 },
    { unit: 'Ängen', setting: 'outpatient', minutes: 20 },
    { unit: '', setting: '', minutes: 40 },
    { minutes: 80 },
  )
  const result = reportOnLog(db, october, ['Åsen', 'Ängen', 'Finns inte'])
  expect(report.parse(result)).toEqual(result)
  expect(result).toMatchObject({
    units: ['Åsen', 'Ängen', 'Finns inte'],
    all: { sessions: 2, minutes: 30 },
    by_setting: { municipal: { minutes: 10 }, outpatient: { minutes: 20 } },
    logs_of_unit: { Åsen: 1, Ängen: 1 },
    facts: {},
  })
  expect(Object.keys(result.by_unit)).toEqual(['Åsen', 'Ängen'].toSorted())
})

test('time that became no session is there, what took none is not', () => {
  const notHappened = { happened: false, participants: 0, unit: '', setting: '' } as const
  const db = openLog(
    { ...notHappened, minutes: 15 },
    { ...notHappened, minutes: 0, activity: 'D10' },
  )
  const { by_activity, by_unit, by_setting } = reportOnLog(db, october, [])
  expect(by_activity).toEqual({ D01: { ...nothing, minutes: 15 } })
  expect([Object.keys(by_unit), Object.keys(by_setting)]).toEqual([[''], ['other']])
})

test('an empty log has a report with nothing in it', () => {
  expect(reportOnLog(openLog(), { from: '2026-01', to: '2026-12' }, [])).toEqual({
    from: '2026-01',
    to: '2026-12',
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
    facts: {
      distinct_people: 0,
      first_contacts: 0,
      follow_ups_done: 0,
      ...nothingBeside,
      supervision_and_training_minutes: 0,
    },
    months_received: [],
  })
})

test('200 units are told one by one', () => {
  const db = openLog()
  const units = Array.from({ length: 200 }, (_, n) =>
    `${n} ${'lång '.repeat(16)}`.slice(0, 79).trim(),
  )
  logSessions(
    db,
    units.map((unit) => aSession({ unit })),
  )
  const { by_unit, logs_of_unit } = reportOnLog(db, october, [])
  expect(Object.keys(by_unit).toSorted()).toEqual(units.toSorted())
  expect(Object.values(logs_of_unit)).toEqual(Array(200).fill(1))
})

test('the own development is supervision, training and own support, by month and by own name', () => {
  const own = { person: '', participants: 0 } as const
  const db = openLog(
    { ...own, date: '2026-09-30', activity: 'I04', minutes: 500 },
    { ...own, date: '2026-10-05', activity: 'I04', minutes: 60, label: 'Handledning i grupp' },
    { ...own, date: '2026-11-05', activity: 'I04', minutes: 60, label: 'Handledning i grupp' },
    { ...own, date: '2026-11-06', activity: 'I04', minutes: 300 },
    { ...own, date: '2026-11-07', activity: 'I05', minutes: 30 },
    { ...own, date: '2026-11-08', activity: 'I04', minutes: 20, happened: false },
    { ...own, date: '2026-11-09', activity: 'I04', minutes: 0, happened: false, label: 'Kurs' },
    { ...own, date: '2026-11-10', activity: 'I06', minutes: 45 },
    { date: '2026-11-11', activity: 'D01', secondary: ['I04'] },
  )
  const result = developmentOf(db, { from: '2026-10', to: '2026-11' })
  expect(development.parse(result)).toEqual(result)
  expect(result).toEqual({
    from: '2026-10',
    to: '2026-11',
    all: { sessions: 4, minutes: 470 },
    by_month: {
      '2026-10': { sessions: 1, minutes: 60 },
      '2026-11': { sessions: 3, minutes: 410 },
    },
    by_activity: { I04: { sessions: 3, minutes: 440 }, I05: { sessions: 1, minutes: 30 } },
    by_label: [
      { activity: 'I04', label: '', sessions: 1, minutes: 320 },
      { activity: 'I04', label: 'Handledning i grupp', sessions: 2, minutes: 120 },
      { activity: 'I05', label: '', sessions: 1, minutes: 30 },
    ],
    register: [],
  })
})

test('the register is told line by line, and its hours are in no figure', () => {
  const db = openLog()
  const record = {
    date: '2026-10-05',
    kind: 'course',
    title: 'Att dela sin berättelse',
    organiser: 'En folkhögskola',
    minutes: 420,
    hasCertificate: true,
  } as const
  const session = aSession({ activity: 'I04', minutes: 60, date: '2026-10-05' })
  addRecord(db, { record, session })
  addRecord(db, { record: { ...record, date: '2026-11-01' }, session: null })
  const result = developmentOf(db, october)
  expect(development.parse(result)).toEqual(result)
  const { hasCertificate: _hasCertificate, ...told } = record
  expect(result).toMatchObject({
    all: { sessions: 1, minutes: 60 },
    register: [{ ...told, has_certificate: true }],
  })
  expect(reportOnLog(db, october, []).facts['supervision_and_training_minutes']).toBe(60)
})

test('without any, the own development is empty', () => {
  expect(developmentOf(openLog({}), october)).toEqual({
    ...october,
    all: { sessions: 0, minutes: 0 },
    by_month: {},
    by_activity: {},
    by_label: [],
    register: [],
  })
})
