import { activities } from './activities.ts'
import type { Group } from './group.ts'
import { type NewSession, noDetails } from './session.ts'

/**
 * The session that a day of a group is logged as. `participants` is null for one that did not come
 * about: it took no time. The group's name is the label, unless it is the usual name already.
 */
export function sessionOfGroup(
  { name, activity, unit, setting, minutes, start }: Group,
  day: string,
  participants: number | null,
): NewSession {
  const usual = activities.find(({ code }) => code === activity)
  const happened = participants !== null
  return {
    ...noDetails,
    date: day,
    start,
    minutes: happened ? minutes : 0,
    activity,
    label: name === usual?.sv || name === usual?.en ? '' : name,
    form: 'group',
    unit,
    setting,
    phase: '',
    participants: participants ?? 0,
    person: '',
    note: '',
    planned: 'planned',
    happened,
  }
}
