import { Refusal } from '../shared/refusal.ts'
import type { Server } from './server.ts'

/** An organisation as the stores of its supervisors know it. */
export interface Organisation {
  /** A UUID, the same in all of them. */
  readonly id: string
  readonly name: string
}

/** Makes it known to the database, or tells how it is called now. */
export async function carryOrganisation(server: Server, { id, name }: Organisation): Promise<void> {
  await server.query(
    `INSERT INTO peerlogg.organisations AS held (organisation_id, name) VALUES ($1, $2)
     ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name
     WHERE held.name <> excluded.name`,
    [id, name],
  )
}

/**
 * The organisation of that name or id, or the only one when `nameOrId` is null. Throws Refusal
 * 'organisation-not-there', 'organisation-not-chosen' or 'server-empty'.
 */
export async function getOrganisation(
  server: Server,
  nameOrId: string | null,
): Promise<Organisation> {
  const { rows } = await server.query<Organisation>(
    'SELECT organisation_id AS id, name FROM peerlogg.organisations',
  )
  if (rows.length === 0) throw new Refusal('server-empty')
  const meant = rows.filter(
    ({ id, name }) => nameOrId === null || name === nameOrId || id === nameOrId.toLowerCase(),
  )
  const [only] = meant
  if (only && meant.length === 1) return only
  throw new Refusal(nameOrId === null ? 'organisation-not-chosen' : 'organisation-not-there')
}
