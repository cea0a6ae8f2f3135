import { Trans, useLingui } from '@lingui/react/macro'
import { api } from '../api.ts'
import { useReadDraftsAgain } from '../drafts/drafts-provider.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { PseudonymForm } from './pseudonym-form.tsx'

interface Props {
  readonly taken: readonly string[]
  readonly onClose: () => void
  readonly onAdded: (name: string) => void
}

/** A person before any session, with a code name already proposed. */
export function AddPerson({ taken, onClose, onAdded }: Props) {
  const { t } = useLingui()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const readDraftsAgain = useReadDraftsAgain()

  const add = async (name: string) => {
    await api.people.add(name)
    tellLogChanged()
    offerUndo(t`Pseudonymen är tillagd.`, async () => {
      await api.people.forget(name)
      await readDraftsAgain()
      tellLogChanged()
    })
    onClose()
    onAdded(name)
  }

  return (
    <Dialog title={t`Ny person`} onClose={onClose}>
      <PseudonymForm
        present=""
        taken={taken}
        saveText={<Trans>Lägg till</Trans>}
        onSave={add}
        onCancel={onClose}
      />
    </Dialog>
  )
}
