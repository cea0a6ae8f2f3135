import { expect, test } from 'vitest'
import { addFollowUp } from '../../src/logbook/follow-ups.ts'
import { listPeople } from '../../src/logbook/people.ts'
import { addSamples, countSamples, removeSamples } from '../../src/logbook/samples.ts'
import { changeSession, listRemoved, removeSession } from '../../src/logbook/session-changes.ts'
import { listFavourites, searchSessions } from '../../src/logbook/session-search.ts'
import { findLatest, listSessions, logSession } from '../../src/logbook/sessions.ts'
import { summarise } from '../../src/logbook/summaries.ts'
import { listUnits } from '../../src/logbook/units.ts'
import { newSession } from '../../src/shared/session.ts'
import { aSession } from '../support/a-session.ts'
import { asLogged, checkSearchIndex, openLog } from '../support/open-log.ts'

const always = { from: '1900-01-01', to: '2199-12-31' }

test('adds believable working days before the given one', () => {
  const db = openLog()
  const count = addSamples(db, '2026-11-21')
  expect(count).toBeGreaterThan(100)
  expect(countSamples(db)).toBe(count)

  const sessions = listSessions(db, always)
  expect(sessions).toHaveLength(count)
  expect(sessions[0]!.date >= '2026-10-22').toBe(true)
  expect(sessions.at(-1)!.date <= '2026-11-20').toBe(true)
  for (const session of sessions) {
    expect(newSession.parse(asLogged(session))).toEqual(asLogged(session))
    expect(session.unit).toContain('(exempel)')
  }
  const { by_activity: byActivity, direct, indirect } = summarise(db, always)
  expect(Object.keys(byActivity).length).toBeGreaterThan(10)
  expect(direct.minutes).toBeGreaterThan(indirect.minutes)
})

test('is the same every time, and there once', () => {
  const [one, other] = [openLog(), openLog()]
  const count = addSamples(one, '2026-11-21')
  addSamples(other, '2026-11-21')
  expect(listSessions(one, always)).toEqual(listSessions(other, always))
  expect(addSamples(one, '2026-11-22')).toBe(count)
  expect(countSamples(one)).toBe(count)
})

test('is never what somebody did last or often', () => {
  const db = openLog()
  addSamples(db, '2026-11-21')
  expect(findLatest(db)).toBeNull()
  expect(listFavourites(db, '2026-11-20')).toEqual([])
  expect(listUnits(db)).toEqual([])

  const own = logSession(db, aSession({ date: '2026-11-02' }))
  expect(findLatest(db)).toEqual(own)
  expect(listFavourites(db, '2026-11-02').map(({ unit }) => unit)).toEqual([own.unit])
})

test('is removed without a trace, and what is real stays', () => {
  const db = openLog({ note: 'Mitt eget' })
  const before = listSessions(db, always)
  const [units, people] = [listUnits(db), listPeople(db)]

  const count = addSamples(db, '2026-11-21')
  const [sample, another] = listSessions(db, { from: '2026-11-20', to: '2026-11-20' })
  changeSession(db, {
    id: sample!.id,
    revision: 1,
    session: { ...asLogged(sample!), note: 'Provade att ändra' },
  })
  removeSession(db, sample!.id)
  removeSession(db, another!.id)

  expect(removeSamples(db)).toBe(count - 2)
  expect(countSamples(db)).toBe(0)
  expect(listSessions(db, always)).toEqual(before)
  expect(listUnits(db)).toEqual(units)
  expect(listPeople(db)).toEqual(people)
  expect(listRemoved(db)).toEqual([])
  expect(searchSessions(db, 'provade')).toEqual([])
  checkSearchIndex(db)
  expect(db.serialize().toString('latin1')).not.toContain('(exempel)')
  expect(removeSamples(db)).toBe(0)
})

test('leaves a unit and a person that something real has come to need', () => {
  const db = openLog()
  addSamples(db, '2026-11-21')
  const [sample, ...rest] = listSessions(db, always).filter(({ person }) => person !== '')
  const other = rest.find(({ person }) => person !== sample!.person)
  const { unit, setting, person } = sample!
  logSession(db, aSession({ unit, setting, person }))
  addFollowUp(db, {
    what: 'Ring tillbaka',
    due: '2026-11-22',
    kind: 'contact',
    person: other!.person,
    sessionId: other!.id,
  })
  removeSamples(db)
  expect(listUnits(db)).toEqual([{ name: unit, setting }])
  expect(new Set(listPeople(db).map(({ name }) => name))).toEqual(new Set([person, other!.person]))
})
