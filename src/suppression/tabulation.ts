/** Cells of one or several reports, and what anybody knows of how they add up. */

/** Counts of people and sessions, and what else is told of a cell, such as minutes. */
export interface Counts {
  readonly sessions: number
  readonly participants: number
  readonly minutes: number
}

/** Counts from 1 to 4 are protected; minutes are hidden with them. */
export const protectedCounts = ['sessions', 'participants'] as const satisfies (keyof Counts)[]
export type ProtectedCount = (typeof protectedCounts)[number]

/** A cell that is the sum of others, for every count. */
export interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** Cells by key. The same work in two tables has one key where it can, so that it is hidden in both. */
export interface Tabulation {
  readonly cells: ReadonlyMap<string, Counts>
  readonly sums: readonly Sum[]
  /**
   * Parts of cells that no table shows, but that a difference between tables may tell. Those that are
   * not among the cells are not known to us either.
   */
  readonly withheld: ReadonlySet<string>
}

/** Something that is counted, such as one activity, and the cells it counts in. */
export interface Element {
  readonly cells: readonly string[]
  readonly counts?: Counts
}

/** Elements that count in exactly the same cells: no table tells them apart. */
export interface Part {
  /** Its cells, one a line: no name of a cell has two lines. */
  readonly name: string
  readonly cells: readonly string[]
  readonly elements: readonly Element[]
}

/** The parts that cells consist of, as fine as any difference between the cells can tell. */
export function partsOf(elements: readonly Element[]): Part[] {
  const alike = Map.groupBy(elements, ({ cells }) => nameOfPart(cells))
  return [...alike].map(([name, of]) => ({ name, cells: of[0]?.cells ?? [], elements: of }))
}

/** Ends in a line's end, so that a part of one cell is not named as the cell. */
export const nameOfPart = (cells: readonly string[]): string =>
  cells.map((cell) => `${cell}\n`).join('')

/** Which parts each cell adds up, by the names that are given to them. */
export function sumsOf(parts: readonly Part[], nameOf: (part: Part) => string): Sum[] {
  const partsOfCells = new Map<string, string[]>()
  for (const part of parts) {
    for (const cell of part.cells) {
      const names = partsOfCells.get(cell) ?? []
      names.push(nameOf(part))
      partsOfCells.set(cell, names)
    }
  }
  return [...partsOfCells].map(([whole, names]) => ({ whole, parts: names }))
}
