import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useRef, useState } from 'react'
import { type Plan } from '../../shared/plan.ts'
import type { ProposalSet, StepProposal } from '../../shared/plan-proposal.ts'
import { proposalSetsFor, stepOf } from '../../shared/plan-proposals.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { useSaveKey } from '../sessions/use-save-key.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Choices } from '../ui/choices.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { doersOf } from './plan-names.ts'
import { usePlanWrites } from './use-plan-writes.ts'

interface Props {
  readonly plan: Plan
  /** The set to begin with. */
  readonly begin: ProposalSet
  readonly onClose: () => void
}

/** Ready-made steps: a whole set, or those of it that are ticked. They can be changed in the plan. */
export function ProposalsDialog({ plan, begin, onClose }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const writes = usePlanWrites()
  const sets = proposalSetsFor(plan.area)
  const [set, setSet] = useState(begin)
  const [leftOut, setLeftOut] = useState<ReadonlySet<StepProposal>>(new Set())
  const [refusal, setRefusal] = useState<Refusal>()
  const [isSaving, setIsSaving] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  useSaveKey(element)

  const isThere = ({ sv, en }: StepProposal) =>
    plan.steps.some(({ what }) => what === sv || what === en)
  const chosen = set.steps.filter((step) => !leftOut.has(step) && !isThere(step))

  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    if (chosen.length === 0) return
    setRefusal(undefined)
    setIsSaving(true)
    const steps = chosen.map((step) => stepOf(step, language))
    writes.addSteps(plan, steps).then(onClose, (error: unknown) => {
      setRefusal(asRefusal(error))
      setIsSaving(false)
    })
  }

  return (
    <Dialog title={t`Förslag på steg`} onClose={onClose}>
      <form ref={element} className="plan-form" onSubmit={add}>
        {refusal && <RefusalNotice refusal={refusal} />}
        <Choices
          label={t`Vad är på väg?`}
          value={set.code}
          onChange={(code) => setSet(sets.find((other) => other.code === code) ?? set)}
          choices={sets.map((other) => ({ id: other.code, text: other[language] }))}
        />
        <fieldset className="proposed-steps">
          <legend className="field-label">
            <Trans>Steg att lägga till</Trans>
          </legend>
          <p className="small soft">
            <Trans>Bocka bort det som inte passar. Allt går att ändra sedan.</Trans>
          </p>
          {set.steps.map((step) =>
            isThere(step) ? (
              <p key={step.sv} className="proposed-step-there soft">
                {step[language]} · <Trans>finns redan</Trans>
              </p>
            ) : (
              <Checkbox
                key={step.sv}
                isChecked={!leftOut.has(step)}
                onChange={(isChecked) => {
                  const next = new Set(leftOut)
                  if (isChecked) next.delete(step)
                  else next.add(step)
                  setLeftOut(next)
                }}
              >
                {step[language]}
                <span className="choice-detail">{doersOf(step, language).join(' · ')}</span>
              </Checkbox>
            ),
          )}
        </fieldset>
        <div className="dialog-actions">
          <Button
            type="submit"
            look="primary"
            shortcut="Ctrl+Enter"
            aria-keyshortcuts="Control+Enter"
            isPending={isSaving}
            isDisabled={chosen.length === 0}
          >
            <Plural value={chosen.length} one="Lägg till # steg" other="Lägg till # steg" />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
