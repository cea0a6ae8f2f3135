import { useRef, useState } from 'react'
import type { PlanStep } from '../../shared/plan.ts'
import { useMarkedLine } from '../ui/use-marked-line.ts'
import { StepHint } from './step-hint.tsx'
import { type StepAction, stepActionOf, stepKeys } from './step-keys.ts'
import { StepLine } from './step-line.tsx'
import { StepMenu } from './step-menu.tsx'

interface Props {
  readonly steps: readonly PlanStep[]
  readonly labelledBy: string
  readonly onAct: (action: StepAction, step: PlanStep) => void
}

/** The steps of a plan, one of which can be reached by Tab and the others from it by the arrow keys. */
export function StepLines({ steps, labelledBy, onAct }: Props) {
  const [menuOf, setMenuOf] = useState<PlanStep>()
  const menuButton = useRef<HTMLElement>(null)

  const { index, around } = useMarkedLine(
    steps,
    ({ id }) => id,
    (event, step) => {
      const action = stepActionOf(event)
      if (action !== undefined) onAct(action, step)
      return action !== undefined
    },
  )

  return (
    <div className="step-list" {...around}>
      <ol aria-labelledby={labelledBy}>
        {steps.map((step, i) => (
          <li
            key={step.id}
            className={`step-line step-line-${step.state}`}
            tabIndex={i === index ? 0 : -1}
            aria-keyshortcuts={stepKeys}
          >
            <StepLine
              step={step}
              isMarked={i === index}
              onDone={() => onAct('done', step)}
              onMenu={(button) => {
                menuButton.current = button
                setMenuOf(step)
              }}
            />
          </li>
        ))}
      </ol>
      {menuOf && (
        <StepMenu
          triggerRef={menuButton}
          onAct={(action) => onAct(action, menuOf)}
          onClose={() => setMenuOf(undefined)}
        />
      )}
      <StepHint />
    </div>
  )
}
