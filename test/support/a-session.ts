import { type NewSession, noDetails } from '../../src/shared/session.ts'

/** A session like any other, with what a test cares about put in. */
export function aSession(differences: Partial<NewSession> = {}): NewSession {
  return {
    date: '2026-10-14',
    start: '09:30',
    minutes: 45,
    activity: 'D01',
    form: 'individual',
    setting: 'inpatient',
    unit: 'Avdelning 12',
    phase: 'ongoing',
    participants: 1,
    person: 'Blå björk',
    note: '',
    ...noDetails,
    ...differences,
  }
}
