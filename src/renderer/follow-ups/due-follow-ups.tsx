import { Trans } from '@lingui/react/macro'
import type { FollowUp } from '../../shared/follow-up.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { FollowUpLines } from './follow-up-lines.tsx'

const askFollowUps = () => api.followUps.list({})

interface Props {
  readonly today: string
  /** Somebody wants to log what a follow-up came to. */
  readonly onLogFrom: (followUp: FollowUp) => void
}

/** What was promised for today or earlier, without fuss; nothing at all when there is none. */
export function DueFollowUps({ today, onLogFrom }: Props) {
  const { value, refusal, askAgain } = useLogAnswer(askFollowUps)
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      <FollowUpLines
        id="due-follow-ups"
        title={<Trans>Att följa upp</Trans>}
        followUps={value?.filter(({ due }) => due <= today) ?? []}
        atOnce={3}
        onLogFrom={onLogFrom}
      />
    </>
  )
}
