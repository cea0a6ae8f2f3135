import { expect, test, vi } from 'vitest'
import { listDrafts, saveDraft } from '../../src/logbook/drafts.ts'
import { addFollowUp, listFollowUps } from '../../src/logbook/follow-ups.ts'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import {
  changeSession,
  listChanges,
  listRemoved,
  purgeRemoved,
  removeSession,
  restoreSession,
} from '../../src/logbook/session-changes.ts'
import { logSessionFrom } from '../../src/logbook/session-origins.ts'
import { searchSessions } from '../../src/logbook/session-search.ts'
import { findSession, listSessions, logSession, readSessions } from '../../src/logbook/sessions.ts'
import { changeUnit, listUnits } from '../../src/logbook/units.ts'
import { contract } from '../../src/shared/contract.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { aSession } from '../support/a-session.ts'
import { asLogged, checkSearchIndex, fullSession, openLog } from '../support/open-log.ts'
import { openTestDatabase } from '../support/open-test-database.ts'

const always = { from: '1900-01-01', to: '2199-12-31' }
const day = 24 * 60 * 60 * 1000

test('saves a change in the place of what the session was, and keeps what it was', () => {
  const db = openLog({ note: 'Gick till ån' })
  const session = { ...fullSession, date: '2026-10-20' }
  const changed = changeSession(db, { id: 1, revision: 1, session })
  expect(changed).toEqual({ isSaved: true, session: { ...session, id: 1, revision: 2 } })
  expect(listSessions(db, always)).toEqual([changed.session])
  expect(listChanges(db, 1)).toEqual([
    {
      id: 1,
      sessionId: 1,
      at: expect.any(String),
      kind: 'changed',
      before: aSession({ note: 'Gick till ån' }),
    },
  ])
  expect(searchSessions(db, 'gick')).toEqual([])
  expect(searchSessions(db, 'konstr')).toHaveLength(1)
  checkSearchIndex(db)
})

test('what it answers is what the contract promises', () => {
  const db = openLog({})
  const { sessions } = contract
  const changed = changeSession(db, { id: 1, revision: 1, session: fullSession })
  expect(sessions.change.output.parse(changed)).toEqual(changed)
  const removed = removeSession(db, 1)
  expect(sessions.remove.output.parse(removed)).toEqual(removed)
  const changes = listChanges(db, 1)
  expect(sessions.changes.output.parse(changes)).toEqual(changes)
  expect(sessions.removed.output.parse(listRemoved(db))).toEqual([removed])
  const restored = restoreSession(db, removed.id)
  expect(sessions.restore.output.parse(restored)).toEqual(restored)
})

test('of two who change the same, the later is shown what the earlier saved', () => {
  const db = openLog({ note: 'Först' })
  const mine = changeSession(db, { id: 1, revision: 1, session: aSession({ note: 'Mitt' }) })
  const theirs = changeSession(db, { id: 1, revision: 1, session: aSession({ note: 'Ditt' }) })
  expect(theirs).toEqual({ isSaved: false, session: mine.session })
  expect(findSession(db, 1)?.note).toBe('Mitt')
  expect(listChanges(db, 1)).toHaveLength(1)

  expect(
    changeSession(db, { id: 1, revision: 2, session: aSession({ note: 'Ditt' }) }).isSaved,
  ).toBe(true)
  expect(listChanges(db, 1).map(({ before }) => before.note)).toEqual(['Mitt', 'Först'])
})

test('a change of what was removed saves nothing', () => {
  const db = openLog({})
  removeSession(db, 1)
  const change = { id: 1, revision: 1, session: aSession({ note: 'Sent' }) }
  expect(changeSession(db, change)).toEqual({ isSaved: false, session: null })
  expect(listSessions(db, always)).toEqual([])
  expect(listChanges(db, 1)).toHaveLength(1)
})

test('a change that changes nothing makes no history', () => {
  const db = openLog()
  const saved = logSession(db, fullSession)
  const change = { id: 1, revision: 1, session: structuredClone(fullSession) }
  expect(changeSession(db, change)).toEqual({ isSaved: true, session: saved })
  expect(listChanges(db, 1)).toEqual([])
})

test('a change that is refused leaves the session and its history as they were', () => {
  const db = openLog({})
  const before = findSession(db, 1)
  const elsewhere = { id: 1, revision: 1, session: aSession({ setting: 'municipal' }) }
  expect(() => changeSession(db, elsewhere)).toThrow(new Refusal('setting-differs'))
  expect(findSession(db, 1)).toEqual(before)
  expect(listChanges(db, 1)).toEqual([])
})

test('a removed session rests, and comes back under its number', () => {
  const db = openLog({ note: 'Gick till ån' }, { note: 'Blev kvar' })
  const removed = removeSession(db, 1)
  expect(removed).toMatchObject({ sessionId: 1, kind: 'removed', before: { note: 'Gick till ån' } })
  expect(listSessions(db, always).map(({ id }) => id)).toEqual([2])
  expect(searchSessions(db, 'gick')).toEqual([])
  expect(listRemoved(db)).toEqual([removed])

  const restored = restoreSession(db, removed.id)
  expect(restored).toEqual({ ...aSession({ note: 'Gick till ån' }), id: 1, revision: 2 })
  expect(readSessions(db, [1])).toEqual([restored])
  expect(searchSessions(db, 'gick')).toEqual([restored])
  expect(listRemoved(db)).toEqual([])
  expect(listChanges(db, 1)).toEqual([removed])
  checkSearchIndex(db)
})

test('refuses to remove what is not there', () => {
  const db = openLog({})
  removeSession(db, 1)
  expect(() => removeSession(db, 1)).toThrow(new Refusal('session-gone'))
  expect(listRemoved(db)).toHaveLength(1)
})

test('a living session goes back by a change of its own, which can be undone too', () => {
  const db = openLog({ note: 'ett' })
  changeSession(db, { id: 1, revision: 1, session: aSession({ note: 'två' }) })
  changeSession(db, { id: 1, revision: 2, session: aSession({ note: 'tre' }) })

  expect(restoreSession(db, 1)).toMatchObject({ id: 1, revision: 4, note: 'ett' })
  expect(listChanges(db, 1).map(({ before }) => before.note)).toEqual(['tre', 'två', 'ett'])
  expect(restoreSession(db, 3)).toMatchObject({ revision: 5, note: 'tre' })
})

test('a session that was removed twice is listed once, as it was last', () => {
  const db = openLog({ note: 'ett' })
  restoreSession(db, removeSession(db, 1).id)
  changeSession(db, { id: 1, revision: 2, session: aSession({ note: 'två' }) })
  removeSession(db, 1)
  expect(listRemoved(db).map(({ before }) => before.note)).toEqual(['två'])
})

test('an older content can be put back after a removal, and what was removed is still kept', () => {
  const db = openLog({ note: 'ett' })
  changeSession(db, { id: 1, revision: 1, session: aSession({ note: 'två' }) })
  const removed = removeSession(db, 1)
  expect(restoreSession(db, 1)).toMatchObject({ id: 1, revision: 3, note: 'ett' })
  expect(restoreSession(db, removed.id)).toMatchObject({ note: 'två' })
})

test('removing and putting back give back every field', () => {
  const db = openLog()
  logSession(db, fullSession)
  const restored = restoreSession(db, removeSession(db, 1).id)
  expect(asLogged(restored)).toEqual(fullSession)
  expect(listSessions(db, always)).toEqual([restored])
})

test('a form that was open before a removal cannot overwrite what was put back', () => {
  const db = openLog({})
  restoreSession(db, removeSession(db, 1).id)
  const late = { id: 1, revision: 1, session: aSession({ note: 'Sent' }) }
  expect(changeSession(db, late).isSaved).toBe(false)
})

test('a session comes back to its unit under the name and setting it has now', () => {
  const db = openLog({}, {})
  const removed = removeSession(db, 1)
  changeUnit(db, {
    name: 'Avdelning 12',
    unit: { name: 'Avdelning 14', setting: 'outpatient' },
  })
  expect(restoreSession(db, removed.id)).toMatchObject({
    unit: 'Avdelning 14',
    setting: 'outpatient',
  })
  expect(listUnits(db)).toHaveLength(1)
})

test('the number of a removed session is not given to another', () => {
  const db = openLog({})
  removeSession(db, 1)
  expect(logSession(db, aSession()).id).toBe(2)
})

test('refuses a change that is no longer kept', () => {
  expect(() => restoreSession(openLog({}), 7)).toThrow(new Refusal('session-gone'))
})

test('after thirty days a removed session is gone for good, with all that spoke of it', () => {
  const db = openLog({ note: 'Xylofonen' }, { note: 'Blev kvar' })
  changeSession(db, { id: 1, revision: 1, session: aSession({ note: 'Fagotten' }) })
  removeSession(db, 1)
  addFollowUp(db, { what: 'Ring', due: '2026-10-20', kind: 'contact', person: '', sessionId: 1 })
  const savedAt = '2026-10-14T08:00:00.000Z'
  for (const context of ['session:1', 'session:1 earlier', 'session:10', 'session:new']) {
    saveDraft(db, { context, savedAt, content: '{}' })
  }

  expect(purgeRemoved(db, new Date(Date.now() + 30 * day - 1000))).toBe(0)
  expect(listRemoved(db)).toHaveLength(1)
  expect(purgeRemoved(db, new Date(Date.now() + 30 * day + 1000))).toBe(1)
  expect(listRemoved(db)).toEqual([])
  expect(listChanges(db, 1)).toEqual([])
  expect(listFollowUps(db, {})).toMatchObject([{ what: 'Ring', sessionId: null }])
  expect(listDrafts(db).map(({ context }) => context)).toEqual(['session:10', 'session:new'])
  expect(readSessions(db, [2])).toHaveLength(1)
  expect(db.serialize().toString('latin1')).not.toMatch(/xylofon|fagott/i)
})

test('what a session was logged from is kept while it rests, and goes with it', () => {
  const db = openLog()
  const origin = { kind: 'group', id: 7 } as const
  const { id } = logSessionFrom(db, origin, aSession())
  const origins = () => db.prepare(`SELECT session_id, group_id FROM session_origins`).raw().all()
  restoreSession(db, removeSession(db, id).id)
  expect(origins()).toEqual([[id, 7]])
  removeSession(db, id)
  purgeRemoved(db, new Date(Date.now() + 29 * day))
  expect(origins()).toEqual([[id, 7]])
  purgeRemoved(db, new Date(Date.now() + 31 * day))
  expect(origins()).toEqual([])
})

test('a session that was put back is never let go, nor is its history', () => {
  const db = openLog({})
  restoreSession(db, removeSession(db, 1).id)
  expect(purgeRemoved(db, new Date(Date.now() + 400 * day))).toBe(0)
  expect(findSession(db, 1)).not.toBeNull()
  expect(listChanges(db, 1)).toHaveLength(1)
})

test('the thirty days begin anew when a session is removed again', () => {
  vi.useFakeTimers({ now: new Date('2026-10-01T12:00:00Z') })
  try {
    const db = openTestDatabase(logbookMigrations)
    logSession(db, aSession())
    restoreSession(db, removeSession(db, 1).id)
    vi.setSystemTime(new Date('2026-10-20T12:00:00Z'))
    removeSession(db, 1)
    vi.setSystemTime(new Date('2026-11-10T12:00:00Z'))
    expect(listRemoved(db)).toHaveLength(1)
    vi.setSystemTime(new Date('2026-11-20T12:00:00Z'))
    expect(listRemoved(db)).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('the removed are listed where nothing can be written, without those that rested long enough', () => {
  const db = openLog({ note: 'länge sedan' }, { note: 'vilar' })
  removeSession(db, 1)
  db.exec(`UPDATE session_changes SET changed_at = '2020-01-01T00:00:00.000Z'`)
  removeSession(db, 2)
  db.pragma('query_only = ON')
  expect(listRemoved(db).map(({ before }) => before.note)).toEqual(['vilar'])
})
