import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useMoments } from '../words/use-moments.ts'
import './draft-offer.css'

interface Props {
  readonly savedAt: string
  /** It was written in a form that is not shown now, beside a field with an offer of its own. */
  readonly isOfForm?: boolean
  readonly onTake: () => void
  readonly onDiscard: () => void
}

/** Something half-written waits for a decision; the form stays as it is until then. */
export function DraftOffer({ savedAt, isOfForm = false, onTake, onDiscard }: Props) {
  const when = useMoments()(savedAt)
  return (
    <Notice tone="plain">
      <div className="draft-offer">
        <p>
          {isOfForm ? (
            <Trans>Du skrev något i formuläret {when}.</Trans>
          ) : (
            <Trans>Du skrev något här {when}.</Trans>
          )}
        </p>
        <Button onPress={onTake}>
          <Trans>Ta fram det</Trans>
        </Button>
        <Button look="quiet" onPress={onDiscard}>
          <Trans>Släng det</Trans>
        </Button>
      </div>
    </Notice>
  )
}
