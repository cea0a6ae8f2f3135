import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { proposeCodeName } from '../../shared/code-names.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { name as nameSchema } from '../../shared/session.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'

const shape = z.strictObject({ name: nameSchema })

interface Props {
  /** Empty begins with a proposal. */
  readonly present: string
  /** Pseudonyms that are not proposed, since they are in the log. */
  readonly taken: readonly string[]
  readonly saveText: ReactNode
  readonly onSave: (name: string) => Promise<void>
  readonly onCancel: () => void
}

/** A pseudonym: proposed, or made up. What looks real is warned about; the choice stays with the writer. */
export function PseudonymForm({ present, taken, saveText, onSave, onCancel }: Props) {
  const { t } = useLingui()
  const [refusal, setRefusal] = useState<Refusal>()
  const [initial] = useState(() => present || proposeCodeName(taken, Math.random))
  const input = useRef<HTMLInputElement>(null)
  const { control, handleSubmit, setValue, setError, formState } = useForm({
    defaultValues: { name: initial },
    resolver: schemaResolver<{ name: string }, typeof shape>(shape, (fields) => fields),
  })
  const { ref: nameRef, ...field } = useFormField(control, 'name')

  const save = async ({ name }: { readonly name: string }) => {
    setRefusal(undefined)
    try {
      await onSave(name)
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.code === 'person-exists') setError('name', { message: refused.code })
      else setRefusal(refused)
    }
  }

  return (
    <form
      className="pseudonym-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="pseudonym-field">
        <TextField
          {...field}
          autoFocus
          inputRef={(element) => {
            nameRef(element)
            input.current = element
          }}
          label={t`Pseudonym`}
          hint={t`Hitta på något som inte hör till personen: ett djur, en färg, ett träd.`}
        />
        <Button
          onPress={() => {
            setValue('name', proposeCodeName([...taken, field.value], Math.random), {
              shouldValidate: formState.isSubmitted,
            })
            input.current?.focus()
          }}
        >
          <Trans>Föreslå ett annat</Trans>
        </Button>
      </div>
      <RealTextHint text={field.value} />
      <div className="dialog-actions">
        <Button type="submit" look="primary" isPending={formState.isSubmitting}>
          {saveText}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
