import type { ActivityCode } from '../../shared/activities.ts'
import type { FollowUp, FollowUpKind } from '../../shared/follow-up.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import type { Session } from '../../shared/session.ts'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'

/** What keeping a promise usually is. */
const usualActivity: Record<FollowUpKind, ActivityCode> = {
  talk: 'D01',
  accompany: 'D16',
  find_out: 'I07',
  contact: 'D06',
  group: 'D08',
}

/** A form for what a follow-up came to: like the session it came from, done again on a day. */
export function fromFollowUp(
  { kind, person, what }: FollowUp,
  origin: Session | undefined,
  day: string,
): SessionFields {
  const activity = usualActivity[kind]
  const form = usualForm(activity)
  return {
    ...emptyFields(day, origin?.unit ?? ''),
    activity,
    form,
    participants: usualParticipants(activity, form),
    phase: origin?.phase ?? '',
    person,
    note: what,
  }
}
