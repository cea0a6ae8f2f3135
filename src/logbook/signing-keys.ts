/** The keys by which a supervisor knows this log. The newest signs; those before it stay to be told. */
import { type SigningKey, newSigningKey } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { leftOrWaits } from './export-history.ts'

interface ListedKey {
  readonly publicKey: string
  /** UTC, ISO 8601. */
  readonly madeAt: string
}

/** The key that signs what leaves this log; made the first time it is needed. */
export function getSigningKey(db: Database): SigningKey {
  const newest = db
    .prepare<[], SigningKey>(
      `SELECT public_key AS publicKey, private_key AS privateKey
       FROM signing_keys ORDER BY id DESC LIMIT 1`,
    )
    .get()
  return newest ?? makeNewSigningKey(db)
}

/**
 * The key before the present one, in base64, that an organisation may know when it gets an export of
 * these months: one that signed a file which left for it, or waits to and is not overtaken by that export
 * (`takeBackOvertaken`). Empty without one. A key in between that signed nothing there would tell it nothing.
 */
export function formerPublicKey(
  db: Database,
  organisationId: number,
  months: readonly string[],
): string {
  const former = db
    .prepare<[number, string, string], string>(
      `SELECT signed_with FROM exports
       WHERE organisation_id = ? AND signed_with <> ? AND ${leftOrWaits}
         AND (left_at <> '' OR EXISTS (
           SELECT value FROM json_each(exports.months)
           EXCEPT SELECT value FROM json_each(?)))
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get(organisationId, getSigningKey(db).publicKey, JSON.stringify(months))
  return former ?? ''
}

/** Newest first. */
export function listSigningKeys(db: Database): ListedKey[] {
  return db
    .prepare<[], ListedKey>(
      'SELECT public_key AS publicKey, created AS madeAt FROM signing_keys ORDER BY id DESC',
    )
    .all()
}

/** Another key, which the log signs with from now on. Its files tell which one that replaces. */
export function makeNewSigningKey(db: Database): SigningKey {
  const key = newSigningKey()
  db.prepare('INSERT INTO signing_keys (public_key, private_key, created) VALUES (?, ?, ?)').run(
    key.publicKey,
    key.privateKey,
    new Date().toISOString(),
  )
  return key
}
