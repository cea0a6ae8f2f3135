/** The logs that files are taken in from, each known by its keys. */
import type { Sender, SenderKey } from '../shared/keys.ts'
import { Refusal } from '../shared/refusal.ts'
import type { KnownKey } from '../sharing/judge-export.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from '../vault/prepared.ts'

/** A key as a file shows it. */
export interface SignerKey {
  readonly name: string
  /** 32 raw bytes in base64. */
  readonly publicKey: string
  /** The key that it says it replaces; empty without one. */
  readonly formerPublicKey: string
}

/**
 * Trusts a key from now on, after its words have been compared by voice; `by` is who did, in their
 * profile's words. A key that replaces one that is trusted becomes a key of the same log, and the former
 * one is revoked, whichever of the two is confirmed first: else the months of one log would count twice.
 * So a key that stands between two logs makes them one. The name is kept until a file is imported: from
 * then on the newest file says it. To confirm a key again changes nothing, whatever its files say by then:
 * nobody was asked about that. Answers whether anything was changed.
 */
export function confirmSigner(
  db: Database,
  { name, publicKey, formerPublicKey }: SignerKey,
  by: string,
): boolean {
  const now = new Date().toISOString()
  return db
    .transaction(() => {
      if (findKey(db, publicKey)) return false
      const newer = keysThatReplace(db, publicKey)
      const logs = [findKey(db, formerPublicKey), ...newer].map((key) => key?.signerId)
      const [signerId = addSigner(db, name), ...others] = new Set(
        logs.filter((id) => id !== undefined),
      )
      db.prepare(
        `INSERT INTO signer_keys (public_key, signer_id, former_public_key, confirmed_at, confirmed_by)
         VALUES (?, ?, ?, ?, ?)`,
      ).run(publicKey, signerId, formerPublicKey, now, by)
      const revoke = db.prepare(
        `UPDATE signer_keys SET revoked_at = ?, revoked_by = ?
         WHERE public_key = ? AND revoked_at = ''`,
      )
      revoke.run(now, by, formerPublicKey)
      if (newer.length > 0) revoke.run(now, by, publicKey)
      for (const other of others) mergeSigners(db, signerId, other)
      return true
    })
    .immediate()
}

interface ReplacingKey extends Pick<SignerKey, 'name' | 'publicKey'> {
  readonly signerId: number
  /** 1 while any key of the log is not revoked, else 0. */
  readonly isInForce: number
}

/** The confirmed keys that say to replace this one, with the names of their logs. */
export function keysThatReplace(db: Database, publicKey: string): ReplacingKey[] {
  return db
    .prepare<[string], ReplacingKey>(
      `SELECT signer_id AS signerId, name, public_key AS publicKey, EXISTS (
         SELECT 1 FROM signer_keys AS own WHERE own.signer_id = signers.id AND own.revoked_at = ''
       ) AS isInForce
       FROM signer_keys JOIN signers ON signers.id = signer_id
       WHERE former_public_key = ? ORDER BY name, public_key`,
    )
    .all(publicKey)
}

function addSigner(db: Database, name: string): number {
  return Number(db.prepare('INSERT INTO signers (name) VALUES (?)').run(name).lastInsertRowid)
}

/**
 * Two logs turned out to be one. Of a month that both have shared the newer edition stays (`isNewer` in
 * sharing/judge-export.ts).
 */
function mergeSigners(db: Database, stays: number, goes: number): void {
  const ids = { stays, goes }
  db.prepare(
    `DELETE FROM months WHERE (signer_id, month) IN (
       SELECT older.signer_id, older.month
       FROM months AS older JOIN months AS newer USING (month)
         JOIN imports AS older_import ON older_import.id = older.import_id
         JOIN imports AS newer_import ON newer_import.id = newer.import_id
       WHERE (older.signer_id, newer.signer_id) IN (VALUES (@stays, @goes), (@goes, @stays))
         AND (older_import.sequence, older_import.digest)
           < (newer_import.sequence, newer_import.digest))`,
  ).run(ids)
  // Cells and facts refer to their month, and a month to its signer.
  db.prepare(
    `INSERT INTO months (signer_id, month, import_id)
     SELECT @stays, month, import_id FROM months WHERE signer_id = @goes`,
  ).run(ids)
  for (const table of ['cells', 'facts', 'imports', 'signer_keys']) {
    db.prepare(`UPDATE ${table} SET signer_id = @stays WHERE signer_id = @goes`).run(ids)
  }
  db.prepare('DELETE FROM months WHERE signer_id = ?').run(goes)
  db.prepare('DELETE FROM signers WHERE id = ?').run(goes)
  nameAfterNewestImport(db, stays)
}

/**
 * People change how they call themselves; the newest export says it. A signer of whom no import is
 * left keeps the name.
 */
export function nameAfterNewestImport(db: Database, signerId: number): void {
  prepared<[number]>(
    db,
    `UPDATE signers SET name = coalesce((
       SELECT signer_name FROM imports WHERE signer_id = signers.id AND undone_at = ''
       ORDER BY sequence DESC, digest DESC LIMIT 1
     ), name) WHERE id = ?`,
  ).run(signerId)
}

/** What is known of a key, or null when nobody has confirmed it. */
export function findKey(db: Database, publicKey: string): KnownKey | null {
  return (
    prepared<[string], KnownKey>(
      db,
      `SELECT signer_id AS signerId, revoked_at AS revokedAt, revoked_by AS revokedBy,
         valid_until AS validUntil, valid_until_by AS validUntilBy
       FROM signer_keys WHERE public_key = ?`,
    ).get(publicKey) ?? null
  )
}

/** Every log that somebody has confirmed, by name, with its keys and the months that are here. */
export function listSigners(db: Database): Sender[] {
  const keys = db
    .prepare<[], SenderKeyRow>(
      `SELECT signer_id AS signerId, public_key AS publicKey, confirmed_at AS confirmedAt,
         confirmed_by AS confirmedBy, valid_until AS validUntil, valid_until_by AS validUntilBy,
         revoked_at AS revokedAt, revoked_by AS revokedBy
       FROM signer_keys ORDER BY confirmed_at DESC, public_key`,
    )
    .all()
  const months = db
    .prepare<[], { readonly signerId: number; readonly month: string }>(
      'SELECT signer_id AS signerId, month FROM months ORDER BY signer_id, month',
    )
    .all()
  const keysOf = Map.groupBy(keys, ({ signerId }) => signerId)
  const monthsOf = Map.groupBy(months, ({ signerId }) => signerId)
  return db
    .prepare<[], Pick<Sender, 'id' | 'name'>>('SELECT id, name FROM signers ORDER BY name, id')
    .all()
    .map(({ id, name }) => ({
      id,
      name,
      keys: (keysOf.get(id) ?? []).map(toSenderKey),
      months: (monthsOf.get(id) ?? []).map(({ month }) => month),
    }))
}

interface SenderKeyRow extends Omit<SenderKey, 'fingerprint'> {
  readonly signerId: number
}

function toSenderKey(row: SenderKeyRow): SenderKey {
  const { publicKey, confirmedAt, confirmedBy, validUntil, validUntilBy, revokedAt, revokedBy } =
    row
  const fingerprint = fingerprintOf(publicKey)
  return {
    publicKey,
    fingerprint,
    confirmedAt,
    confirmedBy,
    validUntil,
    validUntilBy,
    revokedAt,
    revokedBy,
  }
}

/** The confirmed key with this fingerprint. Throws Refusal 'sender-gone'. */
export function publicKeyOf(db: Database, fingerprint: string): string {
  const keys = listSigners(db).flatMap((signer) => signer.keys)
  const key = keys.find((other) => other.fingerprint === fingerprint)
  if (!key) throw new Refusal('sender-gone')
  return key.publicKey
}

/**
 * From now on no file by this key is taken in; what was taken in stays. To revoke it again changes
 * nothing. Throws Refusal 'sender-gone'.
 */
export function revokeSigner(db: Database, publicKey: string, by: string): void {
  getKey(db, publicKey)
  db.prepare(
    `UPDATE signer_keys SET revoked_at = ?, revoked_by = ? WHERE public_key = ? AND revoked_at = ''`,
  ).run(new Date().toISOString(), by, publicKey)
}

/** As if the key had never been revoked. Throws Refusal 'sender-gone'. */
export function takeBackRevocation(db: Database, publicKey: string): void {
  getKey(db, publicKey)
  db.prepare(`UPDATE signer_keys SET revoked_at = '', revoked_by = '' WHERE public_key = ?`).run(
    publicKey,
  )
}

/** The last day (YYYY-MM-DD) that files by the key are taken in; empty for no end. Throws Refusal 'sender-gone'. */
export function setValidUntil(
  db: Database,
  { publicKey, validUntil }: Pick<SenderKey, 'publicKey' | 'validUntil'>,
  by: string,
): void {
  getKey(db, publicKey)
  db.prepare('UPDATE signer_keys SET valid_until = ?, valid_until_by = ? WHERE public_key = ?').run(
    validUntil,
    validUntil === '' ? '' : by,
    publicKey,
  )
}

function getKey(db: Database, publicKey: string): KnownKey {
  const key = findKey(db, publicKey)
  if (!key) throw new Refusal('sender-gone')
  return key
}
