import type { Migration } from '../../vault/database.ts'

/** Reports and what has been published. A logbook has the same tables, by a migration of its own. */
export const writeReports: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
-- Being written, or once written: what it is of, and its author's words.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- ISO 8601 in UTC, as all moments.
  changed_at TEXT NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;

-- What has left in files, so that the next can be compared with it.
CREATE TABLE published_reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  published_at TEXT NOT NULL,
  title TEXT NOT NULL,
  figures TEXT NOT NULL CHECK (json_valid(figures))
) STRICT;
`),
}
