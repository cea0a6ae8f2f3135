import type { Migration } from '../../vault/database.ts'
import { createSessions } from './0001-create-sessions.ts'

/** In order; shipped ones are never edited. */
export const logbookMigrations: readonly Migration[] = [createSessions]
