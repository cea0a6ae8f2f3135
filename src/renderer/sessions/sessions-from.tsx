import { Plural, Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SessionLines } from './session-lines.tsx'
import { useLogAnswer } from './use-log-answer.ts'
import './session-lines.css'

/** How many at first, and how many more each time. */
const page = 50

interface Props {
  /** Of its heading. */
  readonly id: string
  /** The ids, newest first. From `useCallback`. */
  readonly askIds: () => Promise<readonly number[]>
}

/** The sessions that were logged from something, newest first. */
export function SessionsFrom({ id, askIds }: Props) {
  const [most, setMost] = useState(page)
  const ask = useCallback(async () => {
    const ids = await askIds()
    return { count: ids.length, sessions: await api.sessions.read(ids.slice(0, most)) }
  }, [askIds, most])
  const { value, refusal, askAgain } = useLogAnswer(ask)
  return (
    <section className="sessions-from" aria-labelledby={id}>
      <div>
        <h2 id={id}>
          <Trans>Insatser</Trans>
        </h2>
        <p className="soft figures" role="status">
          {value?.count === 0 && <Trans>Inga insatser än.</Trans>}
          {value && value.count > 0 && (
            <Plural value={value.count} one="# insats" other="# insatser" />
          )}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && value.sessions.length > 0 && (
        <SessionLines sessions={value.sessions} labelledBy={id} hasDates />
      )}
      {value && value.count > most && most < 500 && (
        <Button look="quiet" onPress={() => setMost(most + page)}>
          <Trans>Visa fler</Trans>
        </Button>
      )}
    </section>
  )
}
