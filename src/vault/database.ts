import type BetterSqlite3 from 'better-sqlite3'

export type Database = BetterSqlite3.Database

/** One step from one version of a store's schema to the next. Frozen once shipped. */
export interface Migration {
  readonly version: number
  readonly up: (db: Database) => void
}
