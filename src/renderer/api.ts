/**
 * The window's one way to main. Each call of the contract answers with its value or throws a Refusal;
 * no other file touches `window.api` and `window.events`.
 */
import type { Api, Events, Reply } from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'

type Ask = (input?: unknown) => Promise<Reply>

declare global {
  interface Window {
    /** Put here by the preload: the functions of the contract, each answering a Reply. */
    readonly api: Readonly<Record<string, Readonly<Record<string, Ask>>>>
    /** What main tells of its own accord. */
    readonly events: Events
  }
}

const opened =
  (ask: Ask): Ask =>
  async (input) => {
    const reply = await ask(input).catch((cause: unknown) => {
      throw Object.assign(new Refusal('unexpected'), { cause })
    })
    if (!reply.ok) throw new Refusal(reply.error.code, reply.error.detail)
    return reply.value as Reply
  }

const mapped = <A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

export const api = mapped(window.api, (verbs) => mapped(verbs, opened)) as unknown as Api

export const { events } = window
