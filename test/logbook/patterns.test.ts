import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternOf } from '../../src/logbook/patterns.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import type { NewSession } from '../../src/shared/session.ts'
import { pattern } from '../../src/shared/summary.ts'
import { openLog } from '../support/open-log.ts'
import { someSession } from '../support/some-session.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }

const patternWith = (...sessions: readonly Partial<NewSession>[]) =>
  patternOf(openLog(...sessions), october)

test('minutes are spread over the hours they fell in', () => {
  // A Wednesday.
  expect(patternWith({ date: '2026-10-14', start: '09:30', minutes: 105 })).toEqual({
    hours: [
      { weekday: 2, hour: 9, sessions: 1, minutes: 30 },
      { weekday: 2, hour: 10, sessions: 1, minutes: 60 },
      { weekday: 2, hour: 11, sessions: 1, minutes: 15 },
    ],
    without_time: { sessions: 0, minutes: 0 },
  })
})

test('the same hour of another week is the same hour', () => {
  const { hours } = patternWith(
    { date: '2026-10-14', start: '13:00', minutes: 60 },
    { date: '2026-10-21', start: '13:50', minutes: 10 },
  )
  expect(hours).toEqual([{ weekday: 2, hour: 13, sessions: 2, minutes: 70 }])
})

test('what goes on past midnight is in the next weekday, and from Sunday in Monday', () => {
  const { hours } = patternWith(
    { date: '2026-10-14', start: '23:45', minutes: 30 },
    { date: '2026-10-18', start: '23:00', minutes: 90 },
    { date: '2026-10-16', start: '00:00', minutes: 60 },
  )
  expect(hours).toEqual([
    { weekday: 0, hour: 0, sessions: 1, minutes: 30 },
    { weekday: 2, hour: 23, sessions: 1, minutes: 15 },
    { weekday: 3, hour: 0, sessions: 1, minutes: 15 },
    { weekday: 4, hour: 0, sessions: 1, minutes: 60 },
    { weekday: 6, hour: 23, sessions: 1, minutes: 60 },
  ])
})

test('the day a session began on decides whether it is in the period', () => {
  const { hours } = patternWith(
    { date: '2026-09-30', start: '23:00', minutes: 120 },
    { date: '2026-10-31', start: '23:00', minutes: 120 },
  )
  // A Saturday, and on into Sunday.
  expect(hours).toEqual([
    { weekday: 5, hour: 23, sessions: 1, minutes: 60 },
    { weekday: 6, hour: 0, sessions: 1, minutes: 60 },
  ])
})

test('a night when the clock is changed is like any other', () => {
  const db = openLog(
    { date: '2026-03-29', start: '01:30', minutes: 120 },
    { date: '2026-10-25', start: '01:30', minutes: 120 },
  )
  for (const day of ['2026-03-29', '2026-10-25']) {
    expect(patternOf(db, { from: day, to: day }).hours).toEqual([
      { weekday: 6, hour: 1, sessions: 1, minutes: 30 },
      { weekday: 6, hour: 2, sessions: 1, minutes: 60 },
      { weekday: 6, hour: 3, sessions: 1, minutes: 30 },
    ])
  }
})

test('without a clock time it is counted apart, and what did not happen by its time alone', () => {
  const notHappened = { happened: false, participants: 0 } as const
  expect(
    patternWith(
      { start: '', minutes: 50 },
      { ...notHappened, start: '', minutes: 5 },
      { ...notHappened, date: '2026-10-14', start: '08:00', minutes: 10 },
      { ...notHappened, date: '2026-10-14', start: '11:00', minutes: 0 },
    ),
  ).toEqual({
    hours: [{ weekday: 2, hour: 8, sessions: 0, minutes: 10 }],
    without_time: { sessions: 1, minutes: 55 },
  })
})

test('a period without sessions has no pattern', () => {
  expect(patternOf(openLog(), october)).toEqual({
    hours: [],
    without_time: { sessions: 0, minutes: 0 },
  })
})

test('no minute is lost or counted twice', () => {
  fc.assert(
    fc.property(fc.array(someSession, { maxLength: 40 }), (sessions) => {
      const db = openLog()
      logSessions(db, sessions)
      const found = patternOf(db, october)
      expect(pattern.parse(found)).toEqual(found)
      const inHours = found.hours.reduce((sum, { minutes }) => sum + minutes, 0)
      expect(inHours + found.without_time.minutes).toBe(summarise(db, october).all.minutes)
      db.close()
    }),
    { numRuns: 40 },
  )
})
