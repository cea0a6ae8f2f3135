/**
 * A besieged store in a process of its own, so that its memory is measured alone, and a file that would
 * end the process ends only that.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { BesiegedStore, Met } from './besieged-store.ts'
import type { Siege } from './siege.ts'

type Question = { readonly siege: Siege } | { readonly file: Buffer } | { readonly ask: Asked }
type Asked = 'isUntouched' | 'memory'

export interface StoreApart extends BesiegedStore {
  /** The most memory the process has had, in bytes. */
  readonly memory: () => Promise<number>
  readonly end: () => void
}

export async function besiegedStoreApart(siege: Siege): Promise<StoreApart> {
  const child = fork(import.meta.filename, { serialization: 'advanced' })
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The process of the store ended: ${signal ?? code}`)
  })
  // Told to whoever asks next.
  ended.catch(() => {})
  const ask = async (question: Question): Promise<unknown> => {
    child.send(question)
    const [answer] = (await Promise.race([once(child, 'message'), ended])) as unknown[]
    return answer
  }
  await ask({ siege })
  return {
    meet: async (file) => (await ask({ file })) as Met,
    isUntouched: async () => (await ask({ ask: 'isUntouched' })) as boolean,
    memory: async () => (await ask({ ask: 'memory' })) as number,
    end: () => child.kill(),
  }
}

if (import.meta.main) {
  const { besiegedStore } = await import('./besieged-store.ts')
  let store: BesiegedStore | null = null
  const answer = async (question: Question): Promise<unknown> => {
    if ('siege' in question) {
      store = await besiegedStore(question.siege)
      return true
    }
    if (!store) throw new Error('There is no store yet')
    if ('file' in question) return store.meet(Buffer.from(question.file))
    return question.ask === 'memory' ? process.resourceUsage().maxRSS * 1024 : store.isUntouched()
  }
  process.on('message', (question: Question) => {
    void answer(question).then((told) => process.send?.(told))
  })
}
