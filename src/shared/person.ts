import * as z from 'zod/mini'
import { name } from './session.ts'

/** A pseudonym and what the log holds about the work with that person. */
export const person = z.strictObject({
  name,
  sessions: z.int(),
  minutes: z.int(),
  /** The day of the newest session; empty without any. */
  lastDate: z.string(),
  openFollowUps: z.int(),
  openLists: z.int(),
  activePlans: z.int(),
})
export type Person = z.infer<typeof person>

/** What goes on with a person beside single sessions. The days are empty where it says so elsewhere. */
export const personPlans = z.strictObject({
  lists: z.array(
    z.strictObject({
      id: z.int(),
      startedOn: z.string(),
      homecoming: z.string(),
      finishedOn: z.string(),
    }),
  ),
  plans: z.array(
    z.strictObject({ id: z.int(), area: z.string(), startedOn: z.string(), endedOn: z.string() }),
  ),
  meetings: z.array(
    z.strictObject({ id: z.int(), kind: z.string(), role: z.string(), day: z.string() }),
  ),
})
export type PersonPlans = z.infer<typeof personPlans>
