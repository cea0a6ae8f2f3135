import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { Plan, PlanStep } from '../../shared/plan.ts'
import { askMemory } from '../sessions/memory.ts'
import { NewSessionDialog } from '../sessions/new-session-dialog.tsx'
import { useToday } from '../words/use-today.ts'
import { fromPlan } from './from-plan.ts'

interface Props {
  readonly plan: Plan
  /** The step it was about, if any. */
  readonly step?: PlanStep
  readonly onClose: () => void
}

/** A new session that was work on a plan. */
export function SessionFromPlan({ plan, step, onClose }: Props) {
  const { t } = useLingui()
  const today = useToday()
  const { id } = plan
  const ask = useCallback(async () => {
    const memory = await askMemory()
    return { ...memory, initial: fromPlan(plan, step, memory.units[0]?.name ?? '', today) }
  }, [plan, step, today])
  return (
    <NewSessionDialog
      title={t`Ny insats`}
      draftContext={step ? `session:plan-step:${step.id}` : `session:plan:${id}`}
      ask={ask}
      origin={useMemo(() => ({ kind: 'plan', id }), [id])}
      onClose={onClose}
    />
  )
}
