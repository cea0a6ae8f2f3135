import * as z from 'zod/mini'
import { date } from './fields.ts'
import { activityCode, form, phase, setting } from './session.ts'
import { weekHour } from './summary.ts'

/**
 * Whether what was agreed came about. `counted` is what figures are made of: what did, and what did not
 * but took time.
 */
export const outcomes = ['any', 'happened', 'did_not_happen', 'counted'] as const

/** What sessions are looked for by. An empty text or list asks for nothing in particular. */
export const sessionFilter = z.strictObject({
  /** Words that note, own label or the names of the activities hold; the last letters may lack. */
  text: z.string().check(z.maxLength(200)),
  /** Main activities. */
  activities: z.array(activityCode),
  forms: z.array(form),
  phases: z.array(phase),
  /** What has no unit is under `other`. */
  settings: z.array(setting),
  unit: z.string(),
  isWithoutUnit: z.boolean(),
  person: z.string(),
  /** With any pseudonym. */
  hasPerson: z.boolean(),
  /** Marked as the first contact, or in that phase. */
  isFirstContact: z.boolean(),
  outcome: z.enum(outcomes),
  from: z.union([date, z.literal('')]),
  to: z.union([date, z.literal('')]),
  /** Those that reached into this hour of this weekday, also from the evening before. */
  at: z.nullable(weekHour),
})
export type SessionFilter = z.infer<typeof sessionFilter>

export const everySession: SessionFilter = {
  text: '',
  activities: [],
  forms: [],
  phases: [],
  settings: [],
  unit: '',
  isWithoutUnit: false,
  person: '',
  hasPerson: false,
  isFirstContact: false,
  outcome: 'any',
  from: '',
  to: '',
  at: null,
}

/** Every hit, newest day first and within a day by clock time, those without one last. */
export const found = z.strictObject({
  ids: z.array(z.int()),
  /** How many of them came about: what figures count as sessions. */
  happened: z.int(),
  minutes: z.int(),
  /** The days of the hits, newest first, so that a list can be laid out before its lines are read. */
  days: z.array(z.strictObject({ date, sessions: z.int(), minutes: z.int() })),
})
export type Found = z.infer<typeof found>

/** What is often logged, so that it can be logged again by one key. */
export const favourite = z.strictObject({
  activity: activityCode,
  label: z.string(),
  form,
  unit: z.string(),
  minutes: z.int(),
  /** How often in the last 14 days. */
  times: z.int(),
})
export type Favourite = z.infer<typeof favourite>
