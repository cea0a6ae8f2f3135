import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { newPlan, type NewPlan, type Plan, planAreas } from '../../shared/plan.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { DraftOffer } from '../drafts/draft-offer.tsx'
import { useDraft } from '../drafts/use-draft.ts'
import { schemaResolver } from '../schema-resolver.ts'
import type { Memory } from '../sessions/memory.ts'
import { PersonField } from '../sessions/person-field.tsx'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Choices } from '../ui/choices.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { OwnWordsField } from './own-words-field.tsx'
import { usePlanWrites } from './use-plan-writes.ts'

const typed = z.string()
const shape = z.strictObject({
  person: typed,
  area: newPlan.shape.area,
  goal: typed,
  why: typed,
  helps: typed,
})
type Fields = z.infer<typeof shape>

const readFields = (kept: unknown): Fields | null => shape.safeParse(kept).data ?? null

const empty: Fields = { person: '', area: 'studies', goal: '', why: '', helps: '' }

const fieldsOf = ({ person, area, goal, why, helps }: Plan): Fields => ({
  person,
  area,
  goal,
  why,
  helps,
})

interface Props extends Memory {
  readonly plan?: Plan
  readonly onSaved: (plan: Plan) => void
  readonly onCancel: () => void
}

/** What a plan is about, for whom if anybody, and what the person wants, in own words. */
export function PlanForm({ plan, units, people, onSaved, onCancel }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const writes = usePlanWrites()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const { control, handleSubmit, reset, setFocus, subscribe, formState } = useForm({
    defaultValues: plan ? fieldsOf(plan) : empty,
    resolver: schemaResolver<Fields, typeof newPlan>(newPlan, (fields) => ({
      ...fields,
      goal: fields.goal.trim(),
      why: fields.why.trim(),
      helps: fields.helps.trim(),
      startedOn: plan?.startedOn ?? today,
    })),
  })
  const area = useFormField(control, 'area')
  const { ref: personRef, ...person } = useFormField(control, 'person')
  const goal = useFormField(control, 'goal')
  const why = useFormField(control, 'why')
  const helps = useFormField(control, 'helps')
  const { offered, keep, forget } = useDraft(plan ? `plan:${plan.id}` : 'plan:new', readFields)
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  )

  const save = async (content: NewPlan) => {
    setRefusal(undefined)
    try {
      const saved = await (plan ? writes.change(plan, content) : writes.add(content))
      forget()
      onSaved(saved)
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <form
      ref={element}
      className="plan-form"
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
            setFocus('goal')
          }}
          onDiscard={() => {
            offered.discard()
            setFocus('goal')
          }}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <Choices
        autoFocus
        label={t`Vad gäller det?`}
        value={area.value}
        onChange={area.onChange}
        choices={planAreas.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
      />
      <PersonField
        {...person}
        inputRef={personRef}
        people={people}
        setting={units[0]?.setting ?? ''}
      />
      <p className="soft small">
        <Trans>Allt nedanför är personens egna ord. Lämna tomt det ni inte vill skriva.</Trans>
      </p>
      <OwnWordsField
        {...goal}
        label={t`Vad vill personen?`}
        hint={t`Till exempel: läsa svenska igen, en kurs i taget.`}
      />
      <OwnWordsField {...why} label={t`Varför är det viktigt?`} />
      <OwnWordsField
        {...helps}
        label={t`Vad hjälper?`}
        hint={t`Till exempel: lugna morgnar, någon att ringa.`}
      />
      <div className="dialog-actions">
        <Button
          type="submit"
          look="primary"
          shortcut="Ctrl+Enter"
          aria-keyshortcuts="Control+Enter"
          isPending={formState.isSubmitting}
        >
          {plan ? <Trans>Spara</Trans> : <Trans>Påbörja planen</Trans>}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
