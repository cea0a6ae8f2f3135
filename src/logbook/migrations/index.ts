import type { Migration } from '../../vault/database.ts'
import { createSessions } from './0001-create-sessions.ts'
import { growTheDailyLog } from './0002-grow-the-daily-log.ts'
import { keepTheLogSafe } from './0003-keep-the-log-safe.ts'
import { planWhatIsAhead } from './0005-plan-what-is-ahead.ts'
import { shareOnOwnTerms } from './0006-share-on-own-terms.ts'
import { writeReports } from './0004-write-reports.ts'

/** In order; shipped ones are never edited. */
export const logbookMigrations: readonly Migration[] = [
  createSessions,
  growTheDailyLog,
  keepTheLogSafe,
  writeReports,
  planWhatIsAhead,
  shareOnOwnTerms,
]
