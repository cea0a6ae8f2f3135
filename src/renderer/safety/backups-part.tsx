import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Safety } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { BackupFolder } from './backup-folder.tsx'
import { useSafety } from './safety-provider.tsx'

/** Where copies of the profile are, and when the last good one was made. */
export function BackupsPart({ safety }: { readonly safety: Safety }) {
  const { t } = useLingui()
  const { take, readAgain } = useSafety()
  const { status, refusal, save } = useSaving()
  const [isPending, setPending] = useState(false)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const { backups, secondBackups } = safety

  const makeNow = async () => {
    setPending(true)
    const isMade = await save(
      async () => take(await api.backups.makeNow()),
      t`Säkerhetskopian är gjord och kontrollerad.`,
    )
    // A failure is remembered too, with its day.
    if (!isMade) readAgain()
    setPending(false)
  }
  const chooseSecond = () =>
    void save(
      async () => {
        const next = await api.backups.chooseSecondFolder()
        if (next) take(next)
        return next !== null
      },
      t`Säkerhetskopior görs också i den mappen.`,
    )
  const stopSecond = () => {
    // The button that was pressed goes.
    chooseButton.current?.focus()
    void save(
      async () => take(await api.backups.stopUsingSecondFolder()),
      t`Mappen används inte mer. Kopiorna i den är kvar.`,
    )
  }

  return (
    <SettingsSection
      id="backup-settings"
      level={3}
      title={<Trans>Säkerhetskopior</Trans>}
      status={status}
      refusal={refusal}
    >
      <p>
        <Trans>
          Görs av sig själva när du låser och avslutar. Varje kopia är krypterad och öppnas med din
          lösenfras. De senaste sju dagarna och fyra veckorna finns kvar.
        </Trans>
      </p>
      <BackupFolder {...backups} />
      <Button isPending={isPending} onPress={() => void makeNow()}>
        {isPending ? (
          <Trans>Gör en säkerhetskopia …</Trans>
        ) : (
          <Trans>Gör en säkerhetskopia nu</Trans>
        )}
      </Button>
      <h4>
        <Trans>En mapp till</Trans>
      </h4>
      {secondBackups ? (
        <BackupFolder {...secondBackups} isSecond />
      ) : (
        <p>
          <Trans>
            Går datorn sönder eller försvinner är kopiorna på den också borta. Välj en mapp på ett
            USB-minne, eller på nätverket om IT säger ja.
          </Trans>
        </p>
      )}
      <div className="safety-ways">
        <Button onPress={chooseSecond} ref={chooseButton}>
          {secondBackups ? <Trans>Välj en annan mapp …</Trans> : <Trans>Välj en mapp till …</Trans>}
        </Button>
        {secondBackups && (
          <Button look="quiet" onPress={stopSecond}>
            <Trans>Sluta använda mappen</Trans>
          </Button>
        )}
      </div>
    </SettingsSection>
  )
}
