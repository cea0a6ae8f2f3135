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
})
export type Person = z.infer<typeof person>
