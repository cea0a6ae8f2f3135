/** Whole numbers that are not told, and equations that are. */

/** Left of the equals sign: unknowns by their index, each added or taken away. */
export interface Term {
  readonly unknown: number
  readonly sign: 1 | -1
}

export interface Equation {
  readonly terms: readonly Term[]
  readonly total: number
}

/** What is known of whole numbers before anything is solved. */
export class Unknowns {
  readonly keys: string[] = []
  /** None is below this. */
  readonly least: number[] = []
  readonly equations: Equation[] = []
  readonly #indices = new Map<string, number>()

  add(key: string, least: number): void {
    this.#indices.set(key, this.keys.length)
    this.keys.push(key)
    this.least.push(least)
  }

  has(key: string): boolean {
    return this.#indices.has(key)
  }

  /** That the parts add up to the whole; `valueOf` is asked for those that are known. */
  addSum(whole: string, parts: readonly string[], valueOf: (key: string) => number): void {
    const terms: Term[] = []
    let total = 0
    const meet = (key: string, sign: 1 | -1) => {
      const unknown = this.#indices.get(key)
      if (unknown === undefined) total -= sign * valueOf(key)
      else terms.push({ unknown, sign })
    }
    for (const part of parts) meet(part, 1)
    meet(whole, -1)
    if (terms.length > 0) this.equations.push({ terms, total })
  }
}

export interface Bounds {
  readonly least: number[]
  readonly most: number[]
}

/**
 * What the equations, one at a time, tell of how small and large each unknown is. Null when they
 * contradict each other. Sound but not complete: an unknown with room left may still be told.
 */
export function boundsOf({ keys, least: known, equations }: Unknowns): Bounds | null {
  const least = [...known]
  const most = keys.map(() => Infinity)
  const equationsOf: number[][] = keys.map(() => [])
  for (const [index, { terms }] of equations.entries()) {
    for (const { unknown } of terms) equationsOf[unknown]?.push(index)
  }
  const waiting = [...equations.keys()]
  const isWaiting = equations.map(() => true)
  // Two equations may push each other along in steps of one for very long.
  const mostSteps = 50 * (equations.length + 1)
  for (let step = 0; step < Math.min(mostSteps, waiting.length); step++) {
    const next = waiting[step] ?? 0
    const equation = equations[next]
    if (!equation) continue
    isWaiting[next] = false
    const changed = tighten(equation, least, most)
    if (changed === null) return null
    for (const unknown of changed) {
      for (const index of equationsOf[unknown] ?? []) {
        if (!isWaiting[index]) waiting.push(index)
        isWaiting[index] = true
      }
    }
  }
  return { least, most }
}

/** The unknowns whose bounds an equation moves; null when it cannot hold. */
function tighten({ terms, total }: Equation, least: number[], most: number[]): number[] | null {
  const leastOf = ({ unknown, sign }: Term) =>
    sign > 0 ? (least[unknown] ?? 0) : -(most[unknown] ?? 0)
  const mostOf = ({ unknown, sign }: Term) =>
    sign > 0 ? (most[unknown] ?? 0) : -(least[unknown] ?? 0)
  const leastOfAll = sumOf(terms.map(leastOf))
  const mostOfAll = sumOf(terms.map(mostOf))
  if (leastOfAll.sum > total && leastOfAll.endless === 0) return null
  if (mostOfAll.sum < total && mostOfAll.endless === 0) return null
  const changed: number[] = []
  for (const term of terms) {
    const { unknown, sign } = term
    // What the others leave for this one, with its sign.
    const atMost = total - (without(leastOfAll, leastOf(term)) ?? -Infinity)
    const atLeast = total - (without(mostOfAll, mostOf(term)) ?? Infinity)
    const newLeast = Math.max(least[unknown] ?? 0, sign > 0 ? atLeast : -atMost)
    const newMost = Math.min(most[unknown] ?? 0, sign > 0 ? atMost : -atLeast)
    if (newLeast > newMost) return null
    if (newLeast === least[unknown] && newMost === most[unknown]) continue
    least[unknown] = newLeast
    most[unknown] = newMost
    changed.push(unknown)
  }
  return changed
}

interface SumWithoutEnd {
  readonly sum: number
  /** How many of the numbers have no end, and are not in the sum. */
  readonly endless: number
}

function sumOf(numbers: readonly number[]): SumWithoutEnd {
  let [sum, endless] = [0, 0]
  for (const number of numbers) {
    if (Number.isFinite(number)) sum += number
    else endless++
  }
  return { sum, endless }
}

/** The sum of all but one of the numbers; null when that has no end. */
function without({ sum, endless }: SumWithoutEnd, one: number): number | null {
  if (Number.isFinite(one)) return endless === 0 ? sum - one : null
  return endless === 1 ? sum : null
}
