/** What lies on the desk of an open store: files that were looked at, until they are put away. */
import { basename, join } from 'node:path'
import {
  type Desk as DeskInBrief,
  type DeskFile,
  type DeskGroup,
  type DeskProgress,
  deskGroups,
  type Portion,
} from '../shared/desk.ts'
import type { ImportNote } from '../shared/import-notes.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import type { Database } from '../vault/database.ts'
import {
  type Course,
  fileAt,
  importFiles,
  type IncomingFile,
  judgeAll,
  lookAt,
  type LookedAt,
} from './incoming-files.ts'
import { confirmSigner } from './signers.ts'
import { listWaiting, signerOf } from './waiting-signers.ts'
import {
  type FolderFile,
  FolderLook,
  findWatchedFolder,
  leaveOutSeen,
  noteSeen,
  watchFolder,
} from './watched-folder.ts'

interface Item {
  readonly id: number
  readonly looked: LookedAt
  /** Where it came from when that is the watched folder. */
  readonly inFolder: FolderFile | null
  /** How many bytes of a dropped file lie here with it. */
  readonly keptBytes: number
  /** What came of taking it in; null before. */
  readonly taken: ImportResult | null
}

/** As many as one can call one after the other. */
const waitingAtOnce = 3

/** Enough for several dozens of usual files; a file of ten years has some 250 kB. */
const mostKeptBytes = 60_000_000

export class Desk {
  readonly #db: Database
  readonly #folderLook = new FolderLook()
  #items: readonly Item[] = []
  #lastId = 0
  #version = 0
  #isFolderAway = false
  /** Files of the folder that were put away before they had been taken in, by name. */
  readonly #resting = new Map<string, FolderFile>()
  #storeChanges = 0
  #running: { readonly stop: AbortController; progress: DeskProgress } | null = null

  constructor(db: Database) {
    this.#db = db
  }

  get progress(): DeskProgress | null {
    return this.#running?.progress ?? null
  }

  cancel(): void {
    this.#running?.stop.abort()
  }

  inBrief(): DeskInBrief {
    this.#judgeAnewWhenStoreChanged()
    const counts = Object.fromEntries(deskGroups.map((group) => [group, 0])) as Record<
      DeskGroup,
      number
    >
    for (const item of this.#items) counts[groupOf(item)]++
    const folder = findWatchedFolder(this.#db)
    return {
      version: this.#version,
      counts,
      ...listWaiting(this.#db, this.#looked('waiting', 'ready'), waitingAtOnce),
      folder: folder === null ? null : { name: basename(folder), isAway: this.#isFolderAway },
    }
  }

  files(group: DeskGroup, { from, amount }: Portion): DeskFile[] {
    return this.#in(group)
      .slice(from, from + amount)
      .map(({ id, looked, taken }) => ({
        id,
        group,
        result: taken ?? looked.result,
        months: looked.opened instanceof Refusal ? [] : looked.opened.manifest.months,
        without:
          looked.opened instanceof Refusal ? [] : [...(looked.opened.manifest.without ?? [])],
        replaces: [...looked.replaces],
      }))
  }

  /** Puts files on the desk, in the place of those that were taken in before. */
  async look(paths: readonly string[], check: () => void): Promise<void> {
    await this.#add(
      paths.map((path) => ({ ...fileAt(path), inFolder: null, keptBytes: 0 })),
      check,
      ({ taken }) => taken === null || taken.state === 'refused',
    )
  }

  /** Throws Refusal 'dropped-too-much' when the bytes on the desk would be too many. */
  async lookAtDropped(file: string, bytes: Uint8Array, check: () => void): Promise<void> {
    const kept = this.#items.reduce((sum, item) => sum + item.keptBytes, 0)
    if (kept + bytes.length > mostKeptBytes) throw new Refusal('dropped-too-much')
    const read = () => Promise.resolve(bytes)
    const dropped = { file, read, inFolder: null, keptBytes: bytes.length }
    await this.#add([dropped], check, () => true)
  }

  /** Watches another folder from now on, or none; also what was put away turns up again there. */
  watch(folder: string | null): void {
    this.#resting.clear()
    watchFolder(this.#db, folder)
  }

  /** Puts new files of the watched folder on the desk; does nothing while something else is under way. */
  async lookInFolder(check: () => void): Promise<void> {
    const folder = findWatchedFolder(this.#db)
    if (folder === null || this.#running) return
    const found = await this.#folderLook.list(folder)
    check()
    // Another may have been chosen while this one was slow to answer.
    if (findWatchedFolder(this.#db) !== folder) return
    this.#isFolderAway = found === null
    if (found === null || this.#running) return
    const here = new Map(this.#resting)
    for (const { inFolder } of this.#items) if (inFolder) here.set(inFolder.name, inFolder)
    const isNew = ({ name, bytes, changedAtMs }: FolderFile) => {
      const known = here.get(name)
      return known?.bytes !== bytes || known.changedAtMs !== changedAtMs
    }
    const files = leaveOutSeen(this.#db, found).filter(isNew)
    if (files.length === 0) return
    const changed = new Set(files.map(({ name }) => name))
    await this.#add(
      files.map((file) => ({
        ...fileAt(join(folder, file.name)),
        inFolder: file,
        keptBytes: 0,
      })),
      check,
      ({ inFolder }) => inFolder === null || !changed.has(inFolder.name),
    )
  }

  async #add(
    files: readonly (IncomingFile & Pick<Item, 'inFolder' | 'keptBytes'>)[],
    check: () => void,
    stays: (item: Item) => boolean,
  ): Promise<void> {
    await this.#atWork('looking', files.length, check, async (course) => {
      const looked = await lookAt(this.#db, files, course)
      if (!looked) return
      const added = looked.map((file, place) => ({
        id: ++this.#lastId,
        looked: file,
        inFolder: files[place]?.inFolder ?? null,
        keptBytes: files[place]?.keptBytes ?? 0,
        taken: null,
      }))
      this.#change([...this.#items.filter(stays), ...added])
      this.#judgeAnew()
      this.#noteDealtWith()
    })
  }

  /** Takes in every file that is ready. Throws what `check` throws, with what was taken in until then. */
  async import(check: () => void): Promise<void> {
    const ready = this.#in('ready')
    const files = ready.map(({ looked }) => looked)
    const taken = new Map<number, ImportResult>()
    try {
      await this.#atWork('importing', files.length, check, (course) =>
        importFiles(this.#db, files, course, (result, place) => {
          const item = ready[place]
          // An earlier file that lies beside it, and is taken in after it, is not missing.
          const wasTold = (note: ImportNote) =>
            note !== 'earlier-missing' || item?.looked.result.notes.includes(note) === true
          if (item) taken.set(item.id, { ...result, notes: result.notes.filter(wasTold) })
        }),
      )
    } finally {
      this.#change(
        this.#items.map((item) => ({ ...item, taken: taken.get(item.id) ?? item.taken })),
      )
    }
    this.#judgeAnew()
    this.#noteDealtWith()
  }

  /** Confirms a signer whose words were compared. Throws Refusal 'signer-not-found'. */
  confirm(fingerprint: string, by: string): void {
    confirmSigner(this.#db, signerOf(this.#looked('waiting'), fingerprint), by)
  }

  /**
   * Clears the desk. Files of the folder do not turn up again unless they change; those that wait or are
   * ready do, the next time that the store is opened.
   */
  putAway(): void {
    for (const { inFolder } of this.#in('waiting', 'ready')) {
      if (inFolder) this.#resting.set(inFolder.name, inFolder)
    }
    this.#noteSeen('here', 'done', 'refused')
    this.#change([])
  }

  #in(...groups: readonly DeskGroup[]): Item[] {
    return this.#items.filter((item) => groups.includes(groupOf(item)))
  }

  #looked(...groups: readonly DeskGroup[]): LookedAt[] {
    return this.#in(...groups).map(({ looked }) => looked)
  }

  async #atWork(
    stage: DeskProgress['stage'],
    of: number,
    check: () => void,
    work: (course: Course) => Promise<unknown>,
  ): Promise<void> {
    if (this.#running) throw new Refusal('desk-at-work')
    const stop = new AbortController()
    const running = { stop, progress: { stage, done: 0, of } }
    this.#running = running
    const tell = (done: number) => {
      check()
      running.progress = { stage, done, of }
    }
    try {
      await work({ signal: stop.signal, tell })
    } finally {
      this.#running = null
    }
  }

  #change(items: readonly Item[]): void {
    this.#items = items
    this.#version++
  }

  /** A key that was revoked or an import that was undone elsewhere changes what files would do. */
  #judgeAnewWhenStoreChanged(): void {
    if (this.#running || this.#items.length === 0) return
    if (this.#changesOfStore() !== this.#storeChanges) this.#judgeAnew()
  }

  #judgeAnew(): void {
    const open = this.#items.filter(({ taken }) => taken === null)
    const judged = judgeAll(
      this.#db,
      open.map(({ looked }) => looked),
    )
    const byId = new Map(open.map(({ id }, place) => [id, judged[place]]))
    this.#change(this.#items.map((item) => ({ ...item, looked: byId.get(item.id) ?? item.looked })))
    this.#storeChanges = this.#changesOfStore()
  }

  #changesOfStore(): number {
    return this.#db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
  }

  #noteDealtWith(): void {
    this.#noteSeen('here', 'done')
    this.#storeChanges = this.#changesOfStore()
  }

  #noteSeen(...groups: readonly DeskGroup[]): void {
    noteSeen(
      this.#db,
      this.#in(...groups).flatMap(({ inFolder }) => inFolder ?? []),
    )
  }
}

function groupOf({ looked, taken }: Item): DeskGroup {
  if (taken) return taken.state === 'refused' || taken.state === 'waiting' ? taken.state : 'done'
  const { result, isAgain } = looked
  if (result.state === 'waiting' || result.state === 'refused') return result.state
  return result.imported_at !== '' || isAgain ? 'here' : 'ready'
}
