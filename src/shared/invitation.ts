/** What the window is told of an invitation, before and after it is added to a log. */
import * as z from 'zod/mini'
import { invitation } from './export-format.ts'

/** Eight English words joined by hyphens; `fingerprint-words.ts` says the same in Swedish. */
const fingerprint = z.string()

/** The invitation of a supervisor's own organisation, in the forms that leave the window. */
export const ownInvitation = z.strictObject({
  invitation,
  /** One line to paste. */
  text: z.string(),
  fingerprint,
})
export type OwnInvitation = z.infer<typeof ownInvitation>

/**
 * What an invitation is to a log: `same` is one that is there already, `ended` one that is there and
 * was shared with earlier, and `earlier` a key that has been replaced. `new-key` names a key that is
 * there as one it replaces; `same-name` only has its name in common with what is there.
 */
export const invitationRelations = [
  'new',
  'same',
  'ended',
  'earlier',
  'new-key',
  'same-name',
] as const

/** An invitation that was read, and what adding it would do. Nothing is stored yet. */
export const readInvitation = z.strictObject({
  invitation,
  fingerprint,
  relation: z.enum(invitationRelations),
  /** The organisation in the log that it is about; null when it is new there. */
  organisationId: z.nullable(z.int()),
})
export type ReadInvitation = z.infer<typeof readInvitation>

export const invitationToAdd = z.strictObject({
  invitation,
  /** The organisation whose key it replaces or that comes back; null to add one. */
  organisationId: z.nullable(z.int()),
  /** Whether the words were compared by voice. A key that replaces another must be. */
  isCompared: z.boolean(),
})
export type InvitationToAdd = z.infer<typeof invitationToAdd>
