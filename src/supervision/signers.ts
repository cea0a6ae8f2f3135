import type { Signer } from '../shared/report.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'

/** A key as a file shows it. */
export interface SignerKey {
  readonly name: string
  /** 32 raw bytes in base64. */
  readonly publicKey: string
}

interface ConfirmedSigner extends Signer {
  readonly id: number
  /** UTC, ISO 8601. */
  readonly confirmedAt: string
}

interface SignerRow {
  readonly id: number
  readonly public_key: string
  readonly name: string
  readonly confirmed_at: string
}

/**
 * Trusts a key from now on, after its words have been compared by voice. To confirm it again changes
 * nothing. The name is kept until a file is imported: from then on the newest file says it.
 */
export function confirmSigner(db: Database, { name, publicKey }: SignerKey): void {
  db.prepare(
    `INSERT INTO signers (public_key, name, confirmed_at) VALUES (?, ?, ?)
     ON CONFLICT (public_key) DO NOTHING`,
  ).run(publicKey, name, new Date().toISOString())
}

/** The signer with this key, or null when nobody has confirmed it. */
export function findSigner(db: Database, publicKey: string): ConfirmedSigner | null {
  const row = db
    .prepare<[string], SignerRow>(
      'SELECT id, public_key, name, confirmed_at FROM signers WHERE public_key = ?',
    )
    .get(publicKey)
  if (!row) return null
  const { id, name, public_key, confirmed_at } = row
  return { id, name, fingerprint: fingerprintOf(public_key), confirmedAt: confirmed_at }
}
