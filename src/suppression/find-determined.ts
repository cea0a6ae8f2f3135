import { type Bundle, bundlesOf, Effort, solveBundles, type Tangle } from './solve-bundles.ts'
import { type Bounds, boundsOf, type Unknowns } from './unknowns.ts'

/** What somebody who solves for the unknowns finds. */
export interface Findings {
  /** The unknowns that can be one number alone, a small one; null when it took too long to say. */
  readonly told: ReadonlyMap<string, number | null>
  /** No whole numbers agree with all equations, as far as was seen. */
  readonly isContradictory: boolean
}

type IsSmall = (key: string, value: number) => boolean

interface Options {
  /** A first solution, where it is known. */
  readonly truth?: ReadonlyMap<string, number>
  readonly effort?: Effort
  /** Whether to stop where the first are found: those that are easily told come first. */
  readonly areSomeEnough?: boolean
}

/**
 * Which of the unknowns can be one whole number alone, where `isSmall` minds that number. An unknown is
 * said to be free only when two solutions with different numbers were at hand, each checked in whole
 * numbers: what the solver gives up on, or has no effort left for, counts as told.
 */
export function findDetermined(
  unknowns: Unknowns,
  isSmall: IsSmall,
  { truth, effort = new Effort(), areSomeEnough = false }: Options = {},
): Findings {
  const bounds = boundsOf(unknowns)
  if (bounds === null) return { told: new Map(), isContradictory: true }
  const told = new Map<string, number | null>()
  let isContradictory = false
  for (const [unknown, key] of unknowns.keys.entries()) {
    const least = bounds.least[unknown] ?? 0
    if (least === bounds.most[unknown] && isSmall(key, least)) told.set(key, least)
  }
  for (const tangle of tanglesOf(unknowns, bounds)) {
    if (areSomeEnough && [...told.values()].some((value) => value !== null)) break
    const found = solveTangle(tangle, bounds, unknowns.keys, isSmall, {
      effort,
      areSomeEnough,
      ...(truth && { truth }),
    })
    if (found === null) isContradictory = true
    else for (const [key, value] of found) told.set(key, value)
  }
  return { told, isContradictory }
}

function tanglesOf({ keys, equations }: Unknowns, { least, most }: Bounds): Tangle[] {
  const isKnown = (unknown: number) => least[unknown] === most[unknown]
  const parent = [...keys.keys()]
  const root = (of: number): number => {
    let at = of
    for (;;) {
      const above = parent[at] ?? at
      if (above === at) return at
      parent[at] = parent[above] ?? above
      at = above
    }
  }
  const left = equations
    .map(({ terms, total }) => ({
      terms: terms.filter(({ unknown }) => !isKnown(unknown)),
      total: terms.reduce(
        (rest, { unknown, sign }) => rest - (isKnown(unknown) ? sign * (least[unknown] ?? 0) : 0),
        total,
      ),
    }))
    .filter(({ terms }) => terms.length > 0)
  for (const { terms } of left) {
    for (const { unknown } of terms) parent[root(unknown)] = root(terms[0]?.unknown ?? 0)
  }
  const unknowns = Map.groupBy(
    [...keys.keys()].filter((unknown) => !isKnown(unknown)),
    root,
  )
  const equationsByRoot = Map.groupBy(left, ({ terms }) => root(terms[0]?.unknown ?? 0))
  return [...unknowns].map(([at, of]) => ({
    unknowns: of,
    equations: equationsByRoot.get(at) ?? [],
  }))
}

/** Which unknowns of a tangle are told; null when the equations contradict each other. */
function solveTangle(
  tangle: Tangle,
  bounds: Bounds,
  keys: readonly string[],
  isSmall: IsSmall,
  { truth, effort, areSomeEnough }: Options & { readonly effort: Effort },
): Map<string, number | null> | null {
  const bundles = bundlesOf(tangle, bounds)
  const totals = tangle.equations.map(({ total }) => total)
  const keyOf = (unknown: number) => keys[unknown] ?? ''
  const leastOf = (unknown: number) => bounds.least[unknown] ?? 0
  const isPerhapsSmall = (unknown: number) => isSmall(keyOf(unknown), Math.max(1, leastOf(unknown)))
  if (!tangle.unknowns.some(isPerhapsSmall)) return new Map()

  const sumOfTruth = ({ members }: Bundle) =>
    members.reduce((sum, unknown) => sum + (truth?.get(keyOf(unknown)) ?? NaN), 0)
  let first: readonly number[] = bundles.map(sumOfTruth)
  if (first.some(Number.isNaN)) {
    const found = solveBundles(bundles, totals, { effort })
    if (found === 'impossible') return null
    if (found === null) {
      return new Map(
        tangle.unknowns.filter(isPerhapsSmall).map((unknown) => [keyOf(unknown), null]),
      )
    }
    first = found
  }

  /** What an unknown is if its bundle is told: several are told only where none can be above its least. */
  const valueOf = (unknown: number, at: number) =>
    bundles[at]?.members.length === 1 ? (first[at] ?? 0) : leastOf(unknown)
  const undecided = new Set(
    [...bundles.keys()].filter((at) =>
      bundles[at]?.members.some((unknown) => isSmall(keyOf(unknown), valueOf(unknown, at))),
    ),
  )
  const noteFree = (solution: readonly number[]) => {
    for (const at of undecided) {
      const { members, least } = bundles[at] ?? { members: [], least: 0 }
      const value = solution[at] ?? 0
      // Of several, one can be one more and another one less, unless all are at their least.
      if (value !== first[at] || (members.length > 1 && value > least)) undecided.delete(at)
    }
  }
  noteFree(first)
  const seek = (weights: ReadonlyMap<number, 1 | -1>): boolean => {
    const found = solveBundles(bundles, totals, { weights, first, effort })
    if (found === 'impossible' || found === null) return false
    noteFree(found)
    return true
  }
  // Many at once first, in directions that agree on nothing: few solutions show most of them to be free.
  for (let round = 0, vain = 0; undecided.size > 1 && vain < 3; round++) {
    const left = undecided.size
    seek(new Map([...undecided].map((at) => [at, directionOf(at, round)])))
    vain = undecided.size < left ? 0 : vain + 1
  }
  const told = new Map<string, number | null>()
  for (const at of undecided) {
    let hasGivenUp = false
    for (const weight of [1, -1] as const) {
      if (!undecided.has(at)) break
      if (!seek(new Map([[at, weight]]))) hasGivenUp = true
    }
    if (!undecided.has(at)) continue
    for (const unknown of bundles[at]?.members ?? []) {
      const value = valueOf(unknown, at)
      if (isSmall(keyOf(unknown), value)) told.set(keyOf(unknown), hasGivenUp ? null : value)
    }
    if (areSomeEnough && !hasGivenUp) break
  }
  return told
}

/** One way or the other, without a pattern, and the same every time. */
function directionOf(at: number, round: number): 1 | -1 {
  const mixed = Math.imul((at + 1) ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) & 1) === 0 ? 1 : -1
}
