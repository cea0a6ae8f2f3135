import { expect, test } from 'vitest'
import { sessionInCell, weekRows } from '../../../src/renderer/log/week-rows.ts'
import { newSession, type NewSession } from '../../../src/shared/session.ts'
import { aSession } from '../../support/a-session.ts'

const monday = '2026-10-12'
const logged = (differences: Partial<NewSession>, id: number) => ({
  ...aSession(differences),
  id,
  revision: 1,
})
const rows = weekRows(
  [
    logged({ date: '2026-10-02', activity: 'D10', unit: 'Avdelning 3' }, 1),
    logged({ date: '2026-10-13', activity: 'D01', minutes: 30 }, 2),
    logged({ date: '2026-10-13', activity: 'D01', minutes: 15 }, 3),
    logged({ date: '2026-10-14', activity: 'D01', label: 'Kvällssamtal' }, 4),
  ],
  monday,
)

test('a week has a row for each activity and own label, also those of the weeks before', () => {
  expect(rows.map(({ activity, label, minutes }) => [activity, label, minutes])).toEqual([
    ['D01', '', 45],
    ['D01', 'Kvällssamtal', 45],
    ['D10', '', 0],
  ])
  expect(rows[0]?.byDay.get('2026-10-13')).toHaveLength(2)
  expect(rows[2]?.byDay.size).toBe(0)
})

test('minutes in a cell are a sound session at the unit of the newest one, about nobody', () => {
  const session = sessionInCell(rows[2]!, '2026-10-15', 50)
  expect(session).toMatchObject({
    date: '2026-10-15',
    minutes: 50,
    activity: 'D10',
    unit: 'Avdelning 3',
    person: '',
    note: '',
    start: '',
  })
  expect(newSession.safeParse(session).success).toBe(true)
})
