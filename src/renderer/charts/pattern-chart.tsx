import { ChartFrame, longestOf } from './chart-frame.tsx'
import './pattern-chart.css'

interface Line {
  readonly id: string
  readonly label: string
}

interface Props {
  /** Such as the days of the week. */
  readonly rows: readonly Line[]
  /** Such as the hours of the day. */
  readonly columns: readonly Line[]
  /** For each row, the amount in each column. */
  readonly values: readonly (readonly number[])[]
  readonly description: string
  /** A few amounts as examples, with their figures. */
  readonly legend: readonly { readonly value: number; readonly text: string }[]
}

/** When something happens: the more, the larger and the darker the dot. */
export function PatternChart({ rows, columns, values, description, legend }: Props) {
  const most = longestOf(values.flat())
  return (
    <div className="pattern-chart">
      <ChartFrame
        description={description}
        look="pattern"
        style={{ gridTemplateColumns: `auto repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        <span />
        {columns.map(({ id, label }) => (
          <span key={id} className="pattern-column figures">
            {label}
          </span>
        ))}
        {rows.map(({ id, label }, row) => [
          <span key={id} className="pattern-row">
            {label}
          </span>,
          ...columns.map((column, i) => (
            <span key={`${id} ${column.id}`} className="pattern-cell">
              <Dot part={(values[row]?.[i] ?? 0) / most} />
            </span>
          )),
        ])}
      </ChartFrame>
      <p className="chart-legend pattern-legend" aria-hidden="true">
        {legend.map(({ value, text }) => (
          <span key={text} className="chart-legend-item">
            <Dot part={value / most} />
            {text}
          </span>
        ))}
      </p>
    </div>
  )
}

const steps = 4

/** Its area is the amount; the smallest can still be seen. */
function Dot({ part }: { readonly part: number }) {
  if (part === 0) return null
  return (
    <svg viewBox="0 0 20 20" className="pattern-dot" aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r={Math.max(1.6, Math.sqrt(part) * 9.5)}
        className={`pattern-dot-${Math.ceil(part * steps)}`}
      />
    </svg>
  )
}
