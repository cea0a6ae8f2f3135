/** Each figure of a summary opens to the sessions it counts, no more and no fewer. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternOf } from '../../src/logbook/patterns.ts'
import { findSessions } from '../../src/logbook/session-search.ts'
import { logSessions, readSessions } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import {
  sessionsBehind,
  sessionsBehindAll,
  sessionsBehindFact,
  sessionsBehindHour,
} from '../../src/shared/behind-figures.ts'
import { grains } from '../../src/shared/dates.ts'
import { sessionFilter, type SessionFilter } from '../../src/shared/session-search.ts'
import { breakdownBy, groupings, overTime, partOf, type Totals } from '../../src/shared/summary.ts'
import type { Database } from '../../src/vault/database.ts'
import { openLog } from '../support/open-log.ts'
import { someSession } from '../support/some-session.ts'

/** What the found sessions add up to, as a figure does. */
function totalsBehind(db: Database, filter: SessionFilter): Totals {
  expect(sessionFilter.parse(filter)).toEqual(filter)
  const found = findSessions(db, filter)
  const sessions = found.ids.flatMap((id) => readSessions(db, [id]))
  const sum = (of: (session: (typeof sessions)[number]) => number) =>
    sessions.reduce((total, session) => total + of(session), 0)
  return {
    sessions: found.happened,
    minutes: found.minutes,
    participants: sum(({ participants }) => participants),
    person_minutes: sum(({ participants, minutes }) => participants * minutes),
  }
}

const someDay = fc
  .integer({ min: 1, max: 31 })
  .map((day) => `2026-10-${String(day).padStart(2, '0')}`)
const somePeriod = fc
  .tuple(someDay, someDay)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
const someLog = fc.array(someSession, { maxLength: 25 })

test('behind every line of every breakdown', () => {
  fc.assert(
    fc.property(someLog, somePeriod, (sessions, period) => {
      const db = openLog()
      logSessions(db, sessions)
      const summary = summarise(db, period)
      expect(totalsBehind(db, sessionsBehindAll(period))).toEqual(summary.all)
      for (const [by, breakdown] of [
        ...groupings.map((grouping) => [grouping, breakdownBy(summary, grouping)] as const),
        ...grains.map((grain) => [grain, overTime(summary.by_date, grain)] as const),
      ]) {
        for (const [key, totals] of Object.entries(breakdown)) {
          const behind = totalsBehind(db, sessionsBehind(period, by, key))
          expect({ by, key, ...behind }).toEqual({ by, key, ...totals })
        }
      }
      for (const [week, totals] of Object.entries(overTime(summary.direct_by_date, 'week'))) {
        const direct = sessionsBehind(partOf(period, week), 'kind', 'direct')
        expect(totalsBehind(db, direct)).toEqual(totals)
      }
      db.close()
    }),
    { numRuns: 30 },
  )
})

test('behind every hour of the week', () => {
  fc.assert(
    fc.property(someLog, somePeriod, (sessions, period) => {
      const db = openLog()
      logSessions(db, sessions)
      const { hours } = patternOf(db, period)
      for (let weekday = 0; weekday < 7; weekday++) {
        for (let hour = 0; hour < 24; hour++) {
          const found = findSessions(db, sessionsBehindHour(period, { weekday, hour }))
          const cell = hours.find((each) => each.weekday === weekday && each.hour === hour)
          expect(found.happened).toBe(cell?.sessions ?? 0)
          expect(found.ids.length > 0).toBe(cell !== undefined)
        }
      }
      db.close()
    }),
    { numRuns: 10 },
  )
})

test('behind first contacts, what did not come about, and the people met', () => {
  fc.assert(
    fc.property(someLog, somePeriod, (sessions, period) => {
      const db = openLog()
      logSessions(db, sessions)
      const summary = summarise(db, period)
      const behind = (fact: Parameters<typeof sessionsBehindFact>[1]) =>
        findSessions(db, sessionsBehindFact(period, fact))
      expect(behind('first_contacts').ids).toHaveLength(summary.first_contacts)
      expect(behind('did_not_happen').ids).toHaveLength(summary.did_not_happen)
      const people = readSessions(db, behind('people_with_alias').ids).map(({ person }) => person)
      expect(new Set(people).size).toBe(summary.people_with_alias)
      expect(people).not.toContain('')
      db.close()
    }),
    { numRuns: 30 },
  )
})
