import { Trans, useLingui } from '@lingui/react/macro'
import type { MonthWork } from '../../shared/overview.ts'
import { TimeChart } from '../charts/time-chart.tsx'
import { useColumnName } from '../summary/period-names.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { capitalised, monthInWords } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useAmounts } from './use-amounts.ts'

interface Props {
  readonly months: readonly MonthWork[]
  /** Of a single log, under its owner's name. */
  readonly isOfOne?: boolean
}

/** Month by month, as a sentence, a picture and a table of the same figures. */
export function FiguresByMonth({ months, isOfOne = false }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const amounts = useAmounts()
  const columnName = useColumnName()
  // A month that nobody has shared is unknown, and not without work.
  const shared = months.filter(({ logs }) => logs > 0)
  const isOfOneYear = new Set(months.map(({ month }) => month.slice(0, 4))).size === 1
  const most = shared.reduce<MonthWork | undefined>(
    (best, one) => ((one.figures?.minutes ?? 0) > (best?.figures?.minutes ?? 0) ? one : best),
    undefined,
  )
  const sentence = most?.figures
    ? t`Mest tid: ${monthInWords(most.month, language)}, ${amounts.time(most.figures.minutes)}.`
    : t`Ingen tid att visa.`
  const hasHidden = shared.some(({ figures }) => figures === null)
  const hasPeople = shared.some(({ people }) => people !== null)
  const figure =
    (text: (figures: NonNullable<MonthWork['figures']>) => string) =>
    ({ figures }: MonthWork) =>
      figures ? text(figures) : '..'
  const columns: readonly Column<MonthWork>[] = [
    { heading: t`Månad`, cell: ({ month }) => capitalised(monthInWords(month, language)) },
    ...(isOfOne
      ? []
      : [
          {
            heading: t`Loggar`,
            isNumber: true,
            cell: ({ logs }: MonthWork) => amounts.count(logs),
          },
        ]),
    { heading: t`Tid`, isNumber: true, cell: figure(({ minutes }) => amounts.time(minutes)) },
    { heading: t`Insatser`, isNumber: true, cell: figure((of) => amounts.count(of.sessions)) },
    {
      heading: t`Direkt arbete`,
      isNumber: true,
      cell: figure((of) => amounts.share(of.direct_minutes, of.minutes)),
    },
    ...(hasPeople
      ? [
          {
            heading: isOfOne ? t`Olika pseudonymer` : t`Personer, räknade i varje logg för sig`,
            isNumber: true,
            cell: ({ people }: MonthWork) => (people === null ? '..' : amounts.count(people)),
          },
        ]
      : []),
  ]
  return (
    <section className="overview-months" aria-labelledby="overview-months">
      <h3 id="overview-months">
        <Trans>Månad för månad</Trans>
      </h3>
      <p>{sentence}</p>
      <div className="beside">
        <TimeChart
          description={t`Stapeldiagram: tid per månad. ${sentence} Samma siffror står i tabellen.`}
          legend={{ solid: t`Direkt arbete`, hatched: t`Indirekt arbete` }}
          points={shared.map(({ month, figures }) => ({
            id: month,
            label: columnName(month, 'month', isOfOneYear),
            value: figures?.minutes ?? null,
            valueText: figures ? amounts.time(figures.minutes) : '..',
            hatched: figures ? figures.minutes - figures.direct_minutes : 0,
          }))}
        />
        <DataTable<MonthWork>
          caption={t`Tid och insatser per månad`}
          columns={columns}
          rows={shared}
          keyOf={({ month }) => month}
        />
      </div>
      {hasHidden && (
        <p className="small soft">
          <Trans>
            Två punkter står där siffrorna vore en enda persons, eller skulle gå att räkna ut.
          </Trans>
        </p>
      )}
    </section>
  )
}
