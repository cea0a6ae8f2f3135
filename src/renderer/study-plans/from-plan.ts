import { type Plan, planAreas, type PlanStep } from '../../shared/plan.ts'
import { usualForm, usualParticipants } from '../../shared/session-defaults.ts'
import { emptyFields, type SessionFields } from '../sessions/session-fields.ts'

/** A form for work on a plan: the activity of its area, and what the step says when it is from one. */
export function fromPlan(
  { area, person }: Pick<Plan, 'area' | 'person'>,
  step: Pick<PlanStep, 'what'> | undefined,
  unit: string,
  day: string,
): SessionFields {
  const activity = planAreas.find(({ code }) => code === area)?.activity ?? ''
  const form = usualForm(activity)
  return {
    ...emptyFields(day, unit),
    activity,
    form,
    participants: usualParticipants(activity, form),
    person,
    note: step?.what ?? '',
  }
}
