/**
 * A report on the work of whole months: of one log, or of the months that logs have shared. What is
 * published of it hides small numbers; only `src/suppression` makes what is published.
 */
import * as z from 'zod/mini'
import { languages } from './language.ts'
import { month, optionalText, requiredLine, wholeNumber } from './fields.ts'
import { name } from './session.ts'

/** A stretch of months, both ends included. */
export const monthRange = z
  .strictObject({ from: month, to: month })
  .check(z.refine(({ from, to }) => from <= to, { error: 'bad-period' }))
export type MonthRange = z.infer<typeof monthRange>

/** Somebody whose key has signed files. The words are compared by voice. */
export const signer = z.strictObject({ name, fingerprint: z.string() })
export type Signer = z.infer<typeof signer>

/** Minutes are the peer supporters' own time. */
export const figures = z.strictObject({
  sessions: z.int(),
  minutes: z.int(),
  participants: z.int(),
})
export type Figures = z.infer<typeof figures>
const breakdown = z.record(z.string(), figures)

/** What the months of a period add up to, nothing hidden. Keys as `peerlogg report` prints them. */
export const report = z.strictObject({
  from: month,
  to: month,
  /** The units that are counted; empty for all. */
  units: z.array(z.string()),
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
  /** How many logs tell of each unit. With one, the figures of the unit are those of one person. */
  logs_of_unit: z.record(z.string(), z.int()),
  /**
   * Facts summed over months and logs, but for those that cannot be (decision 0033); all of them in the
   * report of one log. Facts are of whole logs, so a report on some units has none.
   */
  facts: z.record(z.string(), z.int()),
  /** Which months each log has shared, within the period. Empty in the report of one log. */
  months_received: z.array(z.strictObject({ signer, months: z.array(month) })),
})
export type Report = z.infer<typeof report>

/** What a report can be broken down by. */
export const breakdownNames = [
  'by_unit',
  'by_setting',
  'by_activity',
  'by_type',
  'by_word',
  'by_form',
  'by_phase',
  'by_month',
  'by_quarter',
  'by_half_year',
  'by_year',
] as const
export type BreakdownName = (typeof breakdownNames)[number]

/** Below this a count of people or sessions is hidden, unless it is 0. */
export const leastThreshold = 5
export const threshold = wholeNumber(leastThreshold, 1000, 'bad-threshold')

const hidable = <Shape extends z.ZodMiniType>(shape: Shape) => z.nullable(shape)
const publishedBreakdown = z.optional(z.record(z.string(), hidable(figures)))

/**
 * What others may see of a report: null stands where small numbers are hidden. To read back what has
 * left; nothing read back can be put on a page.
 */
export const publishedFigures = z.strictObject({
  from: month,
  to: month,
  units: z.array(z.string()),
  /** Counts of people and sessions from 1 to below this are hidden, and what would tell them. */
  threshold,
  all: hidable(figures),
  direct: hidable(figures),
  indirect: hidable(figures),
  /** Only those that were asked for. */
  by_unit: publishedBreakdown,
  by_setting: publishedBreakdown,
  by_activity: publishedBreakdown,
  /** Jacobson's types of peer support work. */
  by_type: publishedBreakdown,
  /** The words of the founding documents. */
  by_word: publishedBreakdown,
  by_form: publishedBreakdown,
  by_phase: publishedBreakdown,
  by_month: publishedBreakdown,
  by_quarter: publishedBreakdown,
  by_half_year: publishedBreakdown,
  by_year: publishedBreakdown,
  facts: z.record(z.string(), hidable(z.int())),
  /** How many logs the figures come from; hidden when it is small would tell nothing more. */
  logs: z.int(),
})
export type PublishedFigures = z.infer<typeof publishedFigures>

/** A report for others to see. Only `src/suppression` makes one. */
export type PublishedReport = PublishedFigures & z.core.$brand<'published'>

/**
 * `work`: what the work consisted of. `development`: the peer supporter's own supervision and training,
 * in the report of one log alone.
 */
export const reportKinds = ['work', 'development'] as const

/** Words of the author, under a heading. */
export const reportText = z.strictObject({ heading: requiredLine(80), text: optionalText(5000) })
export const mostTexts = 12

/** What a report is to be of, how fine, and the words of its author. */
export const reportSettings = z
  .strictObject({
    kind: z.enum(reportKinds),
    language: z.enum(languages),
    title: requiredLine(120),
    ...monthRange.shape,
    /** Empty for all. */
    units: z.array(name).check(z.maxLength(500)),
    activities: z.enum(['by_activity', 'by_type', 'by_word']),
    places: z.enum(['by_unit', 'by_setting']),
    times: z.enum(['by_month', 'by_quarter', 'by_half_year', 'by_year']),
    /** What the figures are compared with: the months just before, or the same ones a year before. */
    comparison: z.enum(['none', 'before', 'last_year']),
    threshold,
    /** Shown in this order, before the figures. */
    texts: z.array(reportText).check(z.maxLength(mostTexts)),
  })
  .check(z.refine(({ from, to }) => from <= to, { error: 'bad-period' }))
export type ReportSettings = z.infer<typeof reportSettings>

/** A report that is being written, or was. */
export const savedReport = z.strictObject({
  id: z.int(),
  /** ISO 8601, in UTC. */
  changed_at: z.string(),
  settings: reportSettings,
})
export type SavedReport = z.infer<typeof savedReport>

/** What there is to report on. */
export const reportScope = z.strictObject({
  ...monthRange.shape,
  units: z.array(z.string()),
})
export type ReportScope = z.infer<typeof reportScope>

/** What an author should know before a report leaves. */
export const reportAdvice = z.discriminatedUnion('about', [
  /** The figures of these units come from one log each: they are that person's own. */
  z.strictObject({ about: z.literal('one_log_units'), units: z.array(z.string()) }),
  /** All figures come from one log, though the report is a supervisor's. */
  z.strictObject({ about: z.literal('one_log') }),
  /** Much of a table is hidden; a coarser one would show more. Null when there is none. */
  z.strictObject({
    about: z.literal('much_hidden'),
    breakdown: z.enum(breakdownNames),
    hidden: z.int(),
    of: z.int(),
    coarser: z.nullable(z.enum(breakdownNames)),
  }),
  /** Together with reports that have left before, this one tells small numbers that each hides. */
  z.strictObject({
    about: z.literal('difference'),
    earlier: z.array(
      z.strictObject({ published_at: z.string(), title: z.string(), ...monthRange.shape }),
    ),
    breakdowns: z.array(z.enum(breakdownNames)),
    /** At least so many: not all are sought. */
    cells: z.int(),
  }),
])
export type ReportAdvice = z.infer<typeof reportAdvice>

/** The files a report can be saved as. CSV is for Swedish Excel, or plain with commas and points. */
export const reportFormats = ['pdf', 'xlsx', 'csv', 'csv_plain', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** How far the making of a file is. */
export const reportProgress = z.strictObject({
  step: z.enum(['figures', 'page', 'file']),
})
export type ReportProgress = z.infer<typeof reportProgress>
