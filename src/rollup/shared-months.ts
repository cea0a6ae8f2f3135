/** The months that logs have shared: which export each is held from, and its cells and facts. */
import type { ExportContent } from '../sharing/export-content.ts'
import type { Server } from './server.ts'

/** One log of an organisation. */
export interface Whose {
  readonly organisationId: string
  readonly signerId: number
}

/**
 * Puts an export's cells and facts in the place of what was held of these months. Each table takes one
 * statement, however many rows it gets.
 */
export async function replaceMonths(
  server: Server,
  { organisationId, signerId }: Whose,
  months: readonly string[],
  { digest, cells, facts }: Pick<ExportContent, 'digest' | 'cells' | 'facts'>,
): Promise<void> {
  if (months.length === 0) return
  const replaced = new Set(months)
  const newCells = cells.filter(({ month }) => replaced.has(month))
  const newFacts = facts.filter(({ month }) => replaced.has(month))
  const of = [organisationId, signerId]
  await Promise.all([
    // A month's cells and facts go with it.
    server.query(
      `DELETE FROM peerlogg.months
       WHERE organisation_id = $1 AND signer_id = $2 AND month = ANY ($3)`,
      [...of, months],
    ),
    server.query(
      `INSERT INTO peerlogg.months (organisation_id, signer_id, month, digest)
       SELECT $1, $2, month, $4 FROM unnest($3::text[]) AS month`,
      [...of, months, digest],
    ),
    server.query(
      `INSERT INTO peerlogg.cells (organisation_id, signer_id, month, unit, setting, activity, form, phase,
         sessions, minutes, participants)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::integer[], $10::integer[], $11::integer[])`,
      [
        ...of,
        newCells.map(({ month }) => month),
        newCells.map(({ unit }) => unit),
        newCells.map(({ setting }) => setting),
        newCells.map(({ activity }) => activity),
        newCells.map(({ form }) => form),
        newCells.map(({ phase }) => phase),
        newCells.map(({ sessions }) => sessions),
        newCells.map(({ minutes }) => minutes),
        newCells.map(({ participants }) => participants),
      ],
    ),
    server.query(
      `INSERT INTO peerlogg.facts (organisation_id, signer_id, month, name, value)
       SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::integer[])`,
      [
        ...of,
        newFacts.map(({ month }) => month),
        newFacts.map(({ name }) => name),
        newFacts.map(({ value }) => value),
      ],
    ),
  ])
}
