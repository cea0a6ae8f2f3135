/**
 * An old log, kept in a spreadsheet or another program and saved as CSV: how it is read, what its
 * columns and words mean, and what came of it. The mapping is also a file for the command line.
 */
import * as z from 'zod/mini'
import { optionalLine } from './fields.ts'
import { type RefusalCode, refusalCodes } from './refusal.ts'
import { activityCode, form, newSession, setting } from './session.ts'

export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** What a column may hold. Every use but `ignore` and `note` belongs to one column. */
export const columnUses = [
  'ignore',
  'date',
  'start',
  'end',
  'minutes',
  'hours',
  'activity',
  'form',
  'unit',
  'person',
  'participants',
  'note',
] as const
export type ColumnUse = (typeof columnUses)[number]

/** The order of the numbers in a date, where it cannot be told from the date itself. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** What is unusual enough to ask about before a line is logged. */
export const oldLogQuestions = [
  'already-logged',
  'twice-in-file',
  'future-date',
  'before-1990',
  'over-10-hours',
  'may-be-a-real-person',
] as const
export type OldLogQuestion = (typeof oldLogQuestions)[number]

/** How the bytes are parted into lines and columns. */
export const oldLogLayout = z.strictObject({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  /** Whether "quotation marks" hold a text together that has separators or line breaks in it. */
  hasQuotes: z.boolean(),
  /** Lines of title above the headings, or above the first line when there are none. */
  titleLines: z.int().check(z.gte(0), z.lte(100)),
  hasHeadings: z.boolean(),
})
export type OldLogLayout = z.infer<typeof oldLogLayout>

/** What a word in the column of activities means. */
const wordMeaning = z.strictObject({
  activity: activityCode,
  /** Keeps an own name for it; empty for the usual one. */
  label: optionalLine(80),
  /** Empty for the usual form of the activity. */
  form: z.union([form, z.literal('')]),
})
export type WordMeaning = z.infer<typeof wordMeaning>

const optional = <Schema extends z.ZodMiniType>(schema: Schema) => z.union([schema, z.literal('')])

/** A longer text is no word; its lines are of the activity that is chosen for the rest. */
export const longestWord = 1000

const word = z.string().check(z.maxLength(longestWord))

export const oldLogMapping = z.extend(oldLogLayout, {
  version: z.literal(1),
  /** From left to right. What lies beyond is ignored. */
  columns: z.array(z.enum(columnUses)).check(z.maxLength(500)),
  dateOrder: z.enum(dateOrders),
  /** Of dates that name none. */
  year: z.int().check(z.gte(1900), z.lte(2199)),
  /** Whether a line without a date belongs to the day of the line above. */
  carriesDate: z.boolean(),
  /** Words in the column of activities, as `wordOf` makes them. */
  words: z.record(word, wordMeaning),
  formWords: z.record(word, form),
  /** For words that are not matched. Empty: such lines are not taken. */
  activity: optional(activityCode),
  /** For lines that name no unit. */
  unit: optionalLine(80),
  /** Of units that are new to the log. */
  setting: optional(setting),
  /** Whether lines of which there is a question are logged all the same. */
  takes: z.record(z.enum(oldLogQuestions), z.boolean()),
})
export type OldLogMapping = z.infer<typeof oldLogMapping>

/** A word of the file as it was first written, its key, and on how many lines it stands. */
const wordCount = z.strictObject({ word: z.string(), text: z.string(), lines: z.int() })
export type WordCount = z.infer<typeof wordCount>

/** What a file looks like when it is read by a mapping. */
export const oldLogLook = z.strictObject({
  /** Its name without the folder. */
  file: z.string(),
  mapping: oldLogMapping,
  /** One for each column; empty where there is none. */
  headings: z.array(z.string()),
  /** The first lines below the headings, as they stand. */
  firstLines: z.array(z.array(z.string())),
  lines: z.int(),
  /** Most frequent first. */
  words: z.array(wordCount),
  formWords: z.array(wordCount),
  /** Units that are new to the log. */
  newUnits: z.array(z.string()),
  hasDatesWithoutYear: z.boolean(),
})
export type OldLogLook = z.infer<typeof oldLogLook>

/** A line that is not taken. The first line of the file is 1. */
const refusedLine = z.strictObject({
  line: z.int(),
  /** From 0; null when it is the whole line. */
  column: z.nullable(z.int()),
  code: z.enum(refusalCodes),
})
export type RefusedOldLine = z.infer<typeof refusedLine>

export const oldLogPreview = z.strictObject({
  /** How many would be logged. */
  sessions: z.int(),
  minutes: z.int(),
  /** The first and the last day; empty without any. */
  from: z.string(),
  to: z.string(),
  /** The first of them, as they would be logged. */
  first: z.array(newSession),
  refused: z.array(refusedLine),
  questions: z.array(
    z.strictObject({ question: z.enum(oldLogQuestions), lines: z.array(z.int()) }),
  ),
  /** Lines that are no sessions: sums, and headings in the middle of the file. */
  notSessions: z.array(z.int()),
})
export type OldLogPreview = z.infer<typeof oldLogPreview>

export const oldLogProgress = z.strictObject({
  stage: z.enum(['reading', 'saving']),
  done: z.int(),
  of: z.int(),
})
export type OldLogProgress = z.infer<typeof oldLogProgress>

/** An import, and how many of its sessions are still in the log. */
export const oldLogImport = z.strictObject({
  id: z.int(),
  /** UTC, ISO 8601. */
  importedAt: z.iso.datetime(),
  sessions: z.int(),
})
export type OldLogImport = z.infer<typeof oldLogImport>

/** The same word in the same letters, however it was typed: the key of `words` and `formWords`. */
export const wordOf = (text: string): string =>
  text.normalize().trim().replaceAll(/\s+/gu, ' ').toLowerCase()

/** What a mapping lacks before lines can be read by it, as refusal codes. */
export function missingIn({ columns, activity }: OldLogMapping): RefusalCode[] {
  const has = (use: ColumnUse) => columns.includes(use)
  const uses = columns.filter((use) => use !== 'ignore' && use !== 'note')
  return [
    ...(new Set(uses).size < uses.length ? (['old-log-column-twice'] as const) : []),
    ...(has('date') ? [] : (['old-log-no-date'] as const)),
    ...(has('minutes') || has('hours') || has('start') ? [] : (['old-log-no-duration'] as const)),
    ...(has('activity') || activity !== '' ? [] : (['old-log-no-activity'] as const)),
  ]
}
