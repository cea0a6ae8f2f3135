import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { ChangePassphrase } from './change-passphrase.tsx'

export function PassphrasePart() {
  const { t } = useLingui()
  const { status, tellSaved } = useSaving()
  const [isChanging, setChanging] = useState(false)

  return (
    <SettingsSection
      id="passphrase-settings"
      level={3}
      title={<Trans>Lösenfras</Trans>}
      status={status}
    >
      <p>
        <Trans>Byt den om någon annan kan ha sett den.</Trans>
      </p>
      <Button onPress={() => setChanging(true)}>
        <Trans>Byt lösenfras …</Trans>
      </Button>
      {isChanging && (
        <ChangePassphrase
          onChanged={() => tellSaved(t`Lösenfrasen är bytt.`)}
          onClose={() => setChanging(false)}
        />
      )}
    </SettingsSection>
  )
}
