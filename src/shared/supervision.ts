import * as z from 'zod/mini'
import { month, wholeNumber } from './fields.ts'
import { manifest } from './export-format.ts'
import { refusalCodes } from './refusal.ts'
import { name } from './session.ts'

/** A stretch of months, both ends included. */
export const monthRange = z
  .strictObject({ from: month, to: month })
  .check(z.refine(({ from, to }) => from <= to, { error: 'bad-period' }))
export type MonthRange = z.infer<typeof monthRange>

/** Somebody whose key has signed files. The words are compared by voice. */
export const signer = z.strictObject({ name, fingerprint: z.string() })
export type Signer = z.infer<typeof signer>

/**
 * What a file would do, or did: bring months that were not here, replace months with newer ones, or
 * change nothing; a file by a signer nobody has confirmed waits; a refused one says why.
 */
export const importResult = z.strictObject({
  file: z.string(),
  state: z.enum(['new', 'replaced', 'unchanged', 'waiting', 'refused']),
  signer: z.nullable(signer),
  export_id: z.nullable(manifest.shape.export_id),
  months: z.strictObject({
    new: z.array(month),
    replaced: z.array(month),
    unchanged: z.array(month),
  }),
  /** What the file holds in all. */
  sessions: z.int(),
  minutes: z.int(),
  /** Set when waiting or refused: a refusal code and its detail. */
  reason: z.nullable(
    z.strictObject({
      code: z.enum(refusalCodes),
      detail: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type ImportResult = z.infer<typeof importResult>

const figures = z.strictObject({ sessions: z.int(), minutes: z.int(), participants: z.int() })
export type Figures = z.infer<typeof figures>
const breakdown = z.record(z.string(), figures)

/** What the imported months of a period add up to. Keys as `peerlogg report` prints them. */
export const report = z.strictObject({
  from: month,
  to: month,
  all: figures,
  direct: figures,
  indirect: figures,
  by_unit: breakdown,
  by_activity: breakdown,
  by_setting: breakdown,
  by_form: breakdown,
  by_phase: breakdown,
  by_month: breakdown,
  /** To which settings each unit belongs, by what the logs say. */
  settings_of_unit: z.record(z.string(), z.array(z.string())),
  /** Facts summed over months and logs; distinct people are not, because they cannot be. */
  facts: z.record(z.string(), z.int()),
  /** Which months each log has shared, within the period. */
  months_received: z.array(z.strictObject({ signer, months: z.array(month) })),
})
export type Report = z.infer<typeof report>

/** Below this a count of people or sessions is hidden, unless it is 0. */
export const leastThreshold = 5
export const threshold = wholeNumber(leastThreshold, 1000, 'bad-threshold')

const hidable = <Shape extends z.ZodMiniType>(shape: Shape) => z.nullable(shape)
const publishedBreakdown = z.record(z.string(), hidable(figures))

/** A report for others to see: null stands where small numbers are hidden. */
export const publishedReport = z.strictObject({
  ...report.shape,
  /** Counts of people and sessions from 1 to below this are hidden, and what would tell them. */
  threshold,
  all: hidable(figures),
  direct: hidable(figures),
  indirect: hidable(figures),
  by_unit: publishedBreakdown,
  by_activity: publishedBreakdown,
  by_setting: publishedBreakdown,
  by_form: publishedBreakdown,
  by_phase: publishedBreakdown,
  by_month: publishedBreakdown,
  facts: z.record(z.string(), hidable(z.int())),
})
export type PublishedReport = z.infer<typeof publishedReport>
