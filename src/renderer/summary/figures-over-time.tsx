import { useLingui } from '@lingui/react/macro'
import { sessionsBehind, sessionsBehindAll } from '../../shared/behind-figures.ts'
import { daysOfPeriod, type Grain, periodsOf } from '../../shared/dates.ts'
import { noTotals, overTime, partOf, type Period, type Summary } from '../../shared/summary.ts'
import { TimeChart } from '../charts/time-chart.tsx'
import { capitalised } from '../words/days.ts'
import { durationInWords } from '../words/duration.ts'
import { type FigureRow, FigureTable } from './figure-table.tsx'
import { useMostInWords } from './most-in-words.ts'
import { useFiguresOf } from './figures-of.ts'
import { useColumnName, useGrainNames, usePeriodName } from './period-names.ts'

/** So many rows fit beside the picture. */
const tall = 14

interface Props {
  readonly period: Period
  readonly summary: Summary
  readonly grain: Grain
}

/** The period day by day, week by week and so on. */
export function FiguresOverTime({ period, summary, grain }: Props) {
  const { t } = useLingui()
  const nameOf = usePeriodName()
  const columnName = useColumnName()
  const figures = useFiguresOf(period)
  const names = useGrainNames()
  const { all } = summary
  const totals = overTime(summary.by_date, grain)
  const directTotals = overTime(summary.direct_by_date, grain)
  const steps = periodsOf(period, grain).map((key) => ({
    key,
    name: nameOf(daysOfPeriod(key)),
    ...(totals[key] ?? noTotals()),
    direct: directTotals[key]?.minutes ?? 0,
  }))
  const most = useMostInWords(steps, all)
  const isOfOneYear = period.from.slice(0, 4) === period.to.slice(0, 4)
  const step = names[grain].toLowerCase()
  const directWork = t`Direkt arbete`
  const withDirect = (row: FigureRow, direct: number, within: Period): FigureRow => ({
    ...row,
    figures: [
      ...row.figures,
      {
        text: durationInWords(direct),
        behind:
          direct === 0
            ? null
            : {
                filter: sessionsBehind(within, 'kind', 'direct'),
                figure: `${directWork}, ${nameOf(within)}`,
              },
      },
    ],
  })

  return (
    <>
      <p>{most}</p>
      <div className="beside">
        <TimeChart
          description={t`Stapeldiagram: tid per ${step}. ${most} Samma siffror står i tabellen.`}
          legend={{ solid: directWork, hatched: t`Indirekt arbete` }}
          points={steps.map(({ key, minutes, direct }) => ({
            id: key,
            label: columnName(key, grain, isOfOneYear),
            value: minutes,
            valueText: minutes === 0 ? '0' : durationInWords(minutes),
            hatched: minutes - direct,
          }))}
        />
        <FigureTable
          caption={t`Tid och insatser per ${step}`}
          headings={[names[grain], ...figures.headings, directWork]}
          rows={steps.map((row) =>
            withDirect(
              figures.rowOf(
                row.key,
                capitalised(row.name),
                row,
                sessionsBehind(period, grain, row.key),
              ),
              row.direct,
              partOf(period, row.key),
            ),
          )}
          sums={withDirect(
            figures.rowOf('sums', t`Allt`, all, sessionsBehindAll(period)),
            summary.direct.minutes,
            period,
          )}
          isTall={steps.length > tall}
        />
      </div>
    </>
  )
}
