import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { NewSession, Session } from '../../shared/session.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { askMemory } from './memory.ts'
import { useSessionActions } from './session-actions.tsx'
import { ConflictingChange } from './conflicting-change.tsx'
import { contentOf } from './session-content.ts'
import { fieldsOf } from './session-fields.ts'
import { SessionForm } from './session-form.tsx'

interface Conflict {
  /** What the log holds; null when it was removed. */
  readonly inLog: Session | null
  readonly written: NewSession
  /** Lets the form know that one of the two was chosen. */
  readonly settle: () => void
}

interface Props {
  readonly session: Session
  readonly onClose: () => void
}

/** Changes a session. When somebody else changed it meanwhile, both are shown and one is chosen. */
export function SessionEditor({ session, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { change, log } = useSessionActions()
  const memory = useAnswer(askMemory)
  const [conflict, setConflict] = useState<Conflict>()
  const saving = useRef<Promise<void>>(null)

  const save = async (written: NewSession): Promise<void> => {
    const { isSaved, session: inLog } = await change(session, written)
    if (isSaved) return onClose()
    await new Promise<void>((settle) => setConflict({ inLog, written, settle }))
  }
  // The form waits for one answer, also while the two versions are compared.
  const saveOnce = (written: NewSession) =>
    (saving.current ??= save(written).finally(() => {
      saving.current = null
    }))

  const saveOver = async ({ inLog, written, settle }: Conflict) => {
    if (inLog) {
      // Once more it may have been changed meanwhile; then that is what is shown.
      const { isSaved, session: later } = await change(inLog, written)
      if (!isSaved) return setConflict({ inLog: later, written, settle })
    } else {
      await log(written)
    }
    settle()
    onClose()
  }

  return (
    <Dialog title={conflict ? t`Ändrad på två håll` : t`Ändra insats`} onClose={onClose} isWide>
      {memory.refusal && <RefusalNotice refusal={memory.refusal} onRetry={memory.askAgain} />}
      {memory.value && (
        <div hidden={conflict !== undefined}>
          <SessionForm
            heading={t`Ändra insats`}
            initial={fieldsOf(contentOf(session))}
            draftContext={`session:${session.id}`}
            today={today}
            {...memory.value}
            onSave={saveOnce}
          />
        </div>
      )}
      {conflict && (
        <ConflictingChange
          base={session}
          inLog={conflict.inLog}
          written={conflict.written}
          onKeep={() => {
            conflict.settle()
            onClose()
          }}
          onSaveMine={() => saveOver(conflict)}
        />
      )}
    </Dialog>
  )
}
