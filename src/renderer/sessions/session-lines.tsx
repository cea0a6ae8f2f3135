import { Trans } from '@lingui/react/macro'
import type { Session } from '../../shared/session.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName, formName, phaseName } from '../words/names.ts'
import './session-lines.css'

interface Props {
  readonly sessions: readonly Session[]
  readonly labelledBy: string
  /** Shows each session's date, for lists of more than a day. */
  readonly hasDates?: boolean
}

export function SessionLines({ sessions, labelledBy, hasDates = false }: Props) {
  return (
    <ol className="session-lines" aria-labelledby={labelledBy}>
      {sessions.map((session) => (
        <SessionLine key={session.id} session={session} hasDate={hasDates} />
      ))}
    </ol>
  )
}

function SessionLine({ session, hasDate }: { session: Session; hasDate: boolean }) {
  const language = useLanguage()
  const about = [
    formName(session.form, language),
    session.unit,
    ...(session.phase === '' ? [] : [phaseName(session.phase, language)]),
    ...(session.person === '' ? [] : [session.person]),
  ]
  return (
    <li className="session-line">
      <span className="session-when figures soft">
        {hasDate && <time dateTime={session.date}>{session.date}</time>}
        {session.start === '' ? (
          <span>
            –
            <span className="visually-hidden">
              <Trans>ingen tid angiven</Trans>
            </span>
          </span>
        ) : (
          <time dateTime={session.start}>{session.start}</time>
        )}
      </span>
      <span className="session-activity">{activityName(session.activity, language)}</span>
      <span className="session-minutes figures">{durationInWords(session.minutes)}</span>
      <span className="session-about small soft">{about.join(' · ')}</span>
      {session.note !== '' && <span className="session-note small">{session.note}</span>}
    </li>
  )
}
