import { Plural, Trans } from '@lingui/react/macro'
import { useCallback, useDeferredValue } from 'react'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useAnswer } from '../use-answer.ts'
import { SessionLines } from './session-lines.tsx'

/** The sessions whose notes hold every word of the text. */
export function FoundSessions({ text }: { readonly text: string }) {
  const asked = useDeferredValue(text)
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => api.sessions.search(asked), [asked]),
  )
  return (
    <section className="log-month" aria-labelledby="found">
      <div>
        <h2 id="found">
          <Trans>Träffar</Trans>
        </h2>
        <p role="status" className="soft">
          {value?.length === 0 && (
            <Trans>
              Inga anteckningar har de orden. Pröva med färre ord eller början av ett ord.
            </Trans>
          )}
          {value && value.length > 0 && (
            <Plural value={value.length} one="# insats" other="# insatser" />
          )}
        </p>
      </div>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && value.length > 0 && <SessionLines sessions={value} labelledBy="found" hasDates />}
    </section>
  )
}
