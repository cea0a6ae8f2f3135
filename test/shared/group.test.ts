import { expect, test } from 'vitest'
import { activities } from '../../src/shared/activities.ts'
import {
  daysOfGroup,
  dayToLog,
  hasEnded,
  isDue,
  monthsOfGroup,
  nextDayOf,
} from '../../src/shared/group-days.ts'
import { groupProposals } from '../../src/shared/group-proposals.ts'
import { sessionOfGroup } from '../../src/shared/group-session.ts'
import { type GroupSession, newGroup } from '../../src/shared/group.ts'
import { newSession } from '../../src/shared/session.ts'
import { aGroup } from '../support/a-group.ts'

const logged = (date: string, participants: number | null, id = 1): GroupSession => ({
  id,
  date,
  happened: participants !== null,
  participants: participants ?? 0,
})
/** Thursdays from 5 November 2026. */
const walk = (...sessions: GroupSession[]) => ({ ...aGroup(), id: 7, sessions })
const november = { from: '2026-11-01', to: '2026-11-30' }

test('a day was held, called off or not logged; a day without a plan counts when it is logged', () => {
  const group = walk(
    logged('2026-11-05', 8),
    logged('2026-11-12', null),
    logged('2026-11-14', 3),
    logged('2026-12-03', 4),
  )
  expect(daysOfGroup(group, november)).toEqual([
    { day: '2026-11-05', state: 'held', participants: 8 },
    { day: '2026-11-12', state: 'called_off', participants: 0 },
    { day: '2026-11-14', state: 'held', participants: 3 },
    { day: '2026-11-19', state: 'not_logged', participants: 0 },
    { day: '2026-11-26', state: 'not_logged', participants: 0 },
  ])
})

test('a day with two sessions was held when one of them was', () => {
  const group = walk(logged('2026-11-05', null), logged('2026-11-05', 8, 2))
  expect(daysOfGroup(group, november)[0]).toMatchObject({ state: 'held', participants: 8 })
})

test('the next day is the first planned one that nothing is logged for', () => {
  expect(nextDayOf(walk(), '2026-11-19')).toBe('2026-11-19')
  expect(nextDayOf(walk(logged('2026-11-19', 5)), '2026-11-19')).toBe('2026-11-26')
  expect(nextDayOf({ ...walk(), endedOn: '2026-11-19' }, '2026-11-20')).toBe('')
})

test('a headcount belongs to the latest planned day that is not logged, and else to today', () => {
  expect(dayToLog(walk(), '2026-11-19')).toBe('2026-11-19')
  expect(dayToLog(walk(), '2026-11-20')).toBe('2026-11-19')
  expect(dayToLog(walk(logged('2026-11-19', 5)), '2026-11-20')).toBe('2026-11-20')
  expect(dayToLog(walk(logged('2026-11-19', 5)), '2026-11-19')).toBe('')
  expect(dayToLog(walk(logged('2026-11-12', null)), '2026-11-18')).toBe('2026-11-18')
  expect(isDue(walk(), '2026-11-20')).toBe(true)
  expect(isDue(walk(logged('2026-11-19', 5)), '2026-11-20')).toBe(false)
  const other = { ...walk(), recurrence: { kind: 'none' as const } }
  expect(dayToLog(other, '2026-11-20')).toBe('2026-11-20')
  expect(dayToLog({ ...other, endedOn: '2026-11-20' }, '2026-11-20')).toBe('')
})

test('a group has ended from its last day on', () => {
  expect(hasEnded(walk(), '2026-11-20')).toBe(false)
  expect(hasEnded({ endedOn: '2026-11-20' }, '2026-11-19')).toBe(false)
  expect(hasEnded({ endedOn: '2026-11-20' }, '2026-11-20')).toBe(true)
})

test('months tell what was planned, held and called off, and each headcount', () => {
  const group = walk(
    logged('2026-11-05', 8),
    logged('2026-11-12', null),
    logged('2026-11-14', 3),
    logged('2026-12-03', 4),
  )
  expect(monthsOfGroup(group, { from: '2026-01-01', to: '2026-12-31' })).toEqual([
    { month: '2026-11', planned: 4, held: 2, calledOff: 1, headcounts: [8, 3] },
    { month: '2026-12', planned: 5, held: 1, calledOff: 0, headcounts: [4] },
  ])
})

test('what was held twice on a day counts twice, as in a summary', () => {
  const group = walk(
    logged('2026-11-05', 8),
    logged('2026-11-05', 5, 2),
    logged('2026-11-05', null, 3),
  )
  expect(monthsOfGroup(group, november)).toEqual([
    { month: '2026-11', planned: 4, held: 2, calledOff: 1, headcounts: [8, 5] },
  ])
})

test('a held day is a session of the group, and one that did not come about took no time', () => {
  const held = sessionOfGroup(walk(), '2026-11-19', 8)
  expect(newSession.parse(held)).toMatchObject({
    date: '2026-11-19',
    start: '13:00',
    minutes: 60,
    activity: 'D10',
    label: 'Torsdagspromenaden',
    form: 'group',
    unit: 'Avdelning 12',
    setting: 'inpatient',
    participants: 8,
    planned: 'planned',
    happened: true,
  })
  expect(newSession.parse(sessionOfGroup(walk(), '2026-11-19', null))).toMatchObject({
    minutes: 0,
    participants: 0,
    happened: false,
  })
})

test('a group that bears the usual name of its activity needs no label', () => {
  for (const { code, sv, en } of activities) {
    for (const name of [sv, en]) {
      expect(sessionOfGroup({ ...walk(), activity: code, name }, '2026-11-19', 1).label).toBe('')
    }
  }
})

test('what is not a group is refused with a reason', () => {
  const codeOf = (differences: object) =>
    newGroup.safeParse({ ...aGroup(), ...differences }).error?.issues[0]?.message
  expect(codeOf({})).toBeUndefined()
  expect(codeOf({ name: ' ' })).toBe('text-missing')
  expect(codeOf({ name: 'Grupp 640823-3234' })).toBe('identity-number')
  expect(codeOf({ activity: 'D99' })).toBe('unknown-activity')
  expect(codeOf({ minutes: 0 })).toBe('bad-minutes')
  expect(codeOf({ minutes: 1441 })).toBe('bad-minutes')
  expect(codeOf({ start: '25:00' })).toBe('bad-time')
  expect(codeOf({ unit: 'Ny enhet', setting: '' })).toBe('setting-missing')
  expect(codeOf({ endedOn: '2026-11-04' })).toBe('ends-before-it-begins')
  expect(codeOf({ endedOn: 'snart' })).toBe('bad-date')
})

test('every proposal is a group once it has a day', () => {
  for (const { sv, activity, minutes, start } of groupProposals) {
    expect(newGroup.safeParse({ ...aGroup(), name: sv, activity, minutes, start }).success).toBe(
      true,
    )
  }
})
