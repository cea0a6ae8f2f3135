import { Trans } from '@lingui/react/macro'
import { type KeyboardEvent, useId, useRef } from 'react'
import type { Meeting } from '../../shared/meeting.ts'
import { DueDay } from '../follow-ups/due-day.tsx'
import { Button } from '../ui/button.tsx'
import { focusBeside } from '../ui/focus-beside.ts'
import { keyOnLine } from '../ui/key-on-line.ts'
import { shortDayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { meetingName } from './meeting-names.ts'

interface Props {
  readonly meeting: Meeting
  readonly onOpen: () => void
  readonly onLog: () => void
  readonly onCallOff: () => void
  readonly onClose: () => void
}

/** A meeting that is still to come about, and the keys for it. */
export function MeetingRow({ meeting, onOpen, onLog, onCallOff, onClose }: Props) {
  const language = useLanguage()
  const today = useToday()
  const line = useRef<HTMLLIElement>(null)
  const nameId = useId()
  const leaving = (act: () => void) => () => {
    focusBeside(line.current)
    act()
  }
  const acts = { l: onLog, b: leaving(onCallOff), n: leaving(onClose) }
  const takeKey = (event: KeyboardEvent) => keyOnLine(event, acts)

  return (
    // The keys belong to the buttons inside, wherever among them the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="meeting-row" ref={line} onKeyDown={takeKey}>
      <button type="button" className="meeting-name" id={nameId} onClick={onOpen}>
        {meetingName(meeting, language)}
        {meeting.person !== '' && ` · ${meeting.person}`}
      </button>
      <p className="small soft figures">
        {meeting.day < today ? (
          shortDayInWords(meeting.day, language)
        ) : (
          <DueDay day={meeting.day} />
        )}
        {meeting.start !== '' && ` · ${meeting.start}`}
        {meeting.wishes !== '' && (
          <>
            {' · '}
            <Trans>förberett</Trans>
          </>
        )}
      </p>
      <div className="meeting-actions">
        <Button
          look="quiet"
          shortcut="L"
          aria-keyshortcuts="L"
          aria-describedby={nameId}
          onPress={acts.l}
        >
          <Trans>Logga …</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="B"
          aria-keyshortcuts="B"
          aria-describedby={nameId}
          onPress={acts.b}
        >
          <Trans>Blev inte av</Trans>
        </Button>
        <Button
          look="quiet"
          shortcut="N"
          aria-keyshortcuts="N"
          aria-describedby={nameId}
          onPress={acts.n}
        >
          <Trans>Inte aktuellt</Trans>
        </Button>
      </div>
    </li>
  )
}
