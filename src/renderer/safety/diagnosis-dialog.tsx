import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly text: string
  readonly onClose: () => void
}

/** Every character that the file would hold, and then the file. */
export function DiagnosisDialog({ text, onClose }: Props) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const [file, setFile] = useState<string>()
  const save = () => {
    setRefusal(undefined)
    setFile(undefined)
    api.diagnosis.save().then(
      (saved) => setFile(saved?.file),
      (error: unknown) => setRefusal(asRefusal(error)),
    )
  }

  return (
    <Dialog title={t`Diagnosfil`} isWide onClose={onClose}>
      <p>
        <Trans>Det här är hela filen. Den skickas ingenstans: du lämnar den själv.</Trans>
      </p>
      <pre className="diagnosis-text" tabIndex={0} role="region" aria-label={t`Filens text`}>
        {text}
      </pre>
      {refusal && <RefusalNotice refusal={refusal} />}
      {file !== undefined && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen <strong>{file}</strong> är sparad.
            </Trans>
          </p>
        </Notice>
      )}
      <div className="dialog-actions">
        <Button look="primary" onPress={save}>
          <Trans>Spara filen …</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Stäng</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
