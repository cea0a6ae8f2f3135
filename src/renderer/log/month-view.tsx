import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useCallback } from 'react'
import { dayAfter, monthOf, weekdayOf } from '../../shared/dates.ts'
import type { Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { Keys } from '../ui/keys.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ListHead } from '../ui/list-head.tsx'
import {
  capitalised,
  monthInWords,
  shortDayInWords,
  weekdayInWords,
  weekNumber,
} from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { dayInMonth, weeksOfMonth } from './calendar.ts'
import { ToToday } from './to-today.tsx'
import { useFirstFocus } from './use-first-focus.ts'
import { useGridFocus } from './use-grid-focus.ts'
import { minutesOf } from './week-rows.ts'

interface Props {
  readonly day: string
  readonly onDay: (day: string) => void
  readonly onOpenDay: (day: string) => void
  readonly takesFocus: boolean
}

/** Where a key leads from a day. */
function dayByKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, day: string) {
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined
  const weekday = weekdayOf(day)
  const steps: Partial<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekday,
    End: 6 - weekday,
  }
  const months = { PageUp: -1, PageDown: 1 }[key]
  if (months !== undefined) return dayInMonth(day, months)
  const step = steps[key]
  return step === undefined ? undefined : dayAfter(day, step)
}

function useWeeksOf(month: string) {
  return useLogAnswer(
    useCallback(() => {
      const weeks = weeksOfMonth(month)
      return api.sessions.list({ from: weeks[0]![0]!, to: weeks.at(-1)![6]! })
    }, [month]),
  )
}

/** A month at a glance: how many sessions each day has, and how long they took. */
export function MonthView({ day, onDay, onOpenDay, takesFocus }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  const month = monthOf(day)
  const weeks = weeksOfMonth(month)
  const { value, refusal, askAgain } = useWeeksOf(month)
  const byDay = Map.groupBy(value ?? [], ({ date }) => date)
  const inMonth = value?.filter(({ date }) => monthOf(date) === month)
  const grid = useGridFocus()
  const first = useFirstFocus(takesFocus, true)

  const goByKey = (event: KeyboardEvent) => {
    const next = event.key === 'Enter' ? day : dayByKey(event, day)
    if (next === undefined) return
    event.preventDefault()
    if (event.key === 'Enter') onOpenDay(day)
    else onDay(next)
  }

  return (
    <section className="log-view" aria-labelledby="log-month">
      <ListHead
        id="log-month"
        title={capitalised(monthInWords(month, language))}
        status={
          inMonth?.length === 0 ? (
            <Trans>Inga insatser</Trans>
          ) : (
            inMonth && (
              <Trans>
                <Plural value={inMonth.length} one="# insats" other="# insatser" />,{' '}
                {durationInWords(minutesOf(inMonth))}
              </Trans>
            )
          )
        }
        previous={t`Föregående månad`}
        onPrevious={() => onDay(dayInMonth(day, -1))}
        next={t`Nästa månad`}
        onNext={() => onDay(dayInMonth(day, 1))}
      >
        {month !== monthOf(today) && <ToToday onPress={() => onDay(today)} />}
      </ListHead>
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      <div ref={first} className="log-grid-frame">
        <table
          {...grid}
          // Its cells are walked by the arrow keys, which makes a grid of the table.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          className="log-grid month-grid"
          aria-labelledby="log-month"
          onKeyDown={goByKey}
        >
          <thead>
            <tr>
              <th scope="col">
                <Trans>Vecka</Trans>
              </th>
              {weeks[0]!.map((weekday) => (
                <th key={weekday} scope="col">
                  {capitalised(weekdayInWords(weekday, language))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((days) => (
              <tr key={days[0]}>
                <th scope="row">{weekNumber(days[0]!)}</th>
                {days.map((each) => (
                  <MonthCell
                    key={each}
                    day={each}
                    sessions={byDay.get(each) ?? []}
                    isMarked={each === day}
                    isToday={each === today}
                    isOutside={monthOf(each) !== month}
                    onMark={() => onDay(each)}
                    onOpen={() => onOpenDay(each)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="line-hint small soft" aria-hidden="true">
          <span>
            <Keys keys="←" /> <Keys keys="→" /> <Keys keys="↑" /> <Keys keys="↓" />{' '}
            <Trans>välj dag</Trans>
          </span>
          <span>
            <Keys keys="Enter" /> <Trans>öppna dagen</Trans>
          </span>
          <span>
            <Keys keys="PageUp" /> <Keys keys="PageDown" /> <Trans>byt månad</Trans>
          </span>
        </p>
      </div>
    </section>
  )
}

interface CellProps {
  readonly day: string
  readonly sessions: readonly Session[]
  readonly isMarked: boolean
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly onMark: () => void
  readonly onOpen: () => void
}

function MonthCell({ day, sessions, ...cell }: CellProps) {
  const language = useLanguage()
  return (
    <td
      tabIndex={cell.isMarked ? 0 : -1}
      aria-selected={cell.isMarked}
      aria-current={cell.isToday ? 'date' : undefined}
      className={cell.isOutside ? 'month-cell month-cell-outside' : 'month-cell'}
      onClick={cell.onMark}
      onDoubleClick={cell.onOpen}
    >
      <span aria-hidden="true" className="month-cell-day figures">
        {Number(day.slice(8))}
      </span>
      <span className="visually-hidden">{shortDayInWords(day, language)}, </span>
      {sessions.length > 0 && (
        <span className="month-cell-work small figures">
          <span>
            <Plural value={sessions.length} one="# insats" other="# insatser" />
          </span>{' '}
          <span>{durationInWords(minutesOf(sessions))}</span>
        </span>
      )}
      {sessions.length === 0 && (
        <span className="visually-hidden">
          <Trans>inga insatser</Trans>
        </span>
      )}
    </td>
  )
}
