import { Trans } from '@lingui/react/macro'
import { useGoTo } from '../shell/navigation.tsx'
import { type PlanPart, planSubject } from './plan-subject.ts'

interface Props {
  readonly count: number
  readonly part: PlanPart
  /** Of the lines it stands among. */
  readonly className: string
}

/** How many more there are than there is room for, and the way to them; nothing when there are none. */
export function MoreInPlans({ count, part, className }: Props) {
  const goTo = useGoTo()
  if (count <= 0) return null
  return (
    <li>
      <button
        type="button"
        className={`${className} soft`}
        onClick={() => goTo('plans', planSubject(part))}
      >
        <Trans>{count} till i Planer</Trans>
      </button>
    </li>
  )
}
