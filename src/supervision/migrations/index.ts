import type { Migration } from '../../vault/database.ts'
import { createSupervision } from './0001-create-supervision.ts'

export const supervisionMigrations: readonly Migration[] = [createSupervision]
