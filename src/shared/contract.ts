/**
 * Every question the window may ask main, once. Main validates with the schemas, both sides take
 * their types from here, and channel names are made in `calls` alone.
 */
import * as z from 'zod/mini'
import type { Call } from './call.ts'
import { logCalls } from './calls/log-calls.ts'
import { planCalls } from './calls/plan-calls.ts'
import { profileCalls } from './calls/profile-calls.ts'
import { reportCalls } from './calls/report-calls.ts'
import { sharingCalls } from './calls/sharing-calls.ts'
import { supervisionCalls } from './calls/supervision-calls.ts'
import type { RefusalCode, RefusalDetail } from './refusal.ts'

export const contract = {
  ...profileCalls,
  ...logCalls,
  ...planCalls,
  ...reportCalls,
  ...sharingCalls,
  ...supervisionCalls,
} satisfies Record<string, Record<string, Call>>

type Contract = typeof contract

/** What main provides for each call. */
export type Handlers = {
  readonly [Noun in keyof Contract]: {
    readonly [Verb in keyof Contract[Noun]]: Contract[Noun][Verb] extends Call<
      infer Input,
      infer Output
    >
      ? (input: z.infer<Input>) => z.infer<Output> | Promise<z.infer<Output>>
      : never
  }
}

/** The same functions as the window sees them. */
export type Api = {
  readonly [Noun in keyof Contract]: {
    readonly [Verb in keyof Contract[Noun]]: Contract[Noun][Verb] extends Call<
      infer Input,
      infer Output
    >
      ? (...input: z.infer<Input> extends void ? [] : [z.infer<Input>]) => Promise<z.infer<Output>>
      : never
  }
}

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly error: { readonly code: RefusalCode; readonly detail: RefusalDetail }
    }

/** What main tells the window without being asked. */
export const events = {
  /** The profile is locked in so many seconds unless somebody uses the window. */
  locksSoon: z.int(),
  /** The profile is being locked: what is half-written has a moment to be handed over. */
  locking: z.void(),
  /** A sharing folder came back or went away, or something was put there without being asked for. */
  sharingFolderChanged: z.void(),
} satisfies Record<string, z.ZodMiniType>

type EventName = keyof typeof events
export type EventOf<Name extends EventName> = z.infer<(typeof events)[Name]>

/** Each calls its listener with every event from then on, until what it answers is called. */
export type Events = {
  readonly [Name in EventName]: (listener: (event: EventOf<Name>) => void) => () => void
}

export const eventChannel = (event: EventName): string => `event.${event}`

type Listen = (channel: string, listener: (event: never) => void) => () => void

/** The functions of `events`, each listening by `listen`. */
export function eventBridge(listen: Listen): Events {
  const names = Object.keys(events) as EventName[]
  const made = names.map((event) => [
    event,
    (listener: (event: never) => void) => listen(eventChannel(event), listener),
  ])
  return Object.fromEntries(made) as Events
}

/** Every call of the contract with its channel name. */
export function* calls(): Generator<{ channel: string; noun: string; verb: string; call: Call }> {
  for (const [noun, verbs] of Object.entries<Record<string, Call>>(contract)) {
    for (const [verb, definition] of Object.entries(verbs)) {
      yield { channel: `${noun}.${verb}`, noun, verb, call: definition }
    }
  }
}

export type Send = (channel: string, input: unknown) => Promise<unknown>

/**
 * The functions of the contract, each sending its input over `send`. What they answer is what
 * `send` answers: the window's `api.ts` opens the reply, tests hand in the handlers themselves.
 */
export function bridge(send: Send): Api {
  const api: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {}
  for (const { channel, noun, verb } of calls()) {
    ;(api[noun] ??= {})[verb] = (input) => send(channel, input)
  }
  return api as unknown as Api
}
