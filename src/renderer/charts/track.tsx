import { Bar, partOf, textOf } from './chart-frame.tsx'

interface Props {
  readonly value: number | null
  readonly text: string
  readonly longest: number
  readonly hatch?: string | undefined
}

/** A bar from the axis to the right, and its figure at the end. */
export function Track({ value, text, longest, hatch }: Props) {
  return (
    <span className="chart-track">
      {value !== null && <Bar hatch={hatch} style={partOf(value, longest)} />}
      <span className="chart-value figures">{textOf(value, text)}</span>
    </span>
  )
}
