import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { isDate } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import {
  forms,
  newSession,
  type NewSession,
  type Session,
  type Unit,
} from '../../shared/session.ts'
import { api } from '../api.ts'
import { schemaResolver } from '../schema-resolver.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { readDate } from '../words/read-date.ts'
import { ActivityBox } from './activity-box.tsx'
import { MinutesField } from './minutes-field.tsx'
import { OptionalFields } from './optional-fields.tsx'
import { SavedMessage } from './saved-message.tsx'
import { usualForm, usualParticipants } from './session-defaults.ts'
import { emptyFields, type SessionFields, toNewSession } from './session-fields.ts'
import { UnitFields } from './unit-fields.tsx'
import { useSaveKey } from './use-save-key.ts'
import './session-form.css'

interface Props {
  readonly today: string
  /** The day that is shown; a date typed here changes it. */
  readonly day: string
  readonly onDay: (day: string) => void
  readonly units: readonly Unit[]
  readonly people: readonly string[]
  readonly lastUnit: string
  readonly onSaved: () => void
}

export function SessionForm({ today, day, onDay, units, people, lastUnit, onSaved }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const [refusal, setRefusal] = useState<Refusal>()
  const [saved, setSaved] = useState<Session>()
  // What somebody chose is kept; what was only filled in follows the activity.
  const chosen = useRef({ form: false, participants: false })
  const element = useRef<HTMLFormElement>(null)
  // React Hook Form moves focus a moment later, which loses the next key of somebody who types fast.
  const minutesInput = useRef<HTMLInputElement>(null)
  const activityInput = useRef<HTMLInputElement>(null)

  const { control, handleSubmit, setValue, getValues, setError, reset, formState } = useForm({
    defaultValues: emptyFields(day, lastUnit),
    resolver: schemaResolver<SessionFields, typeof newSession>(newSession, (fields) =>
      toNewSession(fields, units, today),
    ),
  })
  useSaveKey(element)
  const { ref: minutesRef, ...minutes } = useFormField(control, 'minutes')
  const { ref: activityRef, ...activity } = useFormField(control, 'activity')
  const { ref: formRef, ...form } = useFormField(control, 'form')

  useEffect(() => minutesInput.current?.focus(), [])

  useEffect(() => {
    if (readDate(getValues('date'), today) !== day) setValue('date', day)
  }, [day, today, getValues, setValue])

  const fillIn = (values: Pick<SessionFields, 'activity' | 'form'>) => {
    const nextForm = chosen.current.form ? values.form : usualForm(values.activity)
    setValue('form', nextForm)
    if (!chosen.current.participants) {
      setValue('participants', usualParticipants(values.activity, nextForm))
    }
  }

  const save = async (session: NewSession) => {
    setRefusal(undefined)
    setSaved(undefined)
    try {
      const logged = await api.sessions.log(session)
      chosen.current = { form: false, participants: false }
      reset(emptyFields(logged.date, logged.unit))
      setSaved(logged)
      onSaved()
      minutesInput.current?.focus()
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
      className="panel session-form"
      aria-labelledby="new-session"
      autoComplete="off"
      noValidate
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      <h2 id="new-session" className="visually-hidden">
        <Trans>Ny insats</Trans>
      </h2>
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
        {...activity}
        inputRef={(input) => {
          activityRef(input)
          activityInput.current = input
        }}
        onChange={(code) => {
          activity.onChange(code)
          fillIn({ activity: code, form: getValues('form') })
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
        people={people}
        onDate={(text) => {
          const date = readDate(text, today)
          if (isDate(date)) onDay(date)
        }}
        onParticipants={() => {
          chosen.current.participants = true
        }}
      />
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
        <SavedMessage session={saved} />
      </div>
    </form>
  )
}
