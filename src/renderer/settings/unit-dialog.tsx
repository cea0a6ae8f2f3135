import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Refusal } from '../../shared/refusal.ts'
import { settings, type Unit, unit as unitSchema } from '../../shared/session.ts'
import { api } from '../api.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly unit: Unit
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Another name or setting for a unit, in everything logged there. */
export function UnitDialog({ unit, onSaved, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const tellLogChanged = useTellLogChanged()
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const { control, handleSubmit, setError, formState } = useForm({
    defaultValues: unit,
    resolver: schemaResolver<Unit, typeof unitSchema>(unitSchema, (fields) => fields),
  })
  const { ref: nameRef, ...name } = useFormField(control, 'name')
  const { ref: settingRef, ...setting } = useFormField(control, 'setting')

  const change = async (from: Unit, to: Unit) => {
    await api.units.change({ name: from.name, unit: to })
    tellLogChanged()
  }
  const save = async (next: Unit) => {
    setRefusal(undefined)
    try {
      await change(unit, next)
      offerUndo(t`Enheten är ändrad.`, () => change(next, unit))
      onSaved()
      onClose()
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.code === 'unit-exists') setError('name', { message: refused.code })
      else setRefusal(refused)
    }
  }

  return (
    <Dialog title={t`Ändra enhet`} onClose={onClose}>
      <form
        className="settings-form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => void handleSubmit(save)(event)}
      >
        {refusal && <RefusalNotice refusal={refusal} />}
        <p>
          <Trans>Alla insatser på enheten följer med, också tidigare månader.</Trans>
        </p>
        <TextField {...name} inputRef={nameRef} autoFocus label={t`Namn`} />
        <SelectField
          {...setting}
          buttonRef={settingRef}
          label={t`Verksamhetsform`}
          options={settings.map(({ code, ...named }) => ({ id: code, text: named[language] }))}
        />
        <div className="dialog-actions">
          <Button type="submit" look="primary" isPending={formState.isSubmitting}>
            <Trans>Spara</Trans>
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
