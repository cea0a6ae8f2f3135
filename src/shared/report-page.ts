/**
 * A finished report as it is read: headings, sentences, tables and pictures, in one language. The
 * screen, the PDF, the spreadsheet and the CSV files all show this and nothing else, so they cannot
 * differ. Its figures come from a published report alone; only `src/report` makes a page.
 */
import * as z from 'zod/mini'
import { languages } from './language.ts'

/** What a column holds. Minutes are shown as hours and minutes, and in files as hours. */
export const columnUnits = ['text', 'count', 'minutes', 'percent'] as const

/** Null where a small number is hidden. Percent from 0 to 100, not rounded. */
const tableCell = z.nullable(z.union([z.string(), z.number()]))
const row = z.array(tableCell)

const table = z.strictObject({
  block: z.literal('table'),
  id: z.string(),
  /** Names the sheet or file of the table: at most 31 characters, unlike those of other tables. */
  sheet: z.string(),
  caption: z.string(),
  columns: z.array(z.strictObject({ heading: z.string(), unit: z.enum(columnUnits) })),
  rows: z.array(row),
  /** The whole that the rows are parts of. */
  sums: z.nullable(row),
  /** Explains the mark of what is hidden, and the like. May be empty. */
  note: z.string(),
})
export type PageTable = z.infer<typeof table>

/** A picture of a table: the values of its columns `values`, one bar or point for each of `rows`. */
const chart = z.strictObject({
  block: z.literal('chart'),
  chart: z.enum(['shares', 'time', 'comparison']),
  table: z.string(),
  values: z.array(z.int()),
  /** The rows that are drawn, in this order: of a long table the largest alone. */
  rows: z.array(z.int()),
  /** What is seen, in a sentence with the figures that matter: the alternative text. */
  description: z.string(),
  /** The rows of the table that are drawn with the second pattern, and what the two patterns mean. */
  hatched: z.array(z.int()),
  legend: z.nullable(z.strictObject({ solid: z.string(), hatched: z.string() })),
})
export type PageChart = z.infer<typeof chart>

const block = z.discriminatedUnion('block', [
  z.strictObject({ block: z.literal('heading'), level: z.literal([2, 3]), text: z.string() }),
  /** `lead` sums up the page; `small` is a note. */
  z.strictObject({
    block: z.literal('paragraph'),
    tone: z.enum(['lead', 'plain', 'small']),
    text: z.string(),
  }),
  /** The words of the author, as written; empty lines part paragraphs. */
  z.strictObject({ block: z.literal('author'), heading: z.string(), text: z.string() }),
  z.strictObject({
    block: z.literal('terms'),
    terms: z.array(z.strictObject({ term: z.string(), meaning: z.string() })),
  }),
  table,
  chart,
])
export type PageBlock = z.infer<typeof block>

export const reportPage = z
  .strictObject({
    language: z.enum(languages),
    title: z.string(),
    /** The period and the units, in words. */
    subtitle: z.string(),
    blocks: z.array(block),
  })
  .brand<'published'>()
export type ReportPage = z.infer<typeof reportPage>
