/** Counts the time in which nobody uses the open profile. */
const warningSeconds = 30

interface Surroundings {
  /** In so many seconds it is over, unless somebody uses the profile. */
  readonly soon: (seconds: number) => void
  readonly over: () => void
}

export class IdleLock {
  readonly #surroundings: Surroundings
  #minutes: number | null = null
  #timer: NodeJS.Timeout | undefined
  /** When it was used last, by the clock: timers may stand still while the computer sleeps. */
  #usedAt = 0
  /** How many works of the owner's are under way. */
  #works = 0

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** From now on the time counts, until `end`; what was counted before is forgotten. */
  begin(minutes: number): void {
    this.#minutes = minutes
    this.#usedAt = Date.now()
    this.inUse()
  }

  /** Somebody uses the profile, unless the time is over already: then it may be somebody else. */
  inUse(): void {
    clearTimeout(this.#timer)
    if (this.#minutes === null) return
    // The end of the work begins the time anew.
    if (this.#works > 0) return
    const now = Date.now()
    if (now - this.#usedAt >= this.#minutes * 60_000) return this.#finish()
    this.#usedAt = now
    this.#timer = setTimeout(() => this.#warn(), (this.#minutes * 60 - warningSeconds) * 1000)
  }

  /** Somebody waits for this work: it counts as use for as long as it takes. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.inUse()
    this.#works++
    clearTimeout(this.#timer)
    try {
      return await work()
    } finally {
      this.#works--
      if (this.#minutes !== null) this.begin(this.#minutes)
    }
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#minutes = null
  }

  #warn(): void {
    this.#timer = setTimeout(() => this.#finish(), warningSeconds * 1000)
    this.#surroundings.soon(warningSeconds)
  }

  #finish(): void {
    this.end()
    this.#surroundings.over()
  }
}
