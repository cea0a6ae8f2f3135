/** Somebody who reads a whole report and solves for what it hides, with a solver of their own. */
import loadHighs from 'highs'
import type { ProtectedCount, Tabulation } from '../../src/suppression/tabulation.ts'

// Its types are written for `require`, where the function is the module itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

/** The least and the most that a hidden count can be, in whole numbers. */
export function boundsOf(
  { cells, sums }: Tabulation,
  hidden: ReadonlySet<string>,
  count: ProtectedCount,
  sought: string,
): { least: number; most: number } {
  const names = new Map([...hidden].map((key, index) => [key, `x${index}`]))
  const valueOf = (key: string) => cells.get(key)?.[count] ?? 0
  const equations = sums.flatMap(({ whole, parts }) => {
    const terms: string[] = []
    let known = 0
    for (const [key, sign] of [...parts.map((part) => [part, 1] as const), [whole, -1] as const]) {
      const name = names.get(key)
      if (name === undefined) known += sign * valueOf(key)
      else terms.push(`${sign > 0 ? '+' : '-'} ${name}`)
    }
    return terms.length > 0 ? [`${terms.join(' ')} = ${-known}`] : []
  })
  // What is 0 is shown, so what is hidden is more; a cell may also be hidden for its other count.
  const bounds = [...hidden].map((key) => `${names.get(key)} >= ${Math.min(1, valueOf(key))}`)
  const best = (direction: 'Minimize' | 'Maximize') => {
    const { Status, ObjectiveValue } = highs.solve(
      [
        direction,
        ` obj: ${names.get(sought)}`,
        'Subject To',
        ...equations.map((equation, index) => ` c${index}: ${equation}`),
        'Bounds',
        ...bounds.map((bound) => ` ${bound}`),
        'General',
        ` ${[...names.values()].join(' ')}`,
        'End',
      ].join('\n'),
    )
    if (Status === 'Optimal') return ObjectiveValue
    if (direction === 'Maximize' && /unbounded/i.test(Status)) return Infinity
    throw new Error(`The solver has no answer: ${Status}`)
  }
  return { least: best('Minimize'), most: best('Maximize') }
}
