/**
 * Whom the supervisors of an organisation trust, brought together from their stores: what any of them has
 * confirmed counts, and what any has revoked is revoked. In whatever order they come, the end is the same.
 */
import type { ConfirmedKey, KnownSigner } from '../sharing/known-signers.ts'
import { inTransaction, type Server } from './server.ts'
import type { Whose } from './shared-months.ts'

interface HeldKey extends ConfirmedKey {
  readonly signerId: number
}

/** Adds what one store knows to what is held. The organisation must be there. */
export async function carrySigners(
  server: Server,
  organisationId: string,
  signers: readonly KnownSigner[],
): Promise<void> {
  // Nobody imports meanwhile, and nobody else brings signers.
  const holdBack = () =>
    server.query('SELECT FROM peerlogg.organisations WHERE organisation_id = $1 FOR UPDATE', [
      organisationId,
    ])
  await inTransaction(server, holdBack, async () => {
    const held = await readKeys(server, organisationId)
    for (const signer of signers) await carry(server, organisationId, signer, held)
  })
}

async function carry(
  server: Server,
  organisationId: string,
  { name, keys }: KnownSigner,
  held: Map<string, HeldKey>,
): Promise<void> {
  const ids = keys.flatMap(({ publicKey }) => held.get(publicKey)?.signerId ?? [])
  const [known, ...others] = [...new Set(ids)].toSorted((one, other) => one - other)
  const signerId = known ?? (await addSigner(server, organisationId, name))
  for (const other of others) {
    await mergeSigners(server, organisationId, signerId, other)
    for (const key of held.values()) {
      if (key.signerId === other) held.set(key.publicKey, { ...key, signerId })
    }
  }
  for (const key of keys) {
    const before = held.get(key.publicKey)
    const after = { ...(before ? unite(before, key) : key), signerId }
    if (before && isSame(before, after)) continue
    await keepKey(server, organisationId, after)
    held.set(key.publicKey, after)
  }
}

/** The earlier of two confirmations, of two revocations and of two last days. */
function unite(one: ConfirmedKey, other: ConfirmedKey): ConfirmedKey {
  const [confirmedAt, confirmedBy] = earlier(
    [one.confirmedAt, one.confirmedBy],
    [other.confirmedAt, other.confirmedBy],
  )
  const [revokedAt, revokedBy] = earlier(
    [one.revokedAt, one.revokedBy],
    [other.revokedAt, other.revokedBy],
  )
  const [validUntil, validUntilBy] = earlier(
    [one.validUntil, one.validUntilBy],
    [other.validUntil, other.validUntilBy],
  )
  const { publicKey } = one
  return {
    publicKey,
    confirmedAt,
    confirmedBy,
    revokedAt,
    revokedBy,
    validUntil,
    validUntilBy,
  }
}

type Said = readonly [when: string, by: string]

/** An empty one was never said. */
function earlier(one: Said, other: Said): Said {
  if (one[0] === '' || other[0] === '') return one[0] === '' ? other : one
  if (one[0] !== other[0]) return one[0] < other[0] ? one : other
  return one[1] < other[1] ? one : other
}

const columns = [
  'publicKey',
  'confirmedAt',
  'confirmedBy',
  'validUntil',
  'validUntilBy',
  'revokedAt',
  'revokedBy',
] as const

const isSame = (one: ConfirmedKey, other: ConfirmedKey) =>
  columns.every((column) => one[column] === other[column])

async function readKeys(server: Server, organisationId: string): Promise<Map<string, HeldKey>> {
  const { rows } = await server.query<HeldKey>(
    `SELECT public_key AS "publicKey", signer_id AS "signerId", confirmed_at AS "confirmedAt",
       confirmed_by AS "confirmedBy", valid_until AS "validUntil", valid_until_by AS "validUntilBy",
       revoked_at AS "revokedAt", revoked_by AS "revokedBy"
     FROM peerlogg.signer_keys WHERE organisation_id = $1`,
    [organisationId],
  )
  return new Map(rows.map((key) => [key.publicKey, key]))
}

async function addSigner(server: Server, organisationId: string, name: string): Promise<number> {
  const { rows } = await server.query<{ id: number }>(
    `INSERT INTO peerlogg.signers (organisation_id, signer_id, name)
     SELECT $1, coalesce(max(signer_id), 0) + 1, $2 FROM peerlogg.signers WHERE organisation_id = $1
     RETURNING signer_id AS id`,
    [organisationId, name],
  )
  const [added] = rows
  if (!added) throw new Error('A signer was not added')
  return added.id
}

async function keepKey(server: Server, organisationId: string, key: HeldKey): Promise<void> {
  await server.query(
    `INSERT INTO peerlogg.signer_keys (organisation_id, signer_id, public_key, confirmed_at,
       confirmed_by, valid_until, valid_until_by, revoked_at, revoked_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (organisation_id, public_key) DO UPDATE SET
       confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by,
       valid_until = excluded.valid_until, valid_until_by = excluded.valid_until_by,
       revoked_at = excluded.revoked_at, revoked_by = excluded.revoked_by`,
    [organisationId, key.signerId, ...columns.map((column) => key[column])],
  )
}

/**
 * One store knows that two keys belong to one log, and others knew each by itself. Of a month that both
 * have shared the newer edition stays (`isNewer` in sharing/judge-export.ts).
 */
async function mergeSigners(
  server: Server,
  organisationId: string,
  stays: number,
  goes: number,
): Promise<void> {
  const ids = [organisationId, stays, goes]
  await server.query(
    `DELETE FROM peerlogg.months AS older
     USING peerlogg.months AS newer, peerlogg.imports AS older_import, peerlogg.imports AS newer_import
     WHERE older.organisation_id = $1 AND newer.organisation_id = $1
       AND older_import.organisation_id = $1 AND newer_import.organisation_id = $1
       AND (older.signer_id, newer.signer_id) IN (($2, $3), ($3, $2)) AND older.month = newer.month
       AND older_import.digest = older.digest AND newer_import.digest = newer.digest
       AND (older_import.sequence, older_import.digest) < (newer_import.sequence, newer_import.digest)`,
    ids,
  )
  // Cells and facts refer to their month, and a month to its signer.
  await server.query(
    `INSERT INTO peerlogg.months (organisation_id, signer_id, month, digest)
     SELECT $1, $2, month, digest FROM peerlogg.months
     WHERE organisation_id = $1 AND signer_id = $3`,
    ids,
  )
  for (const table of ['cells', 'facts', 'imports', 'signer_keys']) {
    await server.query(
      `UPDATE peerlogg.${table} SET signer_id = $2 WHERE organisation_id = $1 AND signer_id = $3`,
      ids,
    )
  }
  for (const table of ['months', 'signers']) {
    await server.query(
      `DELETE FROM peerlogg.${table} WHERE organisation_id = $1 AND signer_id = $2`,
      [organisationId, goes],
    )
  }
  await nameAfterNewestImport(server, { organisationId, signerId: stays })
}

/** People change how they call themselves; the newest export says it. */
export async function nameAfterNewestImport(
  server: Server,
  { organisationId, signerId }: Whose,
): Promise<void> {
  await server.query(
    `UPDATE peerlogg.signers SET name = newest.signer_name FROM (
       SELECT signer_name FROM peerlogg.imports WHERE organisation_id = $1 AND signer_id = $2
       ORDER BY sequence DESC, digest DESC LIMIT 1
     ) AS newest WHERE organisation_id = $1 AND signer_id = $2 AND name <> newest.signer_name`,
    [organisationId, signerId],
  )
}
