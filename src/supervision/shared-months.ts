/** The months that logs have shared: which export each is held from, and its cells and facts. */
import type { ExportContent } from '../sharing/export-content.ts'
import type { Edition } from '../sharing/judge-export.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from '../vault/prepared.ts'

/** The export that a month is held from, and when it was made by the sender's clock. */
export interface HeldFrom extends Edition {
  readonly created: string
}

/** From which export each of these months of a signer is held. */
export function findHeld(
  db: Database,
  signerId: number,
  months: readonly string[],
): Map<string, HeldFrom> {
  const find = prepared<[number, string], HeldFrom>(
    db,
    `SELECT sequence, digest, created FROM months JOIN imports ON imports.id = import_id
     WHERE months.signer_id = ? AND month = ?`,
  )
  const held = new Map<string, HeldFrom>()
  for (const month of months) {
    const edition = find.get(signerId, month)
    if (edition) held.set(month, edition)
  }
  return held
}

/** Puts an import's cells and facts in the place of what the store held of these months. */
export function replaceMonths(
  db: Database,
  signerId: number,
  importId: number,
  months: readonly string[],
  { cells, facts }: Pick<ExportContent, 'cells' | 'facts'>,
): void {
  // A month's cells and facts go with it.
  const removeMonth = prepared<[number, string]>(
    db,
    'DELETE FROM months WHERE signer_id = ? AND month = ?',
  )
  const addMonth = prepared<[number, string, number]>(
    db,
    'INSERT INTO months (signer_id, month, import_id) VALUES (?, ?, ?)',
  )
  const addCell = prepared<(number | string)[]>(
    db,
    `INSERT INTO cells (signer_id, month, unit, setting, activity, form, phase,
       sessions, minutes, participants)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const addFact = prepared<[number, string, string, number]>(
    db,
    'INSERT INTO facts (signer_id, month, name, value) VALUES (?, ?, ?, ?)',
  )
  const replaced = new Set(months)
  for (const month of replaced) {
    removeMonth.run(signerId, month)
    addMonth.run(signerId, month, importId)
  }
  for (const cell of cells) {
    const { month, unit, setting, activity, form, phase, sessions, minutes, participants } = cell
    if (!replaced.has(month)) continue
    const keys = [signerId, month, unit, setting, activity, form, phase]
    addCell.run(...keys, sessions, minutes, participants)
  }
  for (const { month, name, value } of facts) {
    if (replaced.has(month)) addFact.run(signerId, month, name, value)
  }
}
