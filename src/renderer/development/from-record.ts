import type { Language } from '../../shared/language.ts'
import type { NewRecord } from '../../shared/own-development.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { newSession, type NewSession, questionsAbout, type Unit } from '../../shared/session.ts'
import { emptyFields, type SessionFields, toNewSession } from '../sessions/session-fields.ts'
import { recordName } from './record-name.ts'

const activity = 'I04'

/** A form for the time that a record took, at the unit that was logged last. Without minutes when that is 0. */
export function fromRecord(
  record: Pick<NewRecord, 'date' | 'title' | 'kind'>,
  minutes: number,
  units: readonly Unit[],
  language: Language,
): SessionFields {
  const form = usualForm(activity)
  return {
    ...emptyFields(record.date, units[0]?.name ?? ''),
    minutes: minutes === 0 ? '' : String(minutes),
    activity,
    form,
    participants: usualParticipants(activity, form),
    note: recordName(record, language),
  }
}

/** The session of the same time as a record. */
export function sessionOf(
  record: NewRecord,
  units: readonly Unit[],
  today: string,
  language: Language,
): NewSession {
  const fields = fromRecord(record, record.minutes, units, language)
  return newSession.parse(toNewSession(fields, units, today))
}

/** Whether it can be one session that nothing has to be asked about: of a day that was, and not too long. */
export const isOneSession = (
  { date, minutes }: Pick<NewRecord, 'date' | 'minutes'>,
  today: string,
): boolean => minutes > 0 && questionsAbout({ date, minutes }, today).length === 0
