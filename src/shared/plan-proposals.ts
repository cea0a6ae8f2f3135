import { type Language, languages } from './language.ts'
import type { NewStep, PlanArea } from './plan.ts'
import type { ProposalSet, StepProposal } from './plan-proposal.ts'
import { occupationProposals } from './plan-proposals-occupation.ts'
import { studyProposals } from './plan-proposals-studies.ts'
import { workProposals } from './plan-proposals-work.ts'

/** Every set of steps, by area. They ask and find out; none says what a person can do or should want. */
export const proposalSets: readonly ProposalSet[] = [
  ...studyProposals,
  ...occupationProposals,
  ...workProposals,
]

export const proposalSetsFor = (area: PlanArea): readonly ProposalSet[] =>
  proposalSets.filter((set) => set.area === area)

/** The step as it is put into a plan, in one language. */
export const stepOf = (proposal: StepProposal, language: Language): NewStep => ({
  what: proposal[language],
  byWhom: proposal.byWhom,
  role: proposal.role,
  due: '',
})

/** What a step says in a language: of a proposal that nobody has reworded, else as it was written. */
export function whatInLanguage(what: string, language: Language): string {
  const proposal = proposalSets
    .flatMap(({ steps }) => steps)
    .find((step) => languages.some((written) => step[written] === what))
  return proposal?.[language] ?? what
}
