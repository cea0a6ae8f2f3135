import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { SessionLines } from '../sessions/session-lines.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ListHead } from '../ui/list-head.tsx'
import { useAnswer } from '../use-answer.ts'

const pageSize = 50

/** A page of lines at a time, for whoever reads with a screen reader or prefers pages. */
export function FoundPages({ ids }: { readonly ids: readonly number[] }) {
  const { t } = useLingui()
  const pages = Math.ceil(ids.length / pageSize)
  const [turnedTo, setTurnedTo] = useState(1)
  const page = Math.min(turnedTo, pages)
  const { value, refusal, askAgain } = useAnswer(
    useCallback(
      () => api.sessions.read(ids.slice((page - 1) * pageSize, page * pageSize)),
      [ids, page],
    ),
  )
  return (
    <section className="log-view" aria-labelledby="log-page">
      <ListHead
        id="log-page"
        title={
          <Trans>
            Sida {page} av {pages}
          </Trans>
        }
        status={undefined}
        previous={t`Föregående sida`}
        onPrevious={() => setTurnedTo(Math.max(1, page - 1))}
        next={t`Nästa sida`}
        onNext={() => setTurnedTo(Math.min(pages, page + 1))}
      />
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && <SessionLines sessions={value} labelledBy="log-page" hasDates />}
    </section>
  )
}
