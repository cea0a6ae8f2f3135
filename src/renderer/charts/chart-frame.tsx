import type { CSSProperties, ReactNode } from 'react'
import './chart-frame.css'

/** What the two patterns of a picture mean. */
export interface Legend {
  readonly solid: string
  readonly hatched: string
}

interface FrameProps {
  /** What is seen, in a sentence: the alternative text. The figures stand in a table beside it. */
  readonly description: string
  readonly legend?: Legend | null | undefined
  /** An id for the hatch; one's own, since a pattern of a hidden picture is not drawn. */
  readonly hatch?: string
  readonly look: string
  readonly style?: CSSProperties
  readonly children: ReactNode
}

const kinds = ['solid', 'hatched'] as const

/**
 * What every picture has: the hatch, the legend, and one name for all that is drawn. No figure element:
 * in a PDF it would be a picture without a name around the one that has it.
 */
export function ChartFrame({ description, legend, hatch, look, style, children }: FrameProps) {
  return (
    <div className="chart">
      {hatch !== undefined && (
        <svg width="0" height="0" className="chart-patterns" aria-hidden="true">
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
            <path d="M-1,7 L7,-1 M-1,1 L1,-1 M5,7 L7,5" className="chart-hatch" />
          </pattern>
        </svg>
      )}
      {legend && (
        <div className="chart-legend">
          {kinds.map((kind) => (
            <span key={kind} className={`chart-legend-item chart-legend-${kind}`}>
              <Bar hatch={kind === 'hatched' ? hatch : undefined} />
              {legend[kind]}
            </span>
          ))}
        </div>
      )}
      <div role="img" aria-label={description} className={look} style={style}>
        {children}
      </div>
    </div>
  )
}

interface BarProps {
  /** Hatched when given, so that two kinds differ without colour. */
  readonly hatch?: string | undefined
  readonly style?: CSSProperties
}

/** A bar as large as its place. */
export function Bar({ hatch, style }: BarProps) {
  return (
    <svg className="chart-bar" style={style} aria-hidden="true">
      <rect className="chart-rect" fill={hatch === undefined ? 'var(--bar)' : `url(#${hatch})`} />
    </svg>
  )
}

/** What stands in the place of a figure that is not told. */
export const textOf = (value: number | null, text: string): string => (value === null ? '..' : text)

/** What the longest bar stands for. */
export const longestOf = (values: readonly (number | null)[]): number =>
  Math.max(1, ...values.map((value) => value ?? 0))

/** The part of its place that a bar takes, and the room its figure needs, for the style sheets. */
export const partOf = (value: number, longest: number): CSSProperties =>
  ({ '--part': Math.max(0, value) / longest }) as CSSProperties

export const roomFor = (texts: readonly string[]): CSSProperties =>
  ({ '--room': `${Math.max(2, ...texts.map((text) => text.length)) + 1}ch` }) as CSSProperties
