import { useLingui } from '@lingui/react/macro'
import type { HomecomingList } from '../../shared/homecoming.ts'
import { askMemory } from '../sessions/memory.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { ListForm } from './list-form.tsx'

interface Props {
  /** The list that changes; without it, a new one. */
  readonly list?: HomecomingList
  readonly onSaved?: (list: HomecomingList) => void
  readonly onClose: () => void
}

/** A new list, or what is known of one. */
export function ListDialog({ list, onSaved, onClose }: Props) {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useAnswer(askMemory)
  return (
    <Dialog title={list ? t`Ändra hemkomstlista` : t`Ny hemkomstlista`} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <ListForm
          {...value}
          {...(list && { list })}
          onSaved={(saved) => {
            onClose()
            onSaved?.(saved)
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
