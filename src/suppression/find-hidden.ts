import { findExposed } from './audit.ts'
import { type Counts, protectedCounts, type Sum, type Tabulation } from './tabulation.ts'

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
    [...tabulation.cells].filter(([, counts]) => isSmall(counts)).map(([key]) => key),
  )
  for (;;) {
    const added = new Set<string>()
    for (const count of protectedCounts) {
      for (const key of findExposed(tabulation, hidden, count, threshold)) {
        // What was hidden beside another cell of its sums may already be enough.
        if (sharesSum(tabulation.sums, key, added)) continue
        const partner = findPartner(tabulation, hidden, key, (cell) => cell[count])
        if (partner === undefined) continue
        hidden.add(partner)
        added.add(partner)
      }
    }
    if (added.size === 0) return hidden
  }
}

const members = ({ whole, parts }: Sum): readonly string[] => [whole, ...parts]

function sharesSum(sums: readonly Sum[], key: string, others: ReadonlySet<string>): boolean {
  return sums.some((sum) => {
    const keys = members(sum)
    return keys.includes(key) && keys.some((other) => others.has(other))
  })
}

/**
 * The cell to hide beside an exposed one: of those that stand in a sum with it, or with what is hidden
 * together with it, the one that shares most sums, is a part rather than a whole, and loses least.
 */
function findPartner(
  { cells, sums }: Tabulation,
  hidden: ReadonlySet<string>,
  exposed: string,
  valueOf: (counts: Counts) => number,
): string | undefined {
  const isWhole = (key: string) => Number(sums.some(({ whole }) => whole === key))
  const value = (key: string) => {
    const counts = cells.get(key)
    return counts ? valueOf(counts) : 0
  }
  let near = new Set([exposed])
  for (;;) {
    const reached = sums.filter((sum) => members(sum).some((key) => near.has(key)))
    const shared = Map.groupBy(
      reached.flatMap(members).filter((key) => !hidden.has(key) && value(key) > 0),
      (key) => key,
    )
    const [best] = [...shared].toSorted(
      ([a, sumsOfA], [b, sumsOfB]) =>
        sumsOfB.length - sumsOfA.length || isWhole(a) - isWhole(b) || value(a) - value(b),
    )
    if (best) return best[0]
    const wider = new Set([...near, ...reached.flatMap(members).filter((key) => hidden.has(key))])
    if (wider.size === near.size) return undefined
    near = wider
  }
}
