import { findDetermined } from './find-determined.ts'
import type { ProtectedCount, Tabulation } from './tabulation.ts'
import { Unknowns } from './unknowns.ts'

/**
 * The hidden cells, and parts of cells that no table shows, whose count lies from 1 to below `threshold`
 * and can be told exactly: no other whole numbers agree with what is published. Known to everybody: all
 * that is not hidden, which cells add up to which, and where nothing was counted, hidden or not.
 */
export function findExposed(
  { cells, sums, withheld }: Tabulation,
  hidden: ReadonlySet<string>,
  count: ProtectedCount,
  threshold: number,
): string[] {
  const valueOf = (key: string) => cells.get(key)?.[count]
  const unknowns = new Unknowns()
  // Nothing is hidden because it is 0; what no table shows may be.
  for (const key of hidden) if (valueOf(key) !== 0) unknowns.add(key, 1)
  for (const key of withheld) if (valueOf(key) !== 0) unknowns.add(key, 0)
  for (const { whole, parts } of sums) {
    unknowns.addSum(whole, parts, (key) => valueOf(key) ?? 0)
  }
  const truth = new Map(
    unknowns.keys.flatMap((key) => {
      const value = valueOf(key)
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
  const isSmall = (_key: string, value: number) => value >= 1 && value < threshold
  return [...findDetermined(unknowns, isSmall, { truth }).told.keys()]
}
