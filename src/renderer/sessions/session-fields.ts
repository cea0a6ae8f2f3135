import * as z from 'zod/mini'
import { guessSetting } from '../../shared/guess-setting.ts'
import { readDate } from '../../shared/read-date.ts'
import { readMinutes } from '../../shared/read-minutes.ts'
import { readTime } from '../../shared/read-time.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { type NewSession, session, type Unit } from '../../shared/session.ts'

const { form, setting, phase, planned, coLeader, secondary, links } = session.shape
const typed = z.string()

/** A session while it is written: texts as typed, an empty activity until one is found. */
export const fieldsShape = z.strictObject({
  minutes: typed,
  activity: z.union([session.shape.activity, z.literal('')]),
  label: typed,
  form,
  unit: typed,
  setting,
  date: typed,
  start: typed,
  phase,
  person: typed,
  /** Empty when nobody counted. */
  participants: typed,
  note: typed,
  secondary,
  newParticipants: typed,
  planned,
  coLeader,
  firstContact: z.boolean(),
  happened: z.boolean(),
  withPerson: z.boolean(),
  links,
})
export type SessionFields = z.infer<typeof fieldsShape>

/** Fields that were kept as a draft; null when they are not those of a session. */
export const readFields = (kept: unknown): SessionFields | null =>
  fieldsShape.safeParse(kept).data ?? null

const draftShape = z.extend(fieldsShape, {
  /** Of a session that changes: what the log held when the change was begun. */
  base: z.optional(z.omit(session, { id: true, revision: true })),
})

/** What a form kept as a draft; null when it is not that of a session. */
export const readDraft = (kept: unknown): z.infer<typeof draftShape> | null =>
  draftShape.safeParse(kept).data ?? null

/** An empty form for a day and, if one is likely, a unit. */
export const emptyFields = (date: string, unit: string): SessionFields => ({
  minutes: '',
  activity: '',
  label: '',
  form: usualForm(''),
  unit,
  setting: '',
  date,
  start: '',
  phase: '',
  person: '',
  participants: usualParticipants('', usualForm('')),
  note: '',
  secondary: [],
  newParticipants: '',
  planned: '',
  coLeader: '',
  firstContact: false,
  happened: true,
  withPerson: false,
  links: [],
})

// Zero says that nobody was counted, as an empty field does.
const asCount = (count: number) => (count === 0 ? '' : String(count))

/** What a form shows of a session that is already known. */
export const fieldsOf = ({
  minutes,
  participants,
  newParticipants,
  ...others
}: NewSession): SessionFields => ({
  ...others,
  minutes: String(minutes),
  participants: asCount(participants),
  newParticipants: asCount(newParticipants),
})

/** The known unit a text means, whatever its capitals. */
export const findUnit = (text: string, units: readonly Unit[]): Unit | undefined =>
  units.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase())

/** Whether a text can only be a new unit: no known one begins with it. */
export const isNewUnit = (text: string, units: readonly Unit[]): boolean =>
  text.trim() !== '' &&
  !units.some(({ name }) => name.toLowerCase().startsWith(text.trim().toLowerCase()))

/** The setting of the unit that is written: its own, the chosen one, or for a new unit a guess. */
export function settingOf(
  { unit, setting: chosen }: Pick<SessionFields, 'unit' | 'setting'>,
  units: readonly Unit[],
): SessionFields['setting'] {
  if (unit.trim() === '') return ''
  const known = findUnit(unit, units)
  if (known) return known.setting
  return chosen === '' && isNewUnit(unit, units) ? guessSetting(unit, units) : chosen
}

const countOf = (text: string): number => (text.trim() === '' ? 0 : Number(text))

/** What `newSession` judges. Whatever cannot be read as a number becomes NaN, which it refuses. */
export function toNewSession(
  fields: SessionFields,
  units: readonly Unit[],
  today: string,
): Record<keyof NewSession, unknown> {
  const unit = findUnit(fields.unit, units)
  return {
    ...fields,
    date: readDate(fields.date, today),
    start: readTime(fields.start),
    minutes: fields.minutes.trim() === '' && !fields.happened ? 0 : readMinutes(fields.minutes),
    setting: settingOf(fields, units),
    unit: unit?.name ?? fields.unit,
    participants: countOf(fields.participants),
    newParticipants: countOf(fields.newParticipants),
    person: fields.person.trim(),
    note: fields.note.trim(),
  }
}
