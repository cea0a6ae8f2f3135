import type { RollupMigration } from '../migrate.ts'

/** Each was written to at every file, and found nothing that the primary keys do not find as well. */
export const takeInFaster: RollupMigration = {
  version: 2,
  sql: `
DROP INDEX peerlogg.facts_by_month;
DROP INDEX peerlogg.months_by_month;
DROP INDEX peerlogg.months_by_import;
DROP INDEX peerlogg.imports_by_export;
`,
}
