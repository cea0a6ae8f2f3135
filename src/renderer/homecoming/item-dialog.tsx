import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { homecomingItem, type ItemContent, itemName, itemText } from '../../shared/homecoming.ts'
import { homecomingPhases } from '../../shared/homecoming-items.ts'
import { readDate } from '../../shared/read-date.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'

const { phase, day } = homecomingItem.shape
const judged = z.strictObject({ text: itemText, phase, day })
const typed = z.strictObject({ text: z.string(), phase, day: z.string() })
type Fields = z.infer<typeof typed>

const readFields = (kept: unknown): Fields | null => typed.safeParse(kept).data ?? null

interface Props {
  readonly title: string
  readonly draftContext: string
  /** The item that changes; without it, a new one. */
  readonly item?: ItemContent
  /** When it is to be; without it, nobody is asked. */
  readonly day?: string
  readonly onSave: (content: ItemContent, day: string) => Promise<void>
  readonly onClose: () => void
}

/** What an item says, when it has its time, and on a list its day. */
export function ItemDialog(props: Props) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <ItemForm {...props} />
    </Dialog>
  )
}

function ItemForm({ item, day: earlierDay, draftContext, onSave, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)
  const [before] = useState<Fields>(() => ({
    text: item ? itemName(item, language) : '',
    phase: item?.phase ?? 'before',
    day: earlierDay ?? '',
  }))
  const { control, handleSubmit, reset, setFocus, subscribe, formState } = useForm({
    defaultValues: before,
    resolver: schemaResolver<Fields, typeof judged>(judged, (fields) => ({
      ...fields,
      day: fields.day.trim() === '' ? '' : readDate(fields.day, today, 'coming'),
    })),
  })
  const { ref: textRef, ...text } = useFormField(control, 'text')
  const phaseField = useFormField(control, 'phase')
  const { ref: dayRef, ...dayField } = useFormField(control, 'day')
  const { offered, keep, forget } = useDraft(draftContext, readFields)
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  )

  const save = async (next: z.infer<typeof judged>) => {
    setRefusal(undefined)
    // A usual item whose words were left alone stays one, in both languages.
    const isSame = item !== undefined && next.text === before.text
    const said = isSame
      ? { code: item.code, text: item.text }
      : ({ code: '', text: next.text } as const)
    try {
      const isUnchanged = isSame && next.phase === before.phase && next.day === before.day
      if (!isUnchanged) await onSave({ phase: next.phase, ...said }, next.day)
      forget()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={element}
      className="homecoming-form"
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
            setFocus('text')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('text')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <TextField
        {...text}
        inputRef={textRef}
        autoFocus
        label={t`Vad gäller det?`}
        hint={t`Bara vad det gäller. Innehållet stannar hos personen.`}
      />
      <RealTextHint text={text.value} />
      <Choices
        label={t`När?`}
        value={phaseField.value}
        onChange={phaseField.onChange}
        choices={homecomingPhases.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
      />
      {earlierDay !== undefined && (
        <DateField {...dayField} inputRef={dayRef} label={t`Dag, om det finns en`} lean="coming" />
      )}
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
