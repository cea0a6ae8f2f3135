import { Dexie, type EntityTable } from 'dexie'
import { seal, type SealedDraft, unseal, type Written } from './sealed-draft.ts'

/**
 * The window's own copies of the drafts of one profile, seconds fresher than those in the log. Its name
 * holds the random id of the profile and nothing else.
 */
export class DraftsDatabase extends Dexie {
  readonly drafts!: EntityTable<SealedDraft, 'id'>
  readonly #key: CryptoKey
  /** Where a context lies. The ids are random: a context can name a person. */
  readonly #places = new Map<string, { id: string; savedAt: string }>()

  constructor(profileId: string, key: CryptoKey) {
    // A write counts when it is on the medium, not when the system has promised to put it there.
    super(`drafts-${profileId}`, { chromeTransactionDurability: 'strict' })
    this.#key = key
    this.version(1).stores({ drafts: 'id' })
  }

  /**
   * One that cannot be opened is of a log that is no longer there, or damaged; it goes, and the copy in
   * the log is what there is.
   */
  async readAll(): Promise<readonly Written[]> {
    const all: Written[] = []
    for (const record of await this.drafts.toArray()) {
      const written = await unseal(this.#key, record)
      if (written) {
        all.push(written)
        this.#places.set(written.context, { id: record.id, savedAt: written.savedAt })
      } else {
        await this.drafts.delete(record.id)
      }
    }
    return all
  }

  /** All of them or none; on the medium when this returns. */
  async write(batch: readonly Written[]): Promise<void> {
    const sealed = batch.map((each) => seal(this.#key, this.#placeOf(each), each))
    await this.drafts.bulkPut(await Promise.all(sealed))
  }

  /** Removes a context, unless something newer was written there. */
  async forget({ context, savedAt }: Written): Promise<void> {
    const place = this.#places.get(context)
    if (!place || place.savedAt > savedAt) return
    this.#places.delete(context)
    await this.drafts.delete(place.id)
  }

  #placeOf({ context, savedAt }: Written): string {
    const id = this.#places.get(context)?.id ?? crypto.randomUUID()
    this.#places.set(context, { id, savedAt })
    return id
  }
}
