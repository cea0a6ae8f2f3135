import { Refusal } from '../shared/refusal.ts'
import type { ReportSource } from '../shared/report-source.ts'
import type { Organisation } from './organisations.ts'
import { listUnits, reportOn } from './report-figures.ts'
import type { Server } from './server.ts'

/** What the reports of one organisation are made from: the months that its logs have shared. */
export function rollupReportSource(server: Server, { id, name }: Organisation): ReportSource {
  return {
    kind: 'supervisor',
    organisation: () => name,
    scope: async () => {
      const { rows } = await server.query<{ from: string | null; to: string | null }>(
        `SELECT MIN(month) AS "from", MAX(month) AS "to"
         FROM peerlogg.months WHERE organisation_id = $1`,
        [id],
      )
      const { from = null, to = null } = rows[0] ?? {}
      if (from === null || to === null) return null
      return { from, to, units: await listUnits(server, id, { from, to }) }
    },
    reportOn: (range, units) => reportOn(server, id, range, units),
    developmentIn: () => {
      throw new Refusal('not-a-logbook')
    },
  }
}
