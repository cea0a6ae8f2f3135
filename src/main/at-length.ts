import type { Database } from '../vault/database.ts'
import type { IdleLock } from './idle-lock.ts'
import { checkStillOpen } from './open-profile.ts'

/**
 * Does what takes its time in an open store while its owner waits: it counts as use of the profile.
 * Throws Refusal 'locked' for whatever fails because the profile was locked on the way.
 */
export type DoAtLength = <Result>(db: Database, work: () => Promise<Result>) => Promise<Result>

export function doAtLengthWith(idle: IdleLock): DoAtLength {
  return async (db, work) => {
    try {
      return await idle.during(work)
    } catch (error) {
      checkStillOpen(db)
      throw error
    }
  }
}
