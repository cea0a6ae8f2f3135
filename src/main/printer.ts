/** Prints a report as a PDF from a page that nobody sees: one at a time, and it always goes. */
import type { Handlers } from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ReportPage } from '../shared/report-page.ts'

/** A page that nobody sees, to print from. */
export interface HiddenPage {
  /** What its calls come from. */
  readonly sender: unknown
  /** Resolves when the program of the page has begun. */
  load(): Promise<void>
  toPdf(): Promise<Buffer>
  close(): void
}

/** `gone` hears that the page has ended before it was closed. */
export type OpenHiddenPage = (gone: () => void) => HiddenPage

interface Printing {
  readonly page: ReportPage
  readonly hidden: HiddenPage
  readonly drawn: () => void
  readonly fail: (refusal: Refusal) => void
}

/** How long a PDF may take to become, in milliseconds: far more than a report of 200 units needs. */
const patience = 60_000

export class Printer {
  readonly #open: OpenHiddenPage
  readonly #patience: number
  #printing: Printing | null = null

  constructor(open: OpenHiddenPage, patienceOf = patience) {
    this.#open = open
    this.#patience = patienceOf
  }

  /**
   * The report as a PDF. Throws Refusal 'printing-busy', 'printing-stopped' when it was stopped, or
   * 'printing-failed' when the page does not come about in time.
   */
  async print(page: ReportPage): Promise<Buffer> {
    if (this.#printing) throw new Refusal('printing-busy')
    const drawn = Promise.withResolvers<void>()
    const failed = Promise.withResolvers<never>()
    const fail = failed.reject
    const hidden = this.#open(() => fail(new Refusal('printing-failed')))
    const timer = setTimeout(() => fail(new Refusal('printing-failed')), this.#patience)
    this.#printing = { page, hidden, drawn: drawn.resolve, fail }
    const made = async () => {
      await hidden.load()
      await drawn.promise
      return hidden.toPdf()
    }
    try {
      return await Promise.race([failed.promise, made()])
    } catch (error) {
      if (error instanceof Refusal) throw error
      const refusal = new Refusal('printing-failed')
      refusal.cause = error
      throw refusal
    } finally {
      clearTimeout(timer)
      this.#printing = null
      hidden.close()
    }
  }

  /** Ends what is being printed, if anything, with Refusal 'printing-stopped'. */
  stop(): void {
    this.#printing?.fail(new Refusal('printing-stopped'))
  }

  /** Whether a call comes from the page that is printed from. */
  isAskedBy(sender: unknown): boolean {
    return this.#printing !== null && this.#printing.hidden.sender === sender
  }

  readonly handlers: Handlers['printing'] = {
    page: () => this.#now().page,
    drawn: () => this.#now().drawn(),
  }

  #now(): Printing {
    if (!this.#printing) throw new Refusal('printing-stopped')
    return this.#printing
  }
}
