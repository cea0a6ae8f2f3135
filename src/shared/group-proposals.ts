import type { ActivityCode } from './activities.ts'
import type { Bilingual } from './language.ts'

interface GroupProposal extends Bilingual {
  readonly activity: ActivityCode
  readonly minutes: number
  readonly start: string
  /** Every so many weeks; 0 for no fixed day. */
  readonly every: number
}

/** What a catalogue can begin with. Each is changed as one likes before it is saved. */
export const groupProposals: readonly GroupProposal[] = [
  { sv: 'Promenad', en: 'Walk', activity: 'D10', minutes: 60, start: '13:00', every: 1 },
  {
    sv: 'Studiecirkel',
    en: 'Study circle',
    activity: 'D08',
    minutes: 90,
    start: '14:00',
    every: 2,
  },
  { sv: 'Sånggrupp', en: 'Song group', activity: 'D07', minutes: 60, start: '14:00', every: 1 },
  { sv: 'Gym', en: 'Gym', activity: 'D10', minutes: 60, start: '10:00', every: 1 },
  {
    sv: 'Öppen träffpunkt',
    en: 'Open meeting place',
    activity: 'D09',
    minutes: 120,
    start: '',
    every: 0,
  },
]
