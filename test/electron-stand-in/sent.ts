/** What main sends to the page, until the page asks for it. */
import { prepareForCarriage } from './carriage.ts'

interface Sent {
  readonly channel: string
  readonly values: unknown
}

export class SentToPage {
  #waiting: Sent[] = []
  #asking: ((sent: Sent) => void) | null = null

  send(channel: string, ...values: unknown[]): void {
    const sent = { channel, values: prepareForCarriage(values) }
    if (this.#asking) this.#asking(sent)
    else this.#waiting.push(sent)
    this.#asking = null
  }

  /** What was sent to the page before this one is lost with it, as in Electron. */
  next(isNewPage: boolean): Promise<Sent> {
    if (isNewPage) this.#waiting = []
    const sent = this.#waiting.shift()
    if (sent) return Promise.resolve(sent)
    return new Promise((resolve) => {
      this.#asking = resolve
    })
  }
}
