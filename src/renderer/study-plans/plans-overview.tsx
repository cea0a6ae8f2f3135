import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { api } from '../api.ts'
import { planSubject } from '../plans/plan-subject.ts'
import { PlansHead } from '../plans/plans-head.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFocusWhenLost } from '../ui/use-focus-when-lost.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanRow } from './plan-row.tsx'

const askPlans = () => api.plans.list()

/** Every plan: active ones first, ended ones folded away. */
export function PlansOverview() {
  const goTo = useGoTo()
  const heading = useFocusWhenLost<HTMLHeadingElement>()
  const { value, refusal, askAgain } = useLogAnswer(askPlans)
  const [isStarting, setIsStarting] = useState(false)
  const active = value?.filter(({ endedOn }) => endedOn === '') ?? []
  const ended = value?.filter(({ endedOn }) => endedOn !== '') ?? []
  const open = (id: number) => goTo('plans', planSubject('studies', id))

  return (
    <section className="study-plans" aria-labelledby="study-plans">
      <PlansHead
        id="study-plans"
        title={<Trans>Planer för studier och arbete</Trans>}
        headingRef={heading}
        status={
          value &&
          value.length > 0 && (
            <Plural value={active.length} one="# pågående plan" other="# pågående planer" />
          )
        }
      >
        <Button look="primary" onPress={() => setIsStarting(true)}>
          <Trans>Ny plan …</Trans>
        </Button>
      </PlansHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <EmptyState lead={<Trans>Här samlas vägar till studier, sysselsättning och arbete.</Trans>}>
          <p>
            <Trans>
              En plan utgår från vad personen själv vill, i egna ord, och delar upp vägen i små
              steg. Det finns färdiga förslag på steg att börja med. Ingen bedöms, och personen kan
              få planen på papper.
            </Trans>
          </p>
        </EmptyState>
      )}
      {active.length > 0 && (
        <ul className="plan-rows" aria-labelledby="study-plans">
          {active.map((plan) => (
            <PlanRow key={plan.id} plan={plan} onOpen={() => open(plan.id)} />
          ))}
        </ul>
      )}
      {ended.length > 0 && (
        <details>
          <summary>
            <Plural value={ended.length} one="# avslutad plan" other="# avslutade planer" />
          </summary>
          <ul className="plan-rows">
            {ended.map((plan) => (
              <PlanRow key={plan.id} plan={plan} onOpen={() => open(plan.id)} />
            ))}
          </ul>
        </details>
      )}
      {isStarting && (
        <PlanDialog onSaved={({ id }) => open(id)} onClose={() => setIsStarting(false)} />
      )}
    </section>
  )
}
