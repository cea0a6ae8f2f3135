import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OldLogImport } from '../../shared/old-log.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly undone: OldLogImport
  readonly onClose: () => void
  readonly onUndone: () => void
}

/** Asks before a whole import goes: what was changed in its sessions goes as well, and that cannot be undone. */
export function UndoImport({ undone, onClose, onUndone }: Props) {
  const { t } = useLingui()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()
  const [isWorking, setWorking] = useState(false)

  const undo = async () => {
    setRefusal(undefined)
    setWorking(true)
    try {
      await api.oldLog.undo(undone.id)
      tellLogChanged()
      onUndone()
    } catch (error) {
      setRefusal(asRefusal(error))
      setWorking(false)
    }
  }

  return (
    <Dialog title={t`Ångra hela hämtningen?`} onClose={onClose}>
      <p>
        <Plural
          value={undone.sessions}
          one="# insats tas bort ur loggen."
          other="# insatser tas bort ur loggen."
        />{' '}
        <Trans>
          Det du har ändrat i dem följer med, också det som ligger bland borttagna. Filen du hämtade
          från är kvar där du sparade den.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="dialog-actions">
        <Button look="primary" isPending={isWorking} onPress={() => void undo()}>
          <Trans>Ångra hämtningen</Trans>
        </Button>
        <Button onPress={onClose}>
          <Trans>Behåll insatserna</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
