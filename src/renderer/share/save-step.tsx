import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { ExportPreview } from '../../shared/contract.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'

interface Props {
  readonly preview: ExportPreview | undefined
  /** The log no longer equals the preview: it has to be looked through anew. */
  readonly onOutdated: () => void
}

export function SaveStep({ preview, onOutdated }: Props) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [file, setFile] = useState<string>()
  const [isSaving, setSaving] = useState(false)

  const save = async (seen: ExportPreview) => {
    setRefusal(undefined)
    setFile(undefined)
    setSaving(true)
    try {
      setFile((await api.sharing.save(seen))?.file)
    } catch (error) {
      const refused = asRefusal(error)
      setRefusal(refused)
      if (refused.code === 'preview-outdated') onOutdated()
    } finally {
      setSaving(false)
    }
  }

  return (
    <>
      <p className="soft">
        <Trans>
          Du väljer var filen hamnar. Peerlogg skickar ingenting: du lämnar filen själv, så som ni
          har kommit överens om.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button
        look="primary"
        isDisabled={!preview}
        isPending={isSaving}
        onPress={() => preview && void save(preview)}
      >
        <Trans>Spara filen …</Trans>
      </Button>
      {file !== undefined && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen <strong>{file}</strong> är sparad. Inget har skickats. Lämna den till din
              handledare när du vill.
            </Trans>
          </p>
        </Notice>
      )}
    </>
  )
}
