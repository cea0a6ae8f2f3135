import { Plural, Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { SessionLines } from '../sessions/session-lines.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'

/** How many to show at once, and how many more each time. */
const page = 10

interface Props {
  /** Newest first. */
  readonly ids: readonly number[]
}

/** The sessions that were logged from a plan. */
export function PlanSessions({ ids }: Props) {
  const [most, setMost] = useState(page)
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.sessions.read(ids.slice(0, most)), [ids, most]),
  )
  return (
    <section className="plan-section" aria-labelledby="plan-sessions">
      <div>
        <h3 id="plan-sessions">
          <Trans>Insatser</Trans>
        </h3>
        <p className="soft figures" role="status">
          {ids.length === 0 ? (
            <Trans>Inga insatser är loggade från planen än.</Trans>
          ) : (
            <Plural value={ids.length} one="# insats" other="# insatser" />
          )}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && value.length > 0 && (
        <SessionLines sessions={value} labelledBy="plan-sessions" hasDates />
      )}
      {ids.length > most && (
        <Button look="quiet" onPress={() => setMost(most + page)}>
          <Trans>Visa fler</Trans>
        </Button>
      )}
    </section>
  )
}
