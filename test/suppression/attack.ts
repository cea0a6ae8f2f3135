/** Somebody who reads all tables of a report and solves for what they hide. */
import type { ProtectedCount, Tabulation } from '../../src/suppression/tabulation.ts'
import { Equations } from './equations.ts'

/** The hidden cells with a count from 1 to 4 that can be told nonetheless. */
export function findExact(
  { cells, sums, withheld }: Tabulation,
  hidden: ReadonlySet<string>,
  count: ProtectedCount,
): string[] {
  const unknown = [...hidden, ...withheld]
  if (unknown.length === 0) return []
  const equations = new Equations()
  const valueOf = (key: string) => cells.get(key)?.[count] ?? 0
  // What is 0 is shown, so what is hidden is more; a cell may also be hidden for its other count.
  for (const key of hidden)
    equations.add(`${equations.nameOf(key)} >= ${Math.min(1, valueOf(key))}`)
  for (const { whole, parts } of sums) {
    const terms: string[] = []
    let known = 0
    for (const [key, sign] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
      if (unknown.includes(key)) terms.push(`${sign > 0 ? '+' : '-'} ${equations.nameOf(key)}`)
      else known += sign * valueOf(key)
    }
    if (terms.length > 0) equations.add(`${terms.join(' ')} = ${-known}`)
  }
  return unknown.filter((key) => {
    const value = valueOf(key)
    return value >= 1 && value <= 4 && equations.isTold([equations.nameOf(key)], value)
  })
}
