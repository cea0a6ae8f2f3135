import type { Language } from '../../shared/language.ts'
import type { PageChart as Chart, PageTable } from '../../shared/report-page.ts'
import { ComparisonChart } from '../charts/comparison-chart.tsx'
import { SharesChart } from '../charts/shares-chart.tsx'
import { TimeChart } from '../charts/time-chart.tsx'
import { figureInWords, hiddenMark, shortened } from './page-words.ts'

interface Props {
  readonly chart: Chart
  /** What it is a picture of. */
  readonly table: PageTable
  readonly language: Language
}

export function PageChart({ chart, table, language }: Props) {
  const { description, legend } = chart
  const drawn = chart.rows.map((index) => {
    const figures = chart.values.map((column) => figureOf(table, index, column, language))
    return {
      id: String(index),
      label: String(table.rows[index]?.[0] ?? ''),
      ...(figures[0] ?? hidden),
      isHatched: chart.hatched.includes(index),
      figures,
    }
  })
  switch (chart.chart) {
    case 'shares':
      return <SharesChart bars={drawn} description={description} legend={legend} />
    case 'time': {
      const labels = shortened(
        drawn.map(({ label }) => label),
        language,
      )
      const points = drawn.map((point, i) => ({ ...point, label: labels[i] ?? point.label }))
      return <TimeChart points={points} description={description} legend={legend} />
    }
    case 'comparison': {
      const rows = drawn.map(({ id, label, figures: [before = hidden, after = hidden] }) => ({
        id,
        label,
        before: before.value,
        beforeText: before.valueText,
        after: after.value,
        afterText: after.valueText,
      }))
      const names = { before: legend?.hatched ?? '', after: legend?.solid ?? '' }
      return <ComparisonChart rows={rows} names={names} description={description} />
    }
  }
}

interface Figure {
  readonly value: number | null
  readonly valueText: string
}

const hidden: Figure = { value: null, valueText: hiddenMark }

function figureOf(table: PageTable, row: number, column: number, language: Language): Figure {
  const value = table.rows[row]?.[column]
  if (typeof value !== 'number') return hidden
  const unit = table.columns[column]?.unit ?? 'count'
  return { value, valueText: figureInWords(value, unit, language) }
}
