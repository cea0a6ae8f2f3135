import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type Group, newGroup, type NewGroup, usualGroupActivities } from '../../shared/group.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Unit } from '../../shared/session.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { usePreferences } from '../preferences/preferences.tsx'
import { schemaResolver } from '../schema-resolver.ts'
import { RealTextHint } from '../sessions/real-text-hint.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { activityName } from '../words/names.ts'
import { useToday } from '../words/use-today.ts'
import { type GroupFields, readGroupFields, toNewGroup } from './group-fields.ts'
import { GroupUnitFields } from './group-unit-fields.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import { useGroupWrites } from './use-group-writes.ts'

interface Props {
  readonly initial: GroupFields
  readonly units: readonly Unit[]
  /** The one that changes; none for a new one. */
  readonly earlier?: Group
  readonly onClose: () => void
}

/** What a group is, where, and when it meets. */
export function GroupForm({ initial, units, earlier, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const writes = useGroupWrites()
  const { activities } = usePreferences()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const { control, handleSubmit, reset, setError, setFocus, subscribe, formState } = useForm({
    defaultValues: initial,
    resolver: schemaResolver<GroupFields, typeof newGroup>(newGroup, (fields) =>
      toNewGroup(fields, units, today),
    ),
  })
  const { ref: nameRef, ...name } = useFormField(control, 'name')
  const { ref: activityRef, ...activity } = useFormField(control, 'activity')
  const { ref: minutesRef, ...minutes } = useFormField(control, 'minutes')
  const { ref: startRef, ...start } = useFormField(control, 'start')
  const { offered, keep, forget } = useDraft(`group:${earlier?.id ?? 'new'}`, readGroupFields)
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) =>
          JSON.stringify(values) === JSON.stringify(initial) ? forget() : keep(values),
      }),
    [subscribe, initial, keep, forget],
  )
  const offeredActivities = useMemo(() => {
    const others = activities
      .filter((one) => one.label === '' && !one.isHidden)
      .map((one) => one.activity)
    return [...new Set([...usualGroupActivities, initial.activity, ...others])]
  }, [activities, initial.activity])

  const save = async (group: NewGroup) => {
    setRefusal(undefined)
    try {
      await (earlier ? writes.change(earlier, group) : writes.add(group))
      forget()
      onClose()
    } catch (error) {
      const refused = asRefusal(error)
      if (refused.code === 'group-exists') setError('name', { message: refused.code })
      else if (refused.code === 'setting-differs') setError('setting', { message: refused.code })
      else setRefusal(refused)
    }
  }

  return (
    <form
      ref={element}
      className="group-form"
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
            setFocus('name')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('name')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <TextField
          {...name}
          inputRef={nameRef}
          autoFocus
          label={t`Namn`}
          hint={t`Det ni säger till vardags: Torsdagspromenaden, Sånggruppen.`}
        />
        <RealTextHint text={name.value} />
      </div>
      <div className="group-form-halves">
        <SelectField
          {...activity}
          buttonRef={activityRef}
          label={t`Aktivitet`}
          options={offeredActivities.map((code) => ({
            id: code,
            text: activityName(code, language),
          }))}
        />
        <GroupUnitFields control={control} units={units} />
        <TextField {...minutes} inputRef={minutesRef} label={t`Minuter`} inputMode="numeric" />
        <TextField
          {...start}
          inputRef={startRef}
          label={t`Klockslag`}
          hint={t`Kan lämnas tomt`}
          inputMode="numeric"
        />
      </div>
      <RecurrenceFields control={control} />
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
