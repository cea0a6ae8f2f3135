/** What leaves a log, for whom, and what has left before: on the peer supporter's terms. */
import * as z from 'zod/mini'
import { cell, details, fact, factNames } from './export-format.ts'
import { month } from './fields.ts'
import { signer } from './report.ts'
import { name } from './session.ts'

const detailsLeftOut = z.array(z.enum(details))

/** Somebody the log is or was shared with. Moments are ISO 8601 in UTC, and empty before the first. */
export const organisation = z.strictObject({
  id: z.int(),
  name,
  recipient: z.string(),
  addedAt: z.string(),
  /** When the words of its key were compared by voice. */
  comparedAt: z.string(),
  /** When the owner stopped sharing with it. */
  endedAt: z.string(),
  /** Left out of its files. */
  without: detailsLeftOut,
  /** Whether it may look at this log's figures on their own, under the sender's name. */
  isUnderName: z.boolean(),
})
export type Organisation = z.infer<typeof organisation>

/** What the owner decides about an organisation's files. */
export const organisationChoices = z.pick(organisation, { without: true, isUnderName: true })
export type OrganisationChoices = z.infer<typeof organisationChoices>

/** How one organisation has a month of the log. */
export const monthStates = ['not_shared', 'shared', 'changed', 'waits'] as const
export const sharedMonth = z.strictObject({
  month,
  /** `changed` after it was shared; `waits` for its folder. */
  state: z.enum(monthStates),
  /** When a file with the month last left; empty when none has. */
  leftAt: z.string(),
})
export type SharedMonth = z.infer<typeof sharedMonth>

/** How a line stands to the last file that left with its month. */
export const lineMarks = ['', 'new', 'changed'] as const

/** A line that would leave, or be kept back. */
const previewed = {
  /** Stays the same when a unit is renamed. */
  key: z.string(),
  isWithheld: z.boolean(),
  mark: z.enum(lineMarks),
}
const previewedCell = z.strictObject({
  ...previewed,
  cell,
  /** The facts whose figures tell of it: they are kept back with it. */
  toldIn: z.array(z.enum(factNames)),
})
export type PreviewedCell = z.infer<typeof previewedCell>
const previewedFact = z.strictObject({ ...previewed, fact })
export type PreviewedFact = z.infer<typeof previewedFact>

/** Which lines of these months are kept back, by their keys in the given detail. */
export const keptBack = z.strictObject({
  months: z.array(month),
  without: detailsLeftOut,
  withheld: z.array(z.string()).check(z.maxLength(500_000)),
})
export type KeptBack = z.infer<typeof keptBack>

/** What was chosen, and SHA-256 of all that was seen then. */
export const exportChoice = z.strictObject({
  ...keptBack.shape,
  organisationId: z.int(),
  isUnderName: z.boolean(),
  seen: z.string(),
})
export type ExportChoice = z.infer<typeof exportChoice>

/** Every line that an export could hold, and who it is for. */
export const exportPreview = z.strictObject({
  ...exportChoice.shape,
  organisation: name,
  /** How the supervisor will see the sender. */
  signer,
  cells: z.array(previewedCell),
  facts: z.array(previewedFact),
  /** Lines of the last file with these months that the log no longer has. */
  gone: z.int(),
})
export type ExportPreview = z.infer<typeof exportPreview>

/** An export that left, or that waits for its folder. */
export const exportInBrief = z.strictObject({
  sequence: z.int(),
  organisation: name,
  months: z.array(month),
  cells: z.int(),
  facts: z.int(),
  /** How many lines were kept back. The file tells the number of cells. */
  withheld: z.strictObject({ cells: z.int(), facts: z.int() }),
  without: detailsLeftOut,
  isUnderName: z.boolean(),
  created: z.string(),
  /** Empty while it waits for its folder. */
  leftAt: z.string(),
  /** False for files from before their lines were kept. */
  hasLines: z.boolean(),
  /** Whether it may be saved again: not once sharing with the organisation has ended. */
  canLeave: z.boolean(),
})
export type ExportInBrief = z.infer<typeof exportInBrief>

/** All that an export held. */
export const keptExport = z.strictObject({
  ...exportInBrief.shape,
  lines: z.strictObject({ cells: z.array(cell), facts: z.array(fact) }),
})
export type KeptExport = z.infer<typeof keptExport>
