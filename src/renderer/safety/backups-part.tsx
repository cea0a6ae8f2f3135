import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useRef, useState } from 'react'
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
  const now = useSaving()
  const second = useSaving()
  const [isPending, setPending] = useState(false)
  const stopId = useId()
  const chooseButton = useRef<HTMLButtonElement>(null)
  const { backups, secondBackups } = safety

  const makeNow = async () => {
    setPending(true)
    const isMade = await now.save(
      async () => take(await api.backups.makeNow()),
      t`Säkerhetskopian är gjord och kontrollerad.`,
    )
    // A failure is remembered too, with its day.
    if (!isMade) readAgain()
    setPending(false)
  }
  const chooseSecond = () =>
    void second.save(
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
    void second.save(
      async () => take(await api.backups.stopUsingSecondFolder()),
      t`Mappen används inte mer. Kopiorna i den är kvar, och öppnas med den lösenfras de har nu.`,
    )
  }

  return (
    <SettingsSection
      id="backup-settings"
      level={3}
      title={<Trans>Säkerhetskopior</Trans>}
      status=""
      refusal={now.refusal ?? second.refusal}
    >
      <p>
        <Trans>
          Görs av sig själva när du låser och avslutar. Varje kopia är krypterad och öppnas med din
          lösenfras. De senaste sju dagarna och fyra veckorna finns kvar.
        </Trans>
      </p>
      <BackupFolder {...backups} />
      <div className="safety-ways">
        <Button isPending={isPending} onPress={() => void makeNow()}>
          {isPending ? (
            <Trans>Gör en säkerhetskopia …</Trans>
          ) : (
            <Trans>Gör en säkerhetskopia nu</Trans>
          )}
        </Button>
        <p className="small soft" role="status">
          {now.status}
        </p>
      </div>
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
          <Button look="quiet" onPress={stopSecond} aria-describedby={stopId}>
            <Trans>Sluta använda mappen</Trans>
          </Button>
        )}
        <p className="small soft" role="status">
          {second.status}
        </p>
      </div>
      {secondBackups && (
        <p className="small soft" id={stopId}>
          <Trans>
            Slutar du använda mappen är kopiorna kvar där. De behåller den lösenfras de har, också
            när du byter.
          </Trans>
        </p>
      )}
    </SettingsSection>
  )
}
