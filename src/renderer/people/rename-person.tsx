import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { api } from '../api.ts'
import { useReadDraftsAgain } from '../drafts/drafts-provider.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useGoTo } from '../shell/navigation.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { PseudonymForm } from './pseudonym-form.tsx'

interface Props {
  readonly name: string
  readonly sessions: number
  readonly taken: readonly string[]
  readonly onClose: () => void
}

/** Another pseudonym, in every session and follow-up. */
export function RenamePerson({ name, sessions, taken, onClose }: Props) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const readDraftsAgain = useReadDraftsAgain()

  const move = async (from: string, to: string) => {
    await api.people.rename({ from, to })
    await readDraftsAgain()
    tellLogChanged()
    goTo('people', to)
  }
  const rename = async (to: string) => {
    if (to !== name) {
      await move(name, to)
      offerUndo(t`Pseudonymen är ändrad.`, () => move(to, name))
    }
    onClose()
  }

  return (
    <Dialog title={t`Byt pseudonym`} onClose={onClose}>
      {sessions > 0 && (
        <p>
          <Plural value={sessions} one="# insats följer med." other="# insatser följer med." />
        </p>
      )}
      <PseudonymForm
        present={name}
        taken={taken}
        saveText={<Trans>Byt</Trans>}
        onSave={rename}
        onCancel={onClose}
      />
    </Dialog>
  )
}
