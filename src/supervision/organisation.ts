import { randomUUID } from 'node:crypto'
import type { Invitation } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import { name as nameShape } from '../shared/session.ts'
import { type OrganisationKey, newOrganisationKey } from '../sharing/organisation-key.ts'
import type { Database } from '../vault/database.ts'
import { prepared } from '../vault/prepared.ts'

/** The invitation of the organisation this store belongs to, or null before the first one. */
export function findOrganisation(db: Database): Invitation | null {
  const organisation = db.prepare<[], string>('SELECT name FROM organisation').pluck().get()
  if (organisation === undefined) return null
  const [recipient, ...former] = db
    .prepare<[], string>(
      `SELECT recipient FROM organisation_keys WHERE ended_at = '' ORDER BY id DESC`,
    )
    .pluck()
    .all()
  if (recipient === undefined) throw new Error('The organisation has no key')
  return {
    format: 'peerlogg-invitation',
    version: 1,
    organisation,
    recipient,
    ...(former.length > 0 && { former_recipients: former }),
  }
}

/**
 * Makes the organisation and its key, once. The same name again answers the same invitation; another
 * name is Refusal 'organisation-differs', because a key must never change under files on their way.
 */
export async function foundOrganisation(db: Database, name: string): Promise<Invitation> {
  const wanted = nameShape.parse(name)
  if (!findOrganisation(db)) {
    const { identity, recipient } = await newOrganisationKey()
    db.transaction(() => {
      // Another call may have come first while the key was made; its key stays.
      const { changes } = db
        .prepare(
          `INSERT INTO organisation (id, organisation_id, name) VALUES (1, ?, ?)
           ON CONFLICT DO NOTHING`,
        )
        .run(randomUUID(), wanted)
      if (changes === 0) return
      db.prepare(
        'INSERT INTO organisation_keys (recipient, identity, made_at) VALUES (?, ?, ?)',
      ).run(recipient, identity, new Date().toISOString())
    }).immediate()
  }
  const organisation = findOrganisation(db)
  if (organisation?.organisation !== wanted) throw new Refusal('organisation-differs')
  return organisation
}

/**
 * The keys that open exports, newest first, also those that have ended. Throws Refusal
 * 'no-organisation' before the first invitation.
 */
export function getOrganisationKeys(db: Database): OrganisationKey[] {
  const keys = prepared<[], OrganisationKey>(
    db,
    'SELECT identity, recipient FROM organisation_keys ORDER BY id DESC',
  ).all()
  if (keys.length === 0) throw new Refusal('no-organisation')
  return keys
}
