import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { logSession } from '../../src/logbook/sessions.ts'
import type { NewSession, Session } from '../../src/shared/session.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from './a-session.ts'
import { openTestDatabase } from './open-test-database.ts'

/** A log in memory that holds these sessions, each said by what it differs in. */
export function openLog(...sessions: readonly Partial<NewSession>[]): Database {
  const db = openTestDatabase(logbookMigrations)
  for (const differences of sessions) logSession(db, aSession(differences))
  return db
}

/** A session that says something in every field. */
export const fullSession: NewSession = aSession({
  label: 'Konstrunda',
  activity: 'D07',
  secondary: ['D01', 'D10'],
  form: 'group',
  participants: 8,
  newParticipants: 3,
  planned: 'spontaneous',
  coLeader: 'staff',
  firstContact: true,
  withPerson: true,
  links: ['education', 'clubhouse'],
  note: 'Målade vid ån',
})

/** The session as it is logged, without the numbers the log gave it. */
export function asLogged({ id: _id, revision: _revision, ...session }: Session): NewSession {
  return session
}

/** Every word of the search index compared with the sessions; throws when they differ. */
export function checkSearchIndex(db: Database): void {
  db.exec(`INSERT INTO session_search (session_search, rank) VALUES ('integrity-check', 1)`)
}
