import { generateX25519Identity, identityToRecipient } from 'age-encryption'

/** The age key of an organisation. Who has the recipient can lock a file; only the identity opens it. */
export interface OrganisationKey {
  /** Secret: AGE-SECRET-KEY-1… */
  readonly identity: string
  /** Public: age1… */
  readonly recipient: string
}

export async function newOrganisationKey(): Promise<OrganisationKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}
