import { useLingui } from '@lingui/react/macro'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import type { Memory } from './memory.ts'
import { useSessionActions } from './session-actions.tsx'
import type { SessionFields } from './session-fields.ts'
import { SessionForm } from './session-form.tsx'

interface Props {
  readonly title: string
  readonly draftContext: string
  /** What the form offers and begins with. From `useCallback`. */
  readonly ask: () => Promise<Memory & { readonly initial: SessionFields }>
  readonly onClose: () => void
}

/** A new session, before the screen, with what is known already filled in. */
export function NewSessionDialog({ title, draftContext, ask, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { log } = useSessionActions()
  const { value, refusal, askAgain } = useAnswer(ask)
  return (
    <Dialog title={title} onClose={onClose} isWide>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <SessionForm
          {...value}
          heading={t`Ny insats`}
          draftContext={draftContext}
          today={today}
          onSave={async (session) => {
            await log(session)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}
