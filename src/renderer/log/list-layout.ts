import type { Found } from '../../shared/session-search.ts'

/** Where the days of a found list begin. A position is the place of a session among all, from 0. */
export interface ListLayout {
  readonly days: Found['days']
  /** The position of each day's first session. */
  readonly starts: readonly number[]
}

export function layOut(days: Found['days']): ListLayout {
  let next = 0
  const starts = days.map(({ sessions }) => {
    const start = next
    next += sessions
    return start
  })
  return { days, starts }
}

/** The day of the session at a position, and whether it is the first of its day. */
export function dayAt({ days, starts }: ListLayout, position: number) {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (starts[middle]! <= position) low = middle
    else high = middle - 1
  }
  return { day: days[low], isFirst: starts[low] === position }
}
