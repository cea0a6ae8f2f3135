import { Plural, Trans } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import type { Receipt } from '../../shared/desk.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useAnswer } from '../use-answer.ts'
import { inPortions } from './in-portions.ts'
import { ReceiptLine } from './receipt-line.tsx'

const atFirst = 20
const more = 100

/** Every import, newest first. */
export function ReceiptsPart() {
  const [shown, setShown] = useState(atFirst)
  const [version, setVersion] = useState(0)
  const ask = useCallback(async () => {
    let inAll = 0
    const receipts = await inPortions<Receipt>(shown, async (portion) => {
      const answer = await api.desk.receipts(portion)
      inAll = answer.inAll
      return answer.receipts
    })
    return { receipts, inAll }
  }, [shown])
  const { value, refusal, askAgain } = useAnswer(ask, version)
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  if (!value) return null
  if (value.inAll === 0) {
    return (
      <EmptyState lead={<Trans>Inget är inläst än.</Trans>}>
        <p>
          <Trans>
            Varje fil som läses in får ett kvitto här: från vem, vilka månader, och vad som
            ändrades. Härifrån kan en inläsning också ångras.
          </Trans>
        </p>
      </EmptyState>
    )
  }
  const left = value.inAll - value.receipts.length
  return (
    <div className="desk">
      <ul className="desk-lines">
        {value.receipts.map((receipt) => (
          <ReceiptLine
            key={receipt.id}
            receipt={receipt}
            onUndone={() => setVersion((count) => count + 1)}
          />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button onPress={() => setShown(shown + more)}>
            <Plural value={Math.min(more, left)} one="Visa # till" other="Visa # till" />
          </Button>
        </div>
      )}
    </div>
  )
}
