import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { isLeft, type Plan, type PlanStep } from '../../shared/plan.ts'
import type { ProposalSet } from '../../shared/plan-proposal.ts'
import { proposalSetsFor } from '../../shared/plan-proposals.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { FollowUpDialog } from '../follow-ups/follow-up-dialog.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { asRefusal } from '../use-answer.ts'
import { useLanguage } from '../words/language.tsx'
import { ProposalsDialog } from './proposals-dialog.tsx'
import { SessionFromPlan } from './session-from-plan.tsx'
import { StepDialog } from './step-dialog.tsx'
import type { StepAction } from './step-keys.ts'
import { StepLines } from './step-lines.tsx'
import { usePlanWrites } from './use-plan-writes.ts'

type Opened =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit' | 'log' | 'follow-up'; readonly step: PlanStep }
  | { readonly kind: 'proposals'; readonly set: ProposalSet }

/** The way there, in small steps. */
export function PlanSteps({ plan }: { readonly plan: Plan }) {
  const language = useLanguage()
  const writes = usePlanWrites()
  const [opened, setOpened] = useState<Opened>()
  const [refusal, setRefusal] = useState<Refusal>()
  const close = () => setOpened(undefined)
  const { steps } = plan
  const [firstSet, ...otherSets] = proposalSetsFor(plan.area)
  const left = steps.filter(isLeft).length
  const done = steps.filter(({ state }) => state === 'done').length

  const perform = async (action: StepAction, step: PlanStep) => {
    const place = steps.findIndex(({ id }) => id === step.id)
    switch (action) {
      case 'edit':
      case 'log':
      case 'follow-up':
        return setOpened({ kind: action, step })
      case 'remove':
        return writes.removeStep(plan, step.id)
      case 'up':
        return place > 0 && writes.moveStep(plan, step.id, place - 1)
      case 'down':
        return place < steps.length - 1 && writes.moveStep(plan, step.id, place + 1)
      case 'open':
      case 'under_way':
      case 'done':
      case 'not_relevant':
        return step.state !== action && writes.markStep(plan, step.id, action)
    }
  }
  const act = (action: StepAction, step: PlanStep) => {
    setRefusal(undefined)
    perform(action, step).catch((error: unknown) => setRefusal(asRefusal(error)))
  }

  return (
    <section className="plan-section" aria-labelledby="plan-steps">
      <div className="plan-steps-head">
        <div>
          <h3 id="plan-steps">
            <Trans>Steg</Trans>
          </h3>
          <p className="soft figures" role="status">
            {steps.length > 0 && (
              <>
                <Trans>{left} kvar</Trans>
                {' · '}
                <Plural value={done} one="# klart" other="# klara" />
              </>
            )}
          </p>
        </div>
        <div className="plan-actions">
          <Button onPress={() => setOpened({ kind: 'new' })}>
            <Trans>Nytt steg …</Trans>
          </Button>
          {steps.length > 0 && firstSet && (
            <Button look="quiet" onPress={() => setOpened({ kind: 'proposals', set: firstSet })}>
              <Trans>Förslag på steg …</Trans>
            </Button>
          )}
        </div>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {steps.length === 0 && firstSet && (
        <div className="plan-proposals">
          <p>
            <Trans>
              Skriv stegen själva, eller börja med ett förslag och ändra det som inte passar.
            </Trans>
          </p>
          <div className="plan-actions">
            {[firstSet, ...otherSets].map((set) => (
              <Button key={set.code} onPress={() => setOpened({ kind: 'proposals', set })}>
                {set[language]} …
              </Button>
            ))}
          </div>
        </div>
      )}
      {steps.length > 0 && <StepLines steps={steps} labelledBy="plan-steps" onAct={act} />}
      {opened?.kind === 'new' && <StepDialog plan={plan} onClose={close} />}
      {opened?.kind === 'edit' && <StepDialog plan={plan} step={opened.step} onClose={close} />}
      {opened?.kind === 'log' && <SessionFromPlan plan={plan} step={opened.step} onClose={close} />}
      {opened?.kind === 'follow-up' && (
        <FollowUpDialog
          of={{
            person: plan.person,
            sessionId: null,
            from: {
              what: opened.step.what,
              draftContext: `follow-up:plan-step:${opened.step.id}`,
            },
          }}
          onClose={close}
        />
      )}
      {opened?.kind === 'proposals' && (
        <ProposalsDialog plan={plan} begin={opened.set} onClose={close} />
      )}
    </section>
  )
}
