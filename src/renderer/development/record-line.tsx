import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import { type DevelopmentRecord, minutesToLog } from '../../shared/own-development.ts'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { keyOnLine } from '../ui/key-on-line.ts'
import { shortDateInWords, shortDateLabel } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { recordKindName, recordName } from './record-name.ts'

interface Props {
  readonly record: DevelopmentRecord
  readonly onLog: () => void
  readonly onOpenSession: (id: number) => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** A line of the register, and what of its time stands in the daily log. */
export function RecordLine({ record, onLog, onOpenSession, onChange, onRemove }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const line = useRef<HTMLLIElement>(null)
  const titleId = useId()
  const { date, title, kind, organiser, minutes, hasCertificate, sessions } = record
  const [session] = sessions
  const isLoggedAsItIs =
    sessions.length === 1 && session?.date === date && session.minutes === minutes
  const isToLog = minutesToLog(record) > 0
  const remove = () => {
    focusBeside(line.current)
    onRemove()
  }
  const takeKey = (event: KeyboardEvent) =>
    keyOnLine(event, { e: onChange, Delete: remove, ...(isToLog && { l: onLog }) })
  const about = [
    shortDateInWords(date, language),
    title === '' ? '' : recordKindName(kind, language),
    organiser,
    durationInWords(minutes),
    hasCertificate ? t`intyg` : '',
  ].filter((part) => part !== '')

  return (
    // The keys belong to the buttons inside, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="development-line" ref={line} onKeyDown={takeKey}>
      <p className="development-title" id={titleId}>
        {recordName(record, language)}
      </p>
      <p className="small soft figures">{about.join(' · ')}</p>
      <div className="development-actions">
        {sessions.map((logged) => (
          <Button
            key={logged.id}
            look="quiet"
            aria-describedby={titleId}
            onPress={() => onOpenSession(logged.id)}
          >
            {isLoggedAsItIs ? (
              <Trans>I loggen</Trans>
            ) : (
              <Trans>
                I loggen {shortDateLabel(logged.date, language)}: {durationInWords(logged.minutes)}
              </Trans>
            )}
          </Button>
        ))}
        {isToLog && (
          <Button
            look="quiet"
            shortcut="L"
            aria-keyshortcuts="L"
            aria-describedby={titleId}
            onPress={onLog}
          >
            {sessions.length === 0 ? <Trans>Logga tiden …</Trans> : <Trans>Logga resten …</Trans>}
          </Button>
        )}
        <Button
          look="quiet"
          shortcut="E"
          aria-keyshortcuts="E"
          aria-describedby={titleId}
          onPress={onChange}
        >
          <Trans>Ändra</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="Delete"
          aria-keyshortcuts="Delete"
          aria-describedby={titleId}
          onPress={remove}
        >
          <Trans>Ta bort</Trans>
        </Button>
      </div>
    </li>
  )
}
