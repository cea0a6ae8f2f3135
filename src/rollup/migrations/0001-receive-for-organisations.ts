import type { RollupMigration } from '../migrate.ts'

/**
 * What a supervisor's store holds of files that came in, for many organisations. Every key and index
 * begins with the organisation, so that the tables can be spread over several servers by it. Texts are
 * compared byte by byte, as SQLite does.
 */
export const receiveForOrganisations: RollupMigration = {
  version: 1,
  sql: `
CREATE TABLE peerlogg.organisations (
  organisation_id UUID NOT NULL PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL
);

-- One log, whatever key it signs with.
CREATE TABLE peerlogg.signers (
  organisation_id UUID NOT NULL REFERENCES peerlogg.organisations,
  signer_id INTEGER NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation_id, signer_id)
);

-- Keys that a supervisor has confirmed. Moments are ISO 8601 in UTC; empty before they come.
CREATE TABLE peerlogg.signer_keys (
  organisation_id UUID NOT NULL,
  public_key TEXT COLLATE "C" NOT NULL,
  signer_id INTEGER NOT NULL,
  confirmed_at TEXT COLLATE "C" NOT NULL,
  confirmed_by TEXT COLLATE "C" NOT NULL,
  -- The last day (YYYY-MM-DD) that its files are taken in; empty without end.
  valid_until TEXT COLLATE "C" NOT NULL,
  valid_until_by TEXT COLLATE "C" NOT NULL,
  revoked_at TEXT COLLATE "C" NOT NULL,
  revoked_by TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation_id, public_key),
  FOREIGN KEY (organisation_id, signer_id) REFERENCES peerlogg.signers
);
CREATE INDEX signer_keys_by_signer
  ON peerlogg.signer_keys (organisation_id, signer_id, confirmed_at);

CREATE TABLE peerlogg.imports (
  organisation_id UUID NOT NULL,
  -- SHA-256 of the manifest: an export's own id is only what a signer says.
  digest TEXT COLLATE "C" NOT NULL,
  signer_id INTEGER NOT NULL,
  public_key TEXT COLLATE "C" NOT NULL,
  signer_name TEXT COLLATE "C" NOT NULL,
  export_id TEXT COLLATE "C" NOT NULL,
  -- The export that the same log made before for this organisation; empty when it names none.
  follows TEXT COLLATE "C" NOT NULL,
  sequence BIGINT NOT NULL,
  created TEXT COLLATE "C" NOT NULL,
  imported_at TEXT COLLATE "C" NOT NULL,
  months TEXT[] COLLATE "C" NOT NULL,
  cells INTEGER NOT NULL,
  facts INTEGER NOT NULL,
  sessions BIGINT NOT NULL,
  minutes BIGINT NOT NULL,
  withheld INTEGER NOT NULL,
  -- Whether the peer supporter lets their figures be looked at under their name.
  is_under_name BOOLEAN NOT NULL,
  -- The file's signed lines as they came, gzipped: by them anybody can tell later that the cells are
  -- those that were signed.
  lines BYTEA NOT NULL,
  PRIMARY KEY (organisation_id, digest),
  FOREIGN KEY (organisation_id, signer_id) REFERENCES peerlogg.signers
);
CREATE INDEX imports_by_signer
  ON peerlogg.imports (organisation_id, signer_id, sequence, digest);
CREATE INDEX imports_by_export
  ON peerlogg.imports (organisation_id, signer_id, export_id);

-- The months that logs have shared, each with the newest export that speaks for it.
CREATE TABLE peerlogg.months (
  organisation_id UUID NOT NULL,
  signer_id INTEGER NOT NULL,
  month TEXT COLLATE "C" NOT NULL,
  digest TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation_id, signer_id, month),
  FOREIGN KEY (organisation_id, signer_id) REFERENCES peerlogg.signers,
  FOREIGN KEY (organisation_id, digest) REFERENCES peerlogg.imports
);
CREATE INDEX months_by_month ON peerlogg.months (organisation_id, month);
CREATE INDEX months_by_import ON peerlogg.months (organisation_id, digest);

CREATE TABLE peerlogg.cells (
  organisation_id UUID NOT NULL,
  signer_id INTEGER NOT NULL,
  month TEXT COLLATE "C" NOT NULL,
  unit TEXT COLLATE "C" NOT NULL,
  setting TEXT COLLATE "C" NOT NULL,
  activity TEXT COLLATE "C" NOT NULL,
  form TEXT COLLATE "C" NOT NULL,
  phase TEXT COLLATE "C" NOT NULL,
  sessions INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  participants INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, signer_id, month, unit, setting, activity, form, phase),
  FOREIGN KEY (organisation_id, signer_id, month) REFERENCES peerlogg.months ON DELETE CASCADE
);
CREATE INDEX cells_by_month ON peerlogg.cells (organisation_id, month, unit);

CREATE TABLE peerlogg.facts (
  organisation_id UUID NOT NULL,
  signer_id INTEGER NOT NULL,
  month TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, signer_id, month, name),
  FOREIGN KEY (organisation_id, signer_id, month) REFERENCES peerlogg.months ON DELETE CASCADE
);
CREATE INDEX facts_by_month ON peerlogg.facts (organisation_id, month, name) INCLUDE (value);

-- Figures that have left in a report, so that the next one can be compared with them.
CREATE TABLE peerlogg.published_reports (
  organisation_id UUID NOT NULL REFERENCES peerlogg.organisations,
  report_id UUID NOT NULL,
  published_at TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  -- JSON.
  figures TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation_id, report_id)
);`,
}
