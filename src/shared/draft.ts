import * as z from 'zod/mini'

/** Something half-written. It is offered back with its time, in its own context only. */
export const draft = z.strictObject({
  /** Where it was written: `session:new`, `session:42`, `line`, `person:Blå björk`. */
  context: z.string().check(z.minLength(1), z.maxLength(100)),
  /** When the last key was pressed. UTC, ISO 8601. */
  savedAt: z.iso.datetime(),
  /** The form's fields as JSON. May hold what the log would refuse. */
  content: z.string().check(z.maxLength(500_000)),
})
export type Draft = z.infer<typeof draft>
