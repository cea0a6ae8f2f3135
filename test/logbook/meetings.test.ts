import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMeeting,
  changeMeeting,
  closeMeeting,
  listMeetings,
  listSessionsOfMeeting,
  putMeetingBack,
  removeMeeting,
} from '../../src/logbook/meetings.ts'
import { forgetPerson, listPeople } from '../../src/logbook/people.ts'
import { removeSession, restoreSession } from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { contract } from '../../src/shared/contract.ts'
import { newMeeting, type NewMeeting } from '../../src/shared/meeting.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'

const aMeeting = (differences: Partial<NewMeeting> = {}): NewMeeting => ({
  person: 'Blå björk',
  kind: 'staff',
  role: 'doctor',
  day: '2026-11-26',
  start: '10:00',
  wishes: 'Fråga om dagarna hemma.',
  ...differences,
})
const logFrom = (db: Database, id: number, happened: boolean) =>
  logSessionFrom(
    db,
    { kind: 'meeting', id },
    aSession(happened ? {} : { happened, participants: 0, minutes: 0 }),
  )
const stateOf = (db: Database, id = 1) => listMeetings(db).find((one) => one.id === id)?.state

test('gives a meeting back as it was planned, by day and time', () => {
  const db = openLog()
  const added = addMeeting(db, aMeeting())
  expect(added).toEqual({ ...aMeeting(), id: 1, closedOn: '', state: 'planned' })
  addMeeting(db, aMeeting({ start: '' }))
  addMeeting(db, aMeeting({ start: '09:00' }))
  addMeeting(db, aMeeting({ day: '2026-11-25', person: '' }))
  const listed = listMeetings(db)
  expect(listed.map(({ id }) => id)).toEqual([4, 3, 1, 2])
  expect(contract.meetings.list.output.parse(listed)).toEqual(listed)
  expect(listPeople(db).map(({ name }) => name)).toEqual(['Blå björk'])
})

test('how it stands follows its sessions, and else whether it was closed', () => {
  const db = openLog()
  const { id } = addMeeting(db, aMeeting())
  closeMeeting(db, { id, day: '2026-11-20' })
  expect(stateOf(db)).toBe('not_relevant')
  const missed = logFrom(db, id, false)
  expect(stateOf(db)).toBe('did_not_happen')
  const held = logFrom(db, id, true)
  expect(stateOf(db)).toBe('held')
  expect(listSessionsOfMeeting(db, id)).toEqual([held.id, missed.id])
  const removed = removeSession(db, held.id)
  expect(stateOf(db)).toBe('did_not_happen')
  restoreSession(db, removed.id)
  expect(stateOf(db)).toBe('held')
  removeSession(db, held.id)
  removeSession(db, missed.id)
  expect(stateOf(db)).toBe('not_relevant')
  expect(closeMeeting(db, { id, day: '' }).state).toBe('planned')
})

test('a change keeps whoever it is about by now, unless the form changed it', () => {
  const db = openLog()
  const { id } = addMeeting(db, aMeeting())
  // As forgetting does.
  db.prepare(`UPDATE meetings SET person_id = NULL`).run()
  db.prepare(`DELETE FROM people`).run()
  const personBefore = 'Blå björk'
  const kept = changeMeeting(db, { id, personBefore, meeting: aMeeting({ start: '11:00' }) })
  expect(kept).toMatchObject({ person: '', start: '11:00' })
  expect(listPeople(db)).toEqual([])
  const meeting = aMeeting({ person: 'Grön älv' })
  expect(changeMeeting(db, { id, personBefore, meeting }).person).toBe('Grön älv')
})

test('its sessions stay when it is removed, and are its own again when it is put back', () => {
  const db = openLog()
  const { id } = addMeeting(db, aMeeting())
  const held = logFrom(db, id, true)
  const removed = removeMeeting(db, id)
  expect(listMeetings(db)).toEqual([])
  putMeetingBack(db, contract.meetings.putBack.input.parse(removed))
  expect(listMeetings(db)).toEqual([{ ...aMeeting(), id, closedOn: '', state: 'held' }])
  expect(listSessionsOfMeeting(db, id)).toEqual([held.id])
})

test('a pseudonym that was forgotten meanwhile does not come back with a meeting', () => {
  const db = openLog()
  const removed = removeMeeting(db, addMeeting(db, aMeeting()).id)
  forgetPerson(db, 'Blå björk')
  putMeetingBack(db, removed)
  expect(listMeetings(db)).toMatchObject([{ person: '' }])
  expect(listPeople(db)).toEqual([])
})

test('one that is not there cannot be changed, closed or removed', () => {
  const db = openLog()
  const gone = new Refusal('meeting-gone')
  const change = { id: 1, personBefore: '', meeting: aMeeting() }
  expect(() => changeMeeting(db, change)).toThrow(gone)
  expect(() => closeMeeting(db, { id: 1, day: '2026-11-22' })).toThrow(gone)
  expect(() => removeMeeting(db, 1)).toThrow(gone)
  expect(listPeople(db)).toEqual([])
})

test('what is not a meeting is refused with a reason', () => {
  const codeOf = (differences: object) =>
    newMeeting.safeParse({ ...aMeeting(), ...differences }).error?.issues[0]?.message
  expect(codeOf({})).toBeUndefined()
  expect(codeOf({ role: '' })).toBeUndefined()
  expect(codeOf({ role: 'social_insurance' })).toBe('invalid-input')
  expect(codeOf({ kind: 'friend' })).toBe('invalid-input')
  expect(codeOf({ day: '' })).toBe('bad-date')
  expect(codeOf({ start: '24:00' })).toBe('bad-time')
  expect(codeOf({ wishes: 'Mitt nummer är 640823-3234.' })).toBe('identity-number')
  expect(codeOf({ wishes: 'x'.repeat(2001) })).toBe('text-too-long')
  expect(codeOf({ person: '640823-3234' })).toBe('identity-number')
})

test('closing, logging, removing and putting back in any order never lose its day or its words', () => {
  const step = fc.constantFrom('close', 'reopen', 'hold', 'miss', 'undo', 'removeAndPutBack')
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
      const db = openLog()
      const { id } = addMeeting(db, aMeeting())
      const sessions: { id: number; happened: boolean }[] = []
      let closedOn = ''
      for (const one of steps) {
        if (one === 'close') closedOn = closeMeeting(db, { id, day: '2026-11-20' }).closedOn
        else if (one === 'reopen') closedOn = closeMeeting(db, { id, day: '' }).closedOn
        else if (one === 'hold') sessions.push(logFrom(db, id, true))
        else if (one === 'miss') sessions.push(logFrom(db, id, false))
        else if (one === 'removeAndPutBack') putMeetingBack(db, removeMeeting(db, id))
        else {
          const last = sessions.pop()
          if (last) removeSession(db, last.id)
        }
        const state = sessions.some(({ happened }) => happened)
          ? 'held'
          : sessions.length > 0
            ? 'did_not_happen'
            : closedOn === ''
              ? 'planned'
              : 'not_relevant'
        expect(listMeetings(db)).toEqual([{ ...aMeeting(), id, closedOn, state }])
      }
    }),
    { numRuns: 40 },
  )
})
