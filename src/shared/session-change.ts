import * as z from 'zod/mini'
import { newSession, session } from './session.ts'

/** One change to a session, with what the session held before it. */
export const sessionChange = z.strictObject({
  id: z.int(),
  sessionId: z.int(),
  /** UTC, ISO 8601. */
  at: z.iso.datetime(),
  kind: z.enum(['changed', 'removed']),
  before: newSession,
})
export type SessionChange = z.infer<typeof sessionChange>

/** What a change came to. When it was not saved, `session` is what the log holds now; null when removed. */
export const changed = z.strictObject({ isSaved: z.boolean(), session: z.nullable(session) })
export type Changed = z.infer<typeof changed>

/** How many days a removed session rests before it is gone for good. */
export const restingDays = 30
