import { useId } from 'react'
import { ChartFrame, longestOf, roomFor } from './chart-frame.tsx'
import { Track } from './track.tsx'
import './comparison-chart.css'

export interface ComparedRow {
  readonly id: string
  readonly label: string
  /** Null is hidden: no bar, and `..` for the figure. */
  readonly before: number | null
  readonly after: number | null
  readonly beforeText: string
  readonly afterText: string
}

interface Props {
  readonly rows: readonly ComparedRow[]
  /** What the two are called, such as two years. */
  readonly names: { readonly before: string; readonly after: string }
  readonly description: string
}

/** Before and after, in pairs: the earlier hatched, the later solid below it. */
export function ComparisonChart({ rows, names, description }: Props) {
  const hatch = useId()
  const longest = longestOf(rows.flatMap(({ before, after }) => [before, after]))
  return (
    <ChartFrame
      description={description}
      legend={{ solid: names.after, hatched: names.before }}
      hatch={hatch}
      look="chart-rows comparison"
      style={roomFor(rows.flatMap(({ beforeText, afterText }) => [beforeText, afterText]))}
    >
      {rows.map(({ id, label, before, after, beforeText, afterText }) => (
        <div key={id} className="chart-row">
          <span className="chart-label">{label}</span>
          <span className="comparison-pair">
            <Track value={before} longest={longest} text={beforeText} hatch={hatch} />
            <Track value={after} longest={longest} text={afterText} />
          </span>
        </div>
      ))}
    </ChartFrame>
  )
}
