/** The profile that is open: one at a time, or none. */
import type { Profile, ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Database } from '../vault/database.ts'
import type { Store } from '../vault/open.ts'

export class OpenProfile {
  #store: Store | null = null
  /** Rises whenever somebody locks or enters, so that an opening that was overtaken can tell. */
  #turn = 0

  get profile(): Profile | null {
    return this.#store?.profile ?? null
  }

  /** The open store of this kind. Throws Refusal 'locked', or says that the profile is of the other kind. */
  store(kind: ProfileKind): Store {
    if (!this.#store) throw new Refusal('locked')
    if (this.#store.profile.kind !== kind) {
      throw new Refusal(kind === 'peer' ? 'not-a-logbook' : 'not-a-supervisor-profile')
    }
    return this.#store
  }

  /**
   * The peer supporter's store. Throws Refusal 'import-running' while an old log is brought in: what
   * is written then would go with it if it is cancelled, and what is read may never have been.
   */
  logbook(): Store {
    const store = this.store('peer')
    if (store.db.inTransaction) throw new Refusal('import-running')
    return store
  }

  async enter(opening: () => Promise<Store>): Promise<Profile> {
    this.lock()
    const ownTurn = this.#turn
    const opened = await opening()
    if (this.#turn !== ownTurn) {
      opened.close()
      throw new Refusal('locked')
    }
    this.#store = opened
    return opened.profile
  }

  lock(): void {
    this.#turn++
    this.#store?.close()
    this.#store = null
  }
}

/** While a dialog stands the profile may be locked: what was chosen then is for nobody. */
export function checkStillOpen(db: Database): void {
  if (!db.open) throw new Refusal('locked')
}
