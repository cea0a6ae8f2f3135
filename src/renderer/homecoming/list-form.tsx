import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import {
  type HomecomingAbout,
  homecomingAbout,
  type HomecomingList,
  mostContactMonths,
  usualContactMonths,
} from '../../shared/homecoming.ts'
import { readDate } from '../../shared/read-date.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { differencesOf } from '../plans/differences.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { schemaResolver } from '../schema-resolver.ts'
import type { Memory } from '../sessions/memory.ts'
import { PersonField } from '../sessions/person-field.tsx'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useToday } from '../words/use-today.ts'

const shape = z.strictObject({
  person: z.string(),
  unit: z.string(),
  homecoming: z.string(),
  contactMonths: z.string(),
})
type Fields = z.infer<typeof shape>

const readFields = (kept: unknown): Fields | null => shape.safeParse(kept).data ?? null

const changeable = ['person', 'unit', 'homecoming', 'contactMonths'] as const

interface Props extends Memory {
  readonly list?: HomecomingList
  readonly onSaved: (list: HomecomingList) => void
  readonly onCancel: () => void
}

/** Whom a list is for, if anybody, where, and when the person goes home. */
export function ListForm({ list, units, people, onSaved, onCancel }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const goTo = useGoTo()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const { control, handleSubmit, reset, setFocus, subscribe, formState } = useForm({
    defaultValues: list
      ? {
          person: list.person,
          unit: list.unit,
          homecoming: list.homecoming,
          contactMonths: String(list.contactMonths),
        }
      : {
          person: '',
          unit: units[0]?.name ?? '',
          homecoming: '',
          contactMonths: String(usualContactMonths),
        },
    resolver: schemaResolver<Fields, typeof homecomingAbout>(homecomingAbout, (fields) => ({
      person: fields.person,
      unit: fields.unit,
      homecoming:
        fields.homecoming.trim() === '' ? '' : readDate(fields.homecoming, today, 'coming'),
      contactMonths: Number(fields.contactMonths),
    })),
  })
  const { ref: personRef, ...person } = useFormField(control, 'person')
  const { ref: unitRef, ...unit } = useFormField(control, 'unit')
  const { ref: homecomingRef, ...homecoming } = useFormField(control, 'homecoming')
  const { ref: monthsRef, ...months } = useFormField(control, 'contactMonths')
  const { offered, keep, forget } = useDraft(
    list ? `homecoming:${list.id}` : 'homecoming:new',
    readFields,
  )
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  )

  useEffect(() => setFocus('person'), [setFocus])

  const start = async (about: HomecomingAbout) => {
    const started = await api.homecoming.start({ day: today, list: about })
    offerUndo(t`Hemkomstlistan är påbörjad.`, async () => {
      await api.homecoming.remove(started.id)
      goTo('plans', planSubject('homecoming'))
      tellLogChanged()
    })
    return started
  }
  const change = async (before: HomecomingList, about: HomecomingAbout) => {
    const { id } = before
    const { changes, undoing } = differencesOf(changeable, before, about)
    if (Object.keys(changes).length === 0) return before
    const changed = await api.homecoming.change({ id, changes })
    offerUndo(t`Hemkomstlistan är ändrad.`, async () => {
      await api.homecoming.change({ id, changes: undoing })
      tellLogChanged()
    })
    return changed
  }
  const save = async (about: HomecomingAbout) => {
    setRefusal(undefined)
    try {
      const saved = await (list ? change(list, about) : start(about))
      forget()
      tellLogChanged()
      onSaved(saved)
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
            setFocus('person')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('person')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <PersonField
        {...person}
        inputRef={personRef}
        people={people}
        setting={units.find(({ name }) => name === unit.value)?.setting ?? ''}
      />
      <DateField
        {...homecoming}
        inputRef={homecomingRef}
        label={t`Dag för hemkomst, om den är känd`}
        lean="coming"
      />
      <SelectField
        {...unit}
        buttonRef={unitRef}
        label={t`Enhet`}
        options={[
          { id: '', text: t`Ingen enhet` },
          ...units.map(({ name }) => ({ id: name, text: name })),
        ]}
        {...(!list && { hint: t`Listan får punkterna ur enhetens mall.` })}
      />
      <SelectField
        {...months}
        buttonRef={monthsRef}
        label={t`Räkna kontakter efter hemkomsten i`}
        options={Array.from({ length: mostContactMonths }, (_, i) => ({
          id: String(i + 1),
          text: t`${plural(i + 1, { one: '# månad', other: '# månader' })}`,
        }))}
      />
      <div className="dialog-actions">
        <Button
          type="submit"
          look="primary"
          shortcut="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
          isPending={formState.isSubmitting}
        >
          {list ? <Trans>Spara</Trans> : <Trans>Påbörja listan</Trans>}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
