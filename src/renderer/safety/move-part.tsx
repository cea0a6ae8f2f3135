import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** The whole profile in one file, and what to do with it. */
export function MovePart() {
  const { refusal, save } = useSaving()
  const [file, setFile] = useState<string>()
  const [isPending, setPending] = useState(false)

  const saveFile = async () => {
    setPending(true)
    setFile(undefined)
    await save(async () => setFile((await api.backups.saveToMove())?.file))
    setPending(false)
  }

  return (
    <SettingsSection
      id="move-settings"
      level={3}
      title={<Trans>Flytta till en ny dator</Trans>}
      status=""
      refusal={refusal}
    >
      <p>
        <Trans>Hela profilen i en krypterad fil. Den öppnas med din lösenfras.</Trans>
      </p>
      <ol className="safety-steps">
        <li>
          <Trans>Spara filen, till exempel på ett USB-minne, och ta den till den nya datorn.</Trans>
        </li>
        <li>
          <Trans>Starta Peerlogg där, välj ”Hämta en profil från en fil” och välj filen.</Trans>
        </li>
        <li>
          <Trans>
            Titta efter att allt är med. Ta sedan bort profilen här, så att du inte skriver på två
            ställen.
          </Trans>
        </li>
      </ol>
      <Button isPending={isPending} onPress={() => void saveFile()}>
        <Trans>Spara filen för flytt …</Trans>
      </Button>
      {file !== undefined && (
        <Notice tone="done">
          <p>
            <Trans>
              Filen <strong>{file}</strong> är sparad. Det du gör här efter nu är inte med i den.
            </Trans>
          </p>
        </Notice>
      )}
    </SettingsSection>
  )
}
