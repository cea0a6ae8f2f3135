import { findExposed } from './audit.ts'
import {
  type Counts,
  type ProtectedCount,
  protectedCounts,
  type Sum,
  type Tabulation,
} from './tabulation.ts'

/**
 * The cells to hide: those with a count from 1 to below `threshold`, and as many others as it takes
 * that no such count can be worked out from the rest of the report, its totals included. Cells are
 * hidden with all their counts: primary and secondary suppression, in the words of Hundepool et al.,
 * Statistical Disclosure Control (Wiley, 2012).
 */
export function findHidden(tabulation: Tabulation, threshold: number): ReadonlySet<string> {
  const isSmall = (counts: Counts) =>
    protectedCounts.some((count) => counts[count] >= 1 && counts[count] < threshold)
  const hidden = new Set(
    [...tabulation.cells]
      .filter(([key, counts]) => isSmall(counts) && !tabulation.withheld.has(key))
      .map(([key]) => key),
  )
  const near = neighboursOf(tabulation.sums)
  for (;;) {
    const added = new Set<string>()
    for (const count of protectedCounts) {
      for (const key of findExposed(tabulation, hidden, count, threshold)) {
        // What was hidden beside another cell of its sums may already be enough.
        if (
          near
            .get(key)
            ?.some(({ whole, parts }) => added.has(whole) || parts.some((part) => added.has(part)))
        )
          continue
        const partner = findPartner(tabulation, near, hidden, key, count)
        if (partner === undefined) continue
        hidden.add(partner)
        added.add(partner)
      }
    }
    if (added.size === 0) return hidden
  }
}

/** The sums that each cell stands in. */
function neighboursOf(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const near = new Map<string, Sum[]>()
  for (const sum of sums) {
    for (const key of membersOf(sum)) {
      const of = near.get(key) ?? []
      of.push(sum)
      near.set(key, of)
    }
  }
  return near
}

const membersOf = ({ whole, parts }: Sum): readonly string[] => [whole, ...parts]

/**
 * The cell to hide beside an exposed one: of those that stand in a sum with it, or with what is not shown
 * in such a sum, the one that shares most sums, is a part rather than a whole, and loses least.
 */
function findPartner(
  { cells, withheld }: Tabulation,
  near: ReadonlyMap<string, readonly Sum[]>,
  hidden: ReadonlySet<string>,
  exposed: string,
  count: ProtectedCount,
): string | undefined {
  const isShown = (key: string) => !hidden.has(key) && !withheld.has(key)
  const value = (key: string) => cells.get(key)?.[count] ?? 0
  const isWhole = (key: string) => Number(near.get(key)?.some(({ whole }) => whole === key))
  let reached = new Set([exposed])
  for (;;) {
    const sums = new Set([...reached].flatMap((key) => near.get(key) ?? []))
    const members = [...sums].flatMap(membersOf)
    const shared = Map.groupBy(
      members.filter((key) => isShown(key) && value(key) > 0),
      (key) => key,
    )
    const [best] = [...shared].toSorted(
      ([a, sumsOfA], [b, sumsOfB]) =>
        sumsOfB.length - sumsOfA.length || isWhole(a) - isWhole(b) || value(a) - value(b),
    )
    if (best) return best[0]
    const wider = new Set([...reached, ...members.filter((key) => !isShown(key))])
    if (wider.size === reached.size) return undefined
    reached = wider
  }
}
