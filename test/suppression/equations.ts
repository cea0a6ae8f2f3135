/** Equations over whole numbers from 0, solved by a program that shares nothing with the one in `src`. */
import loadHighs from 'highs'

// Its types are written for `require`, where the function is the module itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)()

type Solution = ReadonlyMap<string, number>

export class Equations {
  readonly #names = new Map<string, string>()
  readonly #lines: string[] = []
  #few: Solution[] | undefined

  /** What an unknown is called in a line. */
  nameOf(unknown: string): string {
    const name = this.#names.get(unknown) ?? `x${this.#names.size}`
    this.#names.set(unknown, name)
    return name
  }

  /** In the format of CPLEX, such as `x1 + x2 - x3 = 0`. */
  add(line: string): void {
    this.#lines.push(line)
  }

  /** Whether the sum of these names can be this number alone. */
  isTold(names: readonly string[], truth: number): boolean {
    const sumIn = (solution: Solution) =>
      names.reduce((sum, name) => sum + (solution.get(name) ?? 0), 0)
    // Most are seen not to be told by one of a few solutions that were found for all at once.
    if (this.#fewSolutions().some((solution) => sumIn(solution) !== truth)) return false
    return (['Minimize', 'Maximize'] as const).every((direction) => {
      const solution = this.#solve(direction, names)
      return solution !== null && sumIn(solution) === truth
    })
  }

  #fewSolutions(): readonly Solution[] {
    this.#few ??= [1, 2, 3, 5, 7, 11].flatMap((step) => {
      const weighted = [...this.#names.values()].map((name, at) => `${(at * step) % 13} ${name}`)
      return this.#solve('Minimize', weighted) ?? []
    })
    return this.#few
  }

  /** Null when there is no largest. */
  #solve(direction: 'Minimize' | 'Maximize', sought: readonly string[]): Solution | null {
    const { Status, Columns } = highs.solve(
      [
        direction,
        ` obj: ${sought.join(' + ')}`,
        'Subject To',
        ...this.#lines.map((line, index) => ` c${index}: ${line}`),
        'General',
        ` ${[...this.#names.values()].join(' ')}`,
        'End',
      ].join('\n'),
    )
    if (Status === 'Optimal') {
      return new Map(
        Object.entries(Columns).map(([name, { Primal }]) => [name, Math.round(Primal ?? 0)]),
      )
    }
    if (direction === 'Maximize' && /unbounded/i.test(Status)) return null
    throw new Error(`The solver has no answer: ${Status}`)
  }
}
