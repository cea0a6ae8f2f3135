import { type Constraint, solve } from 'yalps'
import type { Bounds, Equation } from './unknowns.ts'

/** Unknowns that share equations, also through others, and what the known ones leave of the equations. */
export interface Tangle {
  readonly unknowns: readonly number[]
  readonly equations: readonly Equation[]
}

/** Unknowns with the same sign in the same equations: no equation tells them apart. */
export interface Bundle {
  readonly members: readonly number[]
  readonly least: number
  /** In which equations of the tangle, and with what sign. */
  readonly column: readonly (readonly [equation: number, sign: 1 | -1])[]
}

export function bundlesOf({ unknowns, equations }: Tangle, { least }: Bounds): Bundle[] {
  const columns = new Map<number, [number, 1 | -1][]>(unknowns.map((unknown) => [unknown, []]))
  for (const [index, { terms }] of equations.entries()) {
    for (const { unknown, sign } of terms) columns.get(unknown)?.push([index, sign])
  }
  const alike = Map.groupBy(unknowns, (unknown) => String(columns.get(unknown)))
  return [...alike.values()].map((members) => ({
    members,
    least: members.reduce((sum, unknown) => sum + (least[unknown] ?? 0), 0),
    column: columns.get(members[0] ?? -1) ?? [],
  }))
}

/**
 * How much may be solved, about a billion a second at worst. Counted rather than timed, so that the
 * same figures always get the same answer.
 */
export class Effort {
  #left: number

  constructor(left = Infinity) {
    this.#left = left
  }

  /** Whether there was enough left. */
  take(amount: number): boolean {
    this.#left -= amount
    return this.#left >= 0
  }
}

interface Sought {
  /** Which bundles are to be larger or smaller than in a first solution; all alike when left out. */
  readonly weights?: ReadonlyMap<number, 1 | -1>
  readonly first?: readonly number[]
  readonly effort: Effort
}

/**
 * Whole numbers, one a bundle, that agree with every equation. As many as can be of the weighted ones are
 * one more or less than at first. Null when the solver gives up, for lack of effort or otherwise.
 */
export function solveBundles(
  bundles: readonly Bundle[],
  totals: readonly number[],
  { weights = new Map(), first = [], effort }: Sought,
): readonly number[] | 'impossible' | null {
  const rows = totals.length + weights.size
  // One step a row is usual; without an end the solver may go round for a minute.
  const mostSteps = 2 * rows
  // An equation is two rows to the solver, and a step looks at all of its table.
  if (!effort.take(mostSteps * bundles.length * (rows + totals.length))) return null
  // What a bundle is above its least is what is solved for: that is never below 0.
  const rest = [...totals]
  const constraints = new Map<string, Constraint>()
  const variables = bundles.map(({ column, least }, at): [number, [string, number][]] => {
    const terms = column.map(([equation, sign]): [string, number] => {
      rest[equation] = (rest[equation] ?? 0) - sign * least
      return [`${equation}`, sign]
    })
    const weight = weights.get(at)
    if (weight === undefined) return [at, terms]
    // A step of one is enough to see, and keeps one of them from taking all there is.
    const step = (first[at] ?? 0) + weight - least
    constraints.set(`step ${at}`, weight > 0 ? { max: step } : { min: Math.max(0, step) })
    return [at, [...terms, [`step ${at}`, 1], ['steps', weight]]]
  })
  for (const [equation, total] of rest.entries()) constraints.set(`${equation}`, { equal: total })
  const solveIn = (kind: 'whole numbers' | 'fractions') =>
    solve(
      {
        direction: 'maximize',
        objective: 'steps',
        constraints,
        variables,
        integers: kind === 'whole numbers',
      },
      { maxPivots: mostSteps, maxIterations: 200, includeZeroVariables: true },
    )
  const { status, variables: found } = solveIn('whole numbers')
  if (status === 'infeasible') {
    // It says so of whole numbers also where it has given up on some of them.
    return solveIn('fractions').status === 'infeasible' ? 'impossible' : null
  }
  // What was found is looked over in whole numbers: the solver reckons with fractions.
  const values = bundles.map(({ least }) => least)
  for (const [at, above] of found) values[at] = (values[at] ?? 0) + Math.round(above)
  const sums = totals.map(() => 0)
  for (const [at, { column, least }] of bundles.entries()) {
    if ((values[at] ?? 0) < least) return null
    for (const [equation, sign] of column) {
      sums[equation] = (sums[equation] ?? 0) + sign * (values[at] ?? 0)
    }
  }
  return sums.every((sum, equation) => sum === totals[equation]) ? values : null
}
