/** What the two kinds of store need of the rooms that own them. */
import { contentsOfLogbook } from '../logbook/contents.ts'
import { liftExportSequence } from '../logbook/exports.ts'
import { logbookMigrations } from '../logbook/migrations/index.ts'
import { logReportSource } from '../logbook/report-source.ts'
import { sendNothingByItself } from '../logbook/sharing-folder.ts'
import type { ProfileKind } from '../shared/profile.ts'
import type { ReportSource } from '../shared/report-source.ts'
import type { Contents } from '../shared/safety.ts'
import { contentsOfSupervision } from '../supervision/contents.ts'
import { supervisionMigrations } from '../supervision/migrations/index.ts'
import { supervisorReportSource } from '../supervision/report-source.ts'
import type { Database, Migration } from '../vault/database.ts'

interface StoreKind {
  readonly migrations: readonly Migration[]
  readonly contentsOf: (db: Database) => Contents
  /** What an older copy must not take up where it stood, once it is in use again. */
  readonly afterRestore: (db: Database) => void
  readonly reportSource: (db: Database) => ReportSource
}

export const storeKinds: Readonly<Record<ProfileKind, StoreKind>> = {
  peer: {
    migrations: logbookMigrations,
    contentsOf: contentsOfLogbook,
    afterRestore: (db) => {
      liftExportSequence(db)
      sendNothingByItself(db)
    },
    reportSource: logReportSource,
  },
  supervisor: {
    migrations: supervisionMigrations,
    contentsOf: contentsOfSupervision,
    afterRestore: () => {},
    reportSource: supervisorReportSource,
  },
}

export const migrations = {
  peer: logbookMigrations,
  supervisor: supervisionMigrations,
} as const
