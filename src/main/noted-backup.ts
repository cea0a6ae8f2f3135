import { backUp } from '../upkeep/backups.ts'
import { readSafekeeping } from '../upkeep/safekeeping.ts'
import { asRefusal } from '../vault/failures.ts'
import type { Store } from '../vault/open.ts'
import type { Note } from './logged-events.ts'

/** A backup that stops nothing when it fails: the store notes it, and its owner is told there. */
export function backUpAsUsual(store: Store, note: Note): void {
  const begun = Date.now()
  const stateOf = () => {
    const { backed_up_at, second_backed_up_at, ...kept } = readSafekeeping(store.db)
    const isFailing = `${kept.backup_failed_since}${kept.second_backup_failed_since}` !== ''
    return { made: `${backed_up_at} ${second_backed_up_at}`, isFailing }
  }
  try {
    const before = stateOf()
    backUp(store)
    const after = stateOf()
    const ms = Date.now() - begun
    if (after.made !== before.made) note('backup-made', { ms })
    if (after.isFailing) note('backup-failed', { ms })
  } catch (error) {
    note('backup-failed', { ms: Date.now() - begun })
    if (asRefusal(error).code === 'unexpected') throw error
  }
}
