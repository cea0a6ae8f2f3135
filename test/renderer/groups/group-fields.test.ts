import { expect, test } from 'vitest'
import {
  emptyGroup,
  fieldsOfGroup,
  proposedGroup,
  readGroupFields,
  toNewGroup,
} from '../../../src/renderer/groups/group-fields.ts'
import { groupProposals } from '../../../src/shared/group-proposals.ts'
import type { Recurrence } from '../../../src/shared/group-recurrence.ts'
import { newGroup } from '../../../src/shared/group.ts'
import type { Unit } from '../../../src/shared/session.ts'
import { aGroup } from '../../support/a-group.ts'

const today = '2026-11-22'
const units: readonly Unit[] = [{ name: 'Avdelning 12', setting: 'inpatient' }]

const recurrences: readonly Recurrence[] = [
  { kind: 'weekly', first: '2026-11-05', every: 2, weekdays: [1, 3] },
  { kind: 'monthly', first: '2026-11-05', ordinal: 'last', weekday: 4 },
  { kind: 'none' },
]

test.each(recurrences)('a group that recurs $kind is the same after the form', (recurrence) => {
  const group = aGroup({ recurrence, endedOn: '2026-12-31' })
  const fields = fieldsOfGroup({ ...group, id: 1 }, today)
  expect(newGroup.parse(toNewGroup(fields, units, today))).toEqual(group)
  expect(readGroupFields(JSON.parse(JSON.stringify(fields)))).toEqual(fields)
})

test('reads what is typed as people write it', () => {
  const fields = {
    ...emptyGroup(today),
    name: ' Gym ',
    unit: 'avdelning 12',
    minutes: '1,5 h',
    start: '930',
    first: '1/12',
  }
  expect(newGroup.parse(toNewGroup(fields, units, today))).toMatchObject({
    name: 'Gym',
    unit: 'Avdelning 12',
    setting: 'inpatient',
    minutes: 90,
    start: '09:30',
    recurrence: { kind: 'weekly', first: '2026-12-01', every: 1, weekdays: [6] },
    endedOn: '',
  })
})

test.each(groupProposals)('$sv can be saved as it is proposed', (proposal) => {
  for (const language of ['sv', 'en'] as const) {
    const fields = proposedGroup(proposal, today, language)
    expect(newGroup.safeParse(toNewGroup(fields, units, today)).success).toBe(true)
  }
})
