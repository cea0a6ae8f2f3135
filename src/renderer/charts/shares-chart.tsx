import { useId } from 'react'
import { ChartFrame, type Legend, longestOf, roomFor } from './chart-frame.tsx'
import { Track } from './track.tsx'

export interface ShareBar {
  readonly id: string
  readonly label: string
  /** Null is hidden: no bar, and `..` for the figure. */
  readonly value: number | null
  readonly valueText: string
  readonly isHatched?: boolean
}

interface Props {
  readonly bars: readonly ShareBar[]
  readonly description: string
  readonly legend?: Legend | null
}

/** So many rows that they are drawn thinner. */
const many = 30

/** How something is shared: a bar for each, in the given order, with its figure at the end. */
export function SharesChart({ bars, description, legend }: Props) {
  const hatch = useId()
  const longest = longestOf(bars.map(({ value }) => value))
  return (
    <ChartFrame
      description={description}
      legend={legend}
      hatch={hatch}
      look={`chart-rows ${bars.length > many ? 'chart-rows-many' : ''}`}
      style={roomFor(bars.map(({ valueText }) => valueText))}
    >
      {bars.map(({ id, label, value, valueText, isHatched }) => (
        <div key={id} className="chart-row">
          <span className="chart-label">{label}</span>
          <Track
            value={value}
            text={valueText}
            longest={longest}
            hatch={isHatched ? hatch : undefined}
          />
        </div>
      ))}
    </ChartFrame>
  )
}
