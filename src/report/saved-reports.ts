/** Reports that are being written, and what of them has left. Both kinds of store have the tables. */
import {
  type PublishedFigures,
  publishedFigures,
  type ReportSettings,
  reportSettings,
  type SavedReport,
} from '../shared/report.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Remember } from '../shared/report-source.ts'
import type { Database } from '../vault/database.ts'

interface ReportRow {
  readonly id: number
  readonly changed_at: string
  readonly settings: string
}

/** Newest first. */
export function listReports(db: Database): SavedReport[] {
  return db
    .prepare<[], ReportRow>(
      'SELECT id, changed_at, settings FROM reports ORDER BY changed_at DESC, id DESC',
    )
    .all()
    .map(toSavedReport)
}

/** A new one without an id. Throws Refusal 'report-not-found' when it was removed meanwhile. */
export function saveReport(
  db: Database,
  { id, settings }: { readonly id: number | null; readonly settings: ReportSettings },
  now = new Date(),
): SavedReport {
  const [changedAt, text] = [now.toISOString(), JSON.stringify(settings)]
  const saved =
    id === null
      ? db
          .prepare<[string, string], ReportRow>(
            'INSERT INTO reports (changed_at, settings) VALUES (?, ?) RETURNING *',
          )
          .get(changedAt, text)
      : db
          .prepare<[string, string, number], ReportRow>(
            'UPDATE reports SET changed_at = ?, settings = ? WHERE id = ? RETURNING *',
          )
          .get(changedAt, text, id)
  if (!saved) throw new Refusal('report-not-found')
  return toSavedReport(saved)
}

/** Files that were made of it stay where they are, and what has left is still remembered. */
export function removeReport(db: Database, id: number): void {
  db.prepare('DELETE FROM reports WHERE id = ?').run(id)
}

function toSavedReport({ id, changed_at, settings }: ReportRow): SavedReport {
  return { id, changed_at, settings: reportSettings.parse(JSON.parse(settings)) }
}

/** A report that has left in a file. */
export interface LeftReport {
  readonly published_at: string
  readonly title: string
  readonly figures: PublishedFigures
}

/** Oldest first. */
export function listPublished(db: Database): LeftReport[] {
  return db
    .prepare<[], Omit<LeftReport, 'figures'> & { figures: string }>(
      'SELECT published_at, title, figures FROM published_reports ORDER BY id',
    )
    .all()
    .map((row) => ({ ...row, figures: publishedFigures.parse(JSON.parse(row.figures)) }))
}

/**
 * Remembers what leaves. The same figures of the same months are kept once, however many files were made
 * of them. Answers the ids of what was not known before.
 */
export function rememberPublished(
  db: Database,
  title: string,
  figures: readonly PublishedFigures[],
  now = new Date(),
): number[] {
  const remember = db
    .prepare<[{ publishedAt: string; title: string; figures: string }], number>(
      `INSERT INTO published_reports (published_at, title, figures)
       SELECT @publishedAt, @title, @figures
       WHERE NOT EXISTS (SELECT 1 FROM published_reports WHERE figures = @figures)
       RETURNING id`,
    )
    .pluck()
  const publishedAt = now.toISOString()
  return db.transaction(() =>
    figures.flatMap((each) => remember.all({ publishedAt, title, figures: JSON.stringify(each) })),
  )()
}

/** The same for a report that is being saved, which may fail. */
export function rememberIn(db: Database): Remember {
  return (title, figures) => {
    const remembered = rememberPublished(db, title, figures)
    return () => forgetPublished(db, remembered)
  }
}

/** For what did not leave after all. */
function forgetPublished(db: Database, ids: readonly number[]): void {
  db.prepare('DELETE FROM published_reports WHERE id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(ids),
  )
}
