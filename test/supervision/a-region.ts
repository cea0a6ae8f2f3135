/** A supervisor's store in memory, and logs that share their months with it. */
import type { Cell } from '../../src/shared/export-format.ts'
import { supervisionMigrations } from '../../src/supervision/migrations/index.ts'
import { aCell } from '../sharing/an-export.ts'
import { openTestDatabase } from '../support/open-test-database.ts'
import { shareMonths, type SharedMonths } from '../support/share-months.ts'

export function aRegion() {
  const db = openTestDatabase(supervisionMigrations)
  return { db, share: (name: string, shared: SharedMonths) => shareMonths(db, name, shared) }
}

/** A month's work in a unit. */
export const workAt = (unit: string, minutes: number, changes: Partial<Cell> = {}): Cell =>
  aCell({ unit, minutes, ...changes })
