import * as z from 'zod/mini'
import type { ActivityCode } from './activities.ts'
import { because, date, oneOf, optionalLine, optionalText, time } from './fields.ts'
import type { Bilingual } from './language.ts'

/** Whom a meeting is with, and what it is logged as. */
export const meetingKinds = [
  { code: 'staff', activity: 'D05', sv: 'Personal', en: 'Staff' },
  { code: 'authority', activity: 'D16', sv: 'Myndighet eller annan', en: 'An authority or other' },
] as const satisfies readonly ({
  readonly code: string
  readonly activity: ActivityCode
} & Bilingual)[]
export type MeetingKind = (typeof meetingKinds)[number]['code']

/** A role, never a name. */
export const meetingRoles = [
  { code: 'doctor', kind: 'staff', sv: 'Läkare', en: 'Doctor' },
  { code: 'care_contact', kind: 'staff', sv: 'Fast vårdkontakt', en: 'Care contact' },
  { code: 'coordinator', kind: 'staff', sv: 'Samordnare', en: 'Coordinator' },
  { code: 'nurse', kind: 'staff', sv: 'Sjuksköterska', en: 'Nurse' },
  { code: 'counsellor', kind: 'staff', sv: 'Kurator', en: 'Counsellor' },
  { code: 'psychologist', kind: 'staff', sv: 'Psykolog', en: 'Psychologist' },
  { code: 'housing_support', kind: 'staff', sv: 'Boendestöd', en: 'Housing support' },
  { code: 'joint_plan', kind: 'staff', sv: 'SIP-möte, flera', en: 'Joint care plan meeting' },
  { code: 'social_insurance', kind: 'authority', sv: 'Försäkringskassan', en: 'Social insurance' },
  {
    code: 'employment_service',
    kind: 'authority',
    sv: 'Arbetsförmedlingen',
    en: 'Employment service',
  },
  { code: 'social_services', kind: 'authority', sv: 'Socialtjänsten', en: 'Social services' },
  {
    code: 'personal_representative',
    kind: 'authority',
    sv: 'Personligt ombud',
    en: 'Personal representative',
  },
  {
    code: 'education',
    kind: 'authority',
    sv: 'Skola, studievägledning',
    en: 'School, study guidance',
  },
  { code: 'tenancy', kind: 'authority', sv: 'Hyresvärd', en: 'Landlord' },
  { code: 'debt_advice', kind: 'authority', sv: 'Budget- och skuldrådgivning', en: 'Debt advice' },
  { code: 'first_visit', kind: 'authority', sv: 'Första besök', en: 'First visit' },
] as const satisfies readonly ({ readonly code: string; readonly kind: MeetingKind } & Bilingual)[]
export type MeetingRole = (typeof meetingRoles)[number]['code']

/** How it stands: known by its session, and until there is one by whether it was closed. */
export const meetingStates = ['planned', 'held', 'did_not_happen', 'not_relevant'] as const
export type MeetingState = (typeof meetingStates)[number]

const meetingFields = z.strictObject({
  /** A pseudonym, or empty. */
  person: optionalLine(80),
  kind: oneOf<MeetingKind>(
    meetingKinds.map(({ code }) => code),
    'invalid-input',
  ),
  /** Empty when not stated. */
  role: oneOf<MeetingRole | ''>(['', ...meetingRoles.map(({ code }) => code)], 'invalid-input'),
  day: date,
  start: time,
  /** What the person wants to say, in own words. */
  wishes: optionalText(2000),
})

const roleFits = ({ kind, role }: { readonly kind: MeetingKind; readonly role: string }) =>
  role === '' || meetingRoles.some((one) => one.code === role && one.kind === kind)

/** A meeting that a person wants company at. */
export const newMeeting = meetingFields.check(
  z.refine(roleFits, { ...because('invalid-input'), path: ['role'] }),
)
export type NewMeeting = z.infer<typeof newMeeting>

/** All that a meeting is, without its sessions: what a removed one is put back from. */
export const meetingKept = z.extend(meetingFields, {
  id: z.int(),
  /** The day it was found to be no longer relevant; empty otherwise. */
  closedOn: z.union([z.literal(''), date]),
})
export type MeetingKept = z.infer<typeof meetingKept>

export const meeting = z.extend(meetingKept, { state: z.enum(meetingStates) })
export type Meeting = z.infer<typeof meeting>
