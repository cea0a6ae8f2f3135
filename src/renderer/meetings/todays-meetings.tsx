import { Trans } from '@lingui/react/macro'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { PlannedMeetings } from './planned-meetings.tsx'

const askMeetings = () => api.meetings.list()

/** The meetings of a day that are not logged yet; nothing at all when there is none. */
export function TodaysMeetings({ day }: { readonly day: string }) {
  const { value, refusal, askAgain } = useLogAnswer(askMeetings)
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  return (
    <PlannedMeetings
      id="todays-meetings"
      title={<Trans>Möten i dag</Trans>}
      meetings={value?.filter((meeting) => meeting.day === day) ?? []}
    />
  )
}
