import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import type { NewSession } from '../../src/shared/session.ts'
import { createStore } from '../../src/vault/open.ts'
import type { NewProfile } from './journey.ts'

/** Makes a peer profile that holds these sessions, where an app launched in the folder finds it. */
export async function makeLog(
  folder: string,
  { label, passphrase }: NewProfile,
  sessions: readonly NewSession[],
): Promise<void> {
  const id = randomBytes(16).toString('hex')
  const store = await createStore({
    directory: join(folder, 'user-data/profiles', id),
    id,
    kind: 'peer',
    label,
    passphrase,
    migrations: { peer: logbookMigrations, supervisor: supervisionMigrations },
  })
  logSessions(store.db, sessions)
  store.close()
}
