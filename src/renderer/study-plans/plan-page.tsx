import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { isLeft, type Plan } from '../../shared/plan.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { api } from '../api.ts'
import { HandoutDialog } from '../handout/handout-dialog.tsx'
import { planSubject } from '../plans/plan-subject.ts'
import { WayBack } from '../plans/way-back.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Notice } from '../ui/notice.tsx'
import { asRefusal } from '../use-answer.ts'
import { useToday } from '../words/use-today.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanHead } from './plan-head.tsx'
import { planOnPaper } from './plan-on-paper.ts'
import { PlanSessions } from './plan-sessions.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { SessionFromPlan } from './session-from-plan.tsx'
import { usePlanWrites } from './use-plan-writes.ts'

/** A plan: what the person wants, the steps there, and what was logged on the way. */
export function PlanPage({ id }: { readonly id: number }) {
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(useCallback(() => api.plans.get(id), [id]))
  const isGone = refusal?.code === 'plan-gone'
  const toAll = () => goTo('plans', planSubject('studies'))
  return (
    <div className="plan-page">
      <WayBack onPress={toAll}>
        <Trans>Alla planer</Trans>
      </WayBack>
      {refusal && <RefusalNotice refusal={refusal} {...(!isGone && { onRetry: askAgain })} />}
      {value && !isGone && <OpenPlan plan={value} onRemoved={toAll} />}
    </div>
  )
}

interface Props {
  readonly plan: Plan
  readonly onRemoved: () => void
}

function OpenPlan({ plan, onRemoved }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const writes = usePlanWrites()
  const [opened, setOpened] = useState<'session' | 'edit' | 'print'>()
  const [failure, setFailure] = useState<Refusal>()
  const close = () => setOpened(undefined)
  const doIt = (write: Promise<void>, afterwards = () => {}) => {
    setFailure(undefined)
    write.then(afterwards, (error: unknown) => setFailure(asRefusal(error)))
  }
  const { steps, endedOn } = plan
  const isThere = steps.length > 0 && !steps.some(isLeft) && endedOn === ''

  return (
    <>
      {failure && <RefusalNotice refusal={failure} />}
      <PlanHead
        plan={plan}
        onOpen={setOpened}
        onEnd={(isEnded) => doIt(writes.end(plan, isEnded))}
        onRemove={() => doIt(writes.remove(plan), onRemoved)}
      />
      <PlanSteps plan={plan} />
      {isThere && (
        <Notice tone="plain">
          <p>
            <Trans>Inga steg är kvar. Lägg till fler, eller avsluta planen när ni är nöjda.</Trans>
          </p>
        </Notice>
      )}
      <PlanSessions ids={plan.sessionIds} />
      {opened === 'session' && <SessionFromPlan plan={plan} onClose={close} />}
      {opened === 'edit' && <PlanDialog plan={plan} onClose={close} />}
      {opened === 'print' && (
        <HandoutDialog
          title={t`Skriv ut planen`}
          person={plan.person}
          draw={(choices) => planOnPaper(plan, today, choices)}
          onClose={close}
        />
      )}
    </>
  )
}
