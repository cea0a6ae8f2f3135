/**
 * Every event that the app may note, and every field of it. A field is a number, a boolean or a word
 * of a list that stands in the code, so that nothing somebody wrote can get into the log: neither
 * text nor a path, a label or an id has a field that would take it.
 */
import { constants } from 'node:os'
import * as z from 'zod/mini'
import { calls, type contract } from '../shared/contract.ts'
import { refusalCodes } from '../shared/refusal.ts'
import { findingCodes } from '../shared/safety.ts'
import { folderStates } from '../shared/sharing-folder.ts'

type Contract = typeof contract
/** The name of a call. */
export type Channel = {
  [Noun in keyof Contract]: `${Noun}.${keyof Contract[Noun] & string}`
}[keyof Contract]

const names = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError'] as const
const sqliteCodes = ['ERROR', 'CONSTRAINT', 'MISUSE', 'RANGE', 'TOOBIG', 'NOMEM', 'SCHEMA'] as const

/** What is known of an unforeseen error: the name or code that the language or the system gave it. */
export type ErrorKind =
  | (typeof names)[number]
  | `SQLITE_${(typeof sqliteCodes)[number]}`
  | keyof typeof constants.errno
  | 'other'

const errorKinds = [
  ...sqliteCodes.map((code) => `SQLITE_${code}` as const),
  ...(Object.keys(constants.errno) as (keyof typeof constants.errno)[]),
  ...names,
  'other',
] as const satisfies ErrorKind[]

const number = z.int()
/** How long something took, in milliseconds. */
const ms = number
const call = z.enum([...calls()].map(({ channel }) => channel as Channel))
const error = z.enum(errorKinds)

export const loggedEvents = {
  'app-started': z.strictObject({ major: number, minor: number, patch: number }),
  'app-failed': z.strictObject({ error }),
  'page-crashed': z.strictObject({}),

  'profile-created': z.strictObject({ ms }),
  'opened-by-passphrase': z.strictObject({ ms }),
  'opened-by-keychain': z.strictObject({ ms }),
  'opened-by-recovery-code': z.strictObject({ ms }),
  found: z.strictObject({ finding: z.enum(findingCodes) }),
  migrated: z.strictObject({ from: number }),
  'locked-by-key': z.strictObject({}),
  'locked-when-idle': z.strictObject({}),
  'locked-by-system': z.strictObject({}),
  'locked-at-quit': z.strictObject({}),
  'passphrase-changed': z.strictObject({}),
  'recovery-code-replaced': z.strictObject({}),
  'keychain-slot-added': z.strictObject({}),
  'keychain-slot-removed': z.strictObject({}),
  'profile-removed': z.strictObject({ with_backups: z.boolean() }),

  'backup-made': z.strictObject({ ms }),
  'backup-failed': z.strictObject({ ms }),
  restored: z.strictObject({ ms }),
  'repair-prepared': z.strictObject({ ms }),
  repaired: z.strictObject({ ms }),
  imported: z.strictObject({ amount: number, ms }),
  'put-in-folder': z.strictObject({ by_itself: z.boolean(), ms }),
  'waits-for-folder': z.strictObject({ folder: z.enum(folderStates), ms }),

  refused: z.strictObject({ code: z.enum(refusalCodes), call }),
  'unexpected-error': z.strictObject({ error, call }),
} satisfies Record<string, z.ZodMiniType>

export type EventCode = keyof typeof loggedEvents
export type FieldsOf<Code extends EventCode> = z.infer<(typeof loggedEvents)[Code]>

/** Notes an event. */
export type Note = <Code extends EventCode>(code: Code, fields: FieldsOf<Code>) => void

/** The kind of an error. Its message may hold what somebody wrote and is never looked at. */
export function errorKindOf(thrown: unknown): ErrorKind {
  if (!(thrown instanceof Error)) return 'other'
  const code = 'code' in thrown ? String(thrown.code) : ''
  // The driver tells SQLite's longer codes, such as SQLITE_CONSTRAINT_UNIQUE.
  const isOf = (kind: ErrorKind) => code === kind || code.startsWith(`${kind}_`)
  return errorKinds.find((kind) => isOf(kind) || kind === thrown.name) ?? 'other'
}
