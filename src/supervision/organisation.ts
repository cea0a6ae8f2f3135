import type { Invitation } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { name as nameShape } from '../shared/session.ts'
import { type OrganisationKey, newOrganisationKey } from '../sharing/organisation-key.ts'
import type { Database } from '../vault/database.ts'

interface OrganisationRow extends OrganisationKey {
  readonly name: string
}

/** The invitation of the organisation this store belongs to, or null before the first one. */
export function findOrganisation(db: Database): Invitation | null {
  const row = findRow(db)
  return row ? toInvitation(row) : null
}

/**
 * Makes the organisation and its key, once. The same name again answers the same invitation; another
 * name is Refusal 'organisation-differs', because a key must never change under files on their way.
 */
export async function foundOrganisation(db: Database, name: string): Promise<Invitation> {
  const wanted = nameShape.parse(name)
  if (!findRow(db)) {
    const { identity, recipient } = await newOrganisationKey()
    // Another call may have come first while the key was made; its key stays.
    db.prepare(
      `INSERT INTO organisation (id, name, identity, recipient) VALUES (1, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ).run(wanted, identity, recipient)
  }
  const organisation = findRow(db)
  if (organisation?.name !== wanted) throw new Refusal('organisation-differs')
  return toInvitation(organisation)
}

/** The key that opens exports. Throws Refusal 'no-organisation' before the first invitation. */
export function getOrganisationKey(db: Database): OrganisationKey {
  const row = findRow(db)
  if (!row) throw new Refusal('no-organisation')
  return { identity: row.identity, recipient: row.recipient }
}

function findRow(db: Database): OrganisationRow | undefined {
  return db.prepare<[], OrganisationRow>('SELECT name, identity, recipient FROM organisation').get()
}

function toInvitation({ name, recipient }: OrganisationRow): Invitation {
  return { format: 'peerlogg-invitation', version: 1, organisation: name, recipient }
}
