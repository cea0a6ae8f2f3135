import type { Invitation } from '../shared/export-format.ts'
import type { InvitationToAdd, ReadInvitation } from '../shared/invitation.ts'
import { Refusal } from '../shared/refusal.ts'
import { recipientFingerprintOf } from '../sharing/fingerprint.ts'
import type { Database } from '../vault/database.ts'

interface KnownRow {
  readonly id: number
  readonly name: string
  readonly recipient: string
  readonly endedAt: string
  /** As JSON. */
  readonly formerRecipients: string
  /** Those that files were locked to, as JSON. */
  readonly usedRecipients: string
}

interface Known extends Omit<KnownRow, 'formerRecipients' | 'usedRecipients'> {
  /** Those that files for it are locked to beside the newest. */
  readonly former: readonly string[]
  /** Every key that files for it were locked to, or would have been. */
  readonly recipients: ReadonlySet<string>
}

/**
 * What an invitation is to this log. Throws Refusal 'invitation-key-known' when its key is there under
 * another name: an organisation's name never changes, so somebody has altered the invitation.
 */
export function lookAtInvitation(db: Database, invitation: Invitation): ReadInvitation {
  const { relation, known } = relationOf(db, invitation)
  return {
    invitation,
    fingerprint: recipientFingerprintOf(invitation.recipient),
    relation,
    organisationId: known?.id ?? null,
  }
}

function relationOf(
  db: Database,
  { organisation, recipient, former_recipients: former = [] }: Invitation,
): { readonly relation: ReadInvitation['relation']; readonly known?: Known } {
  const all = listKnown(db)
  const holder = all.find((known) => known.recipients.has(recipient))
  if (holder) {
    if (holder.name !== organisation) {
      throw new Refusal('invitation-key-known', { organisation: holder.name })
    }
    if (holder.recipient !== recipient) return { relation: 'earlier', known: holder }
    return { relation: holder.endedAt === '' ? 'same' : 'ended', known: holder }
  }
  const named = all.filter((known) => asCompared(known.name) === asCompared(organisation))
  const replaced = named.find((known) => former.includes(known.recipient))
  if (replaced) return { relation: 'new-key', known: replaced }
  const [namesake] = named
  return namesake ? { relation: 'same-name', known: namesake } : { relation: 'new' }
}

/**
 * Adds an invitation that was looked at, and answers with the id of its organisation: a new one, one
 * that comes back, or the same with a new key and all its history. Throws Refusal
 * 'invitation-not-compared' when a key that replaces another was not compared, and 'invitation-outdated' when it no longer is to the log what it was.
 *
 * An invitation is not signed, and its words are those of its newest key alone. So of the keys it says
 * it replaces, only those stay that this log locks files to now: none that has ended comes back.
 */
export function addInvitation(
  db: Database,
  { invitation, organisationId: id, isCompared }: InvitationToAdd,
  now = new Date().toISOString(),
): number {
  return db
    .transaction(() => {
      const { relation, known } = relationOf(db, invitation)
      const isAnother = id === null && relation === 'same-name'
      if (!isAnother && id !== (known?.id ?? null)) throw new Refusal('invitation-outdated')
      if (known && relation === 'earlier') return known.id
      const isOneThatWas = relation === 'same' || relation === 'ended'
      if (known && !isAnother && !isOneThatWas && !isCompared) {
        throw new Refusal('invitation-not-compared')
      }
      const { organisation, recipient, former_recipients: former = [] } = invitation
      const comparedAt = isCompared ? now : ''
      if (!known || isAnother) {
        const { lastInsertRowid } = db
          .prepare(
            `INSERT INTO organisations (name, recipient, added_at, compared_at) VALUES (?, ?, ?, ?)`,
          )
          .run(organisation, recipient, now, comparedAt)
        return Number(lastInsertRowid)
      }
      db.prepare(
        `UPDATE organisations SET recipient = :recipient, former_recipients = :former, ended_at = '',
           compared_at = CASE WHEN :isOneThatWas AND compared_at <> '' THEN compared_at ELSE :comparedAt END
         WHERE id = :id`,
      ).run({
        id: known.id,
        recipient,
        former: JSON.stringify(
          former.filter(
            (one) => one !== recipient && [known.recipient, ...known.former].includes(one),
          ),
        ),
        isOneThatWas: isOneThatWas ? 1 : 0,
        comparedAt,
      })
      return known.id
    })
    .immediate()
}

/** The words of an organisation's key were compared by voice. The first time counts. */
export function confirmCompared(
  db: Database,
  organisationId: number,
  now = new Date().toISOString(),
): void {
  db.prepare(`UPDATE organisations SET compared_at = ? WHERE id = ? AND compared_at = ''`).run(
    now,
    organisationId,
  )
}

function listKnown(db: Database): Known[] {
  const rows = db
    .prepare<[], KnownRow>(
      `SELECT id, name, recipient, ended_at AS endedAt, former_recipients AS formerRecipients,
         (SELECT json_group_array(DISTINCT exports.recipient) FROM exports
          WHERE organisation_id = organisations.id) AS usedRecipients
       FROM organisations ORDER BY id`,
    )
    .all()
  return rows.map(({ formerRecipients, usedRecipients, ...row }) => {
    const former = JSON.parse(formerRecipients) as string[]
    const used = JSON.parse(usedRecipients) as string[]
    return { ...row, former, recipients: new Set([row.recipient, ...former, ...used]) }
  })
}

const asCompared = (name: string) => name.toLowerCase()
