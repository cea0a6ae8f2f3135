import {
  addSteps,
  changeStep,
  listDueSteps,
  markStep,
  moveStep,
  putBackSteps,
  removeStep,
} from '../logbook/plan-steps.ts'
import {
  addPlan,
  changePlan,
  endPlan,
  getPlan,
  listPlans,
  putBackPlan,
  removePlan,
} from '../logbook/plans.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Around } from './around.ts'

/** What goes on for longer than a day. */
export function planHandlers({ open }: Around) {
  const logbook = () => open.logbook().db

  return {
    plans: {
      list: () => listPlans(logbook()),
      get: (id) => getPlan(logbook(), id),
      due: (today) => listDueSteps(logbook(), today),
      add: (plan) => addPlan(logbook(), plan),
      change: (change) => changePlan(logbook(), change),
      end: (ending) => endPlan(logbook(), ending),
      remove: (id) => removePlan(logbook(), id),
      putBack: (plan) => putBackPlan(logbook(), plan),
      addSteps: (steps) => addSteps(logbook(), steps),
      changeStep: (step) => changeStep(logbook(), step),
      markStep: (marked) => markStep(logbook(), marked),
      moveStep: (move) => moveStep(logbook(), move),
      removeStep: (id) => removeStep(logbook(), id),
      putBackSteps: (steps) => putBackSteps(logbook(), steps),
    },
  } satisfies Partial<Handlers>
}
