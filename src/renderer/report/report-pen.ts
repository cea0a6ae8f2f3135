import type { Api } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { ReportSettings, SavedReport } from '../../shared/report.ts'
import { saveAtLock, takeBack } from '../shell/hand-over.ts'
import { asRefusal } from '../use-answer.ts'

/** How long somebody rests from writing before it is saved, in milliseconds. */
export const restFromWriting = 300

export interface Kept {
  readonly isSaved: boolean
  /** Why it could not be saved. */
  readonly refusal: Refusal | null
  /** The fields that hold what cannot be saved. */
  readonly marked: ReadonlySet<string>
}

/** Saves a report while it is being written, and at the latest when the profile is locked. */
export class ReportPen {
  readonly #save: Api['reports']['save']
  readonly #id: number
  readonly #tell: () => void
  #latest: ReportSettings
  #waiting: ReportSettings | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #kept: Kept = { isSaved: true, refusal: null, marked: new Set() }

  constructor(save: Api['reports']['save'], { id, settings }: SavedReport, tell: () => void) {
    this.#save = save
    this.#id = id
    this.#latest = settings
    this.#tell = tell
  }

  get kept(): Kept {
    return this.#kept
  }

  put(settings: ReportSettings): void {
    if (settings === this.#latest) return
    this.#latest = settings
    this.#waiting = settings
    this.#change({ isSaved: false })
    clearTimeout(this.#timer)
    // Whoever looks at `kept` is told why when it fails.
    this.#timer = setTimeout(() => void this.flush().catch(() => {}), restFromWriting)
  }

  /** Notes whether a field holds what cannot be saved. */
  mark(field: string, isMarked: boolean): void {
    const { marked } = this.#kept
    if (marked.has(field) === isMarked) return
    const others = [...marked].filter((other) => other !== field)
    this.#change({ marked: new Set(isMarked ? [...others, field] : others) })
  }

  /** Saves what waits, now, after what is being saved. Rejects when it could not; it waits on then. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#saving = this.#saving.catch(() => {}).then(() => this.#saveWaiting())
    return this.#saving
  }

  async #saveWaiting(): Promise<void> {
    const settings = this.#waiting
    if (!settings) return
    try {
      await this.#save({ id: this.#id, settings })
    } catch (error) {
      this.#change({ refusal: asRefusal(error) })
      throw error
    }
    if (this.#waiting === settings) this.#waiting = null
    this.#change({ isSaved: this.#waiting === null, refusal: null })
  }

  readonly #atLock = async (): Promise<void> => {
    await this.flush()
    if (this.#kept.marked.size > 0) throw new Refusal('draft-not-kept')
  }

  #change(changes: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...changes }
    if (this.#kept.isSaved && this.#kept.marked.size === 0) takeBack(this.#atLock)
    else saveAtLock(this.#atLock)
    this.#tell()
  }
}
