import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { dayAfter } from '../../shared/dates.ts'
import { api } from '../api.ts'
import { SessionLines } from '../sessions/session-lines.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListHead } from '../ui/list-head.tsx'
import { capitalised, dayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { type BegunSession, SessionOnDay } from './session-on-day.tsx'
import { ToToday } from './to-today.tsx'
import { useFirstFocus } from './use-first-focus.ts'
import { minutesOf } from './week-rows.ts'

interface Props {
  readonly day: string
  readonly onDay: (day: string) => void
  readonly takesFocus: boolean
}

export function DayView({ day, onDay, takesFocus }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const [begun, setBegun] = useState<BegunSession>()
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(() => api.sessions.list({ from: day, to: day }), [day]),
  )
  const first = useFirstFocus(takesFocus, value !== undefined)

  return (
    <section ref={first} className="log-view" aria-labelledby="log-day">
      <ListHead
        id="log-day"
        title={capitalised(dayInWords(day, language))}
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
        previous={t`Föregående dag`}
        onPrevious={() => onDay(dayAfter(day, -1))}
        next={t`Nästa dag`}
        onNext={() => onDay(dayAfter(day, 1))}
      >
        {day !== today && <ToToday onPress={() => onDay(today)} />}
      </ListHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value?.length === 0 && (
        <EmptyState lead={<Trans>Inget är loggat den här dagen.</Trans>}>
          <p>
            <Trans>
              En dag utan insatser är inget fel. Det du kommer på i efterhand går att lägga till.
            </Trans>
          </p>
        </EmptyState>
      )}
      {value && value.length > 0 && <SessionLines sessions={value} labelledBy="log-day" />}
      <div>
        <Button onPress={() => setBegun({ date: day })}>
          <Trans>Ny insats den här dagen</Trans>
        </Button>
      </div>
      {begun && <SessionOnDay begun={begun} onClose={() => setBegun(undefined)} />}
    </section>
  )
}
