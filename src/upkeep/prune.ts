import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../vault/database.ts'
import { isWhole } from './copies.ts'
import { dayOf, namesToKeep, readBackupName } from './rotation.ts'

/**
 * Deletes the backups that the rotation lets go, now that `made` is there and good. One that cannot
 * be read never stands in for another: before one of an earlier day goes, all that stay are read,
 * and the damaged are rotated among themselves.
 */
export function prune(db: Database, folder: string, made: string): void {
  const names = readdirSync(folder).filter((name) => readBackupName(name) !== null)
  const damaged = new Set<string>()
  const whole = new Set([made])
  for (;;) {
    const kept = namesToKeep(
      names.filter((name) => !damaged.has(name)),
      made,
    )
    const keptDamaged = namesToKeep([...damaged], made)
    const removed = names.filter((name) => !kept.has(name) && !keptDamaged.has(name))
    const unread = removed.every((name) => isSupersededBy(made, name))
      ? []
      : [...kept].filter((name) => !whole.has(name) && !isReplaced(name))
    if (unread.length === 0) {
      for (const name of removed) removeBackup(folder, name)
      return
    }
    for (const name of unread) {
      const isGood = isWhole(db, join(folder, name), join(folder, made))
      ;(isGood ? whole : damaged).add(name)
    }
  }
}

/** Also what SQLite had beside a store that was replaced. */
function removeBackup(folder: string, name: string): void {
  for (const file of [name, `${name}-wal`]) {
    rmSync(join(folder, file), { force: true, maxRetries: 2, retryDelay: 50 })
  }
}

function isSupersededBy(made: string, name: string): boolean {
  const [one, other] = [readBackupName(made), readBackupName(name)]
  return one !== null && other?.reason === one.reason && dayOf(other) === dayOf(one)
}

/** A store that was replaced may have been so for its damage. */
function isReplaced(name: string): boolean {
  return readBackupName(name)?.reason === 'replaced'
}
