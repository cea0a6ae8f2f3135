import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { dayNear } from '../follow-ups/due-in-words.ts'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { MeetingDialog } from './meeting-dialog.tsx'
import { meetingName } from './meeting-names.ts'
import { MeetingState } from './meeting-state.tsx'
import { PlannedMeetings } from './planned-meetings.tsx'

const askMeetings = () => api.meetings.list()

/** How many of the earlier ones are listed. */
const most = 100

/** Meetings by day; what is over is folded away. */
export function MeetingList() {
  const language = useLanguage()
  const today = useToday()
  const goTo = useGoTo()
  const list = useFocusWhenLost<HTMLDivElement>()
  const { value, refusal, askAgain } = useLogAnswer(askMeetings)
  const [isAdding, setIsAdding] = useState(false)
  const over = value?.filter(({ state }) => state !== 'planned').toReversed() ?? []

  return (
    <div className="meetings" ref={list} tabIndex={-1}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <PlannedMeetings
          id="planned-meetings"
          title={<Trans>Möten att vara med på</Trans>}
          meetings={value}
          onAdd={() => setIsAdding(true)}
          empty={
            <EmptyState lead={<Trans>Här står möten där någon vill ha sällskap.</Trans>}>
              <p>
                <Trans>
                  Med personal eller en myndighet. Före mötet kan ni skriva ned vad personen vill
                  säga, och efteråt loggar du det härifrån.
                </Trans>
              </p>
            </EmptyState>
          }
        />
      )}
      {over.length > 0 && (
        <details>
          <summary>
            <Plural value={over.length} one="# tidigare möte" other="# tidigare möten" />
          </summary>
          <ul className="meeting-rows">
            {over.slice(0, most).map((meeting) => (
              <li key={meeting.id} className="meeting-row">
                <button
                  type="button"
                  className="meeting-name"
                  onClick={() => goTo('plans', planSubject('meetings', meeting.id))}
                >
                  {meetingName(meeting, language)}
                  {meeting.person !== '' && ` · ${meeting.person}`}
                </button>
                <p className="small soft figures">
                  {dayNear(meeting.day, today, language)}
                  {' · '}
                  <MeetingState state={meeting.state} />
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isAdding && <MeetingDialog onClose={() => setIsAdding(false)} />}
    </div>
  )
}
