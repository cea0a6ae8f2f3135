import { type Meeting, meetingKinds } from '../../shared/meeting.ts'
import { usualForm } from '../../shared/session-defaults.ts'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'

/**
 * The form that a meeting is logged with. What the person wanted to say is not taken along: it is the
 * person's own. A day that has not come is left for today.
 */
export function fieldsFromMeeting(meeting: Meeting, today: string, unit: string): SessionFields {
  const activity = meetingKinds.find(({ code }) => code === meeting.kind)?.activity ?? 'D05'
  return {
    ...emptyFields(meeting.day < today ? meeting.day : today, unit),
    activity,
    form: usualForm(activity),
    start: meeting.start,
    person: meeting.person,
  }
}
