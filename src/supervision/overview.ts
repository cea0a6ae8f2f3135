import { factsAddedOver } from '../shared/export-format.ts'
import { foldCells, type SummedCell } from '../shared/fold-cells.ts'
import type { MonthRange, Report } from '../shared/report.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { toldUnits } from './told-units.ts'

/**
 * What the imported months of a period add up to, of some units alone, by name; of none, all work. One
 * pass over an index, cell by cell summed over the signers, and folded into every breakdown at once.
 */
export function reportOn(db: Database, range: MonthRange, units: readonly string[]): Report {
  const { from, to } = range
  const cells = db
    .prepare<string[], SummedCell>(units.length === 0 ? summedCells : summedCellsOfUnits)
    .raw()
    .iterate(from, to, ...(units.length === 0 ? [] : [JSON.stringify(units)]))
  const folded = foldCells(cells)
  return {
    from,
    to,
    units: [...units],
    ...folded,
    logs_of_unit: countLogsOfUnits(db, range, Object.keys(folded.by_unit)),
    facts: units.length === 0 ? sumFacts(db, from, to) : {},
    months_received: listMonthsReceived(db, range, units),
  }
}

/** The first and last month that any signer has shared; null before the first import. */
export function findMonthsReceived(db: Database): MonthRange | null {
  const { from, to } = db
    .prepare<[], { from: string | null; to: string | null }>(
      'SELECT MIN(month) AS "from", MAX(month) AS "to" FROM months',
    )
    .get() ?? { from: null, to: null }
  return from === null || to === null ? null : { from, to }
}

const summed = (condition: string) => `
  SELECT month, unit, setting, activity, form, phase,
    SUM(sessions), SUM(minutes), SUM(participants)
  FROM cells WHERE month BETWEEN ? AND ? ${condition}
  GROUP BY month, unit, setting, activity, form, phase`

/** In the order of the index cells_by_month, so that rows of one group arrive together. */
export const summedCells = summed('')
export const summedCellsOfUnits = summed('AND unit IN (SELECT value FROM json_each(?))')

/** Those that may be added over these months. */
function sumFacts(db: Database, from: string, to: string): Report['facts'] {
  const names = factsAddedOver(from === to ? 'one month' : 'months')
  const rows = db
    .prepare<[string, string, string], [name: string, value: number]>(
      `SELECT name, SUM(value) FROM months JOIN facts USING (signer_id, month)
       WHERE month BETWEEN ? AND ? AND name IN (SELECT value FROM json_each(?))
       GROUP BY name ORDER BY name`,
    )
    .raw()
    .all(from, to, JSON.stringify(names))
  return Object.fromEntries(rows)
}

/** How many logs tell of each of the units. */
function countLogsOfUnits(
  db: Database,
  { from, to }: MonthRange,
  units: readonly string[],
): Report['logs_of_unit'] {
  const rows = db
    .prepare<[string, string], [unit: string, logs: number]>(
      `${toldUnits}
       SELECT unit, COUNT(DISTINCT signer_id) FROM told WHERE unit IS NOT NULL GROUP BY unit`,
    )
    .raw()
    .all(from, to)
  const logs = new Map(rows)
  return Object.fromEntries(units.map((unit) => [unit, logs.get(unit) ?? 0]))
}

/**
 * Which months each log has shared, within the period. When units are chosen, of the logs alone that tell
 * of one of them.
 */
export function listMonthsReceived(
  db: Database,
  { from, to }: MonthRange,
  units: readonly string[] = [],
): Report['months_received'] {
  const rows = db
    .prepare<
      [{ from: string; to: string; units: string }],
      { id: number; name: string; public_key: string; month: string }
    >(
      // Known by the key that was confirmed last and not revoked, whatever keys it has signed with before.
      `WITH newest_keys AS (
         SELECT signer_id, public_key, ROW_NUMBER() OVER (
           PARTITION BY signer_id ORDER BY revoked_at <> '', confirmed_at DESC, public_key) AS place
         FROM signer_keys)
       SELECT signers.id, name, public_key, month
       FROM months JOIN signers ON signers.id = months.signer_id
         JOIN newest_keys ON newest_keys.signer_id = months.signer_id AND place = 1
       WHERE month BETWEEN @from AND @to AND (@units = '[]' OR EXISTS (
         SELECT 1 FROM cells
         WHERE cells.signer_id = months.signer_id AND cells.month BETWEEN @from AND @to
           AND unit IN (SELECT value FROM json_each(@units))))
       ORDER BY name, public_key, month`,
    )
    .all({ from, to, units: JSON.stringify(units) })
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            signer: { name: first.name, fingerprint: fingerprintOf(first.public_key) },
            months: [first, ...others].map(({ month }) => month),
          },
        ]
      : [],
  )
}
