import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { NewPlan, NewStep, Plan, PlanStep, StepState } from '../../shared/plan.ts'
import { api } from '../api.ts'
import { differencesOf } from '../plans/differences.ts'
import { useTellLogChanged } from '../sessions/session-actions.tsx'
import { useOfferUndo } from '../undo/undo.tsx'
import { useToday } from '../words/use-today.ts'

const changeable = ['person', 'area', 'goal', 'why', 'helps'] as const

/** Everything that changes plans and their steps, each with undo. */
export function usePlanWrites() {
  const { t } = useLingui()
  const today = useToday()
  const offerUndo = useOfferUndo()
  const tellLogChanged = useTellLogChanged()

  return useMemo(() => {
    const done = (message: string, undo: () => Promise<unknown>) => {
      tellLogChanged()
      offerUndo(message, () => undo().finally(tellLogChanged))
    }
    /** `change` answers the steps as they were. */
    const withSteps = async (
      { id }: Plan,
      change: Promise<readonly PlanStep[]>,
      message: string,
    ) => {
      const before = [...(await change)]
      done(message, () => api.plans.putBackSteps({ planId: id, steps: before }))
    }
    const marked = {
      open: t`Steget är inte börjat.`,
      under_way: t`Steget är på gång.`,
      done: t`Steget är klart.`,
      not_relevant: t`Steget är inte aktuellt.`,
    } as const satisfies Record<StepState, string>

    return {
      add: async (plan: NewPlan) => {
        const added = await api.plans.add(plan)
        done(t`Planen är påbörjad.`, () => api.plans.remove(added.id))
        return added
      },
      change: async (before: Plan, content: NewPlan) => {
        const { id } = before
        const { changes, undoing } = differencesOf(changeable, before, content)
        // What is the same already is no change.
        if (Object.keys(changes).length === 0) return before
        const changed = await api.plans.change({ id, changes })
        done(t`Planen är ändrad.`, () => api.plans.change({ id, changes: undoing }))
        return changed
      },
      end: async ({ id, endedOn: before }: Plan, isEnded: boolean) => {
        await api.plans.end({ id, endedOn: isEnded ? today : '' })
        done(isEnded ? t`Planen är avslutad.` : t`Planen är öppen igen.`, () =>
          api.plans.end({ id, endedOn: before }),
        )
      },
      remove: async ({ id }: Plan) => {
        const removed = await api.plans.remove(id)
        done(t`Planen är borttagen.`, () => api.plans.putBack(removed))
      },
      addSteps: (plan: Plan, steps: readonly NewStep[]) =>
        withSteps(
          plan,
          api.plans.addSteps({ planId: plan.id, steps: [...steps] }),
          steps.length === 1 ? t`Steget är tillagt.` : t`Stegen är tillagda.`,
        ),
      changeStep: (plan: Plan, id: number, step: NewStep) =>
        withSteps(plan, api.plans.changeStep({ id, step }), t`Steget är ändrat.`),
      markStep: (plan: Plan, id: number, state: StepState) =>
        withSteps(plan, api.plans.markStep({ id, state, day: today }), marked[state]),
      moveStep: (plan: Plan, id: number, place: number) =>
        withSteps(plan, api.plans.moveStep({ id, place }), t`Steget är flyttat.`),
      removeStep: (plan: Plan, id: number) =>
        withSteps(plan, api.plans.removeStep(id), t`Steget är borttaget.`),
    }
  }, [t, today, offerUndo, tellLogChanged])
}

export type PlanWrites = ReturnType<typeof usePlanWrites>
