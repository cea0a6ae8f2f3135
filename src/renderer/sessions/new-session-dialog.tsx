import { useLingui } from '@lingui/react/macro'
import type { SessionOrigin } from '../../shared/session-origin.ts'
import type { Session } from '../../shared/session.ts'
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
  /** What it is logged from, if anything. */
  readonly origin?: SessionOrigin
  /** Called with what was logged. */
  readonly onLogged?: (session: Session) => void
  readonly onClose: () => void
}

/** A new session, before the screen, with what is known already filled in. */
export function NewSessionDialog(props: Props) {
  const { title, draftContext, ask, origin, onLogged, onClose } = props
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
            const logged = await log(session, origin)
            onClose()
            onLogged?.(logged)
          }}
        />
      )}
    </Dialog>
  )
}
