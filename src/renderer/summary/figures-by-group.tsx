import { useLingui } from '@lingui/react/macro'
import { sessionsBehind, sessionsBehindAll } from '../../shared/behind-figures.ts'
import { breakdownBy, type Grouping, type Period, type Summary } from '../../shared/summary.ts'
import { SharesChart } from '../charts/shares-chart.tsx'
import { durationInWords } from '../words/duration.ts'
import { useLanguage } from '../words/language.tsx'
import { shareInWords } from '../words/numbers.ts'
import { useFiguresOf } from './figures-of.ts'
import { FigureTable } from './figure-table.tsx'
import { useMostInWords } from './most-in-words.ts'
import { useLineName } from './line-names.ts'
import { isIndirect, linesOf, tellsKind } from './lines.ts'

interface Props {
  readonly period: Period
  readonly summary: Summary
  readonly grouping: Grouping
  /** What the lines are, such as the word for a form. */
  readonly name: string
}

/** A breakdown as a sentence, a picture and a table of the same lines. */
export function FiguresByGroup({ period, summary, grouping, name }: Props) {
  const { t } = useLingui()
  const language = useLanguage()
  const lineName = useLineName()
  const figures = useFiguresOf(period)
  const { all } = summary
  const lines = linesOf(grouping, breakdownBy(summary, grouping), {}, language).map((line) => ({
    ...line,
    name: lineName(grouping, line.key),
  }))
  const sentence = useMostInWords(lines, all)

  return (
    <>
      <p>{sentence}</p>
      <div className="beside">
        <SharesChart
          description={t`Stapeldiagram: tid efter ${name.toLowerCase()}. ${sentence} Samma siffror står i tabellen.`}
          legend={
            tellsKind(grouping) ? { solid: t`Direkt arbete`, hatched: t`Indirekt arbete` } : null
          }
          bars={lines.map(({ key, name: label, minutes }) => ({
            id: key,
            label,
            value: minutes,
            valueText: `${durationInWords(minutes)} (${shareInWords(minutes, all.minutes, language)})`,
            isHatched: isIndirect(grouping, key),
          }))}
        />
        <FigureTable
          caption={t`Tid och insatser efter ${name.toLowerCase()}`}
          headings={[name, ...figures.headings]}
          rows={lines.map((line) =>
            figures.rowOf(line.key, line.name, line, sessionsBehind(period, grouping, line.key)),
          )}
          sums={figures.rowOf('sums', t`Allt`, all, sessionsBehindAll(period))}
        />
      </div>
    </>
  )
}
