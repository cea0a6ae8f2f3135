/** What a peer supporter has done for the own development: a portfolio of the own log. */
import * as z from 'zod/mini'
import { recordFields } from './own-development.ts'
import { monthRange } from './report.ts'
import { activityCode } from './session.ts'

/**
 * Received supervision and training, and support from colleagues with the own recovery: what a peer
 * supporter needs to last in the work (domain reference 3 and 4; item 12 of NSPH's ethical guidelines,
 * `activitySources.ET`).
 */
export const developmentActivities = ['I04', 'I05'] as const

/** Sessions that came about, and the own time, also for what did not. */
const amount = z.strictObject({ sessions: z.int(), minutes: z.int() })

export const development = z.strictObject({
  ...monthRange.shape,
  all: amount,
  /** Only what occurs, in order. */
  by_month: z.record(z.string(), amount),
  by_activity: z.record(z.string(), amount),
  /** By the peer supporter's own names for it, most time first; an empty label is the usual name. */
  by_label: z.array(z.strictObject({ activity: activityCode, label: z.string(), ...amount.shape })),
  /** The register, by day. Its hours are in no figure above: those are of sessions alone. */
  register: z.array(
    z.extend(z.omit(recordFields, { hasCertificate: true }), { has_certificate: z.boolean() }),
  ),
})
export type Development = z.infer<typeof development>

/** For others to see. Only `src/suppression` makes one. */
export type PublishedDevelopment = Development & z.core.$brand<'published'>
