import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import {
  newStep,
  type NewStep,
  type Plan,
  type PlanStep,
  stepRoles,
  stepTakers,
} from '../../shared/plan.ts'
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
import { SelectField } from '../ui/select-field.tsx'
import { TextField } from '../ui/text-field.tsx'
import { asRefusal } from '../use-answer.ts'
import { useFormField } from '../use-form-field.ts'
import { DateField } from '../words/date-field.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { usePlanWrites } from './use-plan-writes.ts'

const shape = z.strictObject({
  what: z.string(),
  byWhom: newStep.shape.byWhom,
  role: newStep.shape.role,
  due: z.string(),
})
type Fields = z.infer<typeof shape>

const readFields = (kept: unknown): Fields | null => shape.safeParse(kept).data ?? null

const empty: Fields = { what: '', byWhom: 'together', role: '', due: '' }

interface Props {
  readonly plan: Plan
  /** The step that changes; without it, a new one. */
  readonly step?: PlanStep
  readonly onClose: () => void
}

/** What a step is, who takes it, with whom by role, and by when. */
export function StepDialog({ plan, step, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const writes = usePlanWrites()
  const [refusal, setRefusal] = useState<Refusal>()
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const { control, handleSubmit, reset, setFocus, subscribe, formState } = useForm({
    defaultValues: step
      ? { what: step.what, byWhom: step.byWhom, role: step.role, due: step.due }
      : empty,
    resolver: schemaResolver<Fields, typeof newStep>(newStep, (fields) => ({
      ...fields,
      due: fields.due.trim() === '' ? '' : readDate(fields.due, today, 'coming'),
    })),
  })
  const { ref: whatRef, ...what } = useFormField(control, 'what')
  const byWhom = useFormField(control, 'byWhom')
  const isBySomebodyElse = byWhom.value === 'other'
  const { ref: roleRef, ...role } = useFormField(control, 'role')
  const { ref: dueRef, ...due } = useFormField(control, 'due')
  const { offered, keep, forget } = useDraft(
    step ? `plan-step:${step.id}` : `plan:${plan.id}:step`,
    readFields,
  )
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) }),
    [subscribe, keep],
  )

  const save = async (content: NewStep) => {
    setRefusal(undefined)
    try {
      await (step ? writes.changeStep(plan, step.id, content) : writes.addSteps(plan, [content]))
      forget()
      onClose()
    } catch (error) {
      setRefusal(asRefusal(error))
    }
  }

  return (
    <Dialog title={step ? t`Ändra steget` : t`Nytt steg`} onClose={onClose}>
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
              setFocus('what')
            }}
            onDiscard={() => {
              offered.discard()
              setFocus('what')
            }}
          />
        )}
        {refusal && <RefusalNotice refusal={refusal} />}
        <div>
          <TextField
            {...what}
            inputRef={whatRef}
            autoFocus
            label={t`Vad ska göras?`}
            hint={t`Till exempel: besöka skolan en vanlig dag.`}
          />
          <RealTextHint text={what.value} />
        </div>
        <Choices
          label={t`Vem gör det?`}
          value={byWhom.value}
          onChange={byWhom.onChange}
          choices={stepTakers.map(({ code, ...name }) => ({ id: code, text: name[language] }))}
        />
        <SelectField
          {...role}
          buttonRef={roleRef}
          label={isBySomebodyElse ? t`Vem är det?` : t`Med vem?`}
          hint={t`En roll eller en myndighet, aldrig namnet på en arbetsgivare.`}
          options={[
            { id: '', text: isBySomebodyElse ? t`Inte bestämt` : t`Ingen annan` },
            ...stepRoles.map(({ code, ...name }) => ({ id: code, text: name[language] })),
          ]}
        />
        <DateField
          {...due}
          inputRef={dueRef}
          label={t`Till när, om det finns en dag`}
          lean="coming"
        />
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
    </Dialog>
  )
}
