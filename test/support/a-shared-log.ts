import { previewExport } from '../../src/logbook/exports.ts'
import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import type { Profile } from '../../src/shared/profile.ts'
import type { ExportPreview } from '../../src/shared/sharing.ts'
import { newOrganisationKey } from '../../src/sharing/organisation-key.ts'
import type { Database } from '../../src/vault/database.ts'
import { aSession } from './a-session.ts'
import { openTestDatabase } from './open-test-database.ts'

export const sender: Profile = { id: '0'.repeat(32), kind: 'peer', label: 'Vit svala' }
export const organisationKey = await newOrganisationKey()

/** A log with a session in each of these months, and an organisation to share them with: number 1. */
export function aSharedLog(...months: readonly string[]): Database {
  const db = openTestDatabase(logbookMigrations)
  logSessions(
    db,
    months.map((month) => aSession({ date: `${month}-12` })),
  )
  addOrganisation(db, 'Psykiatrin Norr', organisationKey.recipient)
  return db
}

export function addOrganisation(db: Database, name: string, recipient: string): number {
  const { lastInsertRowid } = db
    .prepare(`INSERT INTO organisations (name, recipient, added_at) VALUES (?, ?, '2026-09-01')`)
    .run(name, recipient)
  return Number(lastInsertRowid)
}

export const previewOf = (
  db: Database,
  months: readonly string[],
  organisationId = 1,
): ExportPreview => previewExport(db, sender, { organisationId, months })
