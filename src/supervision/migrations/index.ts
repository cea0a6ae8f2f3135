import type { Migration } from '../../vault/database.ts'
import { createSupervision } from './0001-create-supervision.ts'
import { keepTheStoreSafe } from './0002-keep-the-store-safe.ts'
import { writeReports } from './0003-write-reports.ts'
import { receiveFromMany } from './0004-receive-from-many.ts'
import { takeInFaster } from './0005-take-in-faster.ts'

/** In order; shipped ones are never edited. */
export const supervisionMigrations: readonly Migration[] = [
  createSupervision,
  keepTheStoreSafe,
  writeReports,
  receiveFromMany,
  takeInFaster,
]
