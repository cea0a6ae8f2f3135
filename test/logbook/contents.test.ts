import { expect, test } from 'vitest'
import { contentsOfLogbook } from '../../src/logbook/contents.ts'
import { addFollowUp } from '../../src/logbook/follow-ups.ts'
import { contents } from '../../src/shared/safety.ts'
import { openLog } from '../support/open-log.ts'

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
    exports: 0,
  })
})

test('an empty log has no days', () => {
  expect(contents.parse(contentsOfLogbook(openLog()))).toMatchObject({
    sessions: 0,
    firstDay: null,
    lastDay: null,
  })
})
