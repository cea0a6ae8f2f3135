import type { Migration } from '../../vault/database.ts'

/**
 * Whom the log is shared with, and what exactly has left for whom. Organisations that files were made
 * for before are kept as if their invitations had been saved then; what those files held is not known.
 */
export const shareOnOwnTerms: Migration = {
  version: 6,
  up: (db) =>
    db.exec(`
-- One row an invitation that is or was in use.
CREATE TABLE organisations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  recipient TEXT NOT NULL UNIQUE,
  -- The age recipients that the present one is replacing; files are locked to them too.
  former_recipients TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(former_recipients)),
  -- Moments are ISO 8601 in UTC, and empty before the first.
  added_at TEXT NOT NULL,
  -- When the words of the key were compared by voice.
  compared_at TEXT NOT NULL DEFAULT '',
  -- When the owner stopped sharing with it. What was shared stays to be looked at.
  ended_at TEXT NOT NULL DEFAULT '',
  -- Details that are left out of its files: unit, form, phase.
  without TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(without)),
  is_under_name INTEGER NOT NULL DEFAULT 0 CHECK (is_under_name IN (0, 1)),
  -- The sharing folder; empty without one.
  folder TEXT NOT NULL DEFAULT '',
  -- The first month (YYYY-MM) that goes to the folder by itself; empty when none does.
  sends_itself_from TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO organisations (name, recipient, added_at)
SELECT organisation, recipient, min(created) FROM exports GROUP BY recipient ORDER BY min(sequence);

ALTER TABLE exports ADD COLUMN organisation_id INTEGER REFERENCES organisations;
UPDATE exports SET organisation_id =
  (SELECT id FROM organisations WHERE organisations.recipient = exports.recipient);
-- The lines of the file, gzipped: all that left. Empty for files made before they were kept.
ALTER TABLE exports ADD COLUMN lines BLOB NOT NULL DEFAULT x'';
-- The keys of the lines that were kept back, and how many they were.
ALTER TABLE exports ADD COLUMN withheld TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(withheld));
ALTER TABLE exports ADD COLUMN without TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(without));
ALTER TABLE exports ADD COLUMN is_under_name INTEGER NOT NULL DEFAULT 0
  CHECK (is_under_name IN (0, 1));
-- When a whole file was in its place; empty while it waits for its folder, or was never saved.
ALTER TABLE exports ADD COLUMN left_at TEXT NOT NULL DEFAULT '';
-- The neutral name it has or will have in the sharing folder; empty when it was saved elsewhere.
ALTER TABLE exports ADD COLUMN folder_file TEXT NOT NULL DEFAULT '';
-- Whether it was put in the sharing folder without being asked for.
ALTER TABLE exports ADD COLUMN left_by_itself INTEGER NOT NULL DEFAULT 0
  CHECK (left_by_itself IN (0, 1));
-- When its owner decided that a file that waited shall not go; empty otherwise.
ALTER TABLE exports ADD COLUMN taken_back_at TEXT NOT NULL DEFAULT '';
-- The public key it was signed with. There was one key alone before.
ALTER TABLE exports ADD COLUMN signed_with TEXT NOT NULL DEFAULT '';
UPDATE exports SET left_at = created,
  signed_with = coalesce((SELECT public_key FROM signing_keys ORDER BY id DESC LIMIT 1), '');
CREATE INDEX exports_by_organisation ON exports (organisation_id, sequence);

-- What the log held of a month when it left: SHA-256 of all its lines in full detail, also of those
-- kept back, so that a later change is noticed.
CREATE TABLE exported_months (
  sequence INTEGER NOT NULL REFERENCES exports ON DELETE CASCADE,
  month TEXT NOT NULL,
  log_sha256 TEXT NOT NULL,
  PRIMARY KEY (sequence, month)
) STRICT, WITHOUT ROWID;
`),
}
