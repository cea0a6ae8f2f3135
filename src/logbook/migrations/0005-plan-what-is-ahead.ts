import type { Migration } from '../../vault/database.ts'

/**
 * What stands beside single sessions: homecoming lists, study and work plans, groups, meetings that a
 * person wants company at, and the peer supporter's own development.
 */
export const planWhatIsAhead: Migration = {
  version: 5,
  up: (db) =>
    db.exec(`
-- What a session was logged from: one of the ids. Kept when either is removed: both may come back, and
-- no id is given twice.
CREATE TABLE session_origins (
  session_id INTEGER PRIMARY KEY,
  list_id INTEGER,
  plan_id INTEGER,
  group_id INTEGER,
  meeting_id INTEGER,
  record_id INTEGER,
  CHECK ((list_id IS NOT NULL) + (plan_id IS NOT NULL) + (group_id IS NOT NULL)
    + (meeting_id IS NOT NULL) + (record_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX session_origins_of_lists ON session_origins (list_id) WHERE list_id IS NOT NULL;
CREATE INDEX session_origins_of_plans ON session_origins (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX session_origins_of_groups ON session_origins (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX session_origins_of_meetings ON session_origins (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX session_origins_of_records ON session_origins (record_id) WHERE record_id IS NOT NULL;

-- What a new list of a unit begins with; without a unit, of all units that have none of their own.
CREATE TABLE homecoming_templates (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER REFERENCES units (id),
  items TEXT NOT NULL CHECK (json_valid(items))
) STRICT;
CREATE UNIQUE INDEX homecoming_templates_by_unit ON homecoming_templates (coalesce(unit_id, 0));

CREATE TABLE homecoming_lists (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES people (id),
  unit_id INTEGER REFERENCES units (id),
  started_on TEXT NOT NULL,
  -- The day for going home; empty while it is not known.
  homecoming TEXT NOT NULL DEFAULT '',
  -- For how long after homecoming contacts are counted.
  contact_months INTEGER NOT NULL CHECK (contact_months BETWEEN 1 AND 24),
  -- Empty while the list is open.
  finished_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX homecoming_lists_by_person ON homecoming_lists (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE homecoming_items (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  list_id INTEGER NOT NULL REFERENCES homecoming_lists (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('before', 'first_days', 'first_weeks', 'ending')),
  -- One of the fifteen by its code, or a text of the peer supporter's own.
  code TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  -- Empty until the person has said anything about it.
  state TEXT NOT NULL DEFAULT ''
    CHECK (state IN ('', 'wants_to_talk', 'under_way', 'done', 'not_relevant', 'declined')),
  -- When it is to be, or was; empty when that is not stated. No state takes it away.
  day TEXT NOT NULL DEFAULT '',
  -- When it was last marked as done. Counts while the state is 'done', and stays when it is not.
  done_on TEXT NOT NULL DEFAULT '' CHECK (done_on <> '' OR state <> 'done'),
  CHECK ((code = '') <> (text = ''))
) STRICT;
CREATE INDEX homecoming_items_by_list ON homecoming_items (list_id, place);

CREATE TABLE plans (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES people (id),
  area TEXT NOT NULL CHECK (area IN ('studies', 'occupation', 'work')),
  -- The person's own words, each optional.
  goal TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  helps TEXT NOT NULL DEFAULT '',
  started_on TEXT NOT NULL,
  -- Empty while the plan is active.
  ended_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX plans_by_person ON plans (person_id) WHERE person_id IS NOT NULL;

CREATE TABLE plan_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id INTEGER NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what <> ''),
  by_whom TEXT NOT NULL CHECK (by_whom IN ('person', 'together', 'other')),
  -- The code of whom it is done with, such as a study counsellor; empty when nobody.
  role TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'under_way', 'done', 'not_relevant')),
  -- When it was last marked as done. Counts while the state is 'done', and stays when it is not.
  done_on TEXT NOT NULL DEFAULT '' CHECK (done_on <> '' OR state <> 'done')
) STRICT;
CREATE INDEX plan_steps_by_plan ON plan_steps (plan_id, place);

-- What the peer supporter arranges again and again.
CREATE TABLE groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  activity TEXT NOT NULL CHECK (activity GLOB '[DI][0-9][0-9]'),
  unit_id INTEGER REFERENCES units (id),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  start_time TEXT NOT NULL DEFAULT '',
  -- When it recurs, counted from a first day.
  recurrence TEXT NOT NULL CHECK (json_valid(recurrence)),
  -- The last day; empty while it goes on.
  ended_on TEXT NOT NULL DEFAULT ''
) STRICT;

-- Meetings with staff or authorities that a person wants company at.
CREATE TABLE meetings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('staff', 'authority')),
  role TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL,
  start_time TEXT NOT NULL DEFAULT '',
  -- What the person wants to say, in own words.
  wishes TEXT NOT NULL DEFAULT '',
  -- Set when it is no longer relevant; a meeting that was logged is known by its session.
  closed_on TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX meetings_by_person ON meetings (person_id) WHERE person_id IS NOT NULL;

-- Supervision and training that the peer supporter has received.
CREATE TABLE development_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  organiser TEXT NOT NULL DEFAULT '',
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60000),
  has_certificate INTEGER NOT NULL DEFAULT 0 CHECK (has_certificate IN (0, 1))
) STRICT;

-- To bring up in supervision. Private: in no summary, report or export.
CREATE TABLE to_bring_up (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL CHECK (text <> ''),
  added_on TEXT NOT NULL CHECK (added_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Empty until it was brought up.
  brought_up_on TEXT NOT NULL DEFAULT ''
) STRICT;

-- How the peer supporter is, in own words. Private: in no summary, report or export.
CREATE TABLE wellbeing (
  day TEXT NOT NULL PRIMARY KEY CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Codes of the words that were chosen, each as good as the next.
  feelings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(feelings)),
  text TEXT NOT NULL DEFAULT '',
  CHECK (feelings <> '[]' OR text <> '')
) STRICT, WITHOUT ROWID;
`),
}
