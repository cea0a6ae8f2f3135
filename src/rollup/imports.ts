/**
 * Files coming in, as in a supervisor's own store: for each signer and month the newest export wins, so
 * the same files in any order, any number of times, by any number of importers at once, give the same.
 */
import { localDay } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ImportResult } from '../shared/supervision.ts'
import { type OpenedExport, readExport } from '../sharing/export-file.ts'
import {
  type Edition,
  judgeExport,
  type Known,
  type KnownKey,
  refusedFile,
} from '../sharing/judge-export.ts'
import type { OrganisationKey } from '../sharing/organisation-key.ts'
import { refusalOf } from './failures.ts'
import { replaceMonths, type Whose } from './shared-months.ts'
import { inTransaction, type Server } from './server.ts'
import { nameAfterNewestImport } from './signers.ts'

/** For whom files come in. */
export interface Receiver {
  readonly organisationId: string
  /** All that the organisation has or had, newest first. They never reach the server. */
  readonly keys: readonly OrganisationKey[]
}

/** A file and how to read it. */
interface IncomingFile {
  /** Its name without the folder. */
  readonly file: string
  readonly read: () => Promise<Uint8Array>
}

/**
 * One transaction a file: it is imported whole or not at all. When the server refuses one, its receipt
 * says so and those before it stay.
 */
export async function importFile(
  server: Server,
  receiver: Receiver,
  { file, read }: IncomingFile,
): Promise<ImportResult> {
  try {
    const content = await readExport(await read(), receiver.keys)
    return await inTransaction(
      server,
      () => whatIsKnown(server, receiver, content),
      (known) => take(server, receiver, file, content, known),
    )
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal instanceof Refusal) return refusedFile(file, refusal)
    throw refusal
  }
}

async function take(
  server: Server,
  { organisationId }: Receiver,
  file: string,
  content: OpenedExport,
  known: Known,
): Promise<ImportResult> {
  const now = new Date()
  const result = judgeExport(file, content, known, { now, today: localDay(now) })
  if (!known.key || result.state === 'refused') return result
  const whose = { organisationId, signerId: known.key.signerId }
  const months = [...result.months.new, ...result.months.replaced]
  // Also a file that changes nothing leaves its receipt, once, so the receipts do not depend on the
  // order of the files either.
  await Promise.all([
    keepReceipt(server, whose, content, result, now),
    nameAfterNewestImport(server, whose),
    replaceMonths(server, whose, months, content),
  ])
  return result
}

/**
 * What the database holds that an export is judged by. From here to the end of the transaction nobody else
 * imports files of the same log, and nobody says anything new about signers: each question is answered as
 * things stand once the locks before it are held.
 */
async function whatIsKnown(
  server: Server,
  { organisationId, keys }: Receiver,
  { manifest, digest }: OpenedExport,
): Promise<Known> {
  const { public_key: publicKey, former_public_key: formerKey = '' } = manifest.signer
  const signer = `(SELECT signer_id FROM peerlogg.signer_keys
    WHERE organisation_id = $1 AND public_key = $2)`
  const [, key, months, others] = await Promise.all([
    server.query('SELECT FROM peerlogg.organisations WHERE organisation_id = $1 FOR KEY SHARE', [
      organisationId,
    ]),
    server.query<KnownKey>(
      `SELECT signer_id AS "signerId", revoked_at AS "revokedAt", revoked_by AS "revokedBy",
         valid_until AS "validUntil", valid_until_by AS "validUntilBy"
       FROM peerlogg.signer_keys JOIN peerlogg.signers USING (organisation_id, signer_id)
       WHERE organisation_id = $1 AND public_key = $2
       FOR UPDATE OF signers`,
      [organisationId, publicKey],
    ),
    server.query<{ month: string; sequence: string; digest: string }>(
      `SELECT month, sequence, digest
       FROM peerlogg.months JOIN peerlogg.imports USING (organisation_id, digest)
       WHERE organisation_id = $1 AND months.signer_id = ${signer} AND month = ANY ($3)`,
      [organisationId, publicKey, manifest.months],
    ),
    server.query<Pick<Known, 'importedAt' | 'hasFollowed' | 'knowsFormerKey'>>(
      `SELECT coalesce((SELECT imported_at FROM peerlogg.imports
           WHERE organisation_id = $1 AND digest = $3), '') AS "importedAt",
         EXISTS (SELECT FROM peerlogg.imports
           WHERE organisation_id = $1 AND signer_id = ${signer} AND export_id = $4) AS "hasFollowed",
         EXISTS (SELECT FROM peerlogg.signer_keys
           WHERE organisation_id = $1 AND public_key = $5) AS "knowsFormerKey"`,
      [organisationId, publicKey, digest, manifest.follows ?? '', formerKey],
    ),
  ])
  const [known] = others.rows
  if (!known) throw new Error('The database said nothing')
  const held = months.rows.map(({ month, sequence, ...edition }): [string, Edition] => [
    month,
    { ...edition, sequence: Number(sequence) },
  ])
  return {
    ...known,
    key: key.rows[0] ?? null,
    held: new Map(held),
    recipient: keys[0]?.recipient ?? '',
  }
}

async function keepReceipt(
  server: Server,
  { organisationId, signerId }: Whose,
  { manifest, cells, facts, digest, lines }: OpenedExport,
  { sessions, minutes }: ImportResult,
  now: Date,
): Promise<void> {
  await server.query(
    `INSERT INTO peerlogg.imports (organisation_id, digest, signer_id, public_key, signer_name, export_id,
       follows, sequence, created, imported_at, months, cells, facts, sessions, minutes, withheld,
       is_under_name, lines)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     ON CONFLICT (organisation_id, digest) DO NOTHING`,
    [
      organisationId,
      digest,
      signerId,
      manifest.signer.public_key,
      manifest.signer.name,
      manifest.export_id,
      manifest.follows ?? '',
      manifest.sequence,
      manifest.created,
      now.toISOString(),
      manifest.months,
      cells.length,
      facts.length,
      sessions,
      minutes,
      manifest.withheld,
      manifest.under_name === true,
      lines,
    ],
  )
}
