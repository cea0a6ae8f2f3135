/** How an open profile is locked, by whomever. */
import type { EventOf, events } from '../shared/contract.ts'
import type { Note } from './logged-events.ts'
import type { OpenProfile } from './open-profile.ts'

/** Tells the window what it has not asked for. */
export type TellWindow = <Name extends keyof typeof events>(
  name: Name,
  event: EventOf<Name>,
) => void

export type Reason = 'locked-by-key' | 'locked-when-idle' | 'locked-by-system' | 'locked-at-quit'

/** How long the window may take to hand over what is half-written, in milliseconds. */
const patience = 2000

interface Surroundings {
  readonly open: OpenProfile
  readonly note: Note
  readonly tellWindow: TellWindow
  /** Begins the page anew, so that nothing of the profile stays in its memory. */
  readonly beginPageAnew: () => void
}

export class Locking {
  readonly #around: Surroundings
  #asked: { readonly reason: Reason; readonly done: PromiseWithResolvers<void> } | null = null

  constructor(around: Surroundings) {
    this.#around = around
  }

  /**
   * Asks the window to hand over what is half-written and to lock, and goes on without it when it
   * does not. Resolves when the profile is closed.
   */
  async ask(reason: Reason): Promise<void> {
    const { open, tellWindow, beginPageAnew } = this.#around
    if (!open.profile) {
      // What is being opened must not be open after this, nor a half-typed passphrase be there.
      open.leave()
      if (reason !== 'locked-at-quit') beginPageAnew()
      return
    }
    if (this.#asked) return this.#asked.done.promise
    const asked = { reason, done: Promise.withResolvers<void>() }
    this.#asked = asked
    const timer = setTimeout(() => this.now(reason), patience)
    tellWindow('locking', undefined)
    await asked.done.promise
    clearTimeout(timer)
  }

  /** Locks at once. A page that asks for it goes in any case: it shows what is closed already. */
  now(reason: Reason): void {
    const { open, note, beginPageAnew } = this.#around
    const why = this.#asked?.reason ?? reason
    const wasOpen = open.profile !== null
    try {
      open.leave()
    } finally {
      if (wasOpen) note(why, {})
      if (why !== 'locked-at-quit') beginPageAnew()
      this.#asked?.done.resolve()
      this.#asked = null
    }
  }
}
