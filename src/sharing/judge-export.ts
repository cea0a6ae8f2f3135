/**
 * What an export would change in a store of received months, whichever kind of store: a rule of values,
 * so that every store comes to the same end.
 */
import type { ImportNote } from '../shared/import-notes.ts'
import type { Refusal, RefusalCode, RefusalDetail } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import type { ExportContent } from './export-content.ts'
import { fingerprintOf } from './signing.ts'

/** What decides which of two exports by one log is the newer. */
export interface Edition {
  readonly sequence: number
  readonly digest: string
}

export const editionOf = ({
  manifest,
  digest,
}: Pick<ExportContent, 'manifest' | 'digest'>): Edition => ({
  sequence: manifest.sequence,
  digest,
})

/**
 * The higher sequence is newer. A log whose folder was copied back may use a sequence twice; then the
 * larger digest counts as newer, which means nothing but is the same in whatever order the files come.
 */
export function isNewer(edition: Edition, other: Edition): boolean {
  const difference = edition.sequence - other.sequence
  return difference === 0 ? edition.digest > other.digest : difference > 0
}

/** What a store knows of a key. Moments are ISO 8601 in UTC, days YYYY-MM-DD; both empty when not set. */
export interface KnownKey {
  readonly signerId: number
  readonly revokedAt: string
  readonly revokedBy: string
  readonly validUntil: string
  readonly validUntilBy: string
}

/** What a store holds that an export is judged by. */
export interface Known {
  /** Null for a key that nobody has confirmed. */
  readonly key: KnownKey | null
  /** Whether the key that the export says it replaces is one that the store trusts. */
  readonly knowsFormerKey: boolean
  /** From which export each month of the signer is held. */
  readonly held: ReadonlyMap<string, Edition>
  /** When this very export was taken in; empty when it was not. */
  readonly importedAt: string
  /** Whether the export that this one follows was taken in. */
  readonly hasFollowed: boolean
  /** The recipient that invitations tell now. */
  readonly recipient: string
}

const day = 24 * 60 * 60 * 1000

const noMonths: ImportResult['months'] = { new: [], replaced: [], unchanged: [], older: [] }

/** `today` is the local day, YYYY-MM-DD. */
export function judgeExport(
  file: string,
  content: ExportContent,
  known: Known,
  { now, today }: { readonly now: Date; readonly today: string },
): ImportResult {
  const { manifest, cells } = content
  const about = {
    file,
    signer: {
      name: manifest.signer.name,
      fingerprint: fingerprintOf(manifest.signer.public_key),
    },
    export_id: manifest.export_id,
    sessions: sum(cells.map((cell) => cell.sessions)),
    minutes: sum(cells.map((cell) => cell.minutes)),
    withheld: manifest.withheld,
    imported_at: known.importedAt,
    notes: notesOn(content, known, now),
    months: noMonths,
  }
  const { key } = known
  if (key === null) return { ...about, state: 'waiting', reason: reason('signer-waiting') }
  if (key.revokedAt !== '') {
    const detail = { day: key.revokedAt.slice(0, 10), by: key.revokedBy }
    return { ...about, state: 'refused', reason: reason('signer-revoked', detail) }
  }
  if (key.validUntil !== '' && key.validUntil < today) {
    const detail = { day: key.validUntil, by: key.validUntilBy }
    return { ...about, state: 'refused', reason: reason('signer-expired', detail) }
  }
  const months = compareMonths(content, known.held)
  return { ...about, state: stateOf(months), months, reason: null }
}

/** What is told of a file that cannot be read. */
export function refusedFile(file: string, { code, detail }: Refusal): ImportResult {
  return {
    file,
    state: 'refused',
    signer: null,
    export_id: null,
    months: noMonths,
    sessions: 0,
    minutes: 0,
    withheld: 0,
    imported_at: '',
    notes: [],
    reason: reason(code, detail),
  }
}

function compareMonths(content: ExportContent, held: Known['held']): ImportResult['months'] {
  const months: ImportResult['months'] = { new: [], replaced: [], unchanged: [], older: [] }
  for (const month of content.manifest.months) {
    const other = held.get(month)
    if (!other) months.new.push(month)
    else if (other.digest === content.digest) months.unchanged.push(month)
    else if (isNewer(editionOf(content), other)) months.replaced.push(month)
    else months.older.push(month)
  }
  return months
}

function stateOf(months: ImportResult['months']): ImportResult['state'] {
  if (months.replaced.length > 0) return 'replaced'
  return months.new.length > 0 ? 'new' : 'unchanged'
}

function notesOn({ manifest }: ExportContent, known: Known, now: Date): ImportNote[] {
  const notes: ImportNote[] = []
  if (known.key !== null && manifest.follows !== undefined && !known.hasFollowed) {
    notes.push('earlier-missing')
  }
  if (Date.parse(manifest.created) > now.getTime() + day) notes.push('clock-ahead')
  if (manifest.recipient !== known.recipient) notes.push('former-key')
  if (known.key === null && known.knowsFormerKey) notes.push('replaces-key')
  return notes
}

function reason(code: RefusalCode, detail: RefusalDetail = {}): ImportResult['reason'] {
  return { code, detail: { ...detail } }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
