import * as z from 'zod/mini'
import { weekdayOf } from '../../shared/dates.ts'
import type { groupProposals } from '../../shared/group-proposals.ts'
import { ordinals, type Recurrence } from '../../shared/group-recurrence.ts'
import type { Group, NewGroup } from '../../shared/group.ts'
import type { Language } from '../../shared/language.ts'
import { readDate } from '../../shared/read-date.ts'
import { readMinutes } from '../../shared/read-minutes.ts'
import { readTime } from '../../shared/read-time.ts'
import { session, type Unit } from '../../shared/session.ts'
import { findUnit, settingOf } from '../sessions/session-fields.ts'

const typed = z.string()

/** A group while it is written: texts as typed, and of each way to recur what was last chosen. */
const fieldsShape = z.strictObject({
  name: typed,
  activity: session.shape.activity,
  unit: typed,
  setting: session.shape.setting,
  minutes: typed,
  start: typed,
  recurs: z.enum(['weekly', 'monthly', 'none']),
  first: typed,
  every: z.int(),
  weekdays: z.array(z.int()),
  ordinal: z.enum(ordinals),
  weekday: z.int(),
  endedOn: typed,
})
export type GroupFields = z.infer<typeof fieldsShape>

/** Fields that were kept as a draft; null when they are not those of a group. */
export const readGroupFields = (kept: unknown): GroupFields | null =>
  fieldsShape.safeParse(kept).data ?? null

/** A new group, on the weekday that it is. */
export const emptyGroup = (today: string): GroupFields => ({
  name: '',
  activity: 'D10',
  unit: '',
  setting: '',
  minutes: '60',
  start: '',
  recurs: 'weekly',
  first: today,
  every: 1,
  weekdays: [weekdayOf(today)],
  ordinal: '1',
  weekday: weekdayOf(today),
  endedOn: '',
})

export const proposedGroup = (
  proposal: (typeof groupProposals)[number],
  today: string,
  language: Language,
): GroupFields => ({
  ...emptyGroup(today),
  name: proposal[language],
  activity: proposal.activity,
  minutes: String(proposal.minutes),
  start: proposal.start,
  ...(proposal.every === 0 ? { recurs: 'none' } : { every: proposal.every }),
})

/** What a form shows of a group that is there. */
export function fieldsOfGroup(group: Group, today: string): GroupFields {
  const { id: _id, recurrence, minutes, ...others } = group
  const { kind, ...recurs } = recurrence
  return {
    ...emptyGroup(today),
    ...others,
    minutes: String(minutes),
    recurs: kind,
    ...recurs,
  }
}

/** What `newGroup` judges. */
export function toNewGroup(
  fields: GroupFields,
  units: readonly Unit[],
  today: string,
): Record<keyof NewGroup, unknown> {
  const { name, activity, minutes, start, endedOn } = fields
  return {
    name,
    activity,
    unit: findUnit(fields.unit, units)?.name ?? fields.unit,
    setting: settingOf(fields, units),
    minutes: readMinutes(minutes),
    start: readTime(start),
    recurrence: recurrenceOf(fields, today),
    endedOn: endedOn.trim() === '' ? '' : readDate(endedOn, today, 'coming'),
  }
}

export function recurrenceOf(fields: GroupFields, today: string): Recurrence {
  const first = readDate(fields.first, today, 'coming')
  switch (fields.recurs) {
    case 'weekly':
      return { kind: 'weekly', first, every: fields.every, weekdays: fields.weekdays }
    case 'monthly':
      return { kind: 'monthly', first, ordinal: fields.ordinal, weekday: fields.weekday }
    case 'none':
      return { kind: 'none' }
  }
}
