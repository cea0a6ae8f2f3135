/**
 * Files coming in. For each signer and month the newest export wins, so the same files in any order,
 * any number of times, give the same store; what a file does not speak of stays as it is.
 */
import { Refusal, type RefusalCode, type RefusalDetail } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import type { ExportContent } from '../sharing/export-content.ts'
import { readExport } from '../sharing/export-file.ts'
import type { OrganisationKey } from '../sharing/organisation-key.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'
import { getOrganisationKey } from './organisation.ts'
import { compareMonths, editionOf, isNewer, replaceMonths } from './shared-months.ts'
import { type SignerKey, findSigner } from './signers.ts'

interface ChosenFile {
  /** The file's name without its folder. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** A file that was opened and judged. It can be judged anew, and imported. */
export interface InspectedFile {
  readonly file: string
  /** Null when the file was refused. */
  readonly content: ExportContent | null
  readonly result: ImportResult
}

const noMonths: ImportResult['months'] = { new: [], replaced: [], unchanged: [] }

/**
 * Opens the files and says what each would change. Nothing is imported. Each is judged against the
 * store alone, so two files of one batch that bring the same month are both called new. Throws
 * Refusal 'no-organisation' when there is no key to open them with.
 */
export async function inspectFiles(
  db: Database,
  files: readonly ChosenFile[],
): Promise<InspectedFile[]> {
  const key = getOrganisationKey(db)
  const inspected: InspectedFile[] = []
  for (const { file, bytes } of files) {
    const opened = await open(bytes, key)
    inspected.push(
      opened instanceof Refusal
        ? { file, content: null, result: refused(file, opened) }
        : { file, content: opened, result: judge(db, file, opened) },
    )
  }
  return inspected
}

/** The same files against the store as it is now, after a signer was confirmed. */
export function judgeAnew(db: Database, files: readonly InspectedFile[]): InspectedFile[] {
  return files.map((inspected) => {
    const { file, content } = inspected
    return content ? { ...inspected, result: judge(db, file, content) } : inspected
  })
}

/**
 * Imports what can be imported and answers with a receipt for each file. Every file is judged anew:
 * its signer may have been confirmed since, and an earlier file of the batch may bring the same
 * month. One transaction a file: it is imported whole or not at all, and when the disk refuses one,
 * its receipt says so and those before it stay.
 */
export function importInspected(db: Database, files: readonly InspectedFile[]): ImportResult[] {
  return files.map(({ file, content, result }) => {
    if (!content) return result
    try {
      return take(db, file, content)
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal.code === 'unexpected') throw error
      return refused(file, refusal)
    }
  })
}

/** The key behind a fingerprint. Throws Refusal 'signer-not-found' when no file was signed with it. */
export function signerOf(files: readonly InspectedFile[], fingerprint: string): SignerKey {
  let newest: ExportContent | null = null
  for (const { content, result } of files) {
    if (content === null || result.signer?.fingerprint !== fingerprint) continue
    if (!newest || isNewer(editionOf(content), editionOf(newest))) newest = content
  }
  if (!newest) throw new Refusal('signer-not-found')
  const { name, public_key } = newest.manifest.signer
  return { name, publicKey: public_key }
}

async function open(bytes: Uint8Array, key: OrganisationKey): Promise<ExportContent | Refusal> {
  try {
    return await readExport(bytes, key.identity, key.recipient)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function judge(db: Database, file: string, content: ExportContent): ImportResult {
  const { manifest, cells } = content
  const known = {
    file,
    signer: {
      name: manifest.signer.name,
      fingerprint: fingerprintOf(manifest.signer.public_key),
    },
    export_id: manifest.export_id,
    sessions: sum(cells.map((cell) => cell.sessions)),
    minutes: sum(cells.map((cell) => cell.minutes)),
  }
  const signer = findSigner(db, manifest.signer.public_key)
  if (!signer) {
    return { ...known, state: 'waiting', months: noMonths, reason: reason('signer-waiting') }
  }
  const months = compareMonths(db, signer.id, content)
  return { ...known, state: stateOf(months), months, reason: null }
}

function stateOf(months: ImportResult['months']): ImportResult['state'] {
  if (months.replaced.length > 0) return 'replaced'
  return months.new.length > 0 ? 'new' : 'unchanged'
}

function take(db: Database, file: string, content: ExportContent): ImportResult {
  const whole = db.transaction(() => {
    const result = judge(db, file, content)
    const signer = findSigner(db, content.manifest.signer.public_key)
    if (!signer) return result
    // Also a file that changes nothing leaves its receipt, once, so the receipts do not depend on the
    // order of the files either.
    const importId = keepReceipt(db, signer.id, content, result)
    nameAfterNewestImport(db, signer.id)
    const { new: added, replaced } = result.months
    replaceMonths(db, signer.id, importId, [...added, ...replaced], content)
    return result
  })
  return whole.immediate()
}

function keepReceipt(
  db: Database,
  signerId: number,
  { manifest, cells, facts, digest }: ExportContent,
  { sessions, minutes }: ImportResult,
): number {
  const receipt = {
    digest,
    signerId,
    signerName: manifest.signer.name,
    exportId: manifest.export_id,
    sequence: manifest.sequence,
    created: manifest.created,
    importedAt: new Date().toISOString(),
    cells: cells.length,
    facts: facts.length,
    sessions,
    minutes,
  }
  db.prepare(
    `INSERT INTO imports (digest, signer_id, signer_name, export_id, sequence, created, imported_at,
       cells, facts, sessions, minutes)
     VALUES (@digest, @signerId, @signerName, @exportId, @sequence, @created, @importedAt,
       @cells, @facts, @sessions, @minutes)
     ON CONFLICT (digest) DO NOTHING`,
  ).run(receipt)
  return Number(db.prepare('SELECT id FROM imports WHERE digest = ?').pluck().get(digest))
}

/** People change how they call themselves; the newest export says it. */
function nameAfterNewestImport(db: Database, signerId: number): void {
  db.prepare(
    `UPDATE signers SET name = (
       SELECT signer_name FROM imports WHERE signer_id = signers.id
       ORDER BY sequence DESC, digest DESC LIMIT 1
     ) WHERE id = ?`,
  ).run(signerId)
}

function refused(file: string, refusal: Refusal): ImportResult {
  return {
    file,
    state: 'refused',
    signer: null,
    export_id: null,
    months: noMonths,
    sessions: 0,
    minutes: 0,
    reason: reason(refusal.code, refusal.detail),
  }
}

function reason(code: RefusalCode, detail: RefusalDetail = {}): ImportResult['reason'] {
  return { code, detail: { ...detail } }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
