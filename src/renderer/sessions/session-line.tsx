import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Session } from '../../shared/session.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName, formName, phaseName, workName } from '../words/names.ts'
import './session-lines.css'

interface Props {
  readonly session: Session
  /** Shows the session's date, for lists of more than a day. */
  readonly hasDate: boolean
}

/** What a line of a list says about a session. */
export function SessionLine({ session, hasDate }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { participants } = session
  const about = [
    ...(session.label === '' ? [] : [activityName(session.activity, language)]),
    formName(session.form, language),
    ...(participants > 1 ? [t`${participants} deltagare`] : []),
    session.unit,
    session.phase === '' ? '' : phaseName(session.phase, language),
    session.person,
    session.withPerson ? t`skrivet tillsammans` : '',
    ...session.secondary.map((code) => `+ ${activityName(code, language)}`),
  ].filter((part) => part !== '')

  return (
    <>
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
      <span className="session-activity">
        {workName(session, language)}
        {!session.happened && (
          <span className="session-mark">
            <Trans>blev inte av</Trans>
          </span>
        )}
        {session.firstContact && (
          <span className="session-mark">
            <Trans>första kontakten</Trans>
          </span>
        )}
        {session.links.length > 0 && (
          <span className="session-mark">
            <Plural
              value={session.links.length}
              one="# kontakt knuten"
              other="# kontakter knutna"
            />
          </span>
        )}
      </span>
      <span className="session-minutes figures">{durationInWords(session.minutes)}</span>
      <span className="session-about small soft">{about.join(' · ')}</span>
      {session.note !== '' && <span className="session-note small">{session.note}</span>}
    </>
  )
}
