import { useLingui } from '@lingui/react/macro'
import { type Control } from 'react-hook-form'
import type { NewGroup } from '../../shared/group.ts'
import { settings, type Unit } from '../../shared/session.ts'
import { isNewUnit, settingOf } from '../sessions/session-fields.ts'
import { SuggestBox } from '../ui/combo-box.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { settingName } from '../words/names.ts'
import type { GroupFields } from './group-fields.ts'

interface Props {
  readonly control: Control<GroupFields, unknown, NewGroup>
  readonly units: readonly Unit[]
}

/** Where the group meets, if at a unit; for one that is new also its setting. */
export function GroupUnitFields({ control, units }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { ref: unitRef, ...unit } = useFormField(control, 'unit')
  const { ref: settingRef, ...setting } = useFormField(control, 'setting')
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
      {(isNewUnit(unit.value, units) ||
        (unit.value.trim() !== '' && setting.error !== undefined)) && (
        <SelectField
          {...setting}
          value={settingOf({ unit: unit.value, setting: setting.value }, units)}
          buttonRef={settingRef}
          label={t`Ny enhet: verksamhetsform`}
          placeholder={t`Välj verksamhetsform`}
          options={settings.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
        />
      )}
    </>
  )
}
