import * as z from 'zod/mini'
import type { ActivityCode } from './activities.ts'
import { because, date, oneOf, optionalLine, optionalText, requiredLine } from './fields.ts'
import type { Bilingual } from './language.ts'

type Named = { readonly code: string } & Bilingual
const codesOf = <const N extends Named>(named: readonly N[]): N['code'][] =>
  named.map(({ code }) => code)

/** What a plan is about, and what working on it is logged as. */
export const planAreas = [
  { code: 'studies', sv: 'Studier', en: 'Studies', activity: 'D13' },
  { code: 'occupation', sv: 'Sysselsättning', en: 'Occupation', activity: 'D14' },
  { code: 'work', sv: 'Arbete', en: 'Work', activity: 'D15' },
] as const satisfies readonly (Named & { readonly activity: ActivityCode })[]
export type PlanArea = (typeof planAreas)[number]['code']

/** Who takes a step. */
export const stepTakers = [
  { code: 'person', sv: 'Personen', en: 'The person' },
  { code: 'together', sv: 'Tillsammans', en: 'Together' },
  { code: 'other', sv: 'Någon annan', en: 'Somebody else' },
] as const satisfies readonly Named[]
export type StepTaker = (typeof stepTakers)[number]['code']

/** With whom: a role or an authority, never the name of an employer or of anybody. */
export const stepRoles = [
  { code: 'study_counsellor', sv: 'Studie- och yrkesvägledare', en: 'Study and career counsellor' },
  { code: 'folk_high_school', sv: 'Folkhögskola', en: 'Folk high school' },
  { code: 'komvux', sv: 'Komvux', en: 'Komvux (municipal adult education)' },
  { code: 'university', sv: 'Högskola eller universitet', en: 'University' },
  { code: 'study_association', sv: 'Studieförbund', en: 'Study association' },
  { code: 'study_support', sv: 'Studiestöd på skolan', en: 'Study support at the school' },
  { code: 'csn', sv: 'CSN', en: 'CSN (student finance)' },
  {
    code: 'employment_service',
    sv: 'Arbetsförmedlingen',
    en: 'Arbetsförmedlingen (employment service)',
  },
  {
    code: 'social_insurance',
    sv: 'Försäkringskassan',
    en: 'Försäkringskassan (social insurance)',
  },
  { code: 'ips_coach', sv: 'IPS-coach', en: 'IPS coach' },
  { code: 'job_coach', sv: 'Arbetscoach', en: 'Job coach' },
  { code: 'employer', sv: 'Arbetsgivare', en: 'Employer' },
  { code: 'union', sv: 'Facket', en: 'Trade union' },
  { code: 'occupational_health', sv: 'Företagshälsovården', en: 'Occupational health care' },
  { code: 'clubhouse', sv: 'Fontänhus', en: 'Clubhouse (Fontänhus)' },
  { code: 'meeting_place', sv: 'Träffpunkt', en: 'Meeting place' },
  { code: 'association', sv: 'Förening', en: 'Association' },
  { code: 'social_services', sv: 'Socialtjänsten', en: 'Social services' },
  { code: 'housing_support', sv: 'Boendestöd', en: 'Housing support' },
  { code: 'personal_representative', sv: 'Personligt ombud', en: 'Personal representative' },
  { code: 'health_care', sv: 'Vården', en: 'Health care' },
  { code: 'rehabilitation_coordinator', sv: 'Rehabkoordinator', en: 'Rehabilitation coordinator' },
  { code: 'somebody_close', sv: 'Någon närstående', en: 'Somebody close' },
] as const satisfies readonly Named[]
export type StepRole = (typeof stepRoles)[number]['code']

export const stepStates = [
  { code: 'open', sv: 'Inte börjat', en: 'Not begun' },
  { code: 'under_way', sv: 'På gång', en: 'Under way' },
  { code: 'done', sv: 'Klart', en: 'Done' },
  { code: 'not_relevant', sv: 'Inte aktuellt', en: 'Not relevant' },
] as const satisfies readonly Named[]
export type StepState = (typeof stepStates)[number]['code']

/** A day, or empty when none is stated. */
const optionalDate = z.union([date, z.literal('')], because('bad-date'))

export const newStep = z.strictObject({
  what: requiredLine(200),
  byWhom: oneOf(codesOf(stepTakers), 'invalid-input'),
  /** With whom; empty when nobody. */
  role: oneOf(['', ...codesOf(stepRoles)], 'invalid-input'),
  due: optionalDate,
})
export type NewStep = z.infer<typeof newStep>

export const planStep = z.extend(newStep, {
  id: z.int(),
  state: oneOf(codesOf(stepStates), 'invalid-input'),
  /** When it was last marked as done; no other state takes it away. */
  doneOn: optionalDate,
})
export type PlanStep = z.infer<typeof planStep>

/** The most steps that a plan holds: more than anybody can keep in sight. */
export const mostSteps = 100

export const newPlan = z.strictObject({
  /** A pseudonym, or empty. */
  person: optionalLine(80),
  area: oneOf(codesOf(planAreas), 'invalid-input'),
  /** The person's own words. */
  goal: optionalText(1000),
  why: optionalText(1000),
  helps: optionalText(1000),
  startedOn: date,
})
export type NewPlan = z.infer<typeof newPlan>

/** What of a plan changes; the rest stays. */
export const planChanges = z.partial(newPlan)
export type PlanChanges = z.infer<typeof planChanges>

export const plan = z.extend(newPlan, {
  id: z.int(),
  /** The day it was ended; empty while it is active. */
  endedOn: optionalDate,
  /** In their order. */
  steps: z.array(planStep).check(z.maxLength(mostSteps, because('too-many-steps'))),
  /** The newest sessions that were logged from it, newest first, also those that did not come about. */
  sessionIds: z.array(z.int()),
})
export type Plan = z.infer<typeof plan>

/** A plan among the others. */
export const planInBrief = z.extend(
  z.omit(plan, { why: true, helps: true, steps: true, sessionIds: true }),
  {
    /** How many there are. */
    steps: z.int(),
    /** What the first step says that is still to be taken; empty when there is none. */
    next: z.string(),
  },
)
export type PlanInBrief = z.infer<typeof planInBrief>

/** A step of an active plan whose day has come. */
export const dueStep = z.strictObject({
  planId: z.int(),
  area: newPlan.shape.area,
  person: newPlan.shape.person,
  what: newStep.shape.what,
  due: date,
})
export type DueStep = z.infer<typeof dueStep>

/** Whether a step is still to be taken. */
export const isLeft = ({ state }: Pick<PlanStep, 'state'>): boolean =>
  state === 'open' || state === 'under_way'
