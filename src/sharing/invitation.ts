import { Encrypter } from 'age-encryption'
import { type Invitation, invitation as invitationShape } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'

/** Some twenty times what the longest invitation takes. */
export const maximumInvitationBytes = 16_384

/** The invitation as the text of its file, laid out for people who look inside. */
export function writeInvitation(invitation: Invitation): string {
  return `${JSON.stringify(invitationShape.parse(invitation), null, 2)}\n`
}

/**
 * Reads an invitation file. Throws Refusal 'invitation-unreadable' for everything that is not
 * exactly one, down to a mistyped letter in its key, so that no export is locked to nobody.
 */
export function readInvitation(bytes: Uint8Array): Invitation {
  if (bytes.length > maximumInvitationBytes) throw new Refusal('invitation-unreadable')
  const read = invitationShape.safeParse(parseJson(bytes))
  if (!read.success || !isRecipient(read.data.recipient)) throw new Refusal('invitation-unreadable')
  return read.data
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal('invitation-unreadable')
  }
}

/** Whether the checksum inside an age recipient holds. */
function isRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient)
    return true
  } catch {
    return false
  }
}
