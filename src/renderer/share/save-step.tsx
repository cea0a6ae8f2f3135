import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import type { ExportChoice, Organisation } from '../../shared/sharing.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { useSharingFolders } from './use-sharing-folders.ts'

interface Props {
  readonly organisation: Organisation
  readonly choice: ExportChoice | undefined
  readonly onSaved: () => void
  /** The log no longer equals the preview: it has to be looked through anew. */
  readonly onOutdated: () => void
}

export function SaveStep({ organisation, choice, onSaved, onOutdated }: Props) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [file, setFile] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const folders = useSharingFolders()
  const hasFolder = folders.value?.some(
    (one) => one.organisationId === organisation.id && one.folder !== '',
  )

  const save = async (seen: ExportChoice) => {
    setRefusal(undefined)
    setFile(undefined)
    setSaving(true)
    try {
      const saved = await api.sharing.save(seen)
      setFile(saved?.file)
      if (saved) onSaved()
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
          Filen låses så att bara <strong>{organisation.name}</strong> kan öppna den. Du väljer var
          den hamnar. Peerlogg skickar ingenting: du lämnar filen själv, så som ni har kommit
          överens om.
        </Trans>
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Button
        look={hasFolder ? 'plain' : 'primary'}
        isDisabled={!choice}
        isPending={isSaving}
        onPress={() => choice && void save(choice)}
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
