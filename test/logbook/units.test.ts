import { expect, test } from 'vitest'
import { changeSession, listChanges } from '../../src/logbook/session-changes.ts'
import { findSession, listSessions, logSession } from '../../src/logbook/sessions.ts'
import { changeUnit, listUnits } from '../../src/logbook/units.ts'
import { Refusal } from '../../src/shared/refusal.ts'
import { aSession } from '../support/a-session.ts'
import { openLog } from '../support/open-log.ts'

test('lists the unit that was logged last first, also when its day is earlier', () => {
  const db = openLog({ unit: 'Åsen' }, { unit: 'Ängen', date: '2026-10-20' })
  logSession(db, aSession({ unit: 'Åsen', date: '2026-10-02' }))
  expect(listUnits(db).map(({ name }) => name)).toEqual(['Åsen', 'Ängen'])
})

test('a new name and setting stand in every session of the unit and in their history', () => {
  const db = openLog({}, {}, { unit: 'Åsen' })
  changeSession(db, { id: 2, revision: 1, session: aSession({ note: 'annat' }) })
  changeUnit(db, { name: 'Avdelning 12', unit: { name: 'Avdelning 14', setting: 'other' } })

  const sessions = listSessions(db, { from: '2026-10-01', to: '2026-10-31' })
  expect(sessions.map(({ unit, setting }) => [unit, setting])).toEqual([
    ['Avdelning 14', 'other'],
    ['Avdelning 14', 'other'],
    ['Åsen', 'inpatient'],
  ])
  expect(listChanges(db, 2)).toMatchObject([
    { before: { unit: 'Avdelning 14', setting: 'other', note: '' } },
  ])
})

test('a form that still holds the old name cannot bring it back', () => {
  const db = openLog({})
  changeUnit(db, { name: 'Avdelning 12', unit: { name: 'Avdelning 14', setting: 'inpatient' } })
  const late = { id: 1, revision: 1, session: aSession({ note: 'Sent' }) }
  expect(changeSession(db, late)).toMatchObject({
    isSaved: false,
    session: { unit: 'Avdelning 14' },
  })
  expect(listUnits(db)).toHaveLength(1)
})

test('keeps its name when only the setting changes', () => {
  const db = openLog({})
  changeUnit(db, { name: 'Avdelning 12', unit: { name: 'Avdelning 12', setting: 'outpatient' } })
  expect(listUnits(db)).toEqual([{ name: 'Avdelning 12', setting: 'outpatient' }])
})

test('refuses a unit that is not there, and a name that another unit has', () => {
  const db = openLog({}, { unit: 'Åsen' })
  const unit = { name: 'Åsen', setting: 'inpatient' } as const
  expect(() => changeUnit(db, { name: 'Ängen', unit })).toThrow(new Refusal('unit-gone'))
  expect(() => changeUnit(db, { name: 'Avdelning 12', unit })).toThrow(new Refusal('unit-exists'))
  expect(findSession(db, 1)).toMatchObject({ unit: 'Avdelning 12', revision: 1 })
})
