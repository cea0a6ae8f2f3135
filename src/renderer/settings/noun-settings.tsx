import { Trans } from '@lingui/react/macro'
import { nouns } from '../../shared/preferences.ts'
import { settings } from '../../shared/session.ts'
import { useChangePreferences, usePreferences } from '../preferences/preferences.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useSaving } from './use-saving.ts'

/** What people are called, by the setting of the unit. */
export function NounSettings() {
  const language = useLanguage()
  const { nouns: chosen } = usePreferences()
  const change = useChangePreferences()
  const { status, refusal, save } = useSaving()

  return (
    <SettingsSection
      id="noun-settings"
      title={<Trans>Vad personer kallas</Trans>}
      status={status}
      refusal={refusal}
    >
      <div className="noun-fields">
        {settings.map(({ code, ...name }) => (
          <SelectField
            key={code}
            label={name[language]}
            value={chosen[code]}
            onChange={(noun) => void save(() => change({ nouns: { ...chosen, [code]: noun } }))}
            options={nouns.map((noun) => ({ id: noun.code, text: noun[language] }))}
          />
        ))}
      </div>
    </SettingsSection>
  )
}
