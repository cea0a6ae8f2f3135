import { changeSafekeeping, readSafekeeping } from '../upkeep/safekeeping.ts'
import { replaceRecoveryCode as replace, type Secret } from '../vault/keyslots.ts'
import type { Store } from '../vault/open.ts'

/**
 * A new recovery code, which its owner has not shown to have yet. That is noted before, because a
 * lock on the way would lose the code.
 */
export async function replaceRecoveryCode(store: Store, secret: Secret): Promise<string> {
  const { directory, profile, db } = store
  const { is_recovery_checked } = readSafekeeping(db)
  changeSafekeeping(db, { is_recovery_checked: 0 })
  try {
    return await replace(directory, profile, secret)
  } catch (error) {
    if (db.open) changeSafekeeping(db, { is_recovery_checked })
    throw error
  }
}
