import { useId } from 'react'
import { Bar, ChartFrame, type Legend, longestOf, partOf, roomFor, textOf } from './chart-frame.tsx'
import './time-chart.css'

export interface TimePoint {
  readonly id: string
  readonly label: string
  /** Null is hidden: no bar, and `..` for the figure. */
  readonly value: number | null
  readonly valueText: string
  /** The part of the value that is drawn hatched, on top. */
  readonly hatched?: number
}

interface Props {
  readonly points: readonly TimePoint[]
  readonly description: string
  readonly legend?: Legend | null
}

/** Up to so many columns have a label and a figure each; of more, some labels and the highest figure. */
const roomy = 13

/** Where a column is narrow the minutes stand below the hours; a figure stays with its unit. */
const breakable = (text: string): string => text.replaceAll(/(?<=\p{L})\u00A0/gu, ' ')

/** Time from left to right, a column for each week or month; from top to bottom where it is narrow. */
export function TimeChart({ points, description, legend }: Props) {
  const hatch = useId()
  const longest = longestOf(points.map(({ value }) => value))
  const isCrowded = points.length > roomy
  const step = Math.ceil(points.length / roomy)
  const highest = points.findIndex(({ value }) => value === longest)
  return (
    <ChartFrame
      description={description}
      legend={legend}
      hatch={hatch}
      look={`time ${isCrowded ? 'time-crowded' : ''}`}
      style={roomFor(points.map(({ valueText }) => valueText))}
    >
      {points.map(({ id, label, value, valueText, hatched = 0 }, i) => (
        <div key={id} className="time-point">
          <span className={`time-label ${i % step === 0 ? '' : 'time-skipped'}`}>{label}</span>
          <span className="time-track">
            {value !== null && (
              <span className="time-bar" style={partOf(value, longest)}>
                {(hatched < value || value === 0) && (
                  <Bar style={{ flexGrow: Math.max(value - hatched, 1) }} />
                )}
                {hatched > 0 && <Bar hatch={hatch} style={{ flexGrow: hatched }} />}
              </span>
            )}
            <span
              className={`time-value chart-value figures ${isCrowded && value !== null && i !== highest ? 'time-untold' : ''}`}
            >
              {breakable(textOf(value, valueText))}
            </span>
          </span>
        </div>
      ))}
    </ChartFrame>
  )
}
