/** The peer supporter's own supervision, training and wellbeing. */
import * as z from 'zod/mini'
import {
  date,
  because,
  oneOf,
  optionalLine,
  optionalText,
  requiredLine,
  wholeNumber,
} from './fields.ts'
import type { Bilingual } from './language.ts'
import { newSession, session } from './session.ts'

type Coded = { readonly code: string } & Bilingual

/** What can be entered in the register. */
export const recordKinds = [
  { code: 'individual_supervision', sv: 'Enskild handledning', en: 'Individual supervision' },
  { code: 'group_supervision', sv: 'Grupphandledning', en: 'Group supervision' },
  { code: 'course', sv: 'Kurs', en: 'Course' },
  { code: 'certification', sv: 'Certifiering', en: 'Certification' },
  { code: 'conference', sv: 'Konferens', en: 'Conference' },
  { code: 'study_visit', sv: 'Studiebesök', en: 'Study visit' },
  { code: 'reading_circle', sv: 'Läsecirkel', en: 'Reading circle' },
  { code: 'other', sv: 'Annat', en: 'Other' },
] as const satisfies readonly Coded[]
export type RecordKind = (typeof recordKinds)[number]['code']

export const recordKind = oneOf<RecordKind>(
  recordKinds.map(({ code }) => code),
  'invalid-input',
)

export const isSupervision = (kind: RecordKind): boolean => kind.endsWith('_supervision')

export const recordFields = z.strictObject({
  /** The first day of what lasted several. */
  date,
  kind: recordKind,
  /** May be empty for supervision. */
  title: optionalLine(120),
  organiser: optionalLine(120),
  /** How long all of it was, as the peer supporter states it. No figure of work counts it. */
  minutes: wholeNumber(1, 60_000, 'bad-hours'),
  hasCertificate: z.boolean(),
})

const needsTitle = z.refine<{ readonly title: string; readonly kind: RecordKind }>(
  ({ title, kind }) => title !== '' || isSupervision(kind),
  { path: ['title'], ...because('text-missing') },
)

/** An entry of the register of supervision and training. */
export const newRecord = recordFields.check(needsTitle)
export type NewRecord = z.infer<typeof newRecord>

/** As it is removed, and put back. */
export const keptRecord = z.extend(recordFields, { id: z.int() })
export type KeptRecord = z.infer<typeof keptRecord>

export const developmentRecord = z.extend(keptRecord, {
  /** The sessions that were logged from it and took place, by day. */
  sessions: z.array(z.pick(session, { id: true, date: true, minutes: true })),
})
export type DevelopmentRecord = z.infer<typeof developmentRecord>

/** How much of it no session tells of yet. */
export const minutesToLog = ({
  minutes,
  sessions,
}: Pick<DevelopmentRecord, 'minutes' | 'sessions'>) =>
  Math.max(
    0,
    sessions.reduce((left, logged) => left - logged.minutes, minutes),
  )

/** A record, and the session of the same time to log with it; null for none. */
export const addedRecord = z.strictObject({ record: newRecord, session: z.nullable(newSession) })

/** The register of a year. */
export const yearRegister = z.strictObject({
  /** Those that hold records, newest first. */
  years: z.array(z.string()),
  /** Newest first. */
  records: z.array(developmentRecord),
  /** What the sessions of the year say of supervision and training, from the register or not. */
  loggedMinutes: z.int(),
})
export type YearRegister = z.infer<typeof yearRegister>

export const year = z.string().check(z.regex(/^\d{4}$/, because('invalid-input')))

/** Something to bring up in supervision. For the peer supporter alone. */
export const toBringUp = z.strictObject({
  id: z.int(),
  text: requiredLine(300),
  addedOn: date,
  /** Empty until it was brought up. */
  broughtUpOn: z.union([z.literal(''), date]),
})
export type ToBringUp = z.infer<typeof toBringUp>

/** Words for how it feels, by the alphabet of Swedish: none is better than another. */
export const feelings = [
  { code: 'glad', sv: 'Glad', en: 'Glad' },
  { code: 'hopeful', sv: 'Hoppfull', en: 'Hopeful' },
  { code: 'irritated', sv: 'Irriterad', en: 'Irritated' },
  { code: 'sad', sv: 'Ledsen', en: 'Sad' },
  { code: 'calm', sv: 'Lugn', en: 'Calm' },
  { code: 'worried', sv: 'Orolig', en: 'Worried' },
  { code: 'moved', sv: 'Rörd', en: 'Moved' },
  { code: 'proud', sv: 'Stolt', en: 'Proud' },
  { code: 'tired', sv: 'Trött', en: 'Tired' },
] as const satisfies readonly Coded[]
export type Feeling = (typeof feelings)[number]['code']

const feeling = oneOf<Feeling>(
  feelings.map(({ code }) => code),
  'invalid-input',
)

/** How a day was, in words. For the peer supporter alone. */
export const wellbeing = z
  .strictObject({ day: date, feelings: z.array(feeling), text: optionalText(2000) })
  .check(
    z.refine(({ feelings: chosen, text }) => chosen.length > 0 || text.trim() !== '', {
      path: ['text'],
      ...because('text-missing'),
    }),
  )
export type Wellbeing = z.infer<typeof wellbeing>
