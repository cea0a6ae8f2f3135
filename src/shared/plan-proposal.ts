import type { Bilingual } from './language.ts'
import type { PlanArea, StepRole, StepTaker } from './plan.ts'

/** A step that is ready to be put into a plan, and changed there. */
export interface StepProposal extends Bilingual {
  readonly byWhom: StepTaker
  readonly role: StepRole | ''
}

/** Steps that usually go together. */
export interface ProposalSet extends Bilingual {
  readonly code: string
  readonly area: PlanArea
  readonly steps: readonly StepProposal[]
}

export const proposed = (
  byWhom: StepTaker,
  role: StepRole | '',
  what: Bilingual,
): StepProposal => ({ byWhom, role, ...what })
