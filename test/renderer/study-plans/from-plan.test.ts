import { expect, test } from 'vitest'
import { fromPlan } from '../../../src/renderer/study-plans/from-plan.ts'
import { toNewSession } from '../../../src/renderer/sessions/session-fields.ts'
import type { PlanArea } from '../../../src/shared/plan.ts'
import { newSession } from '../../../src/shared/session.ts'

const today = '2026-11-22'
const units = [{ name: 'Avdelning 12', setting: 'inpatient' }] as const

test('a session from a step has the activity of the area, the person and what the step says', () => {
  const activities = { studies: 'D13', occupation: 'D14', work: 'D15' } as const
  for (const area of Object.keys(activities) as PlanArea[]) {
    const fields = fromPlan(
      { area, person: 'Blå björk' },
      { what: 'Besöka skolan' },
      'Avdelning 12',
      today,
    )
    expect(
      newSession.parse(toNewSession({ ...fields, minutes: '45' }, units, today)),
    ).toMatchObject({
      date: today,
      minutes: 45,
      activity: activities[area],
      form: 'individual',
      participants: 1,
      unit: 'Avdelning 12',
      person: 'Blå björk',
      note: 'Besöka skolan',
    })
  }
})

test('a session from the plan as a whole has no note, and no person where there is none', () => {
  expect(fromPlan({ area: 'work', person: '' }, undefined, '', today)).toMatchObject({
    activity: 'D15',
    person: '',
    note: '',
    unit: '',
  })
})
