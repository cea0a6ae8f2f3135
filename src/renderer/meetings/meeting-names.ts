import { meetingKinds, meetingRoles, type NewMeeting } from '../../shared/meeting.ts'
import type { Language } from '../../shared/language.ts'

type With = Pick<NewMeeting, 'kind' | 'role'>

/** Whom a meeting is with: the role, or else whether it is staff. */
export const meetingName = ({ kind, role }: With, language: Language): string =>
  [...meetingRoles, ...meetingKinds].find(({ code }) => code === (role === '' ? kind : role))?.[
    language
  ] ?? role
