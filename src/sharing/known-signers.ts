/** What a supervisor has said of the logs that send files: what one store tells another. */
import type { KnownKey } from './judge-export.ts'

/** A key whose words were compared by voice. Moments are ISO 8601 in UTC. */
export interface ConfirmedKey extends Omit<KnownKey, 'signerId'> {
  /** 32 raw bytes in base64. */
  readonly publicKey: string
  readonly confirmedAt: string
  readonly confirmedBy: string
}

/** One log and all the keys that it has signed with. */
export interface KnownSigner {
  readonly name: string
  readonly keys: readonly ConfirmedKey[]
}
