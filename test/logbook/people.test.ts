import { expect, test } from 'vitest'
import { listDrafts, saveDraft } from '../../src/logbook/drafts.ts'
import { addFollowUp, listFollowUps, settleFollowUp } from '../../src/logbook/follow-ups.ts'
import {
  addPerson,
  forgetPerson,
  listPeople,
  mergePeople,
  renamePerson,
} from '../../src/logbook/people.ts'
import {
  changeSession,
  listChanges,
  listRemoved,
  removeSession,
  restoreSession,
} from '../../src/logbook/session-changes.ts'
import { plansWith } from '../../src/logbook/person-plans.ts'
import { findSession, listSessions } from '../../src/logbook/sessions.ts'
import { contract } from '../../src/shared/contract.ts'
import type { NewFollowUp } from '../../src/shared/follow-up.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'
import { planOf } from '../support/plan-of.ts'
import { addWhatIsAhead } from '../support/what-is-ahead.ts'

const always = { from: '1900-01-01', to: '2199-12-31' }
const namesOf = (db: Database): string[] => listPeople(db).map(({ name }) => name)
const peopleOfSessions = (db: Database): string[] =>
  listSessions(db, always).map(({ person }) => person)
const aFollowUp = (person: string): NewFollowUp => ({
  what: 'Ring tillbaka',
  due: '2026-10-20',
  kind: 'contact',
  person,
  sessionId: null,
})
const savedAt = '2026-10-14T08:00:00.000Z'

/** Those that `addWhatIsAhead` logs: of a group, and a training. */
const ofNobody = ['', '', '', '']

/** A log where one pseudonym stands wherever a pseudonym can stand. */
function openLogAbout(person: string): Database {
  const db = openLog({ person }, { person, note: 'ett' }, { person }, { person: 'Grå sten' })
  changeSession(db, { id: 1, revision: 1, session: aSession({ person: 'Grå sten' }) })
  changeSession(db, { id: 2, revision: 1, session: aSession({ person, note: 'två' }) })
  removeSession(db, 3)
  addFollowUp(db, aFollowUp(person))
  addWhatIsAhead(db, { person })
  const form = { person, note: `Möt ${person.toUpperCase()}!`, minutes: '45', links: [] }
  saveDraft(db, { context: 'session:new', savedAt, content: JSON.stringify(form) })
  saveDraft(db, { context: 'line', savedAt, content: JSON.stringify(`45 ${person.toLowerCase()}`) })
  saveDraft(db, { context: `person:${person}`, savedAt, content: '{}' })
  return db
}

/** Whether the letters stand anywhere in the store's pages, in use or not. */
const holds = (db: Database, text: string): boolean =>
  db.serialize().toString('utf8').toLowerCase().includes(text.toLowerCase())

test('lists people in the order of the Swedish alphabet', () => {
  const db = openLog()
  for (const person of ['Ängen', 'Blå 12', 'Öringen', 'Åsen', 'Blå 9', 'Zonen']) {
    addPerson(db, person)
  }
  expect(namesOf(db)).toEqual(['Blå 9', 'Blå 12', 'Zonen', 'Åsen', 'Ängen', 'Öringen'])
})

test('tells what the log holds about the work with each', () => {
  const db = openLog(
    { person: 'Blå björk', date: '2026-10-14', minutes: 30 },
    { person: 'Blå björk', date: '2026-10-02', minutes: 15 },
    { person: 'Blå björk', date: '2026-10-20', minutes: 5, happened: false, participants: 0 },
    { person: 'Röd rönn', happened: false, minutes: 0, participants: 0 },
    { person: '' },
  )
  addPerson(db, 'Grön älv')
  addFollowUp(db, aFollowUp('Blå björk'))
  const done = addFollowUp(db, aFollowUp('Blå björk'))
  settleFollowUp(db, { id: done.id, state: 'done', day: '2026-10-20' })

  addWhatIsAhead(db, { person: 'Grön älv' })
  addWhatIsAhead(db, { person: 'Röd rönn', textOf: (what) => `${what} till` })
  db.exec(`UPDATE homecoming_lists SET finished_on = '2026-10-20' WHERE id = 2;
    UPDATE plans SET ended_on = '2026-10-20' WHERE id = 2`)

  const people = listPeople(db)
  const nothing = {
    sessions: 0,
    minutes: 0,
    lastDate: '',
    openFollowUps: 0,
    openLists: 0,
    activePlans: 0,
  }
  expect(people).toEqual([
    {
      ...nothing,
      name: 'Blå björk',
      sessions: 2,
      minutes: 50,
      lastDate: '2026-10-14',
      openFollowUps: 1,
    },
    { ...nothing, name: 'Grön älv', openLists: 1, activePlans: 1 },
    { ...nothing, name: 'Röd rönn' },
  ])
  expect(contract.people.list.output.parse(people)).toEqual(people)
})

test('goes through the sessions of people in the order of its index', () => {
  const db = openLog()
  const steps = planOf(db, () => listPeople(db))
  expect(steps).toContain('SEARCH sessions USING INDEX sessions_by_person (person_id>?)')
  expect(steps.join()).not.toContain('TEMP B-TREE FOR GROUP BY')
})

test('adds a pseudonym once', () => {
  const db = openLog({ person: 'Blå björk' })
  addPerson(db, 'Grön älv')
  expect(() => addPerson(db, 'Grön älv')).toThrow(new Refusal('person-exists'))
  expect(() => addPerson(db, 'Blå björk')).toThrow(new Refusal('person-exists'))
  expect(namesOf(db)).toEqual(['Blå björk', 'Grön älv'])
})

test('a new name stands everywhere, also in the history and in what is half-written', () => {
  const db = openLogAbout('Blå björk')
  renamePerson(db, { from: 'Blå björk', to: 'Vit svala' })
  expect(namesOf(db)).toEqual(['Grå sten', 'Vit svala'])
  expect(peopleOfSessions(db)).toEqual(['Grå sten', 'Vit svala', 'Grå sten', ...ofNobody])
  expect(listChanges(db, 1).map(({ before }) => before.person)).toEqual(['Vit svala'])
  expect(listRemoved(db).map(({ before }) => before.person)).toEqual(['Vit svala'])
  expect(listFollowUps(db, { person: 'Vit svala' })).toHaveLength(1)
  const drafts = listDrafts(db).map(({ context, content }) => [context, JSON.parse(content)])
  expect(Object.fromEntries(drafts)).toEqual({
    'session:new': { person: 'Vit svala', note: 'Möt Vit svala!', minutes: '45', links: [] },
    line: '45 Vit svala',
    'person:Vit svala': {},
  })
  expect(restoreSession(db, listRemoved(db)[0]!.id).person).toBe('Vit svala')
  expect(namesOf(db)).toEqual(['Grå sten', 'Vit svala'])
  expect(holds(db, 'Blå björk')).toBe(false)
})

test('refuses to rename nobody, or to a name that is taken', () => {
  const db = openLog({ person: 'Blå björk' }, { person: 'Grå sten' })
  const gone = new Refusal('person-gone')
  expect(() => renamePerson(db, { from: 'Ingen', to: 'Vit svala' })).toThrow(gone)
  expect(() => renamePerson(db, { from: 'Ingen', to: 'Ingen' })).toThrow(gone)
  expect(() => renamePerson(db, { from: 'Blå björk', to: 'Grå sten' })).toThrow(
    new Refusal('person-exists'),
  )
  renamePerson(db, { from: 'Blå björk', to: 'Blå björk' })
  expect(namesOf(db)).toEqual(['Blå björk', 'Grå sten'])
  expect(findSession(db, 1)?.revision).toBe(1)
})

test('merging gives sessions, follow-ups and history of one to the other', () => {
  const db = openLogAbout('Blå björk')
  mergePeople(db, { from: 'Blå björk', into: 'Grå sten' })
  expect(listPeople(db)).toMatchObject([{ name: 'Grå sten', sessions: 3, openFollowUps: 1 }])
  expect(peopleOfSessions(db)).toEqual(['Grå sten', 'Grå sten', 'Grå sten', ...ofNobody])
  expect(restoreSession(db, listRemoved(db)[0]!.id).person).toBe('Grå sten')
  expect(holds(db, 'Blå björk')).toBe(false)
})

test('refuses to merge with nobody', () => {
  const db = openLog({ person: 'Blå björk' })
  const gone = new Refusal('person-gone')
  expect(() => mergePeople(db, { from: 'Ingen', into: 'Blå björk' })).toThrow(gone)
  expect(() => mergePeople(db, { from: 'Blå björk', into: 'Ingen' })).toThrow(gone)
  mergePeople(db, { from: 'Blå björk', into: 'Blå björk' })
  expect(namesOf(db)).toEqual(['Blå björk'])
})

test('forgetting keeps the sessions and leaves no trace of the pseudonym in the store', () => {
  const db = openLogAbout('Blå björk')
  expect(holds(db, 'Blå björk')).toBe(true)
  forgetPerson(db, 'Blå björk')
  expect(namesOf(db)).toEqual(['Grå sten'])
  expect(peopleOfSessions(db)).toEqual(['Grå sten', '', 'Grå sten', ...ofNobody])
  expect(listFollowUps(db, {})).toMatchObject([{ what: 'Ring tillbaka', person: '' }])
  expect(restoreSession(db, listRemoved(db)[0]!.id).person).toBe('')
  const drafts = listDrafts(db).map(({ context, content }) => [context, JSON.parse(content)])
  expect(Object.fromEntries(drafts)).toEqual({
    'session:new': { person: '', note: 'Möt !', minutes: '45', links: [] },
    line: '45 ',
  })
  expect(holds(db, 'björk')).toBe(false)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(() => forgetPerson(db, 'Blå björk')).toThrow(new Refusal('person-gone'))
})

test('lists, plans and meetings follow a pseudonym, and stay without one', () => {
  const db = openLogAbout('Blå björk')
  const ofOne = {
    lists: [{ id: 1, startedOn: '2026-10-14', homecoming: '', finishedOn: '' }],
    plans: [{ id: 1, area: 'studies', startedOn: '2026-10-14', endedOn: '' }],
    meetings: [{ id: 1, kind: 'authority', role: 'social_services', day: '2026-10-14' }],
  }
  expect(plansWith(db, 'Blå björk')).toEqual(ofOne)
  renamePerson(db, { from: 'Blå björk', to: 'Vit svala' })
  expect(plansWith(db, 'Vit svala')).toEqual(ofOne)
  mergePeople(db, { from: 'Vit svala', into: 'Grå sten' })
  expect(contract.people.plans.output.parse(plansWith(db, 'Grå sten'))).toEqual(ofOne)
  forgetPerson(db, 'Grå sten')
  expect(plansWith(db, 'Grå sten')).toEqual({ lists: [], plans: [], meetings: [] })
  for (const table of ['homecoming_lists', 'plans', 'meetings']) {
    expect(db.prepare(`SELECT person_id FROM ${table}`).pluck().all()).toEqual([null])
  }
})

test('a form that still holds the pseudonym cannot bring it back', () => {
  const db = openLog({ person: 'Blå björk' })
  forgetPerson(db, 'Blå björk')
  const late = { id: 1, revision: 1, session: aSession({ person: 'Blå björk', note: 'Sent' }) }
  expect(changeSession(db, late)).toMatchObject({ isSaved: false, session: { person: '' } })
  expect(namesOf(db)).toEqual([])
})

test('only the pseudonym itself is taken out of what is half-written', () => {
  const db = openLog({ person: 'Ek' }, { person: 'C++ (röd)' })
  const content = JSON.stringify({ note: 'Eken, Ek och björkek. Ek-dungen med C++ (röd)' })
  saveDraft(db, { context: 'session:new', savedAt, content })
  forgetPerson(db, 'Ek')
  renamePerson(db, { from: 'C++ (röd)', to: '$& $1' })
  expect(listDrafts(db).map((draft) => JSON.parse(draft.content))).toEqual([
    { note: 'Eken,  och björkek. -dungen med $& $1' },
  ])
})

test('what is half-written about two people who become one is kept, one beside the other', () => {
  const db = openLog({ person: 'Ek' }, { person: 'Asp' })
  saveDraft(db, { context: 'promise:Ek', savedAt, content: '{"what":"ett"}' })
  saveDraft(db, { context: 'promise:Asp', savedAt, content: '{"what":"två"}' })
  mergePeople(db, { from: 'Ek', into: 'Asp' })
  const drafts = listDrafts(db).map(({ context, content }) => [context, JSON.parse(content)])
  expect(Object.fromEntries(drafts)).toEqual({
    'promise:Asp': { what: 'två' },
    'promise:Asp earlier': { what: 'ett' },
  })
})

test('what is half-written keeps its codes, days and numbers when a pseudonym looks like one', () => {
  const db = openLog(...['Video', '12', 'Line', 'Work'].map((person) => ({ person })))
  const form = { person: '12', form: 'video', date: '2026-10-12', minutes: '12', links: ['video'] }
  saveDraft(db, { context: 'line', savedAt, content: JSON.stringify({ text: '12 Line video' }) })
  saveDraft(db, { context: 'session:12', savedAt, content: JSON.stringify(form) })
  const plan = { person: 'Work', area: 'work', goal: 'Som Work vill', startedOn: '2026-10-12' }
  const step = { what: 'Ring Work', byWhom: 'together', role: 'komvux', due: '2026-10-12' }
  saveDraft(db, { context: 'plan:new', savedAt, content: JSON.stringify(plan) })
  saveDraft(db, { context: 'plan:7:new', savedAt, content: JSON.stringify(step) })
  renamePerson(db, { from: 'Video', to: 'Ek' })
  renamePerson(db, { from: '12', to: 'Asp' })
  renamePerson(db, { from: 'Work', to: 'Komvux' })
  renamePerson(db, { from: 'Komvux', to: 'Rönn' })
  forgetPerson(db, 'Line')
  const drafts = listDrafts(db).map(({ context, content }) => [context, JSON.parse(content)])
  expect(Object.fromEntries(drafts)).toEqual({
    line: { text: '12  Ek' },
    'session:12': { ...form, person: 'Asp' },
    'plan:new': { ...plan, person: 'Rönn', goal: 'Som Rönn vill' },
    'plan:7:new': { ...step, what: 'Ring Rönn' },
  })
})
