import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { api } from '../api.ts'
import { MoreInPlans } from '../plans/more-in-plans.tsx'
import { planSubject } from '../plans/plan-subject.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { HomecomingDay } from './homecoming-day.tsx'
import './homecomings-ahead.css'

/** How many lines there are room for beside the rest of the day. */
const most = 3

/** Who goes home within two weeks, each a way to the list; nothing at all when nobody does. */
export function HomecomingsAhead({ today }: { readonly today: string }) {
  const { t } = useLingui()
  const goTo = useGoTo()
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.homecoming.ahead(today), [today]),
  )
  if (refusal) return <RefusalNotice refusal={refusal} onRetry={askAgain} />
  if (!value || value.length === 0) return null
  return (
    <ul className="homecomings-ahead" aria-label={t`Snart hemma`}>
      {value.slice(0, most).map(({ id, person, homecoming }) => (
        <li key={id}>
          <button
            type="button"
            className="homecoming-ahead"
            onClick={() => goTo('plans', planSubject('homecoming', id))}
          >
            <HomecomingDay day={homecoming} />
            {person !== '' && <span className="soft"> · {person}</span>}
          </button>
        </li>
      ))}
      <MoreInPlans count={value.length - most} part="homecoming" className="homecoming-ahead" />
    </ul>
  )
}
