import type { Detail, Invitation } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Organisation, OrganisationChoices } from '../shared/sharing.ts'
import type { Database } from '../vault/database.ts'
import { takeBackAll } from './sharing-folder.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly recipient: string
  readonly former_recipients: string
  readonly added_at: string
  readonly compared_at: string
  readonly ended_at: string
  readonly without: string
  readonly is_under_name: number
}

/** Those in use first, each kind in the order they were added. */
export function listOrganisations(db: Database): Organisation[] {
  return db
    .prepare<[], Row>(`SELECT * FROM organisations ORDER BY ended_at <> '', id`)
    .all()
    .map(toOrganisation)
}

/** Throws Refusal 'organisation-gone'. */
export function getOrganisation(db: Database, id: number): Organisation {
  return toOrganisation(getRow(db, id))
}

/** What files for an organisation are made and locked by. Throws Refusal 'organisation-gone'. */
export function invitationOf(db: Database, id: number): Invitation {
  const { name, recipient, former_recipients } = getRow(db, id)
  const former = JSON.parse(former_recipients) as string[]
  return {
    format: 'peerlogg-invitation',
    version: 1,
    organisation: name,
    recipient,
    ...(former.length > 0 && { former_recipients: former }),
  }
}

/** From the next file on. Answers the choices as they were. Throws Refusal 'organisation-gone'. */
export function changeOrganisation(
  db: Database,
  { id, choices }: { readonly id: number; readonly choices: OrganisationChoices },
): OrganisationChoices {
  return db.transaction(() => {
    const { without, isUnderName } = getOrganisation(db, id)
    db.prepare(`UPDATE organisations SET without = ?, is_under_name = ? WHERE id = ?`).run(
      JSON.stringify(choices.without),
      choices.isUnderName ? 1 : 0,
      id,
    )
    return { without, isUnderName }
  })()
}

/**
 * Nothing is shared with it any more: what waits for its folder is taken back, and nothing goes there
 * by itself, also when it is taken up again. Throws Refusal 'organisation-gone'.
 */
export function endOrganisation(db: Database, id: number, now = new Date()): void {
  db.transaction(() => {
    getRow(db, id)
    db.prepare(
      `UPDATE organisations SET ended_at = ?, sends_itself_from = '' WHERE id = ? AND ended_at = ''`,
    ).run(now.toISOString(), id)
    takeBackAll(db, id, now)
  })()
}

/** Shares with it again, by the same invitation. Throws Refusal 'organisation-gone'. */
export function takeUpOrganisation(db: Database, id: number): void {
  getRow(db, id)
  db.prepare(`UPDATE organisations SET ended_at = '' WHERE id = ?`).run(id)
}

function getRow(db: Database, id: number): Row {
  const row = db.prepare<[number], Row>(`SELECT * FROM organisations WHERE id = ?`).get(id)
  if (!row) throw new Refusal('organisation-gone')
  return row
}

const toOrganisation = (row: Row): Organisation => ({
  id: row.id,
  name: row.name,
  recipient: row.recipient,
  addedAt: row.added_at,
  comparedAt: row.compared_at,
  endedAt: row.ended_at,
  without: JSON.parse(row.without) as Detail[],
  isUnderName: row.is_under_name === 1,
})
