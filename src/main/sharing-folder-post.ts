/** Puts files in the sharing folders of the open log, and looks whether those that are away are back. */
import { encryptExport, makeExport, markLeft, previewExport } from '../logbook/exports.ts'
import {
  getSharingFolder,
  getWaiting,
  hasGone,
  isWaiting,
  type KeptFolder,
  listFolderFiles,
  listMonthsToSend,
  listSharingFolders,
  makeWaiting,
  noteGoneByItself,
} from '../logbook/sharing-folder.ts'
import { localDay } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ExportChoice } from '../shared/sharing.ts'
import type { FolderState, SharingFolder } from '../shared/sharing-folder.ts'
import { asRefusal } from '../vault/failures.ts'
import type { Store } from '../vault/open.ts'
import type { TellWindow } from './locking.ts'
import { errorKindOf, type Note } from './logged-events.ts'
import { FolderTurns, lookInFolder, putInFolder, stateBy } from './sharing-folder-files.ts'

/** Between two looks at every folder, in milliseconds. */
const oftenEnough = 60_000
/** How long a look, and a file, may take. A file is small and soon written where a folder answers. */
const patience = { looking: 5_000, writing: 15_000 }
/** So many folders that hang leave the system's threads that read files some to spare: there are four. */
const mostHanging = 2

interface Surroundings {
  readonly note: Note
  readonly tellWindow: TellWindow
}

/** What is known of the open log's folders. It goes when the log is closed. */
interface Round {
  readonly store: Store
  readonly leaving: AbortController
  readonly states: Map<number, FolderState>
  /** The folders that are being looked at, by organisation. */
  readonly looking: Map<number, string>
  readonly timer: NodeJS.Timeout
}

export class SharingFolderPost {
  readonly #around: Surroundings
  readonly #turns = new FolderTurns()
  #round: Round | null = null

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Whether something is being done in a folder, or hangs there. */
  get isAtWork(): boolean {
    return this.#turns.isUnderWay
  }

  begin(store: Store): void {
    const timer = setInterval(() => this.lookAtAll(), oftenEnough)
    this.#round = {
      store,
      leaving: new AbortController(),
      states: new Map(),
      looking: new Map(),
      timer,
    }
    this.lookAtAll()
  }

  /** What is being written takes no name any more; it waits. */
  end(): void {
    if (!this.#round) return
    clearInterval(this.#round.timer)
    this.#round.leaving.abort()
    this.#round = null
  }

  list(): SharingFolder[] {
    const { store, states } = this.#open()
    return listSharingFolders(store.db).map((kept) => withState(kept, states))
  }

  get(organisationId: number): SharingFolder {
    const { store, states } = this.#open()
    return withState(getSharingFolder(store.db, organisationId), states)
  }

  /** The owner has changed something about the folder; another one is known nothing of yet. */
  changed(organisationId: number, isAnother = false): SharingFolder {
    if (isAnother) this.#open().states.delete(organisationId)
    this.lookAtAll()
    this.#around.tellWindow('sharingFolderChanged', undefined)
    return this.get(organisationId)
  }

  /** Nobody waits for what comes of it; the window is told when something has. */
  lookAtAll(): void {
    const round = this.#round
    // What is written while an old log is brought in would go with it if it is cancelled.
    if (!round || round.store.db.inTransaction) return
    for (const { folder, organisationId } of listSharingFolders(round.store.db)) {
      if (folder === '' || round.looking.get(organisationId) === folder) continue
      if (this.#turns.hanging >= mostHanging) return
      round.looking.set(organisationId, folder)
      this.#lookAndSend(round, folder, organisationId)
        .catch((error: unknown) => {
          // Refused is what its owner has just changed.
          if (asRefusal(error).code !== 'unexpected') return
          const call = 'sharingFolder.list'
          this.#around.note('unexpected-error', { error: errorKindOf(error), call })
        })
        .finally(() => {
          if (round.looking.get(organisationId) === folder) round.looking.delete(organisationId)
        })
    }
  }

  /** Does other work in a folder when it is its turn, for as long as somebody waits. */
  inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(folder, patience.writing, work)
  }

  /** Makes a file of what was previewed and puts it in the folder, where it waits if that cannot be. */
  async put(choice: ExportChoice): Promise<boolean> {
    const round = this.#open()
    const { db, profile } = round.store
    const { organisationId, folder } = getSharingFolder(db, choice.organisationId)
    if (folder === '') throw new Refusal('no-sharing-folder')
    const sequence = makeWaiting(db, () => makeExport(db, profile, choice))
    return this.#putWaiting(round, organisationId, [sequence], false)
  }

  /** Puts all that waits there; answers whether everything has left. */
  async tryAgain(organisationId: number): Promise<boolean> {
    const round = this.#open()
    const { waiting } = getSharingFolder(round.store.db, organisationId)
    const sequences = waiting.map(({ sequence }) => sequence)
    return this.#putWaiting(round, organisationId, sequences, false)
  }

  /**
   * Looks whether a file that waits is in its folder after all, such as when the log was closed before
   * it could know. Answers false when the folder does not tell.
   */
  async lookFor(sequence: number): Promise<boolean> {
    const round = this.#open()
    const { organisationId } = getWaiting(round.store.db, sequence)
    const { folder } = getSharingFolder(round.store.db, organisationId)
    return (await this.#look(round, folder, organisationId)) !== 'away'
  }

  #open(): Round {
    if (!this.#round) throw new Refusal('locked')
    return this.#round
  }

  async #lookAndSend(round: Round, folder: string, organisationId: number): Promise<void> {
    const { db, profile } = round.store
    const state = await this.#look(round, folder, organisationId)
    if (state === 'away' || isOver(round) || db.inTransaction) return
    if (getSharingFolder(db, organisationId).folder !== folder) return
    const { waiting, sendsItselfFrom } = getSharingFolder(db, organisationId)
    if (sendsItselfFrom === '') return
    const sequences = waiting.map(({ sequence }) => sequence)
    for (const month of listMonthsToSend(db, organisationId, localDay(new Date()))) {
      try {
        const preview = previewExport(db, profile, { organisationId, months: [month] })
        sequences.push(makeWaiting(db, () => makeExport(db, profile, preview)))
      } catch (error) {
        // A month with samples in it, say, is for its owner to see to.
        if (asRefusal(error).code === 'unexpected') throw error
      }
    }
    await this.#putWaiting(round, organisationId, sequences, true)
  }

  /** How it is with the folder. What is there has left, whatever the log knew. */
  async #look(round: Round, folder: string, organisationId: number): Promise<FolderState> {
    const { db } = round.store
    const files = listFolderFiles(db, organisationId)
    const ours = new Set(files.map(({ file }) => file))
    let state: FolderState
    let found: ReadonlySet<string> = new Set()
    try {
      const look = () => lookInFolder(folder, ours)
      found = await this.#turns.take(folder, patience.looking, look)
      // Only a write can tell that a folder takes files again.
      const before = round.states.get(organisationId)
      state = before === 'closed' || before === 'full' ? before : 'there'
    } catch (error) {
      state = stateBy(error)
    }
    if (isOver(round)) return state
    const left = files.filter(({ file, hasLeft }) => !hasLeft && found.has(file))
    for (const { sequence } of left) markLeft(db, sequence)
    this.#learn(round, organisationId, folder, state, left.length > 0)
    return state
  }

  /** One after the other, until one has to wait. Answers whether all have left. */
  async #putWaiting(
    round: Round,
    organisationId: number,
    sequences: readonly number[],
    byItself: boolean,
  ): Promise<boolean> {
    const { db } = round.store
    for (const sequence of sequences) {
      if (isOver(round)) return false
      const begun = Date.now()
      const came = isWaiting(db, sequence)
        ? await this.#putOne(round, organisationId, sequence, byItself)
        : null
      const ms = Date.now() - begun
      if (came === 'left') {
        this.#around.note('put-in-folder', { by_itself: byItself, ms })
      } else if (came) {
        this.#around.note('waits-for-folder', { folder: came, ms })
        return false
      } else if (isOver(round) || !hasGone(db, sequence)) {
        // Else it was put there by a press of the key and by itself at the same time.
        return false
      }
    }
    return true
  }

  /** Null when it shall not go there any more, or the log was locked, before it had its name. */
  async #putOne(
    round: Round,
    organisationId: number,
    sequence: number,
    byItself: boolean,
  ): Promise<'left' | FolderState | null> {
    const { db } = round.store
    const { folder } = getSharingFolder(db, organisationId)
    const { file } = getWaiting(db, sequence)
    const bytes = await encryptExport(db, sequence)
    const mayGo = () => {
      if (isOver(round) || !isWaiting(db, sequence)) return false
      const now = getSharingFolder(db, organisationId)
      return now.folder === folder && !(byItself && now.sendsItselfFrom === '')
    }
    try {
      return await this.#turns.take(folder, patience.writing, async (silent) => {
        const isWanted = () => !silent.aborted && mayGo()
        if (!isWanted()) return null
        const came = await putInFolder(folder, file, bytes, isWanted)
        if (came === null || isOver(round)) return came
        if (came === 'left') {
          markLeft(db, sequence)
          if (byItself) noteGoneByItself(db, sequence)
        }
        this.#learn(round, organisationId, folder, came === 'left' ? 'there' : came, true)
        return came
      })
    } catch (error) {
      const state = stateBy(error)
      this.#learn(round, organisationId, folder, state, true)
      return state
    }
  }

  /** The owner may have chosen another folder meanwhile, or locked the log. */
  #learn(
    round: Round,
    organisationId: number,
    folder: string,
    state: FolderState,
    hasNews: boolean,
  ): void {
    if (isOver(round)) return
    const known = listSharingFolders(round.store.db)
    const isStillIts = known.some(
      (one) => one.organisationId === organisationId && one.folder === folder,
    )
    const isOther = isStillIts && round.states.get(organisationId) !== state
    if (isStillIts) round.states.set(organisationId, state)
    if (isOther || hasNews) this.#around.tellWindow('sharingFolderChanged', undefined)
  }
}

const withState = (kept: KeptFolder, states: Round['states']): SharingFolder => ({
  ...kept,
  state: states.get(kept.organisationId) ?? 'unknown',
})

/** The log was locked. */
const isOver = ({ leaving }: Round): boolean => leaving.signal.aborted
