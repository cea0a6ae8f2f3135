import type { Migration } from '../../vault/database.ts'

/**
 * The supervisor's store: the organisation's key, the signers who were confirmed, a receipt for every
 * export that was read, and the newest cells and facts of each signer and month.
 */
export const createSupervision: Migration = {
  version: 1,
  up: (db) =>
    db.exec(`
      CREATE TABLE organisation (
        id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        identity TEXT NOT NULL,
        recipient TEXT NOT NULL
      ) STRICT;

      CREATE TABLE signers (
        id INTEGER NOT NULL PRIMARY KEY,
        public_key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        confirmed_at TEXT NOT NULL
      ) STRICT;

      -- The digest and not the export's own id tells exports apart: an id is only what a signer says.
      CREATE TABLE imports (
        id INTEGER NOT NULL PRIMARY KEY,
        digest TEXT NOT NULL UNIQUE,
        signer_id INTEGER NOT NULL REFERENCES signers,
        signer_name TEXT NOT NULL,
        export_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        created TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        cells INTEGER NOT NULL,
        facts INTEGER NOT NULL,
        sessions INTEGER NOT NULL,
        minutes INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX imports_by_signer ON imports (signer_id, sequence, digest, signer_name);

      CREATE TABLE months (
        signer_id INTEGER NOT NULL REFERENCES signers,
        month TEXT NOT NULL,
        import_id INTEGER NOT NULL REFERENCES imports,
        PRIMARY KEY (signer_id, month)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX months_by_month ON months (month);

      CREATE TABLE cells (
        signer_id INTEGER NOT NULL,
        month TEXT NOT NULL,
        unit TEXT NOT NULL,
        setting TEXT NOT NULL,
        activity TEXT NOT NULL,
        form TEXT NOT NULL,
        phase TEXT NOT NULL,
        sessions INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        participants INTEGER NOT NULL,
        PRIMARY KEY (signer_id, month, unit, setting, activity, form, phase),
        FOREIGN KEY (signer_id, month) REFERENCES months ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      -- A report reads this alone, in order, so that nothing is sorted and no table is opened.
      CREATE INDEX cells_by_month ON cells
        (month, unit, setting, activity, form, phase, sessions, minutes, participants);

      CREATE TABLE facts (
        signer_id INTEGER NOT NULL,
        month TEXT NOT NULL,
        name TEXT NOT NULL,
        value INTEGER NOT NULL,
        PRIMARY KEY (signer_id, month, name),
        FOREIGN KEY (signer_id, month) REFERENCES months ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX facts_by_month ON facts (month, name, value);
    `),
}
