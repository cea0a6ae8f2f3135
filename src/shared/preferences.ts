/** What a peer supporter has chosen, kept in the encrypted log. */
import * as z from 'zod/mini'
import { activities } from './activities.ts'
import { optionalLine } from './fields.ts'
import type { Bilingual } from './language.ts'
import { activityCode, type Setting } from './session.ts'

/** What the people of a setting are called. */
export const nouns = [
  { code: 'patient', sv: 'patient', en: 'patient' },
  { code: 'brukare', sv: 'brukare', en: 'service user' },
  { code: 'deltagare', sv: 'deltagare', en: 'participant' },
  { code: 'klient', sv: 'klient', en: 'client' },
  { code: 'person', sv: 'person', en: 'person' },
] as const satisfies readonly ({ readonly code: string } & Bilingual)[]
export type Noun = (typeof nouns)[number]['code']

const noun = z.enum(nouns.map(({ code }) => code))

/** An activity as it is offered: one of the usual, or an own label under one. */
export const offeredActivity = z.strictObject({
  activity: activityCode,
  /** Empty for the usual name. */
  label: optionalLine(80),
  isHidden: z.boolean(),
})
export type OfferedActivity = z.infer<typeof offeredActivity>

export const preferences = z.strictObject({
  /** In the order they are offered. Hidden ones stay in earlier sessions and summaries. */
  activities: z.array(offeredActivity).check(z.maxLength(200)),
  nouns: z.strictObject({
    inpatient: noun,
    outpatient: noun,
    municipal: noun,
    other: noun,
  } satisfies Record<Setting, unknown>),
  hasSeenTour: z.boolean(),
  /** Whether a question mark opens the help; a key without company must be possible to turn off (WCAG 2.1.4). */
  hasQuestionMarkKey: z.boolean(),
  /** Words of old logs, in lower case, and the activity each was matched to. */
  oldLogWords: z.record(z.string(), offeredActivity),
})
export type Preferences = z.infer<typeof preferences>

export const usualPreferences: Preferences = {
  activities: activities.map(({ code }) => ({ activity: code, label: '', isHidden: false })),
  nouns: { inpatient: 'patient', outpatient: 'patient', municipal: 'deltagare', other: 'person' },
  hasSeenTour: false,
  hasQuestionMarkKey: true,
  oldLogWords: {},
}
