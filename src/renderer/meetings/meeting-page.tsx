import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Meeting } from '../../shared/meeting.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { HandoutDialog } from '../handout/handout-dialog.tsx'
import { planSubject } from '../plans/plan-subject.ts'
import { WayBack } from '../plans/way-back.tsx'
import { SessionsFrom } from '../sessions/sessions-from.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { capitalised, dayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'
import { meetingHandout } from './meeting-handout.ts'
import { meetingName } from './meeting-names.ts'
import { MeetingState } from './meeting-state.tsx'
import { useLogMeeting } from './use-log-meeting.tsx'
import { useMeetingWrites } from './use-meeting-writes.ts'

/** A meeting: what was prepared, and what came of it. */
export function MeetingPage({ id }: { readonly id: number }) {
  const goTo = useGoTo()
  const ask = useCallback(
    async () => (await api.meetings.list()).find((meeting) => meeting.id === id) ?? null,
    [id],
  )
  const { value, refusal, askAgain } = useLogAnswer(ask)
  const askIds = useCallback(() => api.meetings.sessions(id), [id])
  const toList = () => goTo('plans', planSubject('meetings'))
  return (
    <div className="meetings">
      <WayBack onPress={toList}>
        <Trans>Alla möten</Trans>
      </WayBack>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value === null && (
        <Notice tone="plain">
          <p>
            <Trans>Mötet är borttaget. Det som loggats finns kvar i loggen.</Trans>
          </p>
        </Notice>
      )}
      {value && (
        <>
          <OneMeeting meeting={value} onRemoved={toList} />
          <SessionsFrom id="meeting-sessions" askIds={askIds} />
        </>
      )}
    </div>
  )
}

interface Props {
  readonly meeting: Meeting
  readonly onRemoved: () => void
}

function OneMeeting({ meeting, onRemoved }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const writes = useMeetingWrites()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { logFrom, dialog, offer } = useLogMeeting()
  const [opened, setOpened] = useState<'change' | 'print'>()
  const [refusal, setRefusal] = useState<Refusal>()
  const close = () => setOpened(undefined)
  const write = (writing: Promise<unknown>, then = () => {}) => {
    setRefusal(undefined)
    writing.then(then, (error: unknown) => setRefusal(asRefusal(error)))
  }
  const { person, state, day, start, wishes } = meeting

  return (
    <section className="meeting" aria-labelledby="meeting">
      <div>
        <h2 id="meeting" ref={heading} tabIndex={-1}>
          {meetingName(meeting, language)}
        </h2>
        <p className="soft figures">
          {capitalised(dayInWords(day, language))}
          {start !== '' && ` · ${start}`}
          {person !== '' && ` · ${person}`}
          {' · '}
          <MeetingState state={state} />
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {offer}
      <div>
        <h3>
          <Trans>Det här vill personen säga eller fråga</Trans>
        </h3>
        {wishes === '' ? (
          <p className="soft">
            <Trans>Inget är skrivet. Det är valfritt, och personens egna ord.</Trans>
          </p>
        ) : (
          <p className="meeting-wishes">{wishes}</p>
        )}
      </div>
      <div className="meeting-ways">
        <Button look={state === 'planned' ? 'primary' : 'plain'} onPress={() => logFrom(meeting)}>
          <Trans>Logga mötet …</Trans>
        </Button>
        <Button onPress={() => setOpened('change')}>
          {wishes === '' ? <Trans>Förbered eller ändra …</Trans> : <Trans>Ändra …</Trans>}
        </Button>
        <Button onPress={() => setOpened('print')}>
          <Trans>Skriv ut …</Trans>
        </Button>
        {state === 'planned' && (
          <>
            <Button look="quiet" onPress={() => write(writes.callOff(meeting))}>
              <Trans>Blev inte av</Trans>
            </Button>
            <Button look="quiet" onPress={() => write(writes.close(meeting))}>
              <Trans>Inte aktuellt</Trans>
            </Button>
          </>
        )}
        {state === 'not_relevant' && (
          <Button look="quiet" onPress={() => write(writes.reopen(meeting))}>
            <Trans>Aktuellt igen</Trans>
          </Button>
        )}
        <Button look="quiet" onPress={() => write(writes.remove(meeting), onRemoved)}>
          <Trans>Ta bort</Trans>
        </Button>
      </div>
      {dialog}
      {opened === 'change' && <MeetingDialog earlier={meeting} onClose={close} />}
      {opened === 'print' && (
        <HandoutDialog
          title={t`Skriv ut inför mötet`}
          person={person}
          draw={(choices) => meetingHandout(meeting, choices)}
          onClose={close}
        />
      )}
    </section>
  )
}
