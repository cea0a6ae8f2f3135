import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { sessionsBehindHour } from '../../shared/behind-figures.ts'
import { dayAfter } from '../../shared/dates.ts'
import type { Pattern, Period } from '../../shared/summary.ts'
import { api } from '../api.ts'
import { PatternChart } from '../charts/pattern-chart.tsx'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { capitalised, longWeekdayInWords, weekdayInWords } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { FigureTable } from './figure-table.tsx'
import { usePeriodName } from './period-names.ts'

// Any Monday names the days of the week.
const monday = '2026-01-05'
const weekdays = Array.from({ length: 7 }, (_, weekday) => dayAfter(monday, weekday))

const clock = (hour: number) => String(hour).padStart(2, '0')

/** When in the week the time went: weekday by hour. */
export function FiguresInWeek({ period }: { readonly period: Period }) {
  const { value, refusal, askAgain } = useLogAnswer(
    useCallback(async () => ({ period, pattern: await api.summaries.pattern(period) }), [period]),
  )
  return (
    <div className="figures-in-week">
      {refusal && <RefusalNotice refusal={refusal} onRetry={askAgain} />}
      {value && value.pattern.hours.length === 0 && (
        <EmptyState lead={<Trans>Inga insatser i perioden har klockslag.</Trans>}>
          <p>
            <Trans>
              Mönstret visar när på dygnet och i veckan du arbetar. Skriv ett klockslag när du
              loggar, så syns det här.
            </Trans>
          </p>
        </EmptyState>
      )}
      {value && value.pattern.hours.length > 0 && <WeekFigures {...value} />}
    </div>
  )
}

function WeekFigures({ period, pattern }: { readonly period: Period; readonly pattern: Pattern }) {
  const { t } = useLingui()
  const language = useLanguage()
  const nameOf = usePeriodName()
  const { without_time: withoutTime } = pattern
  const byHour = new Map(pattern.hours.map((cell) => [`${cell.weekday} ${cell.hour}`, cell]))
  const minutesAt = (weekday: number, hour: number) =>
    byHour.get(`${weekday} ${hour}`)?.minutes ?? 0
  const worked = pattern.hours.map(({ hour }) => hour)
  const first = Math.min(...worked)
  const hours = Array.from({ length: Math.max(...worked) - first + 1 }, (_, i) => first + i)
  const most = pattern.hours.reduce((best, cell) => (cell.minutes > best.minutes ? cell : best))
  const sentence = t`Mest tid: ${longWeekdayInWords(weekdays[most.weekday] ?? monday, language)} kl. ${most.hour}–${most.hour + 1}, ${durationInWords(most.minutes)}.`

  return (
    <>
      <p>
        {sentence}{' '}
        {withoutTime.sessions > 0 && (
          <Trans>
            <Plural value={withoutTime.sessions} one="# insats" other="# insatser" /> (
            {durationInWords(withoutTime.minutes)}) har inget klockslag och är inte med.
          </Trans>
        )}
      </p>
      <PatternChart
        description={t`Rutnät: tid efter veckodag och klockslag; ju större och mörkare prick, desto mer tid. ${sentence} Samma siffror står i tabellen.`}
        rows={weekdays.map((day) => ({ id: day, label: weekdayInWords(day, language) }))}
        columns={hours.map((hour) => ({ id: String(hour), label: clock(hour) }))}
        values={weekdays.map((_, weekday) => hours.map((hour) => minutesAt(weekday, hour)))}
        legend={examplesOf(most.minutes).map((value) => ({
          value,
          text: durationInWords(value),
        }))}
      />
      <FigureTable
        caption={t`Tid efter klockslag och veckodag`}
        headings={[
          t`Klockslag`,
          ...weekdays.map((day) => capitalised(weekdayInWords(day, language))),
        ]}
        rows={hours.map((hour) => ({
          id: String(hour),
          name: `${clock(hour)}:00–${clock(hour + 1)}:00`,
          figures: weekdays.map((day, weekday) => {
            const minutes = minutesAt(weekday, hour)
            return {
              text: minutes === 0 ? '0' : durationInWords(minutes),
              behind:
                minutes === 0
                  ? null
                  : {
                      filter: sessionsBehindHour(period, { weekday, hour }),
                      figure: t`${capitalised(longWeekdayInWords(day, language))} kl. ${hour}–${hour + 1}, ${nameOf(period)}`,
                    },
            }
          }),
        }))}
      />
    </>
  )
}

/** A few amounts up to the most, in round figures. */
function examplesOf(most: number): readonly number[] {
  const some = [most / 8, most / 2].map((value) => roundTo(value > 60 ? 30 : 5, value))
  return [...new Set([...some, most])]
}

const roundTo = (step: number, value: number): number =>
  Math.max(1, Math.round(value / step) * step)
