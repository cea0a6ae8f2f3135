import type { Form, NewSession, Phase, Setting, Unit } from '../../shared/session.ts'

import { readDate } from '../words/read-date.ts'
import { readMinutes } from '../words/read-minutes.ts'
import { readTime } from '../words/read-time.ts'
import { usualForm, usualParticipants } from './session-defaults.ts'

/** A session while it is written: texts as typed, an empty activity until one is found. */
export interface SessionFields {
  minutes: string
  activity: string
  form: Form
  unit: string
  setting: Setting | ''
  date: string
  start: string
  phase: Phase | ''
  person: string
  participants: string
  note: string
}

/** An empty form. Day and unit stay from one session to the next. */
export const emptyFields = (date: string, unit: string): SessionFields => ({
  minutes: '',
  activity: '',
  form: usualForm(''),
  unit,
  setting: '',
  date,
  start: '',
  phase: '',
  person: '',
  participants: usualParticipants('', usualForm('')),
  note: '',
})

/** The known unit a text means, whatever its capitals. */
export const findUnit = (text: string, units: readonly Unit[]): Unit | undefined =>
  units.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase())

/** Whether a text can only be a new unit: no known one begins with it. */
export const isNewUnit = (text: string, units: readonly Unit[]): boolean =>
  text.trim() !== '' &&
  !units.some(({ name }) => name.toLowerCase().startsWith(text.trim().toLowerCase()))

/** What `newSession` judges. Whatever cannot be read as a number becomes NaN, which it refuses. */
export function toNewSession(
  fields: SessionFields,
  units: readonly Unit[],
  today: string,
): Record<keyof NewSession, unknown> {
  const unit = findUnit(fields.unit, units)
  return {
    date: readDate(fields.date, today),
    start: readTime(fields.start),
    minutes: readMinutes(fields.minutes),
    activity: fields.activity,
    form: fields.form,
    setting: unit?.setting ?? fields.setting,
    unit: unit?.name ?? fields.unit,
    phase: fields.phase,
    participants: fields.participants.trim() === '' ? Number.NaN : Number(fields.participants),
    person: fields.person.trim(),
    note: fields.note.trim(),
  }
}
