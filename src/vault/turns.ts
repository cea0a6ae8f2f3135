/** Work of which one piece at a time may be under way for each name. */
export class Turns {
  readonly #latest = new Map<string, Promise<unknown>>()

  isTaken(name: string): boolean {
    return this.#latest.has(name)
  }

  /** Begins when what was asked for before has ended, whatever came of it. */
  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#latest.get(name)
    const ended = before ? before.then(work, work) : work()
    this.#latest.set(name, ended)
    try {
      return await ended
    } finally {
      if (this.#latest.get(name) === ended) this.#latest.delete(name)
    }
  }
}
