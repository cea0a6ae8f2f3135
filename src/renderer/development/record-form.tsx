import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import {
  isSupervision,
  type KeptRecord,
  newRecord,
  type NewRecord,
  type RecordKind,
  recordKinds,
} from '../../shared/own-development.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { isOneSession } from './from-record.ts'
import { HoursField } from './hours-field.tsx'
import { LogTooField } from './log-too-field.tsx'
import { fieldsOf, readFields, type RecordFields, toRecord } from './record-fields.ts'
import { useRecordActions } from './use-record-actions.ts'

interface Props {
  /** What changes, or what kind a new one begins as. */
  readonly of: KeptRecord | RecordKind
  readonly onClose: () => void
}

export function RecordForm({ of, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const { add, change } = useRecordActions()
  const [refusal, setRefusal] = useState<Refusal>()
  const form = useRef<HTMLFormElement>(null)
  useSaveKey(form)

  const [initial] = useState(() => fieldsOf(of, today))
  const titleInput = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { control, handleSubmit, getValues, reset, subscribe, formState } = useForm({
    defaultValues: initial,
    resolver: schemaResolver<RecordFields, typeof newRecord>(newRecord, (fields) =>
      toRecord(fields, today),
    ),
  })
  const { ref: kindRef, ...kind } = useFormField(control, 'kind')
  const { ref: titleRef, ...title } = useFormField(control, 'title')
  const { ref: organiserRef, ...organiser } = useFormField(control, 'organiser')
  const { ref: dateRef, ...date } = useFormField(control, 'date')
  const { ref: minutesRef, ...minutes } = useFormField(control, 'minutes')
  const hasCertificate = useFormField(control, 'hasCertificate')
  const isLogged = useFormField(control, 'isLogged')
  const { offered, keep, forget } = useDraft(
    typeof of === 'string' ? 'record:new' : `record:${of.id}`,
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

  const save = async (record: NewRecord) => {
    setRefusal(undefined)
    try {
      if (typeof of === 'string') {
        await add(record, getValues('isLogged') && isOneSession(record, today))
      } else {
        await change(of, record)
      }
      forget()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={form}
      className="record-form"
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
            titleInput.current?.focus()
          }}
          onDiscard={() => {
            offered.discard()
            titleInput.current?.focus()
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <SelectField
        {...kind}
        buttonRef={kindRef}
        label={t`Slag`}
        options={recordKinds.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
      />
      <TextField
        {...title}
        inputRef={(element) => {
          titleRef(element)
          titleInput.current = element
        }}
        autoFocus
        label={t`Titel`}
        hint={
          isSupervision(kind.value) ? t`Kan lämnas tom.` : t`Till exempel: Att dela sin berättelse.`
        }
      />
      <TextField {...organiser} inputRef={organiserRef} label={t`Arrangör, om du vill`} />
      <div className="record-pair">
        <DateField {...date} inputRef={dateRef} label={t`Datum`} />
        <HoursField {...minutes} inputRef={minutesRef} />
      </div>
      <Checkbox isChecked={hasCertificate.value} onChange={hasCertificate.onChange}>
        <Trans>Jag har intyg på det</Trans>
      </Checkbox>
      {typeof of === 'string' && (
        <LogTooField
          isChecked={isLogged.value}
          onChange={isLogged.onChange}
          time={toRecord({ ...initial, date: date.value, minutes: minutes.value }, today)}
        />
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
