import * as z from 'zod/mini'
import { type ActivityCode, activityCodes } from './activities.ts'
import type { Bilingual } from './language.ts'
import type { RefusalCode } from './refusal.ts'
import {
  because,
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

/** With whom a group was led; a role, never a name. */
export const coLeaders = [
  { code: 'peer_supporter', sv: 'Annan peer supporter', en: 'Another peer supporter' },
  { code: 'staff', sv: 'Personal', en: 'Staff' },
  { code: 'participant', sv: 'Deltagare', en: 'A participant' },
  { code: 'association', sv: 'Förening', en: 'An association' },
  { code: 'other', sv: 'Någon annan', en: 'Somebody else' },
] as const satisfies readonly Choice[]
export type CoLeader = (typeof coLeaders)[number]['code']

/** Whether an activity was planned or came up on the spot. */
export const plannings = [
  { code: 'planned', sv: 'Planerad', en: 'Planned' },
  { code: 'spontaneous', sv: 'Spontan', en: 'Spontaneous' },
] as const satisfies readonly Choice[]
export type Planning = (typeof plannings)[number]['code']

/** Where a link was made or somebody was referred: by role, without names. */
export const links = [
  { code: 'ward_staff', sv: 'Personal på enheten', en: 'Staff on the unit' },
  { code: 'open_care', sv: 'Öppenvård, fast vårdkontakt', en: 'Outpatient care, care contact' },
  { code: 'primary_care', sv: 'Vårdcentral', en: 'Primary care' },
  {
    code: 'social_services',
    sv: 'Socialtjänst, boendestöd',
    en: 'Social services, housing support',
  },
  { code: 'personal_representative', sv: 'Personligt ombud', en: 'Personal representative' },
  { code: 'employment_service', sv: 'Arbetsförmedlingen', en: 'Employment service' },
  { code: 'social_insurance', sv: 'Försäkringskassan', en: 'Social insurance' },
  { code: 'education', sv: 'Skola, studievägledning', en: 'School, study guidance' },
  { code: 'work_coach', sv: 'IPS- eller arbetscoach', en: 'IPS or work coach' },
  { code: 'clubhouse', sv: 'Fontänhus', en: 'Clubhouse' },
  { code: 'meeting_place', sv: 'Träffpunkt, aktivitetshus', en: 'Meeting place, activity centre' },
  { code: 'association', sv: 'Förening, brukarrörelse', en: 'Association, user movement' },
  { code: 'family_support', sv: 'Anhörigstöd', en: 'Family support' },
  { code: 'wellness', sv: 'Friskvård, träning', en: 'Wellness, exercise' },
  { code: 'other', sv: 'Annat', en: 'Other' },
] as const satisfies readonly Choice[]
export type Link = (typeof links)[number]['code']

const codesOf = <C extends string>(choices: readonly { readonly code: C }[]): readonly C[] =>
  choices.map((choice) => choice.code)

export const activityCode = oneOf<ActivityCode>(activityCodes, 'unknown-activity')
export const form = oneOf<Form>(codesOf(forms), 'unknown-form')
export const setting = oneOf<Setting>(codesOf(settings), 'unknown-setting')
/** Empty when no phase was stated. */
export const phase = oneOf<Phase | ''>(['', ...codesOf(phases)], 'unknown-phase')

/** What names in Peerlogg may hold: a unit, a pseudonym, a profile's label, an organisation. */
export const name = requiredLine(80)

const optionalSetting = oneOf<Setting | ''>(['', ...codesOf(settings)], 'unknown-setting')
const isDistinct = (codes: readonly string[]) => new Set(codes).size === codes.length
const several = <C extends string>(code: z.ZodMiniType<C>, most: number) =>
  z
    .array(code)
    .check(
      z.maxLength(most, { error: 'too-many-choices' }),
      z.refine(isDistinct, { error: 'chosen-twice' }),
    )

const yesOrNo = z.boolean({ error: 'bad-yes-no' satisfies RefusalCode })

/** Only date, minutes and activity always say something; an empty value says that nothing was stated. */
const sessionFields = z.strictObject({
  /** Calendar day where the work was done, YYYY-MM-DD. */
  date,
  /** Local wall clock, HH:MM; empty when not stated. */
  start: time,
  /** The peer supporter's own time, counted once. 0 only for what did not happen. */
  minutes: z
    .int(because('bad-minutes'))
    .check(z.gte(0, because('bad-minutes')), z.lte(1440, because('over-24-hours'))),
  activity: activityCode,
  form,
  /** Of the unit; empty without one. */
  setting: optionalSetting,
  unit: optionalLine(80),
  phase,
  /** 0 also for a group whose headcount was not stated. */
  participants: wholeNumber(0, 999, 'bad-participants'),
  /** A made-up pseudonym; empty when no one in particular. */
  person: optionalLine(80),
  note: optionalText(4000),
  /** The peer supporter's own name for the activity; empty for the usual one. */
  label: optionalLine(80),
  /** What the session also held. Adds no time. */
  secondary: several(activityCode, 5),
  /** How many of the participants had not been there before. */
  newParticipants: wholeNumber(0, 999, 'bad-participants'),
  planned: oneOf<Planning | ''>(['', ...codesOf(plannings)], 'invalid-input'),
  coLeader: oneOf<CoLeader | ''>(['', ...codesOf(coLeaders)], 'invalid-input'),
  /** The first time this person and the peer supporter met. */
  firstContact: yesOrNo,
  /** False for what was agreed and did not come about. */
  happened: yesOrNo,
  /** Written together with the person it is about. */
  withPerson: yesOrNo,
  links: several(oneOf<Link>(codesOf(links), 'invalid-input'), 15),
})

const needs = (path: keyof z.infer<typeof sessionFields>, error: RefusalCode) => ({
  path: [path],
  error,
})

/** A session as it is logged. */
export const newSession = sessionFields.check(
  z.refine(({ minutes, happened }) => minutes > 0 || !happened, needs('minutes', 'bad-minutes')),
  z.refine(
    ({ participants, happened }) => happened || participants === 0,
    needs('participants', 'did-not-happen'),
  ),
  z.refine(
    ({ participants, newParticipants }) => newParticipants <= Math.max(participants, 0),
    needs('newParticipants', 'bad-new-participants'),
  ),
  z.refine(
    ({ activity, secondary }) => !secondary.includes(activity),
    needs('secondary', 'chosen-twice'),
  ),
  z.refine(
    (fields) => fields.unit === '' || fields.setting !== '',
    needs('setting', 'setting-missing'),
  ),
  z.refine((fields) => fields.unit !== '' || fields.setting === '', needs('unit', 'text-missing')),
)
export type NewSession = z.infer<typeof newSession>

/** A session that says no more than it must. */
export const noDetails = {
  label: '',
  secondary: [],
  newParticipants: 0,
  planned: '',
  coLeader: '',
  firstContact: false,
  happened: true,
  withPerson: false,
  links: [],
} as const satisfies Partial<NewSession>

export const session = z.extend(sessionFields, {
  id: z.int(),
  /** Rises with every change, so that one that was made elsewhere is noticed. */
  revision: z.int(),
})
export type Session = z.infer<typeof session>

/** What is unusual enough to ask about before it is saved; nothing is refused for it. */
export type Question = 'future-date' | 'before-1990' | 'over-10-hours'

export function questionsAbout(
  { date: day, minutes }: Pick<NewSession, 'date' | 'minutes'>,
  today: string,
): Question[] {
  return [
    ...(day > today ? (['future-date'] as const) : []),
    ...(day < '1990-01-01' ? (['before-1990'] as const) : []),
    ...(minutes > 600 ? (['over-10-hours'] as const) : []),
  ]
}

export const unit = z.strictObject({ name, setting })
export type Unit = z.infer<typeof unit>
