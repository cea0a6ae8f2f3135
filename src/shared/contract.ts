/**
 * Every question the window may ask main, once. Main validates with the schemas, both sides take
 * their types from here, and channel names are made in `calls` alone.
 */
import * as z from 'zod/mini'
import { cell, fact, invitation } from './export-format.ts'
import { month } from './fields.ts'
import { languages } from './language.ts'
import { newPassphrase, profile, profileKind } from './profile.ts'
import { type RefusalCode, type RefusalDetail } from './refusal.ts'
import { name, newSession, session, unit } from './session.ts'
import { period, summary } from './summary.ts'
import { importResult, monthRange, report, signer } from './supervision.ts'

export interface Call<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly input: Input
  readonly output: Output
}

const call = <Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  input: Input,
  output: Output,
): Call<Input, Output> => ({ input, output })

const nothing = z.void()
const language = z.enum(languages)
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024))

/** What would leave: every line of the file, and who it is for. */
const exportPreview = z.strictObject({
  invitation,
  /** How the supervisor will see the sender. */
  signer,
  months: z.array(month),
  cells: z.array(cell),
  facts: z.array(fact),
})
export type ExportPreview = z.infer<typeof exportPreview>

/** A saved file. The folder is left out: paths can name people. */
const savedFile = z.strictObject({ file: z.string() })

export const contract = {
  app: {
    /** Where the window should begin: the language, and the profile that is open if any. */
    state: call(nothing, z.strictObject({ language, open: z.nullable(profile) })),
    setLanguage: call(language, nothing),
  },
  profiles: {
    list: call(nothing, z.array(profile)),
    create: call(
      z.strictObject({ kind: profileKind, label: name, passphrase: newPassphrase }),
      profile,
    ),
    unlock: call(z.strictObject({ id: profile.shape.id, passphrase }), profile),
    lock: call(nothing, nothing),
  },
  sessions: {
    log: call(newSession, session),
    /** Oldest first; within a day by clock time, those without one last. */
    list: call(period, z.array(session)),
    /** The newest 50 whose note holds every word, each possibly unfinished. */
    search: call(z.string().check(z.maxLength(200)), z.array(session)),
  },
  units: {
    /** The one logged last comes first. */
    list: call(nothing, z.array(unit)),
  },
  people: { list: call(nothing, z.array(name)) },
  summaries: { summarise: call(period, summary) },
  sharing: {
    /** Months that have sessions, newest first. */
    months: call(nothing, z.array(month)),
    /** Asks for an invitation file; null when the choice was cancelled. */
    chooseInvitation: call(nothing, z.nullable(invitation)),
    preview: call(z.strictObject({ invitation, months: z.array(month) }), exportPreview),
    /** Asks where to save what was previewed; null when the choice was cancelled. */
    save: call(exportPreview, z.nullable(savedFile)),
  },
  supervision: {
    organisation: call(nothing, z.nullable(invitation)),
    /** Asks where to save the invitation; null when the choice was cancelled. */
    invite: call(z.strictObject({ organisation: name }), z.nullable(savedFile)),
    /** Asks for files and says what each would change. Nothing is imported yet. */
    chooseFiles: call(nothing, z.array(importResult)),
    /** Confirms a signer of the chosen files, after a comparison by voice; says anew what each would change. */
    confirmSigner: call(signer.shape.fingerprint, z.array(importResult)),
    /** Imports the chosen files and answers with a receipt for each. */
    importChosen: call(nothing, z.array(importResult)),
    report: call(monthRange, report),
    /** The first and last month received; null before the first import. */
    monthsReceived: call(nothing, z.nullable(monthRange)),
  },
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
