import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { toBringUp } from '../../shared/own-development.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useBringUpActions } from './use-bring-up-actions.ts'

const line = z.pick(toBringUp, { text: true })
const half = z.strictObject({ text: z.string() })
type Fields = z.infer<typeof half>

const readFields = (kept: unknown): Fields | null => half.safeParse(kept).data ?? null

/** One line and Enter. */
export function BringUpForm() {
  const { t } = useLingui()
  const { add } = useBringUpActions()
  const [refusal, setRefusal] = useState<Refusal>()
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { control, handleSubmit, reset, subscribe, formState } = useForm({
    defaultValues: { text: '' },
    resolver: schemaResolver<Fields, typeof line>(line, (fields) => fields),
  })
  const { ref, ...text } = useFormField(control, 'text')
  const { offered, keep, forget } = useDraft('to-bring-up', readFields)
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => (values.text.trim() === '' ? forget() : keep(values)),
      }),
    [subscribe, keep, forget],
  )

  const save = async (written: Fields) => {
    setRefusal(undefined)
    try {
      await add(written.text)
      forget()
      reset()
      input.current?.focus()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      className="bring-up-form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      {offered && (
        <DraftOffer
          savedAt={offered.savedAt}
          onTake={() => {
            offered.take()
            reset(offered.fields)
            input.current?.focus()
          }}
          onDiscard={() => {
            offered.discard()
            input.current?.focus()
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="bring-up-line">
        <TextField
          {...text}
          inputRef={(element) => {
            ref(element)
            input.current = element
          }}
          label={t`Att ta upp`}
        />
        <Button
          type="submit"
          shortcut="Enter"
          aria-keyshortcuts="Enter"
          isPending={formState.isSubmitting}
        >
          <Trans>Lägg till</Trans>
        </Button>
      </div>
      <RealTextHint text={text.value} />
    </form>
  )
}
