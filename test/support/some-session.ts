import * as fc from 'fast-check'
import { activityCodes } from '../../src/shared/activities.ts'
import { forms, type NewSession, phases } from '../../src/shared/session.ts'
import { aSession } from './a-session.ts'

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, '0')))
  .map((parts) => parts.join(':'))

/** Any session of the first four weeks of October 2026. */
export const someSession = fc
  .record({
    date: fc.integer({ min: 1, max: 28 }).map((day) => `2026-10-${String(day).padStart(2, '0')}`),
    start: fc.oneof(fc.constant(''), clock),
    minutes: fc.integer({ min: 1, max: 1440 }),
    activity: fc.constantFrom(...activityCodes),
    form: fc.constantFrom(...forms.map(({ code }) => code)),
    place: fc.constantFrom(
      { unit: 'Avdelning 12', setting: 'inpatient' } as const,
      { unit: 'Åsen', setting: 'municipal' } as const,
      { unit: 'Ängen', setting: 'other' } as const,
      { unit: '', setting: '' } as const,
    ),
    phase: fc.constantFrom('' as const, ...phases.map(({ code }) => code)),
    participants: fc.integer({ min: 0, max: 999 }),
    person: fc.constantFrom('', 'Blå björk', 'Grön älv'),
    firstContact: fc.boolean(),
    happened: fc.boolean(),
  })
  .map(({ place, happened, participants, minutes, ...differences }): NewSession => {
    // One in ten that did not happen took no time.
    const took = happened || minutes % 10 > 0 ? minutes : 0
    return aSession({
      ...differences,
      ...place,
      happened,
      minutes: took,
      participants: happened ? participants : 0,
    })
  })
