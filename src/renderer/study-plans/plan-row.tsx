import { Trans } from '@lingui/react/macro'
import type { PlanInBrief } from '../../shared/plan.ts'
import { moveByArrow } from '../ui/move-by-arrow.ts'
import { dateInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { areaName } from './plan-names.ts'

interface Props {
  readonly plan: PlanInBrief
  readonly onOpen: () => void
}

/** One plan among the others; two for the same person are told apart by area and day. */
export function PlanRow({ plan, onOpen }: Props) {
  const language = useLanguage()
  const { person, area, goal, startedOn, endedOn, steps, next } = plan
  const isActive = endedOn === ''
  return (
    <li>
      <button type="button" className="plan-row" onClick={onOpen} onKeyDown={moveByArrow}>
        <span className="plan-row-name">
          {areaName(area, language)}
          {person !== '' && ` · ${person}`}
        </span>
        {goal !== '' && <span className="plan-row-goal">{goal}</span>}
        <span className="small soft">
          {isActive && next !== '' && <Trans>Nästa steg: {next}</Trans>}
          {isActive && next === '' && steps > 0 && <Trans>Inga steg kvar</Trans>}
          {isActive && steps === 0 && <Trans>Inga steg än</Trans>}
          {!isActive && <Trans>Avslutad {dateInWords(endedOn, language)}</Trans>}
        </span>
        <span className="plan-row-begun small soft figures">
          <Trans>Påbörjad {dateInWords(startedOn, language)}</Trans>
        </span>
      </button>
    </li>
  )
}
