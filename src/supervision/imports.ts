/**
 * Files taken in. For each signer and month the newest export wins, so the same files in any order,
 * any number of times, give the same store; what a file does not speak of stays as it is.
 */
import { localDay } from '../shared/dates.ts'
import type { Manifest } from '../shared/export-format.ts'
import type { ImportResult } from '../shared/supervision.ts'
import type { OpenedExport } from '../sharing/export-file.ts'
import { judgeExport, type Known, type KnownKey } from '../sharing/judge-export.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from '../vault/prepared.ts'
import { getOrganisationKeys } from './organisation.ts'
import { findHeld, type HeldFrom, replaceMonths } from './shared-months.ts'
import { findKey, nameAfterNewestImport } from './signers.ts'

/** By what an export is judged: enough of it to do so again without its lines. */
export interface Outline {
  readonly manifest: Manifest
  readonly digest: string
  readonly sessions: number
  readonly minutes: number
}

/** What the store holds that an export is judged by. */
export interface KnownHere extends Known {
  readonly held: ReadonlyMap<string, HeldFrom>
}

export function outlineOf({ manifest, digest, cells }: OpenedExport): Outline {
  let [sessions, minutes] = [0, 0]
  for (const cell of cells) {
    sessions += cell.sessions
    minutes += cell.minutes
  }
  return { manifest, digest, sessions, minutes }
}

/** What an export would do in a store that knows so much. */
export function judge(file: string, outline: Outline, known: Known): ImportResult {
  const now = new Date()
  const { sessions, minutes, ...rest } = outline
  const content = { ...rest, cells: [], facts: [] }
  const result = judgeExport(file, content, known, { now, today: localDay(now) })
  return { ...result, sessions, minutes }
}

/** Asks a store about one export after the other, while nothing else changes it. */
export function whatIsKnown(db: Database): (outline: Outline) => KnownHere {
  const [newest] = getOrganisationKeys(db)
  const imported = prepared<[string], string>(
    db,
    `SELECT imported_at FROM imports WHERE digest = ? AND undone_at = ''`,
  ).pluck()
  const followed = prepared<[number, string]>(
    db,
    `SELECT 1 FROM imports WHERE signer_id = ? AND export_id = ? AND undone_at = ''`,
  )
  const keys = new Map<string, KnownKey | null>()
  const keyOf = (publicKey: string): KnownKey | null => {
    const known = keys.get(publicKey) ?? findKey(db, publicKey)
    keys.set(publicKey, known)
    return known
  }
  return ({ manifest, digest }) => {
    const { public_key, former_public_key } = manifest.signer
    const key = keyOf(public_key)
    return {
      key,
      knowsFormerKey: former_public_key !== undefined && keyOf(former_public_key) !== null,
      held: key ? findHeld(db, key.signerId, manifest.months) : new Map(),
      importedAt: imported.get(digest) ?? '',
      hasFollowed: key !== null && followed.get(key.signerId, manifest.follows ?? '') !== undefined,
      recipient: newest?.recipient ?? '',
    }
  }
}

/**
 * Takes in an export, whole or not at all, and answers with what it did. It is judged anew within the
 * transaction: a signer may have been confirmed or revoked since it was looked at.
 */
export function takeIn(db: Database, file: string, content: OpenedExport): ImportResult {
  const whole = db.transaction(() => {
    const outline = outlineOf(content)
    const known = whatIsKnown(db)(outline)
    const result = judge(file, outline, known)
    if (!known.key || result.state === 'refused') return result
    const { signerId } = known.key
    // Also a file that changes nothing leaves its receipt, once, so the receipts do not depend on the
    // order of the files either.
    const importId = keepReceipt(db, signerId, content, outline)
    nameAfterNewestImport(db, signerId)
    const { new: added, replaced } = result.months
    replaceMonths(db, signerId, importId, [...added, ...replaced], content)
    return result
  })
  return whole.immediate()
}

function keepReceipt(
  db: Database,
  signerId: number,
  { manifest, cells, facts, digest, lines }: OpenedExport,
  { sessions, minutes }: Outline,
): number {
  const receipt = {
    digest,
    signerId,
    publicKey: manifest.signer.public_key,
    signerName: manifest.signer.name,
    exportId: manifest.export_id,
    follows: manifest.follows ?? '',
    sequence: manifest.sequence,
    created: manifest.created,
    importedAt: new Date().toISOString(),
    months: JSON.stringify(manifest.months),
    cells: cells.length,
    facts: facts.length,
    sessions,
    minutes,
    withheld: manifest.withheld,
    isUnderName: manifest.under_name === true ? 1 : 0,
    lines,
  }
  const id = prepared<[typeof receipt], number>(
    db,
    `INSERT INTO imports (digest, signer_id, public_key, signer_name, export_id, follows, sequence,
         created, imported_at, months, cells, facts, sessions, minutes, withheld, is_under_name, lines)
       VALUES (@digest, @signerId, @publicKey, @signerName, @exportId, @follows, @sequence,
         @created, @importedAt, @months, @cells, @facts, @sessions, @minutes, @withheld, @isUnderName,
         @lines)
       ON CONFLICT (digest) DO UPDATE SET
         imported_at = iif(undone_at = '', imported_at, excluded.imported_at),
         undone_at = '', public_key = excluded.public_key, months = excluded.months,
         follows = excluded.follows, withheld = excluded.withheld,
         is_under_name = excluded.is_under_name, lines = excluded.lines
       RETURNING id`,
  )
    .pluck()
    .get(receipt)
  if (id === undefined) throw new Error('A receipt was not kept')
  return id
}
