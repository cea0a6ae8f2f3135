import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { dayAfter, daysOfMonth, monthOf } from '../../shared/dates.ts'
import type { Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListHead } from '../ui/list-head.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised, monthInWords, shortDayInWords, weekNumber } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { SessionLines } from './session-lines.tsx'

const minutesOf = (sessions: readonly Session[]) =>
  sessions.reduce((sum, session) => sum + session.minutes, 0)

interface Props {
  readonly month: string
  readonly onMonth: (month: string) => void
}

export function MonthOfSessions({ month, onMonth }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const { value, refusal, askAgain } = useAnswer(
    useCallback(() => api.sessions.list(daysOfMonth(month)), [month]),
  )
  const { from, to } = daysOfMonth(month)
  const days = Object.entries(Object.groupBy(value ?? [], (session) => session.date)).toReversed()

  return (
    <section className="log-month" aria-labelledby="log-month">
      <ListHead
        id="log-month"
        title={capitalised(monthInWords(month, language))}
        status={
          value?.length === 0 ? (
            <Trans>Inga insatser</Trans>
          ) : (
            value && (
              <Trans>
                <Plural value={value.length} one="# insats" other="# insatser" />,{' '}
                {durationInWords(minutesOf(value))}
              </Trans>
            )
          )
        }
        previous={t`Föregående månad`}
        onPrevious={() => onMonth(monthOf(dayAfter(from, -1)))}
        next={t`Nästa månad`}
        onNext={() => onMonth(monthOf(dayAfter(to, 1)))}
      />
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <EmptyState lead={<Trans>Inget är loggat den här månaden.</Trans>}>
          <p>
            <Trans>
              Det du sparar under Idag samlas här, dag för dag. Ett tidigare datum går också att
              välja när du loggar.
            </Trans>
          </p>
        </EmptyState>
      )}
      {days.map(([day, sessions = []]) => {
        const number = weekNumber(day)
        return (
          <section key={day} className="log-day" aria-labelledby={`day-${day}`}>
            <div className="log-day-head">
              <h3 id={`day-${day}`}>{capitalised(shortDayInWords(day, language))}</h3>
              <span className="small soft">
                <Trans>v. {number}</Trans>
              </span>
              <span className="log-day-sum small soft figures">
                {durationInWords(minutesOf(sessions))}
              </span>
            </div>
            <SessionLines sessions={sessions} labelledBy={`day-${day}`} />
          </section>
        )
      })}
    </section>
  )
}
