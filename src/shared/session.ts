import * as z from 'zod/mini'
import { type ActivityCode, activityCodes } from './activities.ts'
import type { Bilingual } from './language.ts'
import {
  date,
  oneOf,
  optionalLine,
  optionalText,
  requiredLine,
  time,
  wholeNumber,
} from './fields.ts'

interface Choice extends Bilingual {
  readonly code: string
}

/** How a session was done. */
export const forms = [
  { code: 'individual', sv: 'Enskilt', en: 'One to one' },
  { code: 'group', sv: 'Grupp', en: 'Group' },
  { code: 'with_family', sv: 'Med närstående', en: 'With family or friends' },
  { code: 'with_staff', sv: 'Med personal', en: 'With staff' },
  { code: 'phone', sv: 'Telefon', en: 'Phone' },
  { code: 'video', sv: 'Video', en: 'Video' },
  { code: 'present', sv: 'Närvarande på enheten', en: 'Present on the unit' },
  { code: 'alone', sv: 'På egen hand', en: 'On my own' },
] as const satisfies readonly Choice[]
export type Form = (typeof forms)[number]['code']

/** The kind of service a unit belongs to. */
export const settings = [
  { code: 'inpatient', sv: 'Heldygnsvård', en: 'Inpatient care' },
  { code: 'outpatient', sv: 'Öppenvård', en: 'Outpatient care' },
  { code: 'municipal', sv: 'Kommunal socialpsykiatri', en: 'Municipal social psychiatry' },
  { code: 'other', sv: 'Annat', en: 'Other' },
] as const satisfies readonly Choice[]
export type Setting = (typeof settings)[number]['code']

/** Where in the contact a session falls. Always optional. */
export const phases = [
  { code: 'first_contact', sv: 'Första kontakten', en: 'First contact' },
  { code: 'ongoing', sv: 'Pågående', en: 'Ongoing' },
  { code: 'before_discharge', sv: 'Inför utskrivning', en: 'Before discharge' },
  { code: 'after_discharge', sv: 'Efter utskrivning', en: 'After discharge' },
  { code: 'steady', sv: 'Stabil kontakt', en: 'Steady contact' },
  { code: 'ending', sv: 'Avslut', en: 'Ending' },
] as const satisfies readonly Choice[]
export type Phase = (typeof phases)[number]['code']

const codesOf = <C extends string>(choices: readonly { readonly code: C }[]): readonly C[] =>
  choices.map((choice) => choice.code)

export const activityCode = oneOf<ActivityCode>(activityCodes, 'unknown-activity')
export const form = oneOf<Form>(codesOf(forms), 'unknown-form')
export const setting = oneOf<Setting>(codesOf(settings), 'unknown-setting')
/** Empty when no phase was stated. */
export const phase = oneOf<Phase | ''>(['', ...codesOf(phases)], 'unknown-phase')

/** What names in Peerlogg may hold: a unit, a pseudonym, a profile's label, an organisation. */
export const name = requiredLine(80)

/**
 * A session as it is logged. Minutes are the peer supporter's own time, counted once.
 * The keys, in this order, are also the columns of a CSV that is logged.
 */
export const newSession = z.strictObject({
  /** Calendar day where the work was done, YYYY-MM-DD. */
  date,
  /** Local wall clock, HH:MM; empty when not stated. */
  start: time,
  minutes: wholeNumber(1, 1440, 'bad-minutes'),
  activity: activityCode,
  form,
  setting,
  unit: name,
  phase,
  participants: wholeNumber(0, 999, 'bad-participants'),
  /** A made-up pseudonym; empty when no one in particular. */
  person: optionalLine(80),
  note: optionalText(4000),
})
export type NewSession = z.infer<typeof newSession>

export const session = z.extend(newSession, { id: z.int() })
export type Session = z.infer<typeof session>

export const unit = z.strictObject({ name, setting })
export type Unit = z.infer<typeof unit>
