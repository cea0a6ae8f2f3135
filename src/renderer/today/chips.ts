import type { ActivityCode } from '../../shared/activities.ts'
import type { Unit } from '../../shared/session.ts'
import { findUnit } from '../sessions/session-fields.ts'
import type { FieldName, Understood } from './line-fields.ts'

/** What a line can say; the rest is for the full form. A label is said with its activity. */
export type ChipField = Exclude<FieldName, 'label' | 'coLeader' | 'links'>

/** One thing that a line amounts to, in sight and to be corrected. */
export interface Chip {
  readonly field: ChipField
  /** Which of the activities it also held. */
  readonly code?: ActivityCode
  /** `usual` was not said, `missing` has to be. */
  readonly look: 'stated' | 'usual' | 'missing'
}

export const keyOf = ({ field, code }: Chip): string => (code === undefined ? field : field + code)

/** What stands under the line, in the order one would say it. */
export function chipsOf(
  { fields, stated }: Understood,
  units: readonly Unit[],
  today: string,
): readonly Chip[] {
  const look = (field: ChipField) => (stated.has(field) ? 'stated' : 'usual')
  const when = (isShown: boolean, field: ChipField): Chip[] =>
    isShown ? [{ field, look: look(field) }] : []
  const needed = (field: ChipField): Chip => ({
    field,
    look: fields[field] === '' ? 'missing' : look(field),
  })
  const isNew = fields.unit.trim() !== '' && findUnit(fields.unit, units) === undefined

  return [
    ...when(fields.date !== today, 'date'),
    ...when(fields.start !== '', 'start'),
    ...(fields.minutes !== '' || fields.happened ? [needed('minutes')] : []),
    needed('activity'),
    ...fields.secondary.map((code) => ({ field: 'secondary', code, look: 'stated' }) as const),
    ...when(fields.activity !== '' || stated.has('form'), 'form'),
    ...when(stated.has('participants') && fields.participants !== '', 'participants'),
    ...when(fields.newParticipants !== '', 'newParticipants'),
    ...when(fields.planned !== '', 'planned'),
    ...when(fields.unit !== '', 'unit'),
    ...when(isNew, 'setting'),
    ...when(fields.phase !== '', 'phase'),
    ...when(fields.person !== '', 'person'),
    ...when(fields.firstContact, 'firstContact'),
    ...when(!fields.happened, 'happened'),
    ...when(fields.withPerson, 'withPerson'),
    ...when(fields.note !== '', 'note'),
  ]
}
