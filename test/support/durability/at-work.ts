/** Somebody at work with a store, in a process that may be killed, and what is known of it from outside. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { StoreContents } from './contents.ts'
import { type Answer, type Known, note, type Step } from './steps.ts'
import type { Said, Task } from './work.ts'

const program = fileURLToPath(new URL('work.ts', import.meta.url))

/** A backup that was made, where it was kept, and what the store held then. */
export interface KeptBackup {
  readonly path: string
  readonly contents: StoreContents
}

export interface AtWork {
  readonly process: ChildProcess
  /** By all that was acknowledged so far. */
  readonly known: Known
  /** What was begun and not acknowledged; null in between. */
  readonly pending: () => Step | null
  readonly kept: readonly KeptBackup[]
  /** Resolves when all that it said has been read. */
  readonly ended: Promise<unknown>
}

interface Listener {
  readonly will?: (step: Step) => void
  readonly did?: (step: Step, answer: Answer) => void
  readonly refused?: (step: Step, code: string, stack: string) => void
}

/** Begins to work. `task.known` is left as it is. */
export function goToWork(task: Task, listener: Listener): AtWork {
  const child = spawn(process.execPath, [program], {
    stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
  })
  child.stdin?.on('error', () => {}) // Killed before it had read its task.
  child.stdin?.end(JSON.stringify(task))
  const known = structuredClone(task.known)
  const kept: KeptBackup[] = []
  let pending: Step | null = null
  const lines = createInterface({ input: child.stdio[3] as Readable })
  lines.on('line', (line) => {
    const said = JSON.parse(line) as Said
    if (said.says === 'will') {
      pending = said.step
      listener.will?.(said.step)
      return
    }
    const step = pending
    if (!step) throw new Error('What was not begun was said to be done')
    pending = null
    if (said.says === 'refused') return listener.refused?.(step, said.code, said.stack)
    note(known, step, said.answer)
    for (const path of said.answer.kept ?? []) {
      kept.push({ path, contents: structuredClone(known.backups[basename(path)]!) })
    }
    listener.did?.(step, said.answer)
  })
  return {
    process: child,
    known,
    pending: () => pending,
    kept,
    ended: Promise.all([once(child, 'close'), once(lines, 'close')]),
  }
}
