import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { dayAfter, mondayOf } from '../../shared/dates.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type NewSession, questionsAbout } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useSessionActions } from '../sessions/session-actions.tsx'
import { fieldsOf } from '../sessions/session-fields.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListHead } from '../ui/list-head.tsx'
import { asRefusal } from '../use-answer.ts'
import { dateInWords, shortDateInWords, weekNumber } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { daysOfWeek } from './calendar.ts'
import { CellSessions } from './cell-sessions.tsx'
import { type BegunSession, SessionOnDay } from './session-on-day.tsx'
import { ToToday } from './to-today.tsx'
import { WeekGrid } from './week-grid.tsx'
import { minutesOf, sessionInCell, weekRows } from './week-rows.ts'

/** So far back an activity is looked for, to be offered again. */
const earlierDays = 28

/** The sessions of a week and of the weeks before it. */
function useWeek(monday: string) {
  return useLogAnswer(
    useCallback(
      () => api.sessions.list({ from: dayAfter(monday, -earlierDays), to: dayAfter(monday, 6) }),
      [monday],
    ),
  )
}

interface Props {
  readonly day: string
  readonly onDay: (day: string) => void
  readonly takesFocus: boolean
}

/** A week at a glance: the activities as rows, the days as columns, and minutes typed straight into a cell. */
export function WeekView({ day, onDay, takesFocus }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const { log } = useSessionActions()
  const [begun, setBegun] = useState<BegunSession>()
  const [opened, setOpened] = useState<{ readonly rowKey: string; readonly day: string }>()
  const [failure, setFailure] = useState<Refusal>()
  const monday = mondayOf(day)
  const days = daysOfWeek(day)
  const sunday = dayAfter(monday, 6)
  const { value, refusal, askAgain } = useWeek(monday)
  const rows = value && weekRows(value, monday)
  const inWeek = value?.filter(({ date }) => date >= monday)
  const number = weekNumber(monday)

  const logInCell = async (session: NewSession) => {
    setFailure(undefined)
    // What is unusual is asked about, and that is for the form.
    if (questionsAbout(session, today).length > 0) return setBegun(fieldsOf(session))
    await log(session).catch((error: unknown) => setFailure(asRefusal(error)))
  }

  return (
    <section className="log-view" aria-labelledby="log-week">
      <ListHead
        id="log-week"
        title={
          <>
            <Trans>Vecka {number}</Trans>{' '}
            <span className="log-title-aside">
              {shortDateInWords(monday, language)} – {dateInWords(sunday, language)}
            </span>
          </>
        }
        status={
          inWeek?.length === 0 ? (
            <Trans>Inga insatser</Trans>
          ) : (
            inWeek && (
              <Trans>
                <Plural value={inWeek.length} one="# insats" other="# insatser" />,{' '}
                {durationInWords(minutesOf(inWeek))}
              </Trans>
            )
          )
        }
        previous={t`Föregående vecka`}
        onPrevious={() => onDay(dayAfter(day, -7))}
        next={t`Nästa vecka`}
        onNext={() => onDay(dayAfter(day, 7))}
      >
        {!days.includes(today) && <ToToday onPress={() => onDay(today)} />}
      </ListHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {failure && <RefusalNotice refusal={failure} />}
      {rows?.length === 0 && (
        <EmptyState lead={<Trans>Inget är loggat den här veckan.</Trans>}>
          <p>
            <Trans>
              Gå till en dag i raden Annan aktivitet och tryck Enter. Sedan har aktiviteten en egen
              rad, där det räcker att skriva minuter.
            </Trans>
          </p>
        </EmptyState>
      )}
      {rows && (
        <WeekGrid
          days={days}
          day={day}
          onDay={onDay}
          rows={rows}
          takesFocus={takesFocus}
          onMinutes={(row, date, minutes) => logInCell(sessionInCell(row, date, minutes))}
          onOpen={(row, date) => {
            if (row?.byDay.has(date)) return setOpened({ rowKey: row.key, day: date })
            if (!row) return setBegun({ date })
            const { minutes: _minutes, ...known } = fieldsOf(sessionInCell(row, date, 0))
            setBegun(known)
          }}
        />
      )}
      {opened && (
        <CellSessions
          row={rows?.find(({ key }) => key === opened.rowKey)}
          day={opened.day}
          onClose={() => setOpened(undefined)}
        />
      )}
      {begun && <SessionOnDay begun={begun} onClose={() => setBegun(undefined)} />}
    </section>
  )
}
