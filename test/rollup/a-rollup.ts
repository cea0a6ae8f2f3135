/** An organisation in a database, and what it holds. */
import { randomUUID } from 'node:crypto'
import { importFile } from '../../src/rollup/imports.ts'
import { carryOrganisation } from '../../src/rollup/organisations.ts'
import { reportOn } from '../../src/rollup/report-figures.ts'
import type { Server } from '../../src/rollup/server.ts'
import { carrySigners } from '../../src/rollup/signers.ts'
import type { MonthRange } from '../../src/shared/report.ts'
import type { ImportResult } from '../../src/shared/supervision.ts'
import { getOrganisationKeys } from '../../src/supervision/organisation.ts'
import { listSigners } from '../../src/supervision/signers.ts'
import type { Database } from '../../src/vault/database.ts'
import type { contentsOf } from '../supervision/a-supervisor.ts'

/**
 * A new organisation with the keys and signers of a supervisor's store. Its id is another one, so that
 * any number of them fit beside each other.
 */
export async function aRollup(server: Server, supervisor: Database) {
  const organisationId = randomUUID()
  const receiver = { organisationId, keys: getOrganisationKeys(supervisor) }
  await carryOrganisation(server, { id: organisationId, name: 'Region Exempel' })
  const carry = () => carrySigners(server, organisationId, listSigners(supervisor))
  await carry()
  return {
    organisationId,
    carry,
    /** Over another connection, if one is given. */
    take: async (files: readonly Uint8Array[], over = server): Promise<ImportResult[]> => {
      const results: ImportResult[] = []
      for (const [place, bytes] of files.entries()) {
        const file = `fil-${place + 1}.peerlogg`
        results.push(await importFile(over, receiver, { file, read: async () => bytes }))
      }
      return results
    },
    reportOn: (range: MonthRange, units: readonly string[] = []) =>
      reportOn(server, organisationId, range, units),
    contents: () => contentsOfRollup(server, organisationId),
  }
}

/** The same as `contentsOf` tells of a supervisor's store, in the same words. */
export async function contentsOfRollup(
  server: Server,
  organisationId: string,
): Promise<ReturnType<typeof contentsOf>> {
  const all = async (sql: string) => {
    const { rows } = await server.query<unknown[]>({
      text: `WITH logs AS (
          SELECT signer_id, min(public_key) AS log FROM peerlogg.signer_keys
          WHERE organisation_id = $1 GROUP BY signer_id)
        ${sql}`,
      values: [organisationId],
      rowMode: 'array',
    })
    return rows
  }
  return {
    signers: await all(
      `SELECT public_key, log, name, (revoked_at <> '')::integer
       FROM peerlogg.signer_keys JOIN logs USING (signer_id)
       JOIN peerlogg.signers USING (organisation_id, signer_id)
       WHERE organisation_id = $1 ORDER BY 1`,
    ),
    receipts: await all(
      `SELECT digest, log, public_key, signer_name, export_id, follows, sequence::float8, created,
         replace(to_json(months)::text, ', ', ','), cells, facts, sessions::float8, minutes::float8,
         withheld, is_under_name::integer
       FROM peerlogg.imports JOIN logs USING (signer_id) WHERE organisation_id = $1 ORDER BY 1`,
    ),
    months: await all(
      `SELECT log, month, digest FROM peerlogg.months JOIN logs USING (signer_id)
       WHERE organisation_id = $1 ORDER BY 1, 2`,
    ),
    cells: await all(
      `SELECT log, month, unit, setting, activity, form, phase, sessions, minutes, participants
       FROM peerlogg.cells JOIN logs USING (signer_id)
       WHERE organisation_id = $1 ORDER BY 1, 2, 3, 4, 5, 6, 7`,
    ),
    facts: await all(
      `SELECT log, month, name, value FROM peerlogg.facts JOIN logs USING (signer_id)
       WHERE organisation_id = $1 ORDER BY 1, 2, 3`,
    ),
  }
}
