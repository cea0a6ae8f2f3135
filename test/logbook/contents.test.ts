import { expect, test } from 'vitest'
import { contentsOfLogbook } from '../../src/logbook/contents.ts'
import { addFollowUp } from '../../src/logbook/follow-ups.ts'
import { contents } from '../../src/shared/safety.ts'
import { openLog } from '../support/open-log.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'

test('counts what a log holds, and says its first and last day', () => {
  const db = openLog(
    { date: '2026-10-14', person: 'Blå björk' },
    { date: '2025-12-31', person: 'Grön gran' },
    { date: '2026-11-02', person: '' },
  )
  addFollowUp(db, {
    what: 'Ringa',
    due: '2026-12-01',
    kind: 'contact',
    person: '',
    sessionId: null,
  })
  expect(contents.parse(contentsOfLogbook(db))).toEqual({
    kind: 'peer',
    sessions: 3,
    firstDay: '2025-12-31',
    lastDay: '2026-11-02',
    people: 2,
    followUps: 1,
    lists: 0,
    plans: 0,
    groups: 0,
    meetings: 0,
    records: 0,
    exports: 0,
  })
})

test('tells lists, plans and the rest that would be lost, and nothing of what is private', () => {
  const db = openLog()
  addWhatIsAhead(db)
  expect(contentsOfLogbook(db)).toMatchObject({
    lists: 1,
    plans: 1,
    groups: 1,
    meetings: 1,
    records: 1,
  })
  expect(Object.keys(contentsOfLogbook(db)).join()).not.toMatch(/wellbeing|bring/i)
})

test('an empty log has no days', () => {
  expect(contents.parse(contentsOfLogbook(openLog()))).toMatchObject({
    sessions: 0,
    firstDay: null,
    lastDay: null,
  })
})
