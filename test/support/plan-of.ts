import { vi } from 'vitest'
import type { Database } from '../../src/vault/database.ts'

/** How SQLite goes about the query that `ask` makes, one step a line. */
export function planOf(db: Database, ask: () => unknown): string[] {
  const prepare = vi.spyOn(db, 'prepare')
  ask()
  const [[sql] = ['']] = prepare.mock.calls
  prepare.mockRestore()
  const bound = Array<string>(sql.split('?').length - 1).fill('x')
  return db
    .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bound)
    .map(({ detail }) => detail)
}
