import type { Migration } from '../../vault/database.ts'

/**
 * One row of what a store remembers for its own safety. The supervisor's store has the same table, by
 * a migration of its own.
 */
export const keepTheLogSafe: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
CREATE TABLE safekeeping (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Rises by one each time the store is opened, so that an older copy can be told from the latest.
  openings INTEGER NOT NULL DEFAULT 0,
  -- Moments are ISO 8601 in UTC, and empty before the first.
  last_used_at TEXT NOT NULL DEFAULT '',
  lock_after_minutes INTEGER NOT NULL DEFAULT 5,
  is_hidden_from_capture INTEGER NOT NULL DEFAULT 1 CHECK (is_hidden_from_capture IN (0, 1)),
  is_recovery_checked INTEGER NOT NULL DEFAULT 0 CHECK (is_recovery_checked IN (0, 1)),
  -- Whether the last good backup holds all but this row; 0 while the store is open.
  is_backed_up INTEGER NOT NULL DEFAULT 0 CHECK (is_backed_up IN (0, 1)),
  backed_up_at TEXT NOT NULL DEFAULT '',
  backup_failed_since TEXT NOT NULL DEFAULT '',
  -- Empty without one.
  second_backup_folder TEXT NOT NULL DEFAULT '',
  second_backed_up_at TEXT NOT NULL DEFAULT '',
  second_backup_failed_since TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO safekeeping (id) VALUES (1);
`),
}
