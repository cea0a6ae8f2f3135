import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { ClosedFollowUps } from '../follow-ups/closed-follow-ups.tsx'
import { FollowUpDialog } from '../follow-ups/follow-up-dialog.tsx'
import { FollowUpLines } from '../follow-ups/follow-up-lines.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useLogFrom } from './session-about.tsx'

const askFollowUps = () => api.followUps.list({})

/** All that was promised, by day, whomever it is about. */
export function EveryFollowUp() {
  const { value, refusal, askAgain } = useLogAnswer(askFollowUps)
  const [isAdding, setIsAdding] = useState(false)
  const { logFrom, dialog } = useLogFrom()

  return (
    <div className="people-section">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <FollowUpLines
          id="every-follow-up"
          title={<Trans>Att följa upp</Trans>}
          followUps={value}
          atOnce={20}
          onLogFrom={logFrom}
          empty={
            <p className="soft">
              <Trans>
                Inget är lovat just nu. En uppföljning kan höra till en person, en insats eller
                ingen alls.
              </Trans>
            </p>
          }
        />
      )}
      <Button onPress={() => setIsAdding(true)}>
        <Trans>Ny uppföljning …</Trans>
      </Button>
      <ClosedFollowUps followUps={value ?? []} />
      {isAdding && (
        <FollowUpDialog of={{ person: '', sessionId: null }} onClose={() => setIsAdding(false)} />
      )}
      {dialog}
    </div>
  )
}
