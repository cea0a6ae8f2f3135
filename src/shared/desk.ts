/** A supervisor's desk: the files that lie on it, the receipts of those that were taken in, and a folder. */
import * as z from 'zod/mini'
import { details } from './export-format.ts'
import { month } from './fields.ts'
import { signer } from './report.ts'
import { importResult } from './supervision.ts'

/** Where a file on the desk belongs; those that somebody must see to come first. */
export const deskGroups = [
  /** Its signer is to be compared by voice. */
  'waiting',
  'refused',
  /** Will be taken in: also one whose months are here from a newer file, so that nothing is forgotten. */
  'ready',
  /** Was taken in before, or lies here twice. */
  'here',
  /** Was taken in just now. */
  'done',
] as const
export type DeskGroup = (typeof deskGroups)[number]

export const deskFile = z.strictObject({
  id: z.int(),
  group: z.enum(deskGroups),
  /** What it would do, or did. */
  result: importResult,
  /** All that it speaks for; none when it was refused unread. */
  months: z.array(month),
  /** Details that the sender left out. */
  without: z.array(z.enum(details)),
  /** When the exports were made whose months it replaces, UTC, oldest first. */
  replaces: z.array(z.string()),
})
export type DeskFile = z.infer<typeof deskFile>

/** Somebody whose words are to be compared before their files are taken in. */
const waitingSigner = z.strictObject({
  signer,
  files: z.int(),
  /** The known log that the signer says to be, with a new key; null when none is named. */
  formerly: z.nullable(signer),
  /**
   * How many files by the key that it says to replace are ready or wait. They are refused once it is
   * confirmed.
   */
  formerFiles: z.int(),
  /**
   * The known keys that say to replace this one, each with the name of its log and whether any key of
   * that log is in force.
   */
  replacedBy: z.array(z.extend(signer, { isInForce: z.boolean() })),
})
export type WaitingSigner = z.infer<typeof waitingSigner>

export const desk = z.strictObject({
  /** Rises with every change. */
  version: z.int(),
  counts: z.record(z.enum(deskGroups), z.int()),
  /** The first of them, as many as can be seen to at once; and how many they are in all. */
  waiting: z.array(waitingSigner),
  waitingInAll: z.int(),
  /** The folder that is watched, by its name without the path; null without one. */
  folder: z.nullable(z.strictObject({ name: z.string(), isAway: z.boolean() })),
})
export type Desk = z.infer<typeof desk>

/** One more than the largest export, so that a file can be told to be too large. */
export const mostDroppedBytes = 25_000_001
/** More are chosen with the button, which hands over places instead of bytes. */
export const mostDroppedFiles = 100

/** A dropped file. A page does not learn where it lies, so its bytes stay on the desk with it. */
export const droppedFile = z.strictObject({
  file: z.string().check(z.minLength(1), z.maxLength(1024)),
  bytes: z.instanceof(Uint8Array).check(z.refine((bytes) => bytes.length <= mostDroppedBytes)),
})

export const deskProgress = z.strictObject({
  stage: z.enum(['looking', 'importing']),
  done: z.int(),
  of: z.int(),
})
export type DeskProgress = z.infer<typeof deskProgress>

/** A part of a list that may be long: so many from a place counted from 0. */
export const portion = z.strictObject({
  from: z.int().check(z.gte(0)),
  amount: z.int().check(z.gte(1), z.lte(200)),
})
export type Portion = z.infer<typeof portion>

export const receipt = z.strictObject({
  id: z.int(),
  /** UTC, as all moments. */
  importedAt: z.string(),
  /** Empty while it counts. */
  undoneAt: z.string(),
  /** By the sender's clock. */
  created: z.string(),
  signer,
  months: z.array(month),
  sessions: z.int(),
  minutes: z.int(),
  withheld: z.int(),
})
export type Receipt = z.infer<typeof receipt>

/** What became of each month of an import. */
export const receiptMonth = z.strictObject({
  month,
  /** When the newer export was made that the month is held from; empty while it is held from this one. */
  newer: z.string(),
  /** When the export before was made that speaks of the month; empty when there is none. */
  earlier: z.string(),
})
export type ReceiptMonth = z.infer<typeof receiptMonth>

/** What it means to undo an import, month by month; months that are held from a newer one stay. */
export const undoing = z.strictObject({
  /** Goes back to the export that was made then. */
  back: z.array(z.strictObject({ month, created: z.string() })),
  away: z.array(month),
  stays: z.array(month),
  /**
   * Earlier files that told of a month that goes away or further back, but were imported before files
   * were kept: they must be imported again.
   */
  notKept: z.array(z.strictObject({ month, created: z.string() })),
})
export type Undoing = z.infer<typeof undoing>
