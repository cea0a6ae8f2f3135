import { expect, test } from 'vitest'
import { toNewSession } from '../../../src/renderer/sessions/session-fields.ts'
import { fromFavourite, needsUnitTold } from '../../../src/renderer/today/from-favourite.ts'
import { fromFollowUp } from '../../../src/renderer/today/from-follow-up.ts'
import { newSession } from '../../../src/shared/session.ts'
import { aSession } from '../../support/a-session.ts'

const units = [{ name: 'Avdelning 12', setting: 'inpatient' }] as const
const favourite = {
  activity: 'D10',
  label: 'Simhallen',
  form: 'group',
  unit: 'Avdelning 12',
  minutes: 60,
  times: 4,
} as const
const followUp = {
  id: 1,
  what: 'Ringa om öppettider',
  due: '2026-10-14',
  kind: 'find_out',
  person: 'Blå björk',
  sessionId: 3,
  state: 'done',
  closedOn: '2026-10-14',
} as const

test('makes a valid session of a favourite', () => {
  const session = fromFavourite(favourite, '2026-10-14', units)
  expect(newSession.parse(session)).toMatchObject({
    date: '2026-10-14',
    label: 'Simhallen',
    setting: 'inpatient',
    participants: 0,
  })
})

test('leaves out a unit that is gone', () => {
  expect(newSession.parse(fromFavourite(favourite, '2026-10-14', []))).toMatchObject({
    unit: '',
    setting: '',
  })
})

test('tells the units of favourites so that no two look the same', () => {
  const inUnit = needsUnitTold([favourite, { ...favourite, unit: '' }], 'Avdelning 12')
  expect(['Avdelning 12', 'Avdelning 9', ''].map(inUnit)).toEqual([false, true, true])
  expect(needsUnitTold([{ ...favourite, unit: '' }], undefined)('')).toBe(false)
})

test('fills in what a follow-up came to, all but the time it took', () => {
  const origin = { ...aSession({ phase: 'ongoing' }), id: 3, revision: 1 }
  const fields = fromFollowUp(followUp, origin, '2026-10-14')
  expect(fields).toMatchObject({ activity: 'I07', unit: 'Avdelning 12', minutes: '' })
  const session = toNewSession({ ...fields, minutes: '10' }, units, '2026-10-14')
  expect(newSession.parse(session)).toMatchObject({
    person: 'Blå björk',
    phase: 'ongoing',
    note: 'Ringa om öppettider',
    participants: 0,
  })
  expect(fromFollowUp(followUp, undefined, '2026-10-14').unit).toBe('')
})
