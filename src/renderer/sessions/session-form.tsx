import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { isDate } from '../../shared/dates.ts'
import { readDate } from '../../shared/read-date.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { forms, newSession, type NewSession, type Unit } from '../../shared/session.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { ActivityBox } from './activity-box.tsx'
import { MinutesField } from './minutes-field.tsx'
import { MoreFields } from './more-fields.tsx'
import { OptionalFields } from './optional-fields.tsx'
import { Questions, useQuestions } from './questions.tsx'
import { readDraft, type SessionFields, toNewSession } from './session-fields.ts'
import { UnitFields } from './unit-fields.tsx'
import { useSaveKey } from './use-save-key.ts'
import './session-form.css'

interface Props {
  readonly heading: ReactNode
  readonly initial: SessionFields
  /** Where its draft is kept: `session:new`, `session:42`. */
  readonly draftContext: string
  readonly today: string
  readonly units: readonly Unit[]
  /** Known pseudonyms. */
  readonly people: readonly string[]
  /** Of a session that changes: what the log holds. A draft of it remembers what it began from. */
  readonly base?: NewSession
  /** What it refuses is said in the form. Closing the form afterwards is its owner’s. */
  readonly onSave: (session: NewSession, begunFrom?: NewSession) => Promise<unknown>
  /** A day was typed. */
  readonly onDate?: (day: string) => void
  /** More ways beside saving. */
  readonly children?: ReactNode
}

/** Whatever the order in which the fields came. */
const isSame = (some: SessionFields, other: SessionFields) =>
  (Object.keys(some) as (keyof SessionFields)[]).every(
    (field) => String(some[field]) === String(other[field]),
  )

/** Everything a session may hold: what is needed first, the rest folded away. */
export function SessionForm(props: Props) {
  const { heading, initial, draftContext, today, units, people, onSave, onDate } = props
  const { t } = useLingui()
  const language = useLanguage()
  const headingId = useId()
  const [refusal, setRefusal] = useState<Refusal>()
  const { asked, mayBeSaved, forget: forgetQuestions } = useQuestions(today)
  // What somebody chose is kept; what was only filled in follows the activity.
  const isNew = initial.activity === ''
  const chosen = useRef({ form: !isNew, participants: !isNew })
  const element = useRef<HTMLFormElement>(null)
  // React Hook Form moves focus a moment later, which loses the next key of somebody who types fast.
  const minutesInput = useRef<HTMLInputElement>(null)
  const activityInput = useRef<HTMLInputElement>(null)

  const { control, handleSubmit, setValue, getValues, setError, reset, subscribe, formState } =
    useForm({
      defaultValues: initial,
      resolver: schemaResolver<SessionFields, typeof newSession>(newSession, (fields) =>
        toNewSession(fields, units, today),
      ),
    })
  useSaveKey(element)
  const { ref: minutesRef, ...minutes } = useFormField(control, 'minutes')
  const { ref: activityRef, ...activity } = useFormField(control, 'activity')
  const label = useFormField(control, 'label')
  const { ref: formRef, ...form } = useFormField(control, 'form')
  const { offered, keep, forget: forgetDraft } = useDraft(draftContext, readDraft)
  const begunFrom = useRef(props.base)
  // A draft that the form was opened with is not offered a second time.
  const isOpenedWith = offered !== null && isSame(initial, offered.fields)
  const wasOpenedWithDraft = useRef(false)

  useEffect(() => minutesInput.current?.focus(), [])
  useEffect(() => {
    if (!isOpenedWith) return
    wasOpenedWithDraft.current = true
    offered.take()
  }, [isOpenedWith, offered])
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          // A form as it was given holds nothing half-written, unless it was given a draft.
          if (!wasOpenedWithDraft.current && isSame(values, initial)) forgetDraft()
          else keep({ ...values, base: begunFrom.current })
        },
      }),
    [subscribe, initial, keep, forgetDraft],
  )

  const fillIn = (values: Pick<SessionFields, 'activity' | 'form'>) => {
    const nextForm = chosen.current.form ? values.form : usualForm(values.activity)
    setValue('form', nextForm)
    if (!chosen.current.participants && getValues('happened')) {
      setValue('participants', usualParticipants(values.activity, nextForm))
    }
  }

  const save = async (session: NewSession) => {
    setRefusal(undefined)
    if (!mayBeSaved(session)) return
    try {
      await onSave(session, begunFrom.current)
      forgetDraft()
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.code === 'setting-differs') setError('setting', { message: refused.code })
      else setRefusal(refused)
    }
  }

  const goOnToActivity = () => {
    if (getValues('activity') !== '') return false
    activityInput.current?.focus()
    return true
  }

  return (
    <form
      ref={element}
      className="session-form"
      aria-labelledby={headingId}
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
      onInput={forgetQuestions}
    >
      <h2 id={headingId} className="visually-hidden">
        {heading}
      </h2>
      {offered && !isOpenedWith && (
        <DraftOffer
          savedAt={offered.savedAt}
          onTake={() => {
            chosen.current = { form: true, participants: true }
            offered.take()
            const { base, ...fields } = offered.fields
            begunFrom.current = base
            reset(fields)
            minutesInput.current?.focus()
          }}
          onDiscard={() => {
            offered.discard()
            minutesInput.current?.focus()
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <MinutesField
        {...minutes}
        inputRef={(input) => {
          minutesRef(input)
          minutesInput.current = input
        }}
        onEnter={goOnToActivity}
      />
      <ActivityBox
        label={t`Aktivitet`}
        onBlur={activity.onBlur}
        error={activity.error ?? label.error}
        inputRef={(input) => {
          activityRef(input)
          activityInput.current = input
        }}
        value={activity.value === '' ? null : { activity: activity.value, label: label.value }}
        onChange={(work) => {
          activity.onChange(work?.activity ?? '')
          label.onChange(work?.label ?? '')
          setValue(
            'secondary',
            getValues('secondary').filter((code) => code !== work?.activity),
          )
          fillIn({ activity: work?.activity ?? '', form: getValues('form') })
        }}
      />
      <div className="session-form-halves">
        <SelectField
          {...form}
          buttonRef={formRef}
          label={t`Form`}
          options={forms.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
          onChange={(code) => {
            chosen.current.form = true
            form.onChange(code)
            fillIn({ activity: getValues('activity'), form: code })
          }}
        />
        <UnitFields control={control} units={units} />
      </div>
      <OptionalFields
        control={control}
        units={units}
        people={people}
        onDate={(text) => {
          const date = readDate(text, today)
          if (isDate(date)) onDate?.(date)
        }}
        onParticipants={() => {
          chosen.current.participants = true
        }}
      />
      <MoreFields
        control={control}
        onHappened={(happened) => {
          chosen.current.participants = false
          setValue('newParticipants', '')
          setValue(
            'participants',
            happened ? usualParticipants(getValues('activity'), getValues('form')) : '',
          )
        }}
      />
      {asked && <Questions asked={asked} />}
      <div className="session-form-end">
        <Button
          type="submit"
          look="primary"
          shortcut="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
          isPending={formState.isSubmitting}
        >
          <Trans>Spara</Trans>
        </Button>
        {props.children}
      </div>
    </form>
  )
}
