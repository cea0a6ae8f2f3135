import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PassphraseQuestion } from './passphrase-question.tsx'
import { RecoveryCodeStep } from './recovery-code-step.tsx'
import { useSafety } from './safety-provider.tsx'

export function RecoveryPart({ isChecked }: { readonly isChecked: boolean }) {
  const { t } = useLingui()
  const { profile, readAgain } = useSafety()
  const { status, tellSaved } = useSaving()
  const [isOpen, setOpen] = useState(false)
  const [code, setCode] = useState<string>()

  const make = async (passphrase: string) => {
    setCode(await api.safety.makeRecoveryCode(passphrase))
    readAgain()
  }
  const close = () => {
    setOpen(false)
    setCode(undefined)
  }

  return (
    <SettingsSection
      id="recovery-settings"
      level={3}
      title={<Trans>Återställningskod</Trans>}
      status={status}
    >
      <p>
        {isChecked ? (
          <Trans>
            Koden på ditt papper öppnar profilen om lösenfrasen är glömd. Är pappret borta gör du en
            ny kod; då slutar den gamla att gälla.
          </Trans>
        ) : (
          <Trans>
            Koden är inte kontrollerad, så det är osäkert om du har den på papper. Utan den kan
            ingen öppna profilen om lösenfrasen är glömd. Gör en ny kod; då slutar den gamla att
            gälla.
          </Trans>
        )}
      </p>
      <Button onPress={() => setOpen(true)}>
        <Trans>Gör en ny återställningskod …</Trans>
      </Button>
      {isOpen && (
        <Dialog title={t`Ny återställningskod`} onClose={close}>
          {code === undefined ? (
            <PassphraseQuestion actText={<Trans>Visa en ny kod</Trans>} act={make} onClose={close}>
              <p>
                <Trans>
                  Ha papper och penna eller en skrivare till hands. Den kod du har sedan tidigare
                  slutar gälla så snart den nya visas.
                </Trans>
              </p>
            </PassphraseQuestion>
          ) : (
            <RecoveryCodeStep
              profile={profile}
              code={code}
              onDone={() => {
                tellSaved(t`Den nya koden gäller.`)
                close()
                readAgain()
              }}
            />
          )}
        </Dialog>
      )}
    </SettingsSection>
  )
}
