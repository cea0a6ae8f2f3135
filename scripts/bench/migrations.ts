import { logbookMigrations } from '../../src/logbook/migrations/index.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import type { MigrationsByKind } from '../../src/vault/open.ts'

export const migrations: MigrationsByKind = {
  peer: logbookMigrations,
  supervisor: supervisionMigrations,
}
