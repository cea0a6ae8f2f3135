import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import {
  type Meeting,
  meeting as meetingShape,
  meetingKinds,
  meetingRoles,
  newMeeting,
  type NewMeeting,
} from '../../shared/meeting.ts'
import { readDate } from '../../shared/read-date.ts'
import { readTime } from '../../shared/read-time.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { PersonField } from '../sessions/person-field.tsx'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { useMeetingWrites } from './use-meeting-writes.ts'

const shape = z.strictObject({
  person: z.string(),
  kind: meetingShape.shape.kind,
  role: meetingShape.shape.role,
  day: z.string(),
  start: z.string(),
  wishes: z.string(),
})
type Fields = z.infer<typeof shape>

const readFields = (kept: unknown): Fields | null => shape.safeParse(kept).data ?? null

// A list needs an id for every line, also for the one that means no role.
const noRole = 'none'

interface Props {
  readonly people: readonly string[]
  /** The one that changes; none for a new one. */
  readonly earlier?: Meeting
  readonly onClose: () => void
}

/** Who the meeting is with, when, and what the person wants to say. */
export function MeetingForm({ people, earlier, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const writes = useMeetingWrites()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const [initial] = useState<Fields>(() => ({
    person: earlier?.person ?? '',
    kind: earlier?.kind ?? 'staff',
    role: earlier?.role ?? '',
    day: earlier?.day ?? today,
    start: earlier?.start ?? '',
    wishes: earlier?.wishes ?? '',
  }))
  const { control, handleSubmit, reset, setFocus, setValue, subscribe, formState } = useForm({
    defaultValues: initial,
    resolver: schemaResolver<Fields, typeof newMeeting>(newMeeting, (fields) => ({
      ...fields,
      day: readDate(fields.day, today, 'coming'),
      start: readTime(fields.start),
      wishes: fields.wishes.trim(),
    })),
  })
  const kind = useFormField(control, 'kind')
  const { ref: roleRef, ...role } = useFormField(control, 'role')
  const { ref: personRef, ...person } = useFormField(control, 'person')
  const { ref: dayRef, ...day } = useFormField(control, 'day')
  const { ref: startRef, ...start } = useFormField(control, 'start')
  const { ref: wishesRef, ...wishes } = useFormField(control, 'wishes')
  const { offered, keep, forget } = useDraft(`meeting:${earlier?.id ?? 'new'}`, readFields)
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) =>
          JSON.stringify(values) === JSON.stringify(initial) ? forget() : keep(values),
      }),
    [subscribe, initial, keep, forget],
  )

  const save = async (meeting: NewMeeting) => {
    setRefusal(undefined)
    try {
      await (earlier ? writes.change(earlier, meeting) : writes.add(meeting))
      forget()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={element}
      className="meeting-form"
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
            setFocus('day')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('day')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <Choices
        autoFocus
        label={t`Med vem?`}
        value={kind.value}
        onChange={(code) => {
          kind.onChange(code)
          setValue('role', '')
        }}
        choices={meetingKinds.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
      />
      <div className="meeting-form-halves">
        <SelectField
          label={t`Roll, aldrig ett namn`}
          error={role.error}
          buttonRef={roleRef}
          value={role.value === '' ? noRole : role.value}
          onChange={(id) => role.onChange(id === noRole ? '' : id)}
          options={[
            { id: noRole, text: t`Inte angiven` },
            ...meetingRoles
              .filter((one) => one.kind === kind.value)
              .map(({ code, ...name }) => ({ id: code, text: name[language] })),
          ]}
        />
        <DateField {...day} inputRef={dayRef} label={t`Dag`} lean="coming" />
        <TextField
          {...start}
          inputRef={startRef}
          label={t`Klockslag`}
          hint={t`Kan lämnas tomt`}
          inputMode="numeric"
        />
      </div>
      <PersonField {...person} inputRef={personRef} people={people} setting="" />
      <div>
        <TextField
          {...wishes}
          inputRef={wishesRef}
          isMultiline
          label={t`Det här vill personen säga eller fråga`}
          hint={t`Valfritt, med personens egna ord. Går att skriva ut till personen och följer inte med när mötet loggas.`}
        />
        <RealTextHint text={wishes.value} />
      </div>
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
