import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { newRegionUnit, type NewRegionUnit, type RegionUnit } from '../../shared/overview.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { settings } from '../../shared/session.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SuggestBox } from '../ui/combo-box.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly initial: NewRegionUnit
  /** Whose words are suggested. */
  readonly units: readonly RegionUnit[]
  readonly onSave: (unit: NewRegionUnit) => Promise<void>
  readonly onClose: () => void
}

const fieldsOf = ({ name, setting, organisation, region }: NewRegionUnit): NewRegionUnit => ({
  name,
  setting,
  organisation,
  region,
})

const wordsOf = (texts: readonly string[]) =>
  [...new Set(texts)]
    .filter((text) => text !== '')
    .toSorted(new Intl.Collator('sv').compare)
    .map((text) => ({ id: text, text }))

/** What a unit is called, what it is and who runs it. */
export function UnitForm({ initial, units, onSave, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)
  const { control, handleSubmit, setError, formState } = useForm({
    defaultValues: fieldsOf(initial),
    resolver: schemaResolver<NewRegionUnit, typeof newRegionUnit>(
      newRegionUnit,
      (fields) => fields,
    ),
  })
  const { ref: nameRef, ...name } = useFormField(control, 'name')
  const { ref: settingRef, ...setting } = useFormField(control, 'setting')
  const { ref: organisationRef, ...organisation } = useFormField(control, 'organisation')
  const { ref: regionRef, ...region } = useFormField(control, 'region')

  const save = async (unit: NewRegionUnit) => {
    setRefusal(undefined)
    try {
      await onSave(unit)
      onClose()
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.code === 'unit-exists') setError('name', { message: refused.code })
      else setRefusal(refused)
    }
  }

  return (
    <form
      ref={element}
      className="overview-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <TextField
        {...name}
        inputRef={nameRef}
        autoFocus
        label={t`Enhetens namn`}
        hint={t`Skriver loggarna likadant hamnar arbetet här av sig självt.`}
      />
      <SelectField
        {...setting}
        buttonRef={settingRef}
        label={t`Verksamhetsform`}
        options={settings.map((one) => ({ id: one.code, text: one[language] }))}
      />
      <SuggestBox
        {...organisation}
        inputRef={organisationRef}
        label={t`Drivs av`}
        hint={t`Till exempel regionen, en kommun eller en förening. Kan lämnas tomt.`}
        suggestions={wordsOf(units.map((unit) => unit.organisation))}
      />
      <SuggestBox
        {...region}
        inputRef={regionRef}
        label={t`Region eller område`}
        hint={t`Det du vill se för sig. Kan lämnas tomt.`}
        suggestions={wordsOf(units.map((unit) => unit.region))}
      />
      <div className="dialog-actions">
        <Button
          type="submit"
          look="primary"
          shortcut="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
          isPending={formState.isSubmitting}
        >
          <Trans>Spara</Trans>
        </Button>
        <Button look="quiet" onPress={onClose}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
