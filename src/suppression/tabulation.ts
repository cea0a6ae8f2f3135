/** What a report would publish, before anything is hidden: all its tables together. */

/** Counts of people and sessions, and what else is told of a cell, such as minutes. */
export interface Counts {
  readonly sessions: number
  readonly participants: number
  readonly minutes: number
}

/** Counts from 1 to 4 are protected; minutes are hidden with them. */
export const protectedCounts = ['sessions', 'participants'] as const satisfies (keyof Counts)[]
export type ProtectedCount = (typeof protectedCounts)[number]

/** A published cell that is the sum of others, for every count. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** Cells by key. The same work in two tables has one key, so that it is hidden in both. */
export interface Tabulation {
  readonly cells: ReadonlyMap<string, Counts>
  readonly sums: readonly Sum[]
}
