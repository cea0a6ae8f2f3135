import { Trans, useLingui } from '@lingui/react/macro'
import { isLeft, type PlanStep } from '../../shared/plan.ts'
import { DueDay } from '../follow-ups/due-day.tsx'
import { dayNear } from '../follow-ups/due-in-words.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/sign.tsx'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { doersOf, stateName } from './plan-names.ts'
import { StepSign } from './step-sign.tsx'

interface Props {
  readonly step: PlanStep
  /** Whether its line is the one that Tab reaches. */
  readonly isMarked: boolean
  readonly onDone: () => void
  readonly onMenu: (button: HTMLElement) => void
}

/** What a line says about a step, and the ways out of it for the mouse. */
export function StepLine({ step, isMarked, onDone, onMenu }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const { what, state, due, doneOn } = step
  return (
    <>
      <StepSign of={state} />
      <span className="step-what">{what}</span>
      <span className="step-about small soft">
        {doersOf(step, language).join(' · ')}
        {state !== 'open' && ` · ${stateName(state, language)}`}
        {state === 'done' && ` ${doneOn === today ? t`i dag` : dayNear(doneOn, today, language)}`}
        {isLeft(step) && due !== '' && (
          <>
            {' · '}
            <DueDay day={due} />
          </>
        )}
      </span>
      <span className="step-ways">
        {isLeft(step) && (
          <Button look="quiet" excludeFromTabOrder={!isMarked} onPress={onDone}>
            <Trans>Klart</Trans>
          </Button>
        )}
        <button
          type="button"
          className="step-menu"
          tabIndex={isMarked ? 0 : -1}
          aria-label={t`Gör något med steget`}
          aria-haspopup="menu"
          onClick={(event) => onMenu(event.currentTarget)}
        >
          <Sign of="more" />
        </button>
      </span>
    </>
  )
}
