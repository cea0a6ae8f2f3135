import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Unit } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'
import { SettingsSection } from './settings-section.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { useSaving } from './use-saving.ts'

const askUnits = () => api.units.list()

export function UnitSettings() {
  const { t } = useLingui()
  const language = useLanguage()
  const { value, refusal, askAgain } = useLogAnswer(askUnits)
  const { status, tellSaved } = useSaving()
  const [changing, setChanging] = useState<Unit>()

  return (
    <SettingsSection id="unit-settings" title={<Trans>Enheter</Trans>} status={status}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <p className="soft">
          <Trans>Enheter läggs till när du loggar: skriv namnet och välj verksamhetsform.</Trans>
        </p>
      )}
      <ul className="unit-rows" aria-labelledby="unit-settings">
        {value?.map((unit) => (
          <li key={unit.name} className="unit-row">
            <span>
              {unit.name} <span className="small soft">{settingName(unit.setting, language)}</span>
            </span>
            <Button
              look="quiet"
              aria-label={t`Ändra ${unit.name}`}
              onPress={() => setChanging(unit)}
            >
              <Trans>Ändra …</Trans>
            </Button>
          </li>
        ))}
      </ul>
      {changing && (
        <UnitDialog unit={changing} onSaved={tellSaved} onClose={() => setChanging(undefined)} />
      )}
    </SettingsSection>
  )
}
