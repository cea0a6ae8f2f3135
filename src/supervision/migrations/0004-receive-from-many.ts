import { createHash } from 'node:crypto'
import type { Migration } from '../../vault/database.ts'

/**
 * Several keys: of an organisation that changes its own, and of a log that does. Every file that was
 * taken in is kept as it came, so that an import can be undone; of those from before, only the months
 * that they still stand for are known. And the units of a region, also those without peer supporters.
 */
export const receiveFromMany: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
-- Each key that files may be locked to, newest last. One that has ended opens earlier files still.
CREATE TABLE organisation_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  recipient TEXT NOT NULL UNIQUE,
  identity TEXT NOT NULL,
  -- Moments are ISO 8601 in UTC, and empty before the first.
  made_at TEXT NOT NULL,
  ended_at TEXT NOT NULL DEFAULT '',
  -- When it was last saved in a file for safekeeping.
  saved_at TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO organisation_keys (recipient, identity, made_at)
SELECT recipient, identity, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM organisation;

CREATE TABLE new_organisation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- A random UUID, the same wherever the organisation's keys are restored.
  organisation_id TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

-- One log, whatever key it signs with.
CREATE TABLE new_signers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
) STRICT;
INSERT INTO new_signers (id, name) SELECT id, name FROM signers;

CREATE TABLE signer_keys (
  public_key TEXT NOT NULL PRIMARY KEY,
  signer_id INTEGER NOT NULL REFERENCES signers,
  -- The key that it says it replaces; empty without one.
  former_public_key TEXT NOT NULL DEFAULT '',
  -- After its words were compared by voice.
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL DEFAULT '',
  -- The last day (YYYY-MM-DD) that its files are taken in; empty without end.
  valid_until TEXT NOT NULL DEFAULT '',
  valid_until_by TEXT NOT NULL DEFAULT '',
  revoked_at TEXT NOT NULL DEFAULT '',
  revoked_by TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
INSERT INTO signer_keys (public_key, signer_id, confirmed_at)
SELECT public_key, id, confirmed_at FROM signers;
CREATE INDEX signer_keys_by_signer ON signer_keys (signer_id, confirmed_at);

CREATE TABLE new_imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- SHA-256 of the manifest: an export's own id is only what a signer says.
  digest TEXT NOT NULL UNIQUE,
  signer_id INTEGER NOT NULL REFERENCES signers,
  -- Empty for imports from before it was kept.
  public_key TEXT NOT NULL DEFAULT '',
  signer_name TEXT NOT NULL,
  export_id TEXT NOT NULL,
  -- The export that the same log made before for this organisation; empty when it names none.
  follows TEXT NOT NULL DEFAULT '',
  sequence INTEGER NOT NULL,
  created TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  -- When the import was undone: then it counts for nothing, and its lines are gone.
  undone_at TEXT NOT NULL DEFAULT '',
  months TEXT NOT NULL CHECK (json_valid(months)),
  cells INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  withheld INTEGER NOT NULL DEFAULT 0,
  -- Whether the peer supporter lets their figures be looked at under their name.
  is_under_name INTEGER NOT NULL DEFAULT 0 CHECK (is_under_name IN (0, 1)),
  -- The file's lines as they came, gzipped. Empty for imports from before they were kept.
  lines BLOB NOT NULL DEFAULT x''
) STRICT;
INSERT INTO new_imports (id, digest, signer_id, signer_name, export_id, sequence, created, imported_at,
  months, cells, facts, sessions, minutes)
SELECT id, digest, signer_id, signer_name, export_id, sequence, created, imported_at,
  (SELECT json_group_array(month) FROM (SELECT month FROM months WHERE import_id = imports.id ORDER BY month)),
  cells, facts, sessions, minutes
FROM imports;
`)
    const organisation = db
      .prepare<[], { name: string; identity: string }>('SELECT name, identity FROM organisation')
      .get()
    if (organisation) {
      const { name, identity } = organisation
      db.prepare('INSERT INTO new_organisation VALUES (1, ?, ?)').run(idFrom(identity), name)
    }
    db.exec(`
DROP TABLE organisation;
ALTER TABLE new_organisation RENAME TO organisation;
DROP TABLE signers;
ALTER TABLE new_signers RENAME TO signers;
DROP TABLE imports;
ALTER TABLE new_imports RENAME TO imports;
CREATE INDEX imports_by_signer ON imports (signer_id, sequence, digest, signer_name)
  WHERE undone_at = '';
CREATE INDEX imports_by_export ON imports (signer_id, export_id);

-- Where peer supporters work or could: units of the region, also those that have none yet.
CREATE TABLE units (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  setting TEXT NOT NULL,
  -- Who runs it, in the supervisor's words; empty when not said.
  organisation TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT ''
) STRICT;

-- What logs call a unit, when it differs from the unit's name here.
CREATE TABLE unit_names (
  reported_name TEXT NOT NULL PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES units ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The folder that is watched for files, and which of its files need nobody any more: they are not opened again.
CREATE TABLE watched_folder (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  path TEXT NOT NULL
) STRICT;
CREATE TABLE files_seen (
  name TEXT NOT NULL PRIMARY KEY,
  bytes INTEGER NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`)
  },
}

/**
 * The same in each copy of a store, whenever it is brought here, and told by nothing that leaves it: a UUID
 * of version 8 made of the secret half of its key.
 */
function idFrom(identity: string): string {
  const bytes = createHash('sha256').update(identity).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
