/** The one row in which a store of either kind remembers what its safety needs. */
import type { Database } from '../vault/database.ts'

/** Moments are ISO 8601 in UTC, empty before the first; a folder is empty without one. */
export interface Safekeeping {
  readonly openings: number
  readonly last_used_at: string
  readonly lock_after_minutes: number
  readonly is_hidden_from_capture: 0 | 1
  readonly is_recovery_checked: 0 | 1
  /** Whether the last good backup holds all but this row; 0 while the store is open. */
  readonly is_backed_up: 0 | 1
  readonly backed_up_at: string
  readonly backup_failed_since: string
  readonly second_backup_folder: string
  readonly second_backed_up_at: string
  readonly second_backup_failed_since: string
}

export function readSafekeeping(db: Database): Safekeeping {
  const row = db
    .prepare<[], Safekeeping>(
      `SELECT openings, last_used_at, lock_after_minutes, is_hidden_from_capture,
         is_recovery_checked, is_backed_up, backed_up_at, backup_failed_since, second_backup_folder,
         second_backed_up_at, second_backup_failed_since
       FROM safekeeping`,
    )
    .get()
  if (!row) throw new Error('The store has lost its row of safekeeping')
  return row
}

export function changeSafekeeping(db: Database, changes: Partial<Safekeeping>): void {
  db.prepare<[Safekeeping]>(
    `UPDATE safekeeping SET openings = @openings, last_used_at = @last_used_at,
       lock_after_minutes = @lock_after_minutes, is_hidden_from_capture = @is_hidden_from_capture,
       is_recovery_checked = @is_recovery_checked, is_backed_up = @is_backed_up,
       backed_up_at = @backed_up_at, backup_failed_since = @backup_failed_since,
       second_backup_folder = @second_backup_folder, second_backed_up_at = @second_backed_up_at,
       second_backup_failed_since = @second_backup_failed_since`,
  ).run({ ...readSafekeeping(db), ...changes })
}
