import type { Migration } from '../../vault/database.ts'

/**
 * Everything a session may hold, and what stands beside sessions: changes, follow-ups, drafts,
 * preferences, imports. Sessions may lack a unit, and may take no minutes when they did not happen;
 * SQLite cannot loosen a column, so the table is built anew. An id is never given twice, because the
 * changes of a removed session are known by it.
 */
export const growTheDailyLog: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`
DROP TRIGGER note_is_added;
DROP TRIGGER note_is_deleted;
DROP TRIGGER note_is_changed;
DROP TABLE note_search;
DROP VIEW session_notes;
DROP INDEX sessions_in_summaries;
DROP INDEX sessions_by_person;
ALTER TABLE sessions RENAME TO sessions_of_version_1;

-- Sessions that came together: an old log, or the sample.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('old_log', 'sample')),
  imported_at TEXT NOT NULL,
  sessions INTEGER NOT NULL
) STRICT;

CREATE TABLE sessions (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 99999999),
  revision INTEGER NOT NULL DEFAULT 1,
  date TEXT NOT NULL CHECK (date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start_time TEXT CHECK (start_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  duration_minutes INTEGER NOT NULL CHECK (duration_minutes BETWEEN 0 AND 1440),
  activity TEXT NOT NULL CHECK (activity GLOB '[DI][0-9][0-9]'),
  -- The peer supporter's own name for the activity.
  label TEXT NOT NULL DEFAULT '',
  -- Codes of what the session also held, parted by spaces.
  secondary TEXT NOT NULL DEFAULT '',
  form TEXT NOT NULL CHECK (form <> ''),
  unit_id INTEGER REFERENCES units (id),
  phase TEXT NOT NULL DEFAULT '',
  participants INTEGER NOT NULL CHECK (participants BETWEEN 0 AND 999),
  new_participants INTEGER NOT NULL DEFAULT 0 CHECK (new_participants BETWEEN 0 AND participants),
  planned TEXT NOT NULL DEFAULT '',
  co_leader TEXT NOT NULL DEFAULT '',
  person_id INTEGER REFERENCES people (id),
  first_contact INTEGER NOT NULL DEFAULT 0 CHECK (first_contact IN (0, 1)),
  happened INTEGER NOT NULL DEFAULT 1 CHECK (happened IN (0, 1)),
  with_person INTEGER NOT NULL DEFAULT 0 CHECK (with_person IN (0, 1)),
  -- Codes of links and referrals, parted by spaces.
  links TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id),
  -- The day, then the id: 20261031 00000042. A search that walks it backwards finds the newest first.
  search_key INTEGER GENERATED ALWAYS AS (replace(date, '-', '') * 100000000 + id) VIRTUAL,
  codes TEXT GENERATED ALWAYS AS (activity || ' ' || secondary) VIRTUAL,
  CHECK (duration_minutes > 0 OR NOT happened),
  CHECK (happened OR participants = 0)
) STRICT;

INSERT INTO sessions (id, date, start_time, duration_minutes, activity, form, unit_id, phase,
    participants, person_id, note)
  SELECT id, date, start_time, duration_minutes, activity, form, unit_id, phase,
    participants, person_id, note
  FROM sessions_of_version_1;
DROP TABLE sessions_of_version_1;

-- Holds every column of a summary, in the order it is grouped by: one pass, no sorting, no rows read.
CREATE INDEX sessions_in_summaries ON sessions
  (date, activity, form, unit_id, phase, happened, duration_minutes, participants);

-- Whether somebody was met in a period.
CREATE INDEX sessions_by_person ON sessions (person_id, happened, date) WHERE person_id IS NOT NULL;

-- First contacts that the phase does not tell of. Few, so that most sessions cost nothing here.
CREATE INDEX sessions_with_first_contact ON sessions (date, phase, happened) WHERE first_contact = 1;

CREATE INDEX sessions_by_import ON sessions (import_id) WHERE import_id IS NOT NULL;

-- Keeps no copy of the texts, and no lengths of them: nothing is ranked. Diacritics stay: å, ä and ö
-- are letters of their own. Activities stand as codes, whose names are looked up before a search.
CREATE VIRTUAL TABLE session_search USING fts5 (
  note,
  label,
  codes,
  content = 'sessions',
  content_rowid = 'search_key',
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3',
  columnsize = 0
);

-- A text that is taken away leaves no words in the index.
INSERT INTO session_search (session_search, rank) VALUES ('secure-delete', 1);
INSERT INTO session_search (session_search) VALUES ('rebuild');

CREATE TRIGGER session_is_added AFTER INSERT ON sessions BEGIN
  INSERT INTO session_search (rowid, note, label, codes)
    VALUES (new.search_key, new.note, new.label, new.codes);
END;

CREATE TRIGGER session_is_deleted AFTER DELETE ON sessions BEGIN
  INSERT INTO session_search (session_search, rowid, note, label, codes)
    VALUES ('delete', old.search_key, old.note, old.label, old.codes);
END;

CREATE TRIGGER session_is_changed
AFTER UPDATE OF id, date, note, label, activity, secondary ON sessions BEGIN
  INSERT INTO session_search (session_search, rowid, note, label, codes)
    VALUES ('delete', old.search_key, old.note, old.label, old.codes);
  INSERT INTO session_search (rowid, note, label, codes)
    VALUES (new.search_key, new.note, new.label, new.codes);
END;

-- What a session held before each change. A removed one rests here until it is gone for good.
CREATE TABLE session_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('changed', 'removed')),
  before TEXT NOT NULL CHECK (json_valid(before)),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX session_changes_by_session ON session_changes (session_id);

CREATE TABLE follow_ups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL CHECK (what <> ''),
  due TEXT NOT NULL,
  kind TEXT NOT NULL,
  person_id INTEGER REFERENCES people (id),
  -- Kept when the session is removed: the session may come back.
  session_id INTEGER,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'not_relevant')),
  closed_on TEXT NOT NULL DEFAULT '' CHECK ((closed_on = '') = (state = 'open'))
) STRICT;
CREATE INDEX follow_ups_by_state ON follow_ups (state, closed_on, due);
CREATE INDEX follow_ups_by_person ON follow_ups (person_id) WHERE person_id IS NOT NULL;

-- What is half-written, one a context.
CREATE TABLE drafts (
  context TEXT NOT NULL PRIMARY KEY,
  saved_at TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the window encrypts its own copies of drafts with. Made when it is first asked for.
CREATE TABLE draft_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- What the peer supporter has chosen, by name, as JSON; absent while it is the usual.
CREATE TABLE preferences (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`),
}
