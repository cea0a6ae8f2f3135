import { expect, test } from 'vitest'
import {
  addFollowUp,
  changeFollowUp,
  countFollowUpsDone,
  listFollowUps,
  removeFollowUp,
  settleFollowUp,
} from '../../src/logbook/follow-ups.ts'
import { listPeople } from '../../src/logbook/people.ts'
import { contract } from '../../src/shared/contract.ts'
import type { NewFollowUp } from '../../src/shared/follow-up.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { openLog } from '../support/open-log.ts'

const aFollowUp = (differences: Partial<NewFollowUp> = {}): NewFollowUp => ({
  what: 'Ring tillbaka',
  due: '2026-10-20',
  kind: 'contact',
  person: 'Blå björk',
  sessionId: null,
  ...differences,
})

test('gives a follow-up back as it was promised, open', () => {
  const db = openLog({})
  const added = addFollowUp(db, aFollowUp({ sessionId: 1 }))
  expect(added).toEqual({ ...aFollowUp({ sessionId: 1 }), id: 1, state: 'open', closedOn: '' })
  expect(listFollowUps(db, {})).toEqual([added])
  expect(contract.followUps.list.output.parse([added])).toEqual([added])
})

test('lists by day, those of one person or one session when asked for', () => {
  const db = openLog({}, {})
  addFollowUp(db, aFollowUp({ due: '2026-11-01', what: 'c' }))
  addFollowUp(db, aFollowUp({ due: '2026-10-01', what: 'a', person: '', sessionId: 2 }))
  addFollowUp(db, aFollowUp({ due: '2026-10-20', what: 'b', sessionId: 1 }))
  const whats = (of: Parameters<typeof listFollowUps>[1]) =>
    listFollowUps(db, of).map(({ what }) => what)
  expect(whats({})).toEqual(['a', 'b', 'c'])
  expect(whats({ person: 'Blå björk' })).toEqual(['b', 'c'])
  expect(whats({ sessionId: 2 })).toEqual(['a'])
  expect(whats({ person: 'Blå björk', sessionId: 1 })).toEqual(['b'])
  expect(whats({ person: 'Ingen' })).toEqual([])
})

test('makes a person that is new, and none without a pseudonym', () => {
  const db = openLog()
  addFollowUp(db, aFollowUp({ person: '' }))
  expect(listPeople(db)).toEqual([])
  addFollowUp(db, aFollowUp())
  addFollowUp(db, aFollowUp())
  expect(listPeople(db)).toMatchObject([{ name: 'Blå björk', sessions: 0, openFollowUps: 2 }])
})

test('can be changed, also who it is about', () => {
  const db = openLog()
  addFollowUp(db, aFollowUp())
  const followUp = aFollowUp({ what: 'Följ med', kind: 'accompany', person: 'Grön älv' })
  expect(changeFollowUp(db, { id: 1, followUp })).toEqual({
    ...followUp,
    id: 1,
    state: 'open',
    closedOn: '',
  })
})

test('closes as done or no longer relevant on a day, and opens again', () => {
  const db = openLog()
  addFollowUp(db, aFollowUp())
  const day = '2026-10-21'
  expect(settleFollowUp(db, { id: 1, state: 'done', day })).toMatchObject({
    state: 'done',
    closedOn: day,
  })
  expect(settleFollowUp(db, { id: 1, state: 'not_relevant', day })).toMatchObject({
    state: 'not_relevant',
    closedOn: day,
  })
  expect(settleFollowUp(db, { id: 1, state: 'open', day })).toMatchObject({
    state: 'open',
    closedOn: '',
  })
})

test('counts what was done in a period, by the day it was done', () => {
  const db = openLog()
  const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01']
  for (const day of days) {
    const { id } = addFollowUp(db, aFollowUp())
    settleFollowUp(db, { id, state: 'done', day })
  }
  const { id } = addFollowUp(db, aFollowUp())
  settleFollowUp(db, { id, state: 'not_relevant', day: '2026-10-10' })
  addFollowUp(db, aFollowUp())
  expect(countFollowUpsDone(db, { from: '2026-10-01', to: '2026-10-31' })).toBe(2)
})

test('one that is not there cannot be changed, closed or removed', () => {
  const db = openLog()
  addFollowUp(db, aFollowUp({ person: '' }))
  removeFollowUp(db, 1)
  const gone = new Refusal('follow-up-gone')
  expect(() => removeFollowUp(db, 1)).toThrow(gone)
  expect(() => settleFollowUp(db, { id: 1, state: 'done', day: '2026-10-20' })).toThrow(gone)
  expect(() => changeFollowUp(db, { id: 1, followUp: aFollowUp() })).toThrow(gone)
  expect(listFollowUps(db, {})).toEqual([])
  expect(listPeople(db)).toEqual([])
})
