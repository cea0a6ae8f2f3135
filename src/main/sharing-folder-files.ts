/**
 * What is done in a sharing folder. It may be on a network that does not answer, where a call to the
 * system hangs for a minute or for good: nothing here is waited for longer than is said.
 */
import { open, readdir, realpath, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '../shared/refusal.ts'
import type { FolderState } from '../shared/sharing-folder.ts'
import { temporaryFile } from '../upkeep/copies.ts'
import { isWithin } from '../upkeep/place.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { Turns } from '../vault/turns.ts'
import { writeWholeFile } from '../vault/write-file.ts'

/**
 * Which of our files are there: each is whole, since nothing takes its name before. What a broken
 * write of theirs left behind is removed; that of other senders may be on its way. Throws what the
 * system answers when the folder is away.
 */
export async function lookInFolder(
  folder: string,
  ours: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const names = await readdir(folder)
  const leftOver = names.filter(
    (name) => temporaryFile.test(name) && ours.has(name.replace(temporaryFile, '')),
  )
  // One that is held or may not be removed is there the next time.
  await Promise.allSettled(leftOver.map((name) => rm(join(folder, name), { force: true })))
  return new Set(names.filter((name) => ours.has(name)))
}

/** Nobody wants the file there any more. */
class GivenUp extends Error {
  override readonly name = 'GivenUp'
}

/**
 * Puts a file there, whole or not at all. Answers `left`, or how it is with the folder; null when the
 * file was on the disk and should not take its name after all.
 */
export async function putInFolder(
  folder: string,
  file: string,
  bytes: Uint8Array,
  isWanted: () => boolean,
): Promise<'left' | FolderState | null> {
  try {
    await writeWholeFile(join(folder, file), bytes, {
      overwrite: true,
      beforeNaming: () => {
        if (!isWanted()) throw new GivenUp()
      },
    })
    return 'left'
  } catch (error) {
    const { code, cause } = asRefusal(error)
    if (cause instanceof GivenUp) return null
    if (code === 'unexpected' && !isOfTheSystem(cause)) throw error
    try {
      // Some systems take a file and refuse to make its name durable.
      if ((await lookInFolder(folder, new Set([file]))).has(file)) return 'left'
    } catch (lost) {
      return stateBy(lost)
    }
    return code === 'disk-full' ? 'full' : 'closed'
  }
}

/** How it is with a folder that a look answered so for. Throws what the system did not answer. */
export function stateBy(error: unknown): 'away' | 'closed' {
  if (error instanceof Refusal && error.code === 'sharing-folder-silent') return 'away'
  if (!isOfTheSystem(error)) throw error
  return isFailure(error, 'EACCES', 'EPERM') ? 'closed' : 'away'
}

const isOfTheSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

/**
 * Throws Refusal 'sharing-folder-inside' for a folder in one of Peerlogg's own, by their true places,
 * and 'sharing-folder-closed' for one that takes no files.
 */
export async function refuseBadFolder(folder: string, ours: readonly string[]): Promise<void> {
  const trial = join(folder, `peerlogg-${randomBytes(6).toString('hex')}.tmp`)
  const place = await realpath(folder).catch(() => null)
  if (place === null) throw new Refusal('sharing-folder-closed')
  for (const own of ours) {
    const ownPlace = await realpath(own).catch(() => own)
    if (isWithin(place, ownPlace)) throw new Refusal('sharing-folder-inside')
  }
  try {
    await (await open(trial, 'wx')).close()
    await rm(trial)
  } catch (error) {
    if (asRefusal(error).code === 'disk-full') throw asRefusal(error)
    throw Object.assign(new Refusal('sharing-folder-closed'), { cause: error })
  }
}

/** One piece of work at a time in each folder, and nobody waits longer than they want to. */
export class FolderTurns {
  readonly #turns = new Turns()
  #underWay = 0
  #hanging = 0

  get isUnderWay(): boolean {
    return this.#underWay > 0
  }

  /** How many pieces of work nobody waits for any more, and that have not ended. */
  get hanging(): number {
    return this.#hanging
  }

  /**
   * Does the work when it is its turn. Throws Refusal 'sharing-folder-silent' after so many
   * milliseconds; the work learns of it by its signal, and goes on by itself.
   */
  async take<Result>(
    folder: string,
    patience: number,
    work: (silent: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const stop = new AbortController()
    const silent = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      const refusal = new Refusal('sharing-folder-silent')
      this.#hanging++
      stop.abort(refusal)
      silent.reject(refusal)
    }, patience)
    this.#underWay++
    const done = this.#turns.take(folder, async () => {
      stop.signal.throwIfAborted()
      return work(stop.signal)
    })
    const ended = () => {
      clearTimeout(timer)
      this.#underWay--
      if (stop.signal.aborted) this.#hanging--
    }
    done.then(ended, ended)
    return Promise.race([done, silent.promise])
  }
}
