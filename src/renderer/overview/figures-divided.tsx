import { useLingui } from '@lingui/react/macro'
import type { WorkFigures } from '../../shared/overview.ts'
import { SharesChart } from '../charts/shares-chart.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { useAmounts } from './use-amounts.ts'

export interface Part {
  readonly id: string
  readonly name: string
  readonly figures: WorkFigures | null
}

interface Props {
  /** What the parts are, such as the word for a region. */
  readonly name: string
  /** Most time first. */
  readonly parts: readonly Part[]
  readonly whole: WorkFigures
}

/** So many rows fit beside the picture. */
const tall = 14
/** More bars than this say nothing. */
const mostBars = 30

/** A breakdown as a sentence, a picture and a table of the same figures. */
export function FiguresDivided({ name, parts, whole }: Props) {
  const { t } = useLingui()
  const amounts = useAmounts()
  const shareOf = (minutes: number) => amounts.share(minutes, whole.minutes)
  const first = parts.reduce<Part | undefined>(
    (best, one) => ((one.figures?.minutes ?? 0) > (best?.figures?.minutes ?? 0) ? one : best),
    undefined,
  )
  const sentence = first?.figures
    ? t`Mest tid: ${first.name}, ${amounts.time(first.figures.minutes)}, ${shareOf(first.figures.minutes)} av tiden.`
    : t`Ingen tid att visa.`
  const figure =
    (text: (figures: WorkFigures) => string) =>
    ({ figures }: Part) =>
      figures ? text(figures) : '..'
  const columns: readonly Column<Part>[] = [
    { heading: name, cell: (part) => part.name },
    { heading: t`Tid`, isNumber: true, cell: figure(({ minutes }) => amounts.time(minutes)) },
    { heading: t`Andel`, isNumber: true, cell: figure(({ minutes }) => shareOf(minutes)) },
    { heading: t`Insatser`, isNumber: true, cell: figure((of) => amounts.count(of.sessions)) },
    {
      heading: t`Direkt arbete`,
      isNumber: true,
      cell: figure((of) => amounts.share(of.direct_minutes, of.minutes)),
    },
  ]
  return (
    <>
      <p>{sentence}</p>
      <div className="beside">
        <SharesChart
          description={t`Stapeldiagram: tid efter ${name.toLowerCase()}. ${sentence} Samma siffror står i tabellen.`}
          bars={parts.slice(0, mostBars).map((part) => ({
            id: part.id,
            label: part.name,
            value: part.figures?.minutes ?? null,
            valueText: part.figures
              ? `${amounts.time(part.figures.minutes)} (${shareOf(part.figures.minutes)})`
              : '..',
          }))}
        />
        <DataTable<Part>
          caption={t`Tid och insatser efter ${name.toLowerCase()}`}
          columns={columns}
          rows={parts}
          keyOf={({ id }) => id}
          sums={[
            t`Allt`,
            amounts.time(whole.minutes),
            amounts.share(whole.minutes, whole.minutes),
            amounts.count(whole.sessions),
            amounts.share(whole.direct_minutes, whole.minutes),
          ]}
          isTall={parts.length > tall}
        />
      </div>
    </>
  )
}
