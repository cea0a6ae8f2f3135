import type { Migration } from '../../vault/database.ts'

/**
 * The first logbook. Codes (activity, form, phase, setting) are checked by the app, where their lists
 * live; the checks here are for what no later version will ever allow.
 */
export const createSessions: Migration = {
  version: 1,
  up: (db) =>
    db.exec(`
CREATE TABLE units (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  setting TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  pseudonym TEXT NOT NULL UNIQUE CHECK (pseudonym <> '')
) STRICT;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 99999999),
  date TEXT NOT NULL CHECK (date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 1 AND 1440),
  activity TEXT NOT NULL CHECK (activity GLOB '[DI][0-9][0-9]'),
  form TEXT NOT NULL CHECK (form <> ''),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  phase TEXT NOT NULL DEFAULT '',
  participants INTEGER NOT NULL CHECK (participants BETWEEN 0 AND 999),
  person_id INTEGER REFERENCES people (id),
  note TEXT NOT NULL DEFAULT '',
  -- The day, then the id: 20261031 00000042. A search that walks it backwards finds the newest first.
  search_key INTEGER GENERATED ALWAYS AS (replace(date, '-', '') * 100000000 + id) VIRTUAL
) STRICT;

-- Holds every column of a summary, in the order it is grouped by: one pass, no sorting, no rows read.
CREATE INDEX sessions_in_summaries
  ON sessions (date, activity, form, unit_id, phase, duration_minutes, participants);

-- Whether somebody was met in a period.
CREATE INDEX sessions_by_person ON sessions (person_id, date) WHERE person_id IS NOT NULL;

-- What is searched: most sessions have no note.
CREATE VIEW session_notes AS SELECT search_key, note FROM sessions WHERE note <> '';

-- Keeps no copy of the notes, and no lengths of them: nothing is ranked. Diacritics stay: å, ä and ö
-- are letters of their own.
CREATE VIRTUAL TABLE note_search USING fts5 (
  note,
  content = 'session_notes',
  content_rowid = 'search_key',
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3',
  columnsize = 0
);

-- A note that is taken away leaves no words in the index.
INSERT INTO note_search (note_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER note_is_added AFTER INSERT ON sessions WHEN new.note <> '' BEGIN
  INSERT INTO note_search (rowid, note) VALUES (new.search_key, new.note);
END;

CREATE TRIGGER note_is_deleted AFTER DELETE ON sessions WHEN old.note <> '' BEGIN
  INSERT INTO note_search (note_search, rowid, note) VALUES ('delete', old.search_key, old.note);
END;

CREATE TRIGGER note_is_changed AFTER UPDATE OF id, date, note ON sessions BEGIN
  INSERT INTO note_search (note_search, rowid, note)
    SELECT 'delete', old.search_key, old.note WHERE old.note <> '';
  INSERT INTO note_search (rowid, note)
    SELECT new.search_key, new.note WHERE new.note <> '';
END;

-- The newest key signs. Older ones are kept, so that what they signed can still be told.
CREATE TABLE signing_keys (
  id INTEGER PRIMARY KEY,
  public_key TEXT NOT NULL UNIQUE,
  private_key TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

-- What was made to leave, and when. AUTOINCREMENT: a sequence that was taken is never given again.
CREATE TABLE exports (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  export_id TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  organisation TEXT NOT NULL,
  recipient TEXT NOT NULL,
  months TEXT NOT NULL CHECK (json_valid(months)),
  cells INTEGER NOT NULL,
  facts INTEGER NOT NULL
) STRICT;
`),
}
