/** The keys of an organisation, of those who send to it, and of the log that sends. */
import * as z from 'zod/mini'
import { date } from './fields.ts'
import { invitation } from './export-format.ts'

/** Moments are ISO 8601 in UTC, days YYYY-MM-DD; both are empty when there is none. */
const moment = z.string()

/** A key that files are locked to. What opens them never leaves main. */
export const organisationKey = z.strictObject({
  recipient: invitation.shape.recipient,
  /** The words of the key, as peer supporters compare them. */
  fingerprint: z.string(),
  madeAt: moment,
  /** Since then the invitation does not tell it. It opens earlier files still. */
  endedAt: moment,
  /** When it was last known to be in a file for safekeeping. */
  savedAt: moment,
})

export const organisationState = z.strictObject({
  invitation,
  /** Newest first. */
  keys: z.array(organisationKey),
  /** Senders whose newest file was not yet locked to the newest key, by name. */
  sendingToFormer: z.array(z.string()),
})
export type OrganisationState = z.infer<typeof organisationState>

/** A key file that was just written, and the code that opens it: told once, and kept nowhere. */
export const savedKeyFile = z.strictObject({ file: z.string(), code: z.string() })
export type SavedKeyFile = z.infer<typeof savedKeyFile>

export const senderKey = z.strictObject({
  publicKey: z.string(),
  fingerprint: z.string(),
  confirmedAt: moment,
  confirmedBy: z.string(),
  /** The last day that its files are taken in. */
  validUntil: z.union([z.literal(''), date]),
  validUntilBy: z.string(),
  revokedAt: moment,
  revokedBy: z.string(),
})
export type SenderKey = z.infer<typeof senderKey>

/** One log, whatever key it signs with. */
export const sender = z.strictObject({
  id: z.int(),
  name: z.string(),
  /** Newest first. */
  keys: z.array(senderKey),
  /** Those it has shared and that are here, oldest first. */
  months: z.array(z.string()),
})
export type Sender = z.infer<typeof sender>

const ownKey = z.strictObject({ fingerprint: z.string(), madeAt: moment })
export type OwnKey = z.infer<typeof ownKey>

/** What a log signs with now, and what it signed with before, newest first. */
export const signingKey = z.extend(ownKey, { former: z.array(ownKey) })
