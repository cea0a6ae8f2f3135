import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { api } from '../api.ts'
import { DueDay } from '../follow-ups/due-day.tsx'
import { MoreInPlans } from '../plans/more-in-plans.tsx'
import { planSubject } from '../plans/plan-subject.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { useLanguage } from '../words/language.tsx'
import { areaName } from './plan-names.ts'
import './due-steps.css'

/** How many lines there are room for beside the rest of the day. */
const most = 3

/** Steps of plans whose day has come, each a way to its plan; nothing at all when there is none. */
export function DueSteps({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const language = useLanguage()
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.plans.due(today), [today]),
  )
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  if (!value || value.length === 0) return null
  return (
    <ul className="due-steps" aria-label={t`Steg i planer`}>
      {value.slice(0, most).map(({ planId, what, due, person, area }, i) => (
        <li key={i}>
          <button
            type="button"
            className="due-step"
            onClick={() => goTo('plans', planSubject('studies', planId))}
          >
            {what}
            <span className="small soft">
              <DueDay day={due} />
              {` · ${areaName(area, language)}`}
              {person !== '' && ` · ${person}`}
            </span>
          </button>
        </li>
      ))}
      <MoreInPlans count={value.length - most} part="studies" className="due-step" />
    </ul>
  )
}
