import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayAfter } from '../shared/dates.ts'
import type { Database } from '../vault/database.ts'
import { asRefusal } from '../vault/failures.ts'
import { removeFile } from '../vault/when-free.ts'
import { isWhole } from './copies.ts'
import { dayOf, namesToKeep, readBackupName } from './rotation.ts'
import { noteVerified, readVerified } from './verified-copies.ts'

/** Days after which a copy that was read once is read again. */
const trusted = 7

/**
 * Deletes the backups that the rotation lets go, now that `made` is there and good. One that cannot
 * be read never stands in for another: before one of an earlier day goes, all that stay are known to
 * be whole, and the damaged are rotated among themselves. Of those whose reading lies some time back,
 * one is read again.
 */
export function prune(db: Database, folder: string, made: string): void {
  const names = readdirSync(folder).filter((name) => readBackupName(name) !== null)
  const today = dayOf(readBackupName(made)!)
  const whole = readVerified(folder).set(made, today)
  const damaged = new Set<string>()
  let again = [...whole].find(([, readOn]) => dayAfter(readOn, trusted) < today)?.[0]
  for (;;) {
    const kept = namesToKeep(
      names.filter((name) => !damaged.has(name)),
      made,
    )
    const keptDamaged = namesToKeep([...damaged], made)
    const removed = names.filter((name) => !kept.has(name) && !keptDamaged.has(name))
    const unread = removed.every((name) => isSupersededBy(made, name))
      ? []
      : [...kept].filter((name) => (name === again || !whole.has(name)) && !isReplaced(name))
    if (unread.length === 0) {
      for (const name of removed) removeBackup(folder, name)
      noteVerified(folder, whole)
      return
    }
    again = undefined
    for (const name of unread) {
      whole.delete(name)
      if (isWhole(db, join(folder, name), join(folder, made))) whole.set(name, today)
      else damaged.add(name)
    }
  }
}

/** Also what SQLite had beside a store that was replaced. One that another program holds goes next time. */
export function removeBackup(folder: string, name: string): void {
  try {
    for (const file of [name, `${name}-wal`]) removeFile(join(folder, file))
  } catch (error) {
    if (asRefusal(error).code === 'unexpected') throw error
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
