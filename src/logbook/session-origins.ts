import type { SessionOrigin } from '../shared/session-origin.ts'
import type { NewSession, Session } from '../shared/session.ts'
import type { Database } from '../vault/database.ts'
import { logSession } from './sessions.ts'

/** Logs a session together with what it was logged from, or neither. Throws as `logSession`. */
export function logSessionFrom(db: Database, origin: SessionOrigin, session: NewSession): Session {
  return db.transaction(() => {
    const logged = logSession(db, session)
    db.prepare(`INSERT INTO session_origins (session_id, ${origin.kind}_id) VALUES (?, ?)`).run(
      logged.id,
      origin.id,
    )
    return logged
  })()
}
