import { useLingui } from '@lingui/react/macro'
import type { KeptRecord, RecordKind } from '../../shared/own-development.ts'
import { Dialog } from '../ui/dialog.tsx'
import { RecordForm } from './record-form.tsx'

interface Props {
  /** What changes, or what kind a new one begins as. */
  readonly of: KeptRecord | RecordKind
  readonly onClose: () => void
}

/** Something new for the register, or what changes there. */
export function RecordDialog({ of, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog
      title={typeof of === 'string' ? t`Lägg till i registret` : t`Ändra i registret`}
      onClose={onClose}
    >
      <RecordForm of={of} onClose={onClose} />
    </Dialog>
  )
}
