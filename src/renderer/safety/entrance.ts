import type { Opened } from '../../shared/safety.ts'

/** What was put in the place of a profile's store on the way in, or made it anew. */
export interface PutInPlace {
  readonly from: 'backup' | 'file' | 'repair'
  /** Whether something stood there, which is kept among the backups. */
  readonly hasReplaced: boolean
}

/** An opened profile, with what was done on the way for its first screen to confirm. */
export interface Entrance extends Opened {
  readonly putInPlace?: PutInPlace
}
