/** The months that signers have shared: which export each is held from, and its cells and facts. */
import type { ImportResult } from '../shared/supervision.ts'
import type { ExportContent } from '../sharing/export-content.ts'
import type { Database } from '../vault/database.ts'

type Months = ImportResult['months']

/** What decides which of two exports by one signer is the newer. */
interface Edition {
  readonly sequence: number
  readonly digest: string
}

export function editionOf({ manifest, digest }: ExportContent): Edition {
  return { sequence: manifest.sequence, digest }
}

/**
 * The higher sequence is newer. A log restored from a backup may use a sequence twice; then the larger
 * digest counts as newer, which means nothing but is the same in whatever order the files come.
 */
export function isNewer(edition: Edition, other: Edition): boolean {
  const difference = edition.sequence - other.sequence
  return difference === 0 ? edition.digest > other.digest : difference > 0
}

/** Which months of an export are new here, newer than those held, or neither. */
export function compareMonths(db: Database, signerId: number, content: ExportContent): Months {
  const findHeld = db.prepare<[number, string], Edition>(
    `SELECT sequence, digest FROM months JOIN imports ON imports.id = import_id
     WHERE months.signer_id = ? AND month = ?`,
  )
  const months: Months = { new: [], replaced: [], unchanged: [] }
  for (const month of content.manifest.months) {
    const held = findHeld.get(signerId, month)
    if (!held) months.new.push(month)
    else if (isNewer(editionOf(content), held)) months.replaced.push(month)
    else months.unchanged.push(month)
  }
  return months
}

/** Puts an import's cells and facts in the place of what the store held of these months. */
export function replaceMonths(
  db: Database,
  signerId: number,
  importId: number,
  months: readonly string[],
  { cells, facts }: ExportContent,
): void {
  // A month's cells and facts go with it.
  const removeMonth = db.prepare('DELETE FROM months WHERE signer_id = ? AND month = ?')
  const addMonth = db.prepare('INSERT INTO months (signer_id, month, import_id) VALUES (?, ?, ?)')
  const addCell = db.prepare(
    `INSERT INTO cells (signer_id, month, unit, setting, activity, form, phase,
       sessions, minutes, participants)
     VALUES (@signerId, @month, @unit, @setting, @activity, @form, @phase,
       @sessions, @minutes, @participants)`,
  )
  const addFact = db.prepare(
    'INSERT INTO facts (signer_id, month, name, value) VALUES (@signerId, @month, @name, @value)',
  )
  const replaced = new Set(months)
  for (const month of replaced) {
    removeMonth.run(signerId, month)
    addMonth.run(signerId, month, importId)
  }
  for (const cell of cells) {
    if (replaced.has(cell.month)) addCell.run({ signerId, ...cell })
  }
  for (const fact of facts) {
    if (replaced.has(fact.month)) addFact.run({ signerId, ...fact })
  }
}
