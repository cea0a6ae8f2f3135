import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OrganisationState, SavedKeyFile } from '../../shared/keys.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RecoveryCode } from '../safety/recovery-code.tsx'
import { StepHeading, TypeCodeBack } from '../safety/type-code-back.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { KeyFilePage } from './key-file-page.tsx'

interface Props {
  readonly state: OrganisationState
  readonly onClose: () => void
  /** The file is written and its code was typed back. */
  readonly onSaved: () => void
}

/** The organisation’s keys into a file, and the code of that file onto paper. */
export function SaveKeyDialog({ state, onClose, onSaved }: Props) {
  const { t } = useLingui()
  const [saved, setSaved] = useState<SavedKeyFile>()
  const [isOnPaper, setOnPaper] = useState(false)
  return (
    <Dialog title={t`Spara organisationens nyckel`} onClose={onClose}>
      {!saved && <SaveFile onSaved={setSaved} onClose={onClose} />}
      {saved && !isOnPaper && (
        <div className="recovery-step">
          <StepHeading>
            <Trans>Skriv ut koden eller skriv av den</Trans>
          </StepHeading>
          <p>
            <Trans>
              Filen <strong>{saved.file}</strong> är sparad. Bara den här koden öppnar den, och
              koden visas bara nu.
            </Trans>
          </p>
          <RecoveryCode code={saved.code} />
          <KeyFilePage state={state} {...saved} />
          <p className="soft small">
            <Trans>
              Förvara pappret inlåst, och filen på ett annat ställe än pappret och datorn.
            </Trans>
          </p>
          <div className="recovery-step-ways">
            <Button onPress={() => window.print()}>
              <Trans>Skriv ut …</Trans>
            </Button>
            <Button look="primary" onPress={() => setOnPaper(true)}>
              <Trans>Jag har koden på papper</Trans>
            </Button>
          </div>
        </div>
      )}
      {saved && isOnPaper && (
        <TypeCodeBack
          code={saved.code}
          remember={() => api.organisation.keysSaved()}
          onDone={onSaved}
          onShow={() => setOnPaper(false)}
        />
      )}
    </Dialog>
  )
}

interface SaveFileProps {
  readonly onSaved: (saved: SavedKeyFile) => void
  readonly onClose: () => void
}

function SaveFile({ onSaved, onClose }: SaveFileProps) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setSaving] = useState(false)
  const save = async () => {
    setRefusal(undefined)
    setSaving(true)
    try {
      const saved = await api.organisation.saveKeys()
      if (saved) onSaved(saved)
    } catch (error) {
      setRefusal(asRefusal(error))
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <p>
        <Trans>
          Du får en fil och en kod på papper. Filen är låst med koden, och bara tillsammans öppnar
          de organisationens filer. Lägg dem därför på olika ställen.
        </Trans>
      </p>
      <p>
        <Trans>
          Spara filen på något annat än den här datorn, till exempel ett USB-minne. Ha en skrivare
          eller papper och penna till hands.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="dialog-actions">
        <Button look="primary" isPending={isSaving} onPress={() => void save()}>
          <Trans>Spara nyckelfilen …</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </>
  )
}
