import { Refusal, type RefusalCode } from '../shared/refusal.ts'

/** What PostgreSQL, the network and TLS answer, by the beginning of the code they answer with. */
const refusalsByFailure: readonly (readonly [prefix: string, code: RefusalCode])[] = [
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  ['28', 'server-password'],
  ['3D000', 'server-no-database'],
  ['42501', 'server-no-rights'],
  // A copy of a server that only answers questions.
  ['25006', 'server-no-rights'],
  // A schema, a table or a column that is not there, or is there already.
  ['3F000', 'server-not-ours'],
  ['42P0', 'server-not-ours'],
  ['42703', 'server-not-ours'],
  ['53300', 'server-busy'],
  ['53', 'server-full'],
  ['55P03', 'server-busy'],
  ['40', 'server-busy'],
  ['57P03', 'server-unreachable'],
  ['57P', 'server-lost'],
  ['08', 'server-lost'],
  ['ECONNREFUSED', 'server-unreachable'],
  ['ENOTFOUND', 'server-unreachable'],
  ['EAI_', 'server-unreachable'],
  ['EHOSTUNREACH', 'server-unreachable'],
  ['ENETUNREACH', 'server-unreachable'],
  ['ETIMEDOUT', 'server-unreachable'],
  ['ECONNRESET', 'server-lost'],
  ['EPIPE', 'server-lost'],
  ['ERR_TLS_CERT', 'server-certificate'],
  ['CERT_', 'server-certificate'],
  ['SELF_SIGNED', 'server-certificate'],
  ['DEPTH_ZERO', 'server-certificate'],
  ['UNABLE_TO', 'server-certificate'],
]

/** The refusal that an answer of the server stands for; any other error as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known =
    refusalsByFailure.find(([prefix]) => code.startsWith(prefix))?.[1] ??
    refusalsByMessage.find(([message]) => message.test(error.message))?.[1]
  if (known === undefined) return error
  const refusal = new Refusal(known)
  refusal.cause = error
  return refusal
}

/** What `pg` says itself, without a code. */
const refusalsByMessage: readonly (readonly [message: RegExp, code: RefusalCode])[] = [
  [/does not support SSL/, 'server-without-tls'],
  [/password must be a/, 'server-password'],
  [/timeout expired|connection timeout/, 'server-unreachable'],
  [/Connection terminated|connection error|Client was closed/, 'server-lost'],
]
