import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { feelings as words, wellbeing, type Wellbeing } from '../../shared/own-development.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { capitalised, dayInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { ForYouAlone } from './for-you-alone.tsx'
import { useWellbeingActions } from './use-wellbeing-actions.ts'

const half = z.strictObject({ ...wellbeing.shape, text: z.string() })

const readFields = (kept: unknown): Wellbeing | null => half.safeParse(kept).data ?? null

interface Props {
  /** The day that changes, or a new one: today. */
  readonly of: Wellbeing | 'new'
  readonly onClose: () => void
}

/** A few words to choose from, and own ones. No scale, no numbers. */
export function WellbeingForm({ of, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const { keep: keepDay } = useWellbeingActions()
  const [refusal, setRefusal] = useState<Refusal>()
  const form = useRef<HTMLFormElement>(null)
  useSaveKey(form)

  const [initial] = useState<Wellbeing>(() =>
    of === 'new' ? { day: today, feelings: [], text: '' } : of,
  )
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { control, handleSubmit, reset, subscribe, formState } = useForm({
    defaultValues: initial,
    resolver: schemaResolver<Wellbeing, typeof wellbeing>(wellbeing, (fields) => ({
      ...fields,
      text: fields.text.trim(),
    })),
  })
  const { value: day } = useFormField(control, 'day')
  const { value: chosen, onChange: choose } = useFormField(control, 'feelings')
  const { ref: textRef, ...text } = useFormField(control, 'text')
  // What is half-written of a day is offered on later days too, as of that day.
  const { offered, keep, forget } = useDraft(
    of === 'new' ? 'wellbeing' : `wellbeing:${of.day}`,
    readFields,
  )
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) =>
          JSON.stringify(values) === JSON.stringify(initial) ? forget() : keep(values),
      }),
    [subscribe, initial, keep, forget],
  )

  const save = async (entry: Wellbeing) => {
    setRefusal(undefined)
    try {
      await keepDay(entry)
      forget()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={form}
      className="wellbeing-form"
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
      <p>{capitalised(dayInWords(day, language))}</p>
      <fieldset className="feelings">
        <legend className="field-label">
          <Trans>Ord som stämmer, om du vill</Trans>
        </legend>
        {words.map(({ code, ...word }) => (
          <Checkbox
            key={code}
            isChecked={chosen.includes(code)}
            onChange={(isChecked) =>
              choose(isChecked ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          >
            {word[language]}
          </Checkbox>
        ))}
      </fieldset>
      <div>
        <TextField
          {...text}
          inputRef={(element) => {
            textRef(element)
            input.current = element
          }}
          isMultiline
          autoFocus
          label={t`Med egna ord, om du vill`}
        />
        <RealTextHint text={text.value} />
      </div>
      <ForYouAlone />
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
