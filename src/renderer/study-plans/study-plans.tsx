import { PlanPage } from './plan-page.tsx'
import { PlansOverview } from './plans-overview.tsx'
import './study-plans.css'

interface Props {
  /** Which one to open; null for the list of all. */
  readonly openId: number | null
}

/** Plans for studies, occupation and work, or one of them. */
export function StudyPlans({ openId }: Props) {
  return openId === null ? <PlansOverview /> : <PlanPage key={openId} id={openId} />
}
