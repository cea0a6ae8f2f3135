/** What somebody who knows every published figure of a report can work out of the hidden ones. */
import { type Constraint, solve } from 'yalps'
import type { ProtectedCount, Sum, Tabulation } from './tabulation.ts'

/**
 * The hidden cells whose count lies from 1 to below `threshold` and can be told exactly: no other
 * whole numbers agree with what is published. Known to everybody: all that is not hidden, which
 * cells add up to which, and that nothing is hidden because it is 0.
 */
export function findExposed(
  tabulation: Tabulation,
  hidden: ReadonlySet<string>,
  count: ProtectedCount,
  threshold: number,
): string[] {
  return linkedGroups(tabulation.sums, hidden).flatMap((group) =>
    exposedIn(new Unknowns(tabulation, group, hidden, count), threshold),
  )
}

interface Group {
  readonly keys: readonly string[]
  readonly sums: readonly Sum[]
}

/** Hidden cells that share no sum, not even through others, tell nothing of each other. */
function linkedGroups(sums: readonly Sum[], hidden: ReadonlySet<string>): Group[] {
  const parent = new Map([...hidden].map((key) => [key, key]))
  const root = (key: string): string => {
    let at = key
    while (parent.get(at) !== at) at = parent.get(at) ?? at
    return at
  }
  const hiddenIn = ({ whole, parts }: Sum) => [whole, ...parts].filter((key) => hidden.has(key))
  for (const sum of sums) {
    const [first, ...rest] = hiddenIn(sum)
    if (first === undefined) continue
    for (const key of rest) parent.set(root(key), root(first))
  }
  const groups = Map.groupBy(hidden, root)
  const sumsByRoot = Map.groupBy(
    sums.filter((sum) => hiddenIn(sum).length > 0),
    (sum) => root(hiddenIn(sum)[0] ?? ''),
  )
  return [...groups].map(([key, keys]) => ({ keys, sums: sumsByRoot.get(key) ?? [] }))
}

/** The hidden cells of one group, as unknowns of the equations that the published cells leave. */
class Unknowns {
  readonly keys: readonly string[]
  readonly #group: Group
  readonly #hidden: ReadonlySet<string>
  readonly #value: (key: string) => number

  constructor(
    { cells }: Tabulation,
    group: Group,
    hidden: ReadonlySet<string>,
    count: ProtectedCount,
  ) {
    this.keys = group.keys
    this.#group = group
    this.#hidden = hidden
    this.#value = (key) => cells.get(key)?.[count] ?? 0
  }

  value(key: string): number {
    return this.#value(key)
  }

  /** Nothing is hidden because it is 0. */
  least(key: string): number {
    return Math.min(1, this.#value(key))
  }

  /** In which sums a cell stands, and on which side: cells alike here can be exchanged for each other. */
  signature(key: string): string {
    return this.#group.sums
      .map(({ whole, parts }) => (parts.includes(key) ? '+' : whole === key ? '-' : '0'))
      .join('')
  }

  /**
   * Other whole numbers that agree with what is published: those for which the sum of `sought`, each
   * times its weight, is the largest. 'without end' when there is no largest; null when none are found.
   */
  alternative(
    sought: ReadonlyMap<string, 1 | -1>,
  ): ReadonlyMap<string, number> | 'without end' | null {
    // What an unknown is above its least is what is solved for: that is never below 0.
    const coefficients = new Map(
      this.keys.map((key): [string, [string, number][]] => [
        key,
        [['sought', sought.get(key) ?? 0]],
      ]),
    )
    const constraints = new Map<string, Constraint>()
    for (const [index, { whole, parts }] of this.#group.sums.entries()) {
      let rest = 0
      const meet = (cell: string, sign: 1 | -1) => {
        if (this.#hidden.has(cell)) {
          coefficients.get(cell)?.push([`sum ${index}`, sign])
          rest -= sign * this.least(cell)
        } else {
          rest -= sign * this.#value(cell)
        }
      }
      for (const part of parts) meet(part, 1)
      meet(whole, -1)
      constraints.set(`sum ${index}`, { equal: rest })
    }
    const { status, variables } = solve(
      {
        direction: 'maximize',
        objective: 'sought',
        constraints,
        variables: coefficients,
        integers: true,
      },
      { includeZeroVariables: true },
    )
    if (status === 'unbounded') return 'without end'
    if (status !== 'optimal') return null
    return new Map(variables.map(([key, above]) => [key, Math.round(above) + this.least(key)]))
  }
}

function exposedIn(unknowns: Unknowns, threshold: number): string[] {
  const targets = unknowns.keys.filter((key) => {
    const value = unknowns.value(key)
    return value >= 1 && value < threshold
  })
  const safe = new Set<string>()
  keepExchangeable(unknowns, targets, safe)
  const left = () => targets.filter((key) => !safe.has(key))
  const seek = (sought: ReadonlyMap<string, 1 | -1>) => {
    const found = unknowns.alternative(sought)
    // One that has no largest value could be anything above what it is.
    if (found === 'without end' && sought.size === 1) for (const key of sought.keys()) safe.add(key)
    if (found === null || found === 'without end') return
    for (const [key, value] of found) if (value !== unknowns.value(key)) safe.add(key)
  }
  // All at once first: one answer shows most of them to be safe.
  for (const weight of [1, -1] as const) {
    if (left().length > 1) seek(new Map(left().map((key) => [key, weight])))
  }
  const exposed: string[] = []
  for (const key of targets) {
    for (const weight of [1, -1] as const) if (!safe.has(key)) seek(new Map([[key, weight]]))
    if (!safe.has(key)) exposed.push(key)
  }
  return exposed
}

/**
 * Two cells in the same sums may be one more and one less without anybody noticing. Most hidden cells
 * are seen to be safe by this, without solving anything.
 */
function keepExchangeable(unknowns: Unknowns, targets: readonly string[], safe: Set<string>): void {
  const alike = Map.groupBy(unknowns.keys, (key) => unknowns.signature(key))
  for (const key of targets) {
    const others = (alike.get(unknowns.signature(key)) ?? []).filter((other) => other !== key)
    const canFall = (cell: string) => unknowns.value(cell) > unknowns.least(cell)
    if (others.length > 0 && (canFall(key) || others.some(canFall))) safe.add(key)
  }
}
