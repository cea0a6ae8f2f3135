/**
 * What was taken in, and how it is undone. An import that is undone counts for nothing: what the store
 * holds is what the remaining ones say, as if it had never come.
 */
import type { Portion, Receipt, ReceiptMonth, Undoing } from '../shared/desk.ts'
import { Refusal } from '../shared/refusal.ts'
import { readLines } from '../sharing/export-file.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { getOrganisationKeys } from './organisation.ts'
import { findHeld, replaceMonths } from './shared-months.ts'
import { nameAfterNewestImport } from './signers.ts'

interface ReceiptRow extends Omit<Receipt, 'signer' | 'months'> {
  readonly name: string
  readonly publicKey: string
  readonly months: string
}

/** Newest first, and how many there are in all. */
export function listReceipts(
  db: Database,
  { from, amount }: Portion,
): { receipts: Receipt[]; inAll: number } {
  const rows = db
    .prepare<[number, number], ReceiptRow>(
      `SELECT id, imported_at AS importedAt, undone_at AS undoneAt, created, signer_name AS name,
         iif(public_key <> '', public_key, (
           SELECT public_key FROM signer_keys WHERE signer_keys.signer_id = imports.signer_id
           ORDER BY confirmed_at, public_key LIMIT 1)) AS publicKey,
         months, sessions, minutes, withheld
       FROM imports ORDER BY imported_at DESC, id DESC LIMIT ? OFFSET ?`,
    )
    .all(amount, from)
  const receipts = rows.map(({ name, publicKey, months, ...rest }) => ({
    ...rest,
    signer: { name, fingerprint: fingerprintOf(publicKey) },
    months: JSON.parse(months) as string[],
  }))
  const inAll = db.prepare<[], number>('SELECT count(*) FROM imports').pluck().get() ?? 0
  return { receipts, inAll }
}

interface Import {
  readonly id: number
  readonly signerId: number
  readonly sequence: number
  readonly digest: string
  readonly months: string
}

/** Throws Refusal 'receipt-not-found' for an import that does not count, or is none. */
function getImport(db: Database, id: number): Import {
  const found = db
    .prepare<[number], Import>(
      `SELECT id, signer_id AS signerId, sequence, digest, months
       FROM imports WHERE id = ? AND undone_at = ''`,
    )
    .get(id)
  if (!found) throw new Refusal('receipt-not-found')
  return found
}

const monthsOf = ({ months }: Import) => JSON.parse(months) as string[]

interface Speaker {
  readonly id: number
  readonly created: string
  readonly isKept: 0 | 1
}

/** The other imports of the log that speak for a month and are older than this one, newest first. */
function findOlder(db: Database, { id, signerId, sequence, digest }: Import, month: string) {
  return db
    .prepare<
      [{ id: number; signerId: number; sequence: number; digest: string; month: string }],
      Speaker
    >(
      `SELECT id, created, length(lines) > 0 AS isKept FROM imports
       WHERE signer_id = @signerId AND id <> @id AND undone_at = ''
         AND (sequence, digest) < (@sequence, @digest)
         AND EXISTS (SELECT 1 FROM json_each(months) WHERE value = @month)
       ORDER BY sequence DESC, digest DESC`,
    )
    .all({ id, signerId, sequence, digest, month })
}

/** What became of each month of an import. */
export function listReceiptMonths(db: Database, id: number): ReceiptMonth[] {
  const undone = getImport(db, id)
  const held = findHeld(db, undone.signerId, monthsOf(undone))
  return monthsOf(undone).map((month) => {
    const now = held.get(month)
    return {
      month,
      newer: now && now.digest !== undone.digest ? now.created : '',
      earlier: findOlder(db, undone, month)[0]?.created ?? '',
    }
  })
}

interface Plan extends Undoing {
  /** From which import each month that goes back is held then. */
  readonly from: ReadonlyMap<string, number>
}

function planUndoing(db: Database, undone: Import): Plan {
  const plan = { back: [], away: [], stays: [], notKept: [], from: new Map() } as {
    [Part in 'back' | 'notKept']: Undoing['back']
  } & { away: string[]; stays: string[]; from: Map<string, number> }
  const held = findHeld(db, undone.signerId, monthsOf(undone))
  for (const month of monthsOf(undone)) {
    if (held.get(month)?.digest !== undone.digest) {
      plan.stays.push(month)
      continue
    }
    const older = findOlder(db, undone, month)
    const kept = older.find(({ isKept }) => isKept === 1)
    if (kept) {
      plan.back.push({ month, created: kept.created })
      plan.from.set(month, kept.id)
    } else plan.away.push(month)
    const lost = older[0]
    if (lost && lost !== kept) plan.notKept.push({ month, created: lost.created })
  }
  return plan
}

/** What it would mean to undo an import. Throws Refusal 'receipt-not-found'. */
export function findUndoing(db: Database, id: number): Undoing {
  const { from: _, ...undoing } = planUndoing(db, getImport(db, id))
  return undoing
}

/**
 * Undoes an import in one transaction: each of its months goes to the newest import of the log that
 * remains and speaks for it, or away. Its lines are gone then; the same file can be imported again.
 * Throws Refusal 'receipt-not-found'.
 */
export function undoImport(db: Database, id: number): Undoing {
  const keys = getOrganisationKeys(db)
  const linesOf = db.prepare<[number], Buffer>('SELECT lines FROM imports WHERE id = ?').pluck()
  const whole = db.transaction(() => {
    const undone = getImport(db, id)
    const { from, ...undoing } = planUndoing(db, undone)
    db.prepare(`UPDATE imports SET undone_at = ?, lines = x'' WHERE id = ?`).run(
      new Date().toISOString(),
      id,
    )
    for (const importId of new Set(from.values())) {
      const months = undoing.back.flatMap(({ month }) =>
        from.get(month) === importId ? [month] : [],
      )
      const lines = linesOf.get(importId)
      if (!lines) throw new Error('An import is gone')
      replaceMonths(db, undone.signerId, importId, months, readLines(lines, keys))
    }
    const remove = db.prepare('DELETE FROM months WHERE signer_id = ? AND month = ?')
    for (const month of undoing.away) remove.run(undone.signerId, month)
    nameAfterNewestImport(db, undone.signerId)
    return undoing
  })
  return whole.immediate()
}
