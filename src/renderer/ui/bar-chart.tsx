import { useId } from 'react'
import './bar-chart.css'

export interface Bar {
  readonly id: string
  readonly text: string
  readonly value: number
  readonly valueText: string
  /** Hatched, so that two kinds differ without colour. */
  readonly isHatched?: boolean
}

interface Props {
  /** What the picture shows, in a sentence; the figures themselves stand in a table beside it. */
  readonly title: string
  readonly bars: readonly Bar[]
  readonly legend?: { readonly solid: string; readonly hatched: string }
}

export function BarChart({ title, bars, legend }: Props) {
  const hatch = useId()
  const longest = Math.max(1, ...bars.map((bar) => bar.value))
  const fill = (isHatched: boolean) => (isHatched ? `url(#${hatch})` : 'var(--bar)')
  return (
    <figure className="chart">
      <svg width="0" height="0" className="chart-patterns" aria-hidden="true">
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M-1,8 L8,-1 M-1,1 L1,-1 M6,8 L8,6" className="chart-hatch" />
        </pattern>
      </svg>
      {legend && (
        <figcaption className="chart-legend">
          <LegendItem fill={fill(false)} text={legend.solid} />
          <LegendItem fill={fill(true)} text={legend.hatched} />
        </figcaption>
      )}
      <div role="img" aria-label={title} className="chart-bars">
        {bars.map((bar) => (
          <div key={bar.id} className="chart-row">
            <span className="chart-text">{bar.text}</span>
            <svg className="chart-bar" height="18" width="100%">
              <rect
                x="0.5"
                y="0.5"
                height="17"
                rx="3"
                width={`${(Math.max(bar.value, 0) / longest) * 99}%`}
                fill={fill(bar.isHatched ?? false)}
                className="chart-rect"
              />
            </svg>
            <span className="chart-value figures">{bar.valueText}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}

function LegendItem({ fill, text }: { readonly fill: string; readonly text: string }) {
  return (
    <span className="chart-legend-item">
      <svg width="26" height="16" aria-hidden="true">
        <rect x="0.5" y="0.5" width="25" height="15" rx="3" fill={fill} className="chart-rect" />
      </svg>
      {text}
    </span>
  )
}
