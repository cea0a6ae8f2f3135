import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { NewSession, Session } from '../../shared/session.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { askMemory } from './memory.ts'
import { useSessionActions } from './session-actions.tsx'
import { ConflictingChange } from './conflicting-change.tsx'
import { contentOf } from './session-content.ts'
import { differingFields } from './session-facts.ts'
import { fieldsOf } from './session-fields.ts'
import { SessionForm } from './session-form.tsx'

interface Conflict {
  /** What the writing began from. */
  readonly begunFrom: NewSession
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

const isOther = (one: NewSession, other: NewSession) => differingFields(one, other).length > 0

/** Changes a session. When somebody else changed it meanwhile, both are shown and one is chosen. */
export function SessionEditor({ session, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { change, log } = useSessionActions()
  const memory = useAnswer(askMemory)
  const [conflict, setConflict] = useState<Conflict>()
  const saving = useRef<Promise<void>>(null)
  const content = contentOf(session)

  const save = async (written: NewSession, begunFrom = content): Promise<void> => {
    // A draft may have been begun from something else than what was opened now.
    const isOvertaken = isOther(begunFrom, content) && isOther(written, content)
    const { isSaved, session: inLog } = isOvertaken
      ? { isSaved: false, session }
      : await change(session, written)
    if (isSaved) return onClose()
    await new Promise<void>((settle) => setConflict({ begunFrom, inLog, written, settle }))
  }
  // The form waits for one answer, also while the two versions are compared.
  const saveOnce = (written: NewSession, begunFrom?: NewSession) =>
    (saving.current ??= save(written, begunFrom).finally(() => {
      saving.current = null
    }))

  const saveOver = async (chosen: Conflict) => {
    const { inLog, written, settle } = chosen
    if (inLog) {
      // Once more it may have been changed meanwhile; then that is what is shown.
      const { isSaved, session: later } = await change(inLog, written)
      if (!isSaved) return setConflict({ ...chosen, inLog: later })
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
            initial={fieldsOf(content)}
            base={content}
            draftContext={`session:${session.id}`}
            today={today}
            {...memory.value}
            onSave={saveOnce}
          >
            <Button look="quiet" shortcut="Esc" onPress={onClose}>
              <Trans>Avbryt</Trans>
            </Button>
          </SessionForm>
        </div>
      )}
      {conflict && (
        <ConflictingChange
          base={conflict.begunFrom}
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
