import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Meeting } from '../../shared/meeting.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { PlansHead } from '../plans/plans-head.tsx'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { MeetingRow } from './meeting-row.tsx'
import { useLogMeeting } from './use-log-meeting.tsx'
import { useMeetingWrites } from './use-meeting-writes.ts'
import './meetings.css'

interface Props {
  readonly id: string
  readonly title: ReactNode
  /** In order. Those that are not planned are left out. */
  readonly meetings: readonly Meeting[]
  /** Stands in for the lines when there are none; without it, nothing is shown then. */
  readonly empty?: ReactNode
  /** Plans another, where that is offered. */
  readonly onAdd?: () => void
}

/** Meetings to come or to log, one by one. */
export function PlannedMeetings({ id, title, meetings, empty, onAdd }: Props) {
  const goTo = useGoTo()
  const writes = useMeetingWrites()
  const { logFrom, dialog, offer } = useLogMeeting()
  const [refusal, setRefusal] = useState<Refusal>()
  const planned = meetings.filter(({ state }) => state === 'planned')
  const write = (writing: Promise<unknown>) => {
    setRefusal(undefined)
    writing.catch((error: unknown) => setRefusal(asRefusal(error)))
  }
  if (planned.length === 0 && empty === undefined && !offer) return null
  return (
    <section className="planned-meetings" aria-labelledby={id}>
      {onAdd ? (
        <PlansHead
          id={id}
          title={title}
          status={
            planned.length > 0 && (
              <Plural value={planned.length} one="# planerat möte" other="# planerade möten" />
            )
          }
        >
          <Button look="primary" onPress={onAdd}>
            <Trans>Nytt möte …</Trans>
          </Button>
        </PlansHead>
      ) : (
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      {offer}
      {planned.length === 0 && empty}
      {planned.length > 0 && (
        <ul className="meeting-rows" aria-labelledby={id}>
          {planned.map((meeting) => (
            <MeetingRow
              key={meeting.id}
              meeting={meeting}
              onOpen={() => goTo('plans', planSubject('meetings', meeting.id))}
              onLog={() => logFrom(meeting)}
              onCallOff={() => write(writes.callOff(meeting))}
              onClose={() => write(writes.close(meeting))}
            />
          ))}
        </ul>
      )}
      {dialog}
    </section>
  )
}
