import type { Language } from '../../shared/language.ts'
import { planAreas, type PlanStep, stepRoles, stepStates, stepTakers } from '../../shared/plan.ts'
import { namer } from '../words/names.ts'

export const areaName = namer(planAreas)
export const takerName = namer(stepTakers)
export const roleName = namer(stepRoles)
export const stateName = namer(stepStates)

/** Who takes a step, and with whom: `Tillsammans`, `Folkhögskola`. */
export function doersOf(
  { byWhom, role }: Pick<PlanStep, 'byWhom' | 'role'>,
  language: Language,
): string[] {
  if (role === '') return [takerName(byWhom, language)]
  // Where somebody else takes it, the role says who.
  if (byWhom === 'other') return [roleName(role, language)]
  return [takerName(byWhom, language), roleName(role, language)]
}
