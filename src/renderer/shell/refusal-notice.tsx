import { Trans } from '@lingui/react/macro'
import type { Refusal } from '../../shared/refusal.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useSentence } from '../words/use-sentence.ts'

interface Props {
  readonly refusal: Refusal
  readonly onRetry?: () => void
}

/** What main refused, in its own sentence. */
export function RefusalNotice({ refusal, onRetry }: Props) {
  const sentence = useSentence()
  return (
    <Notice tone="attention">
      <p>{sentence(refusal.code, refusal.detail)}</p>
      {onRetry && (
        <Button onPress={onRetry}>
          <Trans>Försök igen</Trans>
        </Button>
      )}
    </Notice>
  )
}
