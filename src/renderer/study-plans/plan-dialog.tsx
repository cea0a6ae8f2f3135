import { useLingui } from '@lingui/react/macro'
import type { Plan } from '../../shared/plan.ts'
import { askMemory } from '../sessions/memory.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnswer } from '../use-answer.ts'
import { PlanForm } from './plan-form.tsx'

interface Props {
  /** The plan that changes; without it, a new one. */
  readonly plan?: Plan
  readonly onSaved?: (plan: Plan) => void
  readonly onClose: () => void
}

/** A new plan, or what one is about. */
export function PlanDialog({ plan, onSaved, onClose }: Props) {
  const { t } = useLingui()
  const { value, refusal, askAgain } = useAnswer(askMemory)
  return (
    <Dialog title={plan ? t`Ändra planen` : t`Ny plan`} onClose={onClose}>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && (
        <PlanForm
          {...value}
          {...(plan && { plan })}
          onSaved={(saved) => {
            onClose()
            onSaved?.(saved)
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
