import type { Sender, SenderKey } from '../../shared/keys.ts'

/** The key that a sender is known by now: the newest that is not revoked, else the newest. */
export function keyInUse({ keys }: Sender): SenderKey | undefined {
  return keys.find(({ revokedAt }) => revokedAt === '') ?? keys[0]
}

/** `ending` has a last day that is still to come. */
export function stateOfKey(
  { revokedAt, validUntil }: SenderKey,
  today: string,
): 'trusted' | 'ending' | 'expired' | 'revoked' {
  if (revokedAt !== '') return 'revoked'
  if (validUntil === '') return 'trusted'
  return validUntil < today ? 'expired' : 'ending'
}
