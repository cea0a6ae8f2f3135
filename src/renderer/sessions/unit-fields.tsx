import { useLingui } from '@lingui/react/macro'
import { type Control, useWatch } from 'react-hook-form'
import { type NewSession, settings, type Unit } from '../../shared/session.ts'
import { SuggestBox } from '../ui/combo-box.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'
import { isNewUnit, settingOf, type SessionFields } from './session-fields.ts'

interface Props {
  readonly control: Control<SessionFields, unknown, NewSession>
  readonly units: readonly Unit[]
}

/** The unit; for a name that is new, also the setting it belongs to. */
export function UnitFields({ control, units }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref: unitRef, ...unit } = useFormField(control, 'unit')
  const { ref: settingRef, ...setting } = useFormField(control, 'setting')
  const typed = useWatch({ control, name: 'unit' })

  return (
    <>
      <SuggestBox
        {...unit}
        inputRef={unitRef}
        label={t`Enhet`}
        suggestions={units.map(({ name, setting: of }) => ({
          id: name,
          text: name,
          aside: settingName(of, language),
        }))}
      />
      {(isNewUnit(typed, units) || (typed.trim() !== '' && setting.error !== undefined)) && (
        <div className="session-form-new-unit">
          <SelectField
            {...setting}
            value={settingOf({ unit: typed, setting: setting.value }, units)}
            buttonRef={settingRef}
            label={t`Ny enhet: verksamhetsform`}
            placeholder={t`Välj verksamhetsform`}
            options={settings.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
          />
        </div>
      )}
    </>
  )
}
