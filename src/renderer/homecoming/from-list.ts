import type { HomecomingList } from '../../shared/homecoming.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'

/** A session about a list: preparation before homecoming, following up from that day on. */
export function fromList(
  { person, homecoming }: Pick<HomecomingList, 'person' | 'homecoming'>,
  unit: string,
  day: string,
): SessionFields {
  const isHome = homecoming !== '' && homecoming <= day
  const activity = isHome ? 'D12' : 'D11'
  const form = usualForm(activity)
  return {
    ...emptyFields(day, unit),
    activity,
    form,
    participants: usualParticipants(activity, form),
    phase: isHome ? 'after_discharge' : 'before_discharge',
    person,
  }
}
