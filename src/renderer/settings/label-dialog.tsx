import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { OfferedActivity } from '../../shared/preferences.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { name as nameSchema } from '../../shared/session.ts'
import {
  useChangePreferences,
  usePreferences,
  useRenameLabel,
} from '../preferences/preferences.tsx'
import { schemaResolver } from '../schema-resolver.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { withLabel } from './activity-offer.ts'

const shape = z.strictObject({ label: nameSchema })

interface Props {
  /** The usual activity that gets a label under it, or the own one whose label changes. */
  readonly work: OfferedActivity
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** An own name under a usual activity: a new one, or another for one that is there. */
export function LabelDialog({ work: { activity, label: earlier }, onSaved, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { activities } = usePreferences()
  const change = useChangePreferences()
  const renameLabel = useRenameLabel()
  const tellLogChanged = useTellLogChanged()
  const offerUndo = useOfferUndo()
  const [refusal, setRefusal] = useState<Refusal>()
  const { control, handleSubmit, setError, formState } = useForm({
    defaultValues: { label: earlier },
    resolver: schemaResolver<{ label: string }, typeof shape>(shape, (fields) => fields),
  })
  const { ref, ...field } = useFormField(control, 'label')
  const usual = activityName(activity, language)

  const rename = async (from: string, to: string) => {
    await renameLabel({ activity, from, to })
    tellLogChanged()
  }
  const save = async ({ label }: { readonly label: string }) => {
    if (label === earlier) return onClose()
    if (activities.some((one) => one.activity === activity && one.label === label)) {
      return setError('label', { message: 'label-exists' })
    }
    setRefusal(undefined)
    try {
      if (earlier === '') {
        await change({ activities: [...withLabel(activities, { activity, label })] })
      } else {
        await rename(earlier, label)
        offerUndo(t`Namnet är ändrat.`, () => rename(label, earlier))
      }
      onSaved()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <Dialog title={earlier === '' ? t`Eget namn` : t`Byt namn`} onClose={onClose}>
      <form
        className="settings-form"
        autoComplete="off"
        noValidate
        onSubmit={(event) => void handleSubmit(save)(event)}
      >
        {refusal && <RefusalNotice refusal={refusal} />}
        <p>
          {earlier === '' ? (
            <Trans>Räknas som {usual} i sammanställningar och i det du delar.</Trans>
          ) : (
            <Trans>Också i de insatser som redan har namnet. De räknas som {usual}.</Trans>
          )}
        </p>
        <TextField
          {...field}
          inputRef={ref}
          autoFocus
          label={t`Namn`}
          hint={t`Det du själv säger, till exempel Fika på avdelningen. Det lämnar aldrig loggen.`}
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
