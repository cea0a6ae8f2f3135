import type { Written } from './sealed-draft.ts'

/** Writes what it is handed, the latest of each context, one batch at a time. */
export class Pen {
  readonly #wait: number
  readonly #write: (batch: readonly Written[]) => Promise<void>
  readonly #waiting = new Map<string, Written>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()

  /** Writing begins `wait` milliseconds after the first change, also while somebody goes on typing. */
  constructor(wait: number, write: (batch: readonly Written[]) => Promise<void>) {
    this.#wait = wait
    this.#write = write
  }

  put(written: Written): void {
    this.#waiting.set(written.context, written)
    this.#timer ??= setTimeout(() => void this.flush(), this.#wait)
  }

  /** Writes what waits, now, after what is being written. What fails waits for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    return (this.#writing = this.#writing.then(() => this.#writeWaiting()))
  }

  /** Whether all that was put is written; not while it still is on its way. */
  get isDone(): boolean {
    return this.#waiting.size === 0
  }

  async #writeWaiting(): Promise<void> {
    const batch = [...this.#waiting.values()]
    if (batch.length === 0) return
    try {
      await this.#write(batch)
    } catch {
      // Whoever writes has told why. It waits on.
      return
    }
    for (const written of batch) {
      if (this.#waiting.get(written.context) === written) this.#waiting.delete(written.context)
    }
  }
}
