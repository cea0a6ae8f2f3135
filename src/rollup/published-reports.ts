/** What has left in reports, so that the next one can be compared with it. */
import { randomUUID } from 'node:crypto'
import { type PublishedFigures, publishedFigures } from '../shared/report.ts'
import type { Remember } from '../shared/report-source.ts'
import type { Server } from './server.ts'

interface LeftReport {
  readonly published_at: string
  readonly title: string
  readonly figures: PublishedFigures
}

/** Oldest first; the same figures once, however many files were made of them. */
export async function listPublished(server: Server, organisationId: string): Promise<LeftReport[]> {
  const { rows } = await server.query<Omit<LeftReport, 'figures'> & { figures: string }>(
    `SELECT published_at, title, figures FROM (
       SELECT DISTINCT ON (figures) * FROM peerlogg.published_reports WHERE organisation_id = $1
       ORDER BY figures, published_at, report_id
     ) AS once ORDER BY published_at, report_id`,
    [organisationId],
  )
  return rows.map((row) => ({ ...row, figures: publishedFigures.parse(JSON.parse(row.figures)) }))
}

/**
 * Each report that leaves has rows of its own: one that does not leave after all must not take away what
 * somebody else's has put there meanwhile.
 */
export function rememberIn(server: Server, organisationId: string): Remember {
  return async (title, figures) => {
    const ids = figures.map(() => randomUUID())
    await server.query(
      `INSERT INTO peerlogg.published_reports (organisation_id, report_id, published_at, title, figures)
       SELECT $1, report_id, $2, $3, figures FROM unnest($4::uuid[], $5::text[]) AS new (report_id, figures)`,
      [
        organisationId,
        new Date().toISOString(),
        title,
        ids,
        figures.map((each) => JSON.stringify(each)),
      ],
    )
    return async () => {
      await server.query(
        `DELETE FROM peerlogg.published_reports
         WHERE organisation_id = $1 AND report_id = ANY ($2)`,
        [organisationId, ids],
      )
    }
  }
}
