import { Trans } from '@lingui/react/macro'
import type { Refusal } from '../../shared/refusal.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'

interface Props {
  readonly refusal: Refusal | undefined
  readonly onRetry: () => void
}

/** What is seen from the lock until main loads the window anew. */
export function Locking({ refusal, onRetry }: Props) {
  return (
    <main className="alone">
      {refusal ? (
        <RefusalNotice refusal={refusal} onRetry={onRetry} />
      ) : (
        <p role="status" className="soft">
          <Trans>Låser …</Trans>
        </p>
      )}
    </main>
  )
}
