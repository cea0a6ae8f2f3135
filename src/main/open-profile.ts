/** The profile that is open: one at a time, or none. */
import type { Profile, ProfileKind } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Opened } from '../shared/safety.ts'
import type { Entered } from '../upkeep/enter.ts'
import type { Database } from '../vault/database.ts'
import type { Store } from '../vault/open.ts'

interface Attendants {
  readonly entered: (entered: Entered) => void
  /** The store is still open, and nothing is being written to it. */
  readonly leaving: (store: Store) => void
  readonly left: () => void
}

export class OpenProfile {
  readonly #attendants: Attendants
  #store: Store | null = null
  /** Rises whenever somebody locks or enters, so that an opening that was overtaken can tell. */
  #turn = 0

  constructor(attendants: Attendants) {
    this.#attendants = attendants
  }

  get profile(): Profile | null {
    return this.#store?.profile ?? null
  }

  /** The open store of this kind. Throws Refusal 'locked', or says that the profile is of the other kind. */
  store(kind: ProfileKind): Store {
    const store = this.#open()
    if (store.profile.kind !== kind) {
      throw new Refusal(kind === 'peer' ? 'not-a-logbook' : 'not-a-supervisor-profile')
    }
    return store
  }

  /** The peer supporter's store, as `ofAnyKind`. */
  logbook(): Store {
    this.store('peer')
    return this.ofAnyKind()
  }

  /**
   * The open store. Throws Refusal 'import-running' while an old log is brought in: what is written
   * then would go with it if it is cancelled, and what is read may never have been.
   */
  ofAnyKind(): Store {
    const store = this.#open()
    if (store.db.inTransaction) throw new Refusal('import-running')
    return store
  }

  async enter(opening: () => Promise<Entered>): Promise<Opened> {
    this.leave()
    const ownTurn = this.#turn
    const entered = await opening()
    const { store, findings } = entered
    if (this.#turn !== ownTurn) {
      store.close()
      throw new Refusal('locked')
    }
    this.#store = store
    try {
      this.#attendants.entered(entered)
    } catch (error) {
      // Whoever asked is told that it is not open, so it must not be.
      this.leave()
      throw error
    }
    return { profile: store.profile, findings: [...findings] }
  }

  /** Closes the open store, with what is to be done before and after. */
  leave(): void {
    this.#turn++
    const store = this.#store
    if (!store) return
    this.#store = null
    try {
      // An import that is under way is given up.
      if (store.db.inTransaction) store.db.exec('ROLLBACK')
      this.#attendants.leaving(store)
    } finally {
      try {
        store.close()
      } finally {
        this.#attendants.left()
      }
    }
  }

  #open(): Store {
    if (!this.#store) throw new Refusal('locked')
    return this.#store
  }
}

/** While a dialog stands the profile may be locked: what was chosen then is for nobody. */
export function checkStillOpen(db: Database): void {
  if (!db.open) throw new Refusal('locked')
}
