import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { PlanStep } from '../../shared/plan.ts'
import { goesElsewhere } from '../sessions/line-actions.tsx'
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
  const list = useRef<HTMLOListElement>(null)
  const isFocusHere = useRef(false)
  // By id, so that the same step stays marked when it moves; else by its place.
  const [marked, setMarked] = useState({ id: 0, index: 0 })
  const sameIndex = steps.findIndex(({ id }) => id === marked.id)
  const index = sameIndex === -1 ? Math.min(marked.index, steps.length - 1) : sameIndex
  const [menuOf, setMenuOf] = useState<PlanStep>()
  const menuButton = useRef<HTMLElement>(null)

  const focusLine = (next: number) => {
    const line = list.current?.children[next]
    if (line instanceof HTMLElement) line.focus()
  }

  // A line that moves or is taken away loses the focus.
  useLayoutEffect(() => {
    if (isFocusHere.current && document.activeElement === document.body) focusLine(index)
  })
  useEffect(
    () => () => {
      if (isFocusHere.current && document.activeElement === document.body) {
        document.querySelector<HTMLElement>('main')?.focus()
      }
    },
    [],
  )

  const takeFocus = ({ target }: FocusEvent) => {
    const focused = [...(list.current?.children ?? [])].findIndex((line) => line.contains(target))
    const step = steps[focused]
    if (!step) return
    isFocusHere.current = true
    setMarked({ id: step.id, index: focused })
  }
  const goByKey = (event: KeyboardEvent) => {
    const step = steps[index]
    if (!step || event.target !== list.current?.children[index]) return
    const action = stepActionOf(event)
    const next = {
      ArrowUp: Math.max(0, index - 1),
      ArrowDown: Math.min(steps.length - 1, index + 1),
      Home: 0,
      End: steps.length - 1,
    }[event.key]
    if (action === undefined && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (action !== undefined) onAct(action, step)
    else if (next !== undefined && !event.shiftKey) focusLine(next)
  }

  return (
    // The keys go to the line that has the focus; each of them is in its menu too.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="step-list"
      onKeyDown={goByKey}
      onFocus={takeFocus}
      onBlur={({ relatedTarget }) => {
        if (goesElsewhere(relatedTarget)) isFocusHere.current = false
      }}
    >
      <ol ref={list} aria-labelledby={labelledBy}>
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
