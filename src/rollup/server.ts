/**
 * The way to a PostgreSQL server. `pg` is loaded here alone, when a command asks for it. An address may
 * hold a password, so it stands in no message and in no error.
 */
import type { Client, ClientConfig } from 'pg'
import type { Bilingual } from '../shared/language.ts'
import { Refusal } from '../shared/refusal.ts'
import { refusalOf } from './failures.ts'

/** A connection to a database with the tables of `migrations/`. */
export type Server = Pick<Client, 'query'>

/** Connects, does the work and lets go. What PostgreSQL refuses becomes a Refusal. */
export async function withServer<Result>(
  address: string,
  work: (server: Server) => Promise<Result>,
): Promise<Result> {
  try {
    const client = await aClient(address)
    // Told of also to whatever is asked next, which is what the work hears.
    client.on('error', () => {})
    try {
      await client.connect()
      return await work(client)
    } finally {
      await client.end().catch(() => {})
    }
  } catch (error) {
    throw refusalOf(error)
  }
}

/**
 * All that is done or nothing of it. What `ask` reads and locks travels together with the beginning; what
 * is written on the strength of its answers waits for both.
 */
export async function inTransaction<Answer, Result>(
  server: Server,
  ask: () => Promise<Answer>,
  act: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  // Whoever holds a row for longer than this has stopped working.
  // Whoever waited for a lock sees what the one before has done, whatever the server's own setting is.
  const begun = server.query(`BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '60s'`)
  try {
    const [answer] = await Promise.all([ask(), begun])
    const result = await act(answer)
    await server.query('COMMIT')
    return result
  } catch (error) {
    // Says the first error, also when the connection is gone; then the server takes it all back.
    await server.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Questions that are all answered as things stood at the first one, whatever is imported meanwhile. */
export async function inSnapshot<Result>(
  server: Server,
  ask: () => Promise<Result>,
): Promise<Result> {
  await server.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await ask()
  } finally {
    await server.query('ROLLBACK').catch(() => {})
  }
}

async function aClient(address: string): Promise<Client> {
  if (!/^postgres(ql)?:\/\//.test(address)) throw new Refusal('server-address')
  // oxlint-disable-next-line no-restricted-imports -- the one place; see the rule's message
  const { Client: NewClient } = await import('pg')
  const config = {
    // Only a certificate that is checked, and says the right name, keeps others from listening.
    connectionString: address.replace(
      /\bsslmode=(prefer|require|verify-ca)\b/,
      'sslmode=verify-full',
    ),
    application_name: 'peerlogg',
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    // What is asked without waiting for the answer before it travels together.
    pipeline: true,
  } satisfies ClientConfig
  try {
    const client = new NewClient(config)
    return client.ssl || isLocal(client.host) || isPlainChosen(address)
      ? client
      : new NewClient({ ...config, ssl: true })
  } catch {
    throw new Refusal('server-address')
  }
}

/** What is said of an address that should be written in another way. */
export function warningOf(address: string): Bilingual | null {
  return /^postgres(ql)?:\/\/[^/?#]*:[^/?#]*@|[?&]password=/.test(address) ? tellsPassword : null
}

const tellsPassword: Bilingual = {
  sv: 'Lösenordet står i kommandot, där andra på datorn kan se det. Lägg det i PGPASSWORD eller .pgpass i stället.',
  en: 'The password stands in the command, where others on this computer can see it. Put it in PGPASSWORD or .pgpass instead.',
}

/** This computer, or a socket in its file system. */
function isLocal(host: string): boolean {
  return host.startsWith('/') || ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

function isPlainChosen(address: string): boolean {
  return /\bsslmode=disable\b/.test(address) || process.env.PGSSLMODE === 'disable'
}
