import type { Database } from '../vault/database.ts'

/** That a log tells of work in a unit in a month; in no unit when the name is empty. */
export type Told = readonly [signerId: number, month: string, unit: string]

/**
 * From one unit of a log's month to the next by the primary key: a few steps for each month received,
 * however many cells it has.
 */
export const toldUnits = `
  WITH RECURSIVE told (signer_id, month, unit) AS (
    SELECT signer_id, month, (
      SELECT MIN(unit) FROM cells
      WHERE cells.signer_id = months.signer_id AND cells.month = months.month)
    FROM months WHERE month BETWEEN ? AND ?
    UNION ALL
    SELECT signer_id, month, (
      SELECT MIN(unit) FROM cells
      WHERE cells.signer_id = told.signer_id AND cells.month = told.month
        AND cells.unit > told.unit)
    FROM told WHERE unit IS NOT NULL
  )`

/** In all months, or in some. */
export function listTold(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string } = { from: '', to: '9999' },
): Told[] {
  return db
    .prepare<[string, string], Told>(
      `${toldUnits} SELECT signer_id, month, unit FROM told WHERE unit IS NOT NULL
       ORDER BY signer_id, month, unit`,
    )
    .raw()
    .all(from, to)
}
