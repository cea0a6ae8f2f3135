/**
 * What is half-written in the open profile. Each change goes to two places: the window's own database
 * (Dexie) almost at once, and the log within half a second. The log is the one to trust: Chromium may
 * drop its databases when a disk is full.
 */
import type { Api } from '../../shared/contract.ts'
import type { Draft } from '../../shared/draft.ts'
import { Refusal } from '../../shared/refusal.ts'
import { asRefusal } from '../use-answer.ts'
import type { DraftsDatabase } from './drafts-database.ts'
import { Pen } from './pen.ts'
import { importDraftKey, isDraft, type Written } from './sealed-draft.ts'

/** One form in use. Two forms in the same place are told apart by being different objects. */
export interface Writer {
  readonly context: string
}

interface Entry {
  readonly draft: Draft
  /** The form that writes it, or null while it only waits to be offered. */
  readonly writer: Writer | null
}

/** Where an offer rests when somebody goes on writing without deciding on it. */
const earlier = (context: string) => `${context} earlier`

const now = () => new Date().toISOString()

/** Now, or just after an entry that a clock put in the future: the newest copy is the one that counts. */
function momentAfter({ draft }: Entry): string {
  return new Date(Math.max(Date.now(), Date.parse(draft.savedAt) + 1)).toISOString()
}

/** Without its own database the window has the log, half a second behind. */
const withoutCopies = (): readonly Written[] => []

export class Drafts {
  readonly #log: Api['drafts']
  readonly #profileId: string
  readonly #entries = new Map<string, Entry>()
  readonly #listeners = new Set<() => void>()
  readonly #databasePen: Pen
  readonly #logPen: Pen
  #database: DraftsDatabase | null = null
  #loading: Promise<void> | null = null
  #isLoaded = false
  #refusal: Refusal | null = null
  #isClosed = false

  constructor(log: Api['drafts'], profileId: string) {
    this.#log = log
    this.#profileId = profileId
    this.#databasePen = new Pen(50, (batch) => this.#writeToDatabase(batch))
    this.#logPen = new Pen(250, (batch) => this.#writeToLog(batch))
  }

  /** Why drafts do not reach the log at present, or null. */
  get refusal(): Refusal | null {
    return this.#refusal
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Reads what was left, once. What is written meanwhile waits for it. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load()
      .catch((error: unknown) => this.#refuse(error))
      .finally(() => {
        this.#isLoaded = true
        this.#tell()
      }))
  }

  /** What was half-written in the writer's place by somebody else than itself. */
  offeredTo(writer: Writer): Draft | null {
    const entry = this.#entries.get(writer.context)
    if (entry && entry.writer !== writer) return entry.draft
    return this.#entries.get(earlier(writer.context))?.draft ?? null
  }

  keep(writer: Writer, content: string): void {
    const { context } = writer
    const entry = this.#entries.get(context)
    if (entry?.draft.content === content) return this.#claim(entry, writer)
    if (entry && entry.writer !== writer) {
      this.#put({ ...entry.draft, context: earlier(context) }, null)
    }
    this.#put({ context, savedAt: entry ? momentAfter(entry) : now(), content }, writer)
  }

  /** What was offered is what the writer writes from now on. Its own text is offered in turn. */
  take(writer: Writer): void {
    const { context } = writer
    const entry = this.#entries.get(context)
    if (entry && entry.writer !== writer) return this.#claim(entry, writer)
    const taken = this.#entries.get(earlier(context))
    if (!taken) return
    if (entry) this.#put({ ...entry.draft, context: earlier(context) }, null)
    else this.#remove(taken)
    this.#put(
      { context, savedAt: momentAfter(entry ?? taken), content: taken.draft.content },
      writer,
    )
  }

  discardOffered(writer: Writer): void {
    const entry = this.#entries.get(writer.context)
    const offered =
      entry && entry.writer !== writer ? entry : this.#entries.get(earlier(writer.context))
    if (offered) this.#remove(offered)
  }

  /** What the writer wrote is no longer needed. An undecided offer stays. */
  forget(writer: Writer): void {
    if (!this.#isLoaded) return void this.load().then(() => this.forget(writer))
    const entry = this.#entries.get(writer.context)
    if (entry?.writer === writer) this.#remove(entry)
  }

  /** Writes what waits, now. */
  async flush(): Promise<void> {
    await Promise.all([this.#databasePen.flush(), this.#logPen.flush()])
  }

  /**
   * Nothing is kept after this. The window's copies go when all is in the log. Throws Refusal
   * 'draft-not-kept' when the log did not take it; then the copies stay.
   */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.flush()
    const isKept = this.#logPen.isDone
    if (isKept) await this.#database?.drafts.clear().catch(withoutCopies)
    this.#database?.close()
    this.#database = null
    if (!isKept) throw new Refusal('draft-not-kept')
  }

  /**
   * Takes the window's database off the disk once all is in the log. It is made anew for the next
   * thing that is written.
   */
  async withdrawCopies(): Promise<void> {
    await this.flush()
    if (this.#logPen.isDone) await this.#database?.delete({ disableAutoOpen: false })
  }

  /** Something else than a form has changed drafts in the log: a pseudonym was renamed or forgotten. */
  async readAgain(): Promise<void> {
    const inLog = new Map((await this.#log.list()).map((draft) => [draft.context, draft]))
    for (const entry of this.#entries.values()) {
      const draft = inLog.get(entry.draft.context)
      if (!draft) this.#remove(entry)
      else if (draft.content !== entry.draft.content) {
        this.#entries.set(draft.context, { ...entry, draft })
        this.#databasePen.put(draft)
      }
      inLog.delete(entry.draft.context)
    }
    // What has moved to another name.
    for (const draft of inLog.values()) this.#takeUp(draft)
    this.#tell()
  }

  async #load(): Promise<void> {
    const [key, kept] = await Promise.all([this.#log.key(), this.#log.list()])
    const inLog = kept.map((draft) =>
      draft.content === 'null' ? { ...draft, content: null } : draft,
    )
    const inDatabase = await this.#openDatabase(key).catch(withoutCopies)
    const newest = new Map<string, Written>()
    for (const written of [...inLog, ...inDatabase]) {
      const known = newest.get(written.context)
      if (!known || written.savedAt > known.savedAt) newest.set(written.context, written)
    }
    for (const written of newest.values()) {
      // The copy in the log may be older, or of something that was thrown away just before a crash.
      if (!isDraft(written) || !inLog.includes(written)) this.#logPen.put(written)
      if (isDraft(written)) this.#takeUp(written)
    }
  }

  /** Somebody may have begun to write before all was read; what was left then waits beside it. */
  #takeUp(draft: Draft): void {
    if (!this.#entries.has(draft.context)) {
      this.#entries.set(draft.context, { draft, writer: null })
    } else if (!this.#entries.has(earlier(draft.context))) {
      this.#put({ ...draft, context: earlier(draft.context) }, null)
    }
  }

  async #openDatabase(key: string): Promise<readonly Written[]> {
    // No part of the start: who unlocks waits for the first screen, not for Dexie.
    const { DraftsDatabase } = await import('./drafts-database.ts')
    const database = new DraftsDatabase(this.#profileId, await importDraftKey(key))
    const written = await database.readAll()
    this.#database = database
    return written
  }

  #claim(entry: Entry, writer: Writer): void {
    this.#entries.set(writer.context, { ...entry, writer })
    this.#tell()
  }

  #put(draft: Draft, writer: Writer | null): void {
    if (this.#isClosed) return
    this.#entries.set(draft.context, { draft, writer })
    this.#databasePen.put(draft)
    this.#logPen.put(draft)
    this.#tell()
  }

  #remove(entry: Entry): void {
    if (this.#isClosed) return
    const { context } = entry.draft
    this.#entries.delete(context)
    const discarded = { context, savedAt: momentAfter(entry), content: null }
    this.#databasePen.put(discarded)
    this.#logPen.put(discarded)
    void this.flush()
    this.#tell()
  }

  async #writeToDatabase(batch: readonly Written[]): Promise<void> {
    await this.load()
    await this.#database?.write(batch).catch(withoutCopies)
  }

  async #writeToLog(batch: readonly Written[]): Promise<void> {
    await this.load()
    try {
      for (const written of batch) {
        if (isDraft(written)) await this.#log.save(written)
        else await this.#discardInLog(written)
      }
      this.#refuse(null)
    } catch (error) {
      this.#refuse(error)
      throw error
    }
  }

  /** Its mark in the window's database stays until the log has let go too. */
  async #discardInLog(discarded: Written): Promise<void> {
    await this.#databasePen.flush()
    if (this.#database) {
      await this.#log.discard(discarded.context)
      await this.#database.forget(discarded).catch(withoutCopies)
    } else {
      // The window's copy may be readable again another day, so the mark is left in the log.
      await this.#log.save({ ...discarded, content: JSON.stringify(discarded.content) })
    }
  }

  #refuse(error: unknown): void {
    this.#refusal = error === null ? null : asRefusal(error)
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
