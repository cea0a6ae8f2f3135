import * as z from 'zod/mini'
import { date } from './fields.ts'
import { activityCode, form, phase } from './session.ts'

/** What sessions are looked for by. An empty text or list asks for nothing in particular. */
export const sessionFilter = z.strictObject({
  /** Words that note, own label or the names of the activities hold; the last letters may lack. */
  text: z.string().check(z.maxLength(200)),
  /** Main activities. */
  activities: z.array(activityCode),
  forms: z.array(form),
  phases: z.array(phase),
  unit: z.string(),
  person: z.string(),
  from: z.union([date, z.literal('')]),
  to: z.union([date, z.literal('')]),
})
export type SessionFilter = z.infer<typeof sessionFilter>

export const everySession: SessionFilter = {
  text: '',
  activities: [],
  forms: [],
  phases: [],
  unit: '',
  person: '',
  from: '',
  to: '',
}

/** Every hit, newest day first and within a day by clock time, those without one last. */
export const found = z.strictObject({
  ids: z.array(z.int()),
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
