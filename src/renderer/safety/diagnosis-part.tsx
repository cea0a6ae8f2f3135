import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { SettingsSection } from '../settings/settings-section.tsx'
import { useSaving } from '../settings/use-saving.ts'
import { Button } from '../ui/button.tsx'
import { DiagnosisDialog } from './diagnosis-dialog.tsx'

export function DiagnosisPart() {
  const { status, refusal, save } = useSaving()
  const [text, setText] = useState<string>()

  return (
    <SettingsSection
      id="diagnosis-settings"
      level={3}
      title={<Trans>Diagnosfil</Trans>}
      status={status}
      refusal={refusal}
    >
      <p>
        <Trans>
          Till IT, om något krånglar: vad programmet har gjort, som koder, tal och klockslag. Inget
          som du har skrivit är med. Du ser hela texten innan den sparas.
        </Trans>
      </p>
      <Button onPress={() => void save(async () => setText(await api.diagnosis.text()), '')}>
        <Trans>Visa texten …</Trans>
      </Button>
      {text !== undefined && <DiagnosisDialog text={text} onClose={() => setText(undefined)} />}
    </SettingsSection>
  )
}
