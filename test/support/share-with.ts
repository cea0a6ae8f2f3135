import { encryptExport, makeExport, markLeft, previewExport } from '../../src/logbook/exports.ts'
import { addInvitation, lookAtInvitation } from '../../src/logbook/invitations.ts'
import type { Invitation } from '../../src/shared/export-format.ts'
import type { Profile } from '../../src/shared/profile.ts'
import type { ExportChoice, ExportPreview } from '../../src/shared/sharing.ts'
import type { Database } from '../../src/vault/database.ts'

export const invitationFor = (organisation: string, recipient: string): Invitation => ({
  format: 'peerlogg-invitation',
  version: 1,
  organisation,
  recipient,
})

/** The id that the log knows an organisation by; it is added when it is new. */
export function organisationIn(db: Database, invitation: Invitation): number {
  const { organisationId } = lookAtInvitation(db, invitation)
  return addInvitation(db, { invitation, organisationId, isCompared: false })
}

/** A preview of all lines of the months, as somebody would see it who chose nothing else. */
export const previewFor = (
  db: Database,
  profile: Profile,
  { invitation, months }: { readonly invitation: Invitation; readonly months: readonly string[] },
): ExportPreview =>
  previewExport(db, profile, { organisationId: organisationIn(db, invitation), months })

/** Makes the file of a preview, and lets it leave. */
export async function letLeave(db: Database, profile: Profile, choice: ExportChoice) {
  const { sequence, exportId } = makeExport(db, profile, choice)
  const bytes = await encryptExport(db, sequence)
  markLeft(db, sequence)
  return { sequence, exportId, bytes }
}

/** What the window sends back of a preview. */
export const choiceOf = ({
  organisationId,
  months,
  without,
  isUnderName,
  withheld,
  seen,
}: ExportPreview): ExportChoice => ({
  organisationId,
  months,
  without,
  isUnderName,
  withheld,
  seen,
})
