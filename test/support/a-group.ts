import type { NewGroup } from '../../src/shared/group.ts'

/** A walk on Thursdays from 5 November 2026, with what a test cares about put in. */
export const aGroup = (differences: Partial<NewGroup> = {}): NewGroup => ({
  name: 'Torsdagspromenaden',
  activity: 'D10',
  unit: 'Avdelning 12',
  setting: 'inpatient',
  minutes: 60,
  start: '13:00',
  recurrence: { kind: 'weekly', first: '2026-11-05', every: 1, weekdays: [3] },
  endedOn: '',
  ...differences,
})
