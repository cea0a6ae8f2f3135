import { useLingui } from '@lingui/react/macro'
import type { Group } from '../../shared/group.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { askMemory } from '../sessions/memory.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import type { GroupFields } from './group-fields.ts'
import { GroupForm } from './group-form.tsx'

interface Props {
  readonly initial: GroupFields
  /** The one that changes; none for a new one. */
  readonly earlier?: Group
  readonly onClose: () => void
}

/** A new group, or one that changes. */
export function GroupDialog({ initial, earlier, onClose }: Props) {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useAnswer(askMemory)
  return (
    <Dialog title={earlier ? t`Ändra grupp` : t`Ny grupp`} onClose={onClose} isWide>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <GroupForm
          initial={initial}
          units={value.units}
          onClose={onClose}
          {...(earlier && { earlier })}
        />
      )}
    </Dialog>
  )
}
