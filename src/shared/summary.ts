import * as z from 'zod/mini'
import { date } from './fields.ts'

/** A stretch of days, both ends included. */
export const period = z
  .strictObject({ from: date, to: date })
  .check(z.refine(({ from, to }) => from <= to, { error: 'bad-period' }))
export type Period = z.infer<typeof period>

/**
 * Minutes are the peer supporter's own time. Person-minutes are minutes × participants, session by
 * session, and are never shown as time worked.
 */
export const totals = z.strictObject({
  sessions: z.int(),
  minutes: z.int(),
  participants: z.int(),
  person_minutes: z.int(),
})
export type Totals = z.infer<typeof totals>

const breakdown = z.record(z.string(), totals)
export type Breakdown = Readonly<Record<string, Totals>>

/**
 * What the work of a period consisted of. The keys are those that `peerlogg summary` prints and
 * scripts rely on. Each breakdown holds only what occurs; without a phase the key is empty.
 */
export const summary = z.strictObject({
  all: totals,
  direct: totals,
  indirect: totals,
  by_activity: breakdown,
  by_week: breakdown,
  by_unit: breakdown,
  by_form: breakdown,
  by_phase: breakdown,
  by_date: breakdown,
  /** Distinct pseudonyms in this log; never added up across logs. */
  people_with_alias: z.int(),
  /** What was agreed and did not come about. It is not among the sessions; its minutes are counted. */
  did_not_happen: z.int(),
  /** Sessions marked as the first contact, or in that phase. */
  first_contacts: z.int(),
  /** Follow-ups that were closed as done in the period. */
  follow_ups_done: z.int(),
})
export type Summary = z.infer<typeof summary>
