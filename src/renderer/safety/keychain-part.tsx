import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import type { Safety } from '../../shared/safety.ts'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { PassphraseDialog } from './passphrase-dialog.tsx'
import { useSafety } from './safety-provider.tsx'

/** A convenience, never the only way in. It says from whom it protects, and from whom it does not. */
export function KeychainPart({ keychain }: Pick<Safety, 'keychain'>) {
  const { t } = useLingui()
  const { take } = useSafety()
  const { status, refusal, save, tellSaved } = useSaving()
  const [isAsking, setAsking] = useState(false)
  const reasonId = useId()
  const isPossible = keychain === 'on' || keychain === 'off'

  return (
    <SettingsSection
      id="keychain-settings"
      level={3}
      title={<Trans>Datorns nyckelring</Trans>}
      status={status}
      refusal={refusal}
    >
      <p>
        <Trans>
          Med nyckelringen öppnas profilen utan lösenfras när du är inloggad på datorn. Den skyddar
          mot den som har en annan inloggning, men inte mot den som använder din. Delar ni
          inloggning på avdelningen skyddar den inte mot någon: låt den vara av.
        </Trans>
      </p>
      {!isPossible && (
        <p className="soft" id={reasonId}>
          {keychain === 'absent' ? (
            <Trans>Den här datorn har ingen nyckelring som Peerlogg kan använda.</Trans>
          ) : (
            <Trans>
              Den här datorns nyckelring skyddar inte det som läggs i den, så Peerlogg lägger ingen
              nyckel där.
            </Trans>
          )}
        </p>
      )}
      {keychain === 'on' ? (
        <Button
          onPress={() =>
            void save(
              async () => take(await api.safety.stopUsingKeychain()),
              t`Bara lösenfrasen öppnar profilen.`,
            )
          }
        >
          <Trans>Sluta använda nyckelringen</Trans>
        </Button>
      ) : (
        <Button
          isDisabled={!isPossible}
          {...(!isPossible && { 'aria-describedby': reasonId })}
          onPress={() => setAsking(true)}
        >
          <Trans>Använd nyckelringen …</Trans>
        </Button>
      )}
      {isAsking && (
        <PassphraseDialog
          title={t`Öppna med datorns nyckelring`}
          actText={<Trans>Använd nyckelringen</Trans>}
          act={async (passphrase) => {
            take(await api.safety.startUsingKeychain(passphrase))
            tellSaved(t`Nyckelringen öppnar profilen.`)
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            <Trans>
              Den som är inloggad på datorn som du kan sedan öppna profilen med ett tryck.
              Lösenfrasen gäller fortfarande, och behövs om nyckelringen byts eller töms.
            </Trans>
          </p>
        </PassphraseDialog>
      )}
    </SettingsSection>
  )
}
