import { expect, test } from 'vitest'
import { changePreferences, readPreferences, renameLabel } from '../../src/logbook/preferences.ts'
import { changeSession, listChanges } from '../../src/logbook/session-changes.ts'
import { searchSessions } from '../../src/logbook/session-search.ts'
import { listSessions } from '../../src/logbook/sessions.ts'
import { preferences, usualPreferences } from '../../src/shared/preferences.ts'
import { aSession } from '../support/a-session.ts'
import { checkSearchIndex, openLog } from '../support/open-log.ts'

const walk = { activity: 'D10', label: 'Ångbåtsrunda', isHidden: false } as const

test('are the usual until something is chosen', () => {
  expect(readPreferences(openLog())).toEqual(usualPreferences)
})

test('keep what was chosen and leave the rest', () => {
  const db = openLog()
  changePreferences(db, { hasSeenTour: true })
  const nouns = { ...usualPreferences.nouns, municipal: 'brukare' } as const
  expect(changePreferences(db, { nouns, hasSeenTour: undefined })).toEqual({
    ...usualPreferences,
    nouns,
    hasSeenTour: true,
  })
  expect(preferences.parse(readPreferences(db))).toEqual(readPreferences(db))
})

test('keep the order of activities, and add those that came with a later version last', () => {
  const db = openLog()
  const chosen = [
    walk,
    ...usualPreferences.activities
      .filter(({ activity }) => activity !== 'D10' && activity !== 'I03')
      .toReversed(),
  ]
  const { activities } = changePreferences(db, { activities: chosen })
  expect(activities).toEqual([
    ...chosen,
    { activity: 'D10', label: '', isHidden: false },
    { activity: 'I03', label: '', isHidden: false },
  ])
})

test('what another version kept in a shape of its own gives way to the usual, the rest stays', () => {
  const db = openLog()
  const keep = (name: string, value: unknown) =>
    db.prepare(`INSERT INTO preferences VALUES (?, ?)`).run(name, JSON.stringify(value))
  keep('theme', 'dark')
  keep('hasSeenTour', 'yes')
  keep('nouns', { municipal: 'brukare' })
  keep('activities', [walk, { activity: 'D99', label: '', isHidden: false }, 'D01'])
  keep('oldLogWords', { båt: walk, sjö: { ...walk, activity: 'D99' } })
  const read = readPreferences(db)
  expect(preferences.parse(read)).toEqual(read)
  expect(read).toEqual({
    ...usualPreferences,
    nouns: { ...usualPreferences.nouns, municipal: 'brukare' },
    activities: [walk, ...usualPreferences.activities],
    oldLogWords: { båt: walk },
  })
})

test('a label that is renamed to what it is called stays', () => {
  const db = openLog({ activity: 'D10', label: 'Ångbåtsrunda' })
  changePreferences(db, { activities: [walk, ...usualPreferences.activities] })
  const same = { activity: 'D10', from: 'Ångbåtsrunda', to: 'Ångbåtsrunda' } as const
  expect(renameLabel(db, same).activities).toContainEqual(walk)
})

test('a renamed label is renamed in sessions, their history, the search and old words', () => {
  const db = openLog(
    { activity: 'D10', label: 'Ångbåtsrunda' },
    { activity: 'D07', label: 'Ångbåtsrunda' },
    { activity: 'D10', label: '' },
  )
  changeSession(db, { id: 3, revision: 1, session: aSession({ activity: 'D10', label: 'Kort' }) })
  changeSession(db, {
    id: 1,
    revision: 1,
    session: aSession({ activity: 'D10', label: 'Ångbåtsrunda', note: 'två' }),
  })
  changePreferences(db, {
    activities: [walk, ...usualPreferences.activities],
    oldLogWords: { båt: walk, bad: { ...walk, activity: 'D07' } },
  })

  const { activities, oldLogWords } = renameLabel(db, {
    activity: 'D10',
    from: 'Ångbåtsrunda',
    to: 'Båttur',
  })
  expect(activities[0]).toEqual({ ...walk, label: 'Båttur' })
  expect(oldLogWords).toEqual({
    båt: { ...walk, label: 'Båttur' },
    bad: { ...walk, activity: 'D07' },
  })
  const sessions = listSessions(db, { from: '2026-10-01', to: '2026-10-31' })
  expect(sessions.map(({ label }) => label)).toEqual(['Båttur', 'Ångbåtsrunda', 'Kort'])
  expect(sessions[0]?.revision).toBe(3)
  expect(listChanges(db, 1).map(({ before }) => before.label)).toEqual(['Båttur'])
  expect(searchSessions(db, 'båttur').map(({ id }) => id)).toEqual([1])
  expect(searchSessions(db, 'ångbåt').map(({ id }) => id)).toEqual([2])
  checkSearchIndex(db)
})

test('a label that is renamed to one that is there becomes one with it', () => {
  const db = openLog()
  const boat = { ...walk, label: 'Båttur', isHidden: true }
  changePreferences(db, { activities: [boat, walk, ...usualPreferences.activities] })
  const { activities } = renameLabel(db, { activity: 'D10', from: walk.label, to: 'Båttur' })
  expect(activities).toEqual([boat, ...usualPreferences.activities])
})
