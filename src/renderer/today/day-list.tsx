import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayAfter } from '../../shared/dates.ts'
import type { Session } from '../../shared/session.ts'
import { SessionLines } from '../sessions/session-lines.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListHead } from '../ui/list-head.tsx'
import type { Answer } from '../use-answer.ts'
import { capitalised, shortDayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  readonly today: string
  readonly day: string
  readonly onDay: (day: string) => void
  readonly sessions: Answer<readonly Session[]>
}

export function DayList({ today, day, onDay, sessions }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const list = sessions.value
  const minutes = list?.reduce((sum, session) => sum + session.minutes, 0) ?? 0

  return (
    <section className="day-list" aria-labelledby="day-list">
      <ListHead
        id="day-list"
        title={
          day === today ? (
            <Trans>Dagens insatser</Trans>
          ) : (
            capitalised(shortDayInWords(day, language))
          )
        }
        status={
          list?.length === 0 ? (
            <Trans>Inga insatser</Trans>
          ) : (
            list && (
              <Trans>
                <Plural value={list.length} one="# insats" other="# insatser" />,{' '}
                {durationInWords(minutes)}
              </Trans>
            )
          )
        }
        previous={t`Föregående dag`}
        onPrevious={() => onDay(dayAfter(day, -1))}
        next={t`Nästa dag`}
        onNext={() => onDay(dayAfter(day, 1))}
      >
        {day !== today && (
          <Button look="quiet" onPress={() => onDay(today)}>
            <Trans>Till i dag</Trans>
          </Button>
        )}
      </ListHead>
      {sessions.refusal && <RefusalNotice refusal={sessions.refusal} onRetry={sessions.askAgain} />}
      {list?.length === 0 && (
        <EmptyState lead={<Trans>Här samlas dagens insatser.</Trans>}>
          <p>
            <Trans>
              Skriv i raden och tryck på Enter. Hur länge och vad du gjorde räcker. Också att bara
              finnas till räknas: <span className="example">2 h närvaro</span>.
            </Trans>
          </p>
        </EmptyState>
      )}
      {list && list.length > 0 && <SessionLines sessions={list} labelledBy="day-list" />}
    </section>
  )
}
