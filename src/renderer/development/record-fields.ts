import * as z from 'zod/mini'
import {
  type KeptRecord,
  type NewRecord,
  recordKind,
  type RecordKind,
} from '../../shared/own-development.ts'
import { readDate } from '../../shared/read-date.ts'
import { readHours } from '../../shared/read-hours.ts'
import { durationInWords } from '../words/duration.ts'

const shape = z.strictObject({
  kind: recordKind,
  title: z.string(),
  organiser: z.string(),
  date: z.string(),
  /** As typed: hours, or with a unit. */
  minutes: z.string(),
  hasCertificate: z.boolean(),
  /** Whether the same time is logged as a session too. */
  isLogged: z.boolean(),
})
/** A record while it is written. */
export type RecordFields = z.infer<typeof shape>

/** What a form kept as a draft; null when it is not that of a record. */
export const readFields = (kept: unknown): RecordFields | null => shape.safeParse(kept).data ?? null

/** What the form begins with: what changes, or a new one of a kind. */
export function fieldsOf(of: KeptRecord | RecordKind, today: string): RecordFields {
  if (typeof of !== 'string') {
    const { id: _id, ...record } = of
    return { ...record, minutes: durationInWords(of.minutes), isLogged: false }
  }
  return {
    kind: of,
    title: '',
    organiser: '',
    date: today,
    minutes: '',
    hasCertificate: false,
    isLogged: true,
  }
}

/** What `newRecord` judges. */
export const toRecord = (
  { isLogged: _isLogged, ...fields }: RecordFields,
  today: string,
): NewRecord => ({
  ...fields,
  date: readDate(fields.date, today),
  // No length is none, so that what else is missing is said at the same time.
  minutes: readHours(fields.minutes) || 0,
})
