import { type NewSession, noDetails, type Session } from '../../shared/session.ts'

/** What a session says, without what the log knows it by. */
export function contentOf({ id: _id, revision: _revision, ...content }: Session): NewSession {
  return content
}

/** The same work once more, on another day: not its time of day, its note, or what was told of it alone. */
export const repeatOf = (session: Session, day: string): NewSession => ({
  ...contentOf(session),
  ...noDetails,
  date: day,
  start: '',
  note: '',
  label: session.label,
  secondary: session.secondary,
})
