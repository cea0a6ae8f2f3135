/**
 * Saving what can be read of a damaged store, in a copy. The store itself is only read, until the copy
 * is put in its place; then it is kept aside among the backups.
 */
import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Repair, repairedTables } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'
import { databaseFile, openDatabase } from '../vault/database-file.ts'
import { asRefusal } from '../vault/failures.ts'
import { openKeySlots, type Secret } from '../vault/keyslots.ts'
import { migrate } from '../vault/migrate.ts'
import { refuseIfOpenHere } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import { backupFolderFor } from './backup-folder.ts'
import { listBackups } from './backups.ts'
import { inTurnFor, installDatabase, leaveStaging, makeStagingFolder } from './install.ts'
import { openPages, type Pages, saltSize } from './salvage/pages.ts'
import { fillFrom } from './salvage/fill.ts'
import { storeKinds } from './store-kinds.ts'
import { verifyDatabase } from './verify.ts'

const stagingName = 'repairing'

/**
 * Saves every row that can be read into a new store beside the damaged one, and counts. Throws Refusal
 * 'repair-found-nothing', 'store-in-use', 'store-newer', what openKeySlots refuses or what the disk
 * answers.
 */
export function prepareRepair(request: { readonly directory: string } & Secret): Promise<Repair> {
  return withKey(request, ({ directory, profile, key }) => {
    refuseIfOpenHere(directory)
    const staging = makeStagingFolder(directory, stagingName)
    try {
      const pages = openDamaged(directory, key)
      try {
        return saveInto(staging, pages, profile, key)
      } finally {
        pages.close()
      }
    } catch (error) {
      leaveStaging(directory, stagingName)
      throw error
    }
  })
}

/**
 * Puts the copy that was prepared in the store's place. Throws Refusal 'repair-not-prepared',
 * 'store-in-use', what openKeySlots refuses or what the disk answers.
 */
export function useRepair(request: { readonly directory: string } & Secret): Promise<void> {
  return withKey(request, ({ directory, profile, key }) => {
    refuseIfOpenHere(directory)
    const staging = join(directory, stagingName)
    const isPrepared = existsSync(join(staging, databaseFile))
    if (!isPrepared || verifyDatabase(staging, key, profile.kind).faults.length > 0) {
      throw new Refusal('repair-not-prepared')
    }
    installDatabase(directory, staging, key)
    leaveStaging(directory, stagingName)
  })
}

interface Opened {
  readonly directory: string
  readonly profile: Profile
  readonly key: Buffer
}

function withKey<Result>(
  request: { readonly directory: string } & Secret,
  work: (opened: Opened) => Result,
): Promise<Result> {
  const directory = resolve(request.directory)
  return inTurnFor(directory, async () => {
    try {
      const profile = readProfile(directory)
      const key = await openKeySlots(directory, profile, request)
      try {
        return work({ directory, profile, key })
      } finally {
        key.fill(0)
      }
    } catch (error) {
      throw asRefusal(error)
    }
  })
}

function openDamaged(directory: string, key: Buffer): Pages {
  if (!existsSync(join(directory, databaseFile))) throw new Refusal('repair-found-nothing')
  const copies = listBackups(directory).map(({ name }) => join(backupFolderFor(directory), name))
  return openPages(directory, key, copies.map(saltOf))
}

function saltOf(path: string): Buffer {
  const salt = Buffer.alloc(saltSize)
  const file = openSync(path, 'r')
  try {
    readSync(file, salt, 0, saltSize, 0)
    return salt
  } finally {
    closeSync(file)
  }
}

function saveInto(staging: string, pages: Pages, profile: Profile, key: Buffer): Repair {
  const { migrations, afterRestore, contentsOf } = storeKinds[profile.kind]
  const version = versionIn(pages) ?? migrations.at(-1)?.version ?? 0
  if (version > (migrations.at(-1)?.version ?? 0)) throw new Refusal('store-newer')
  writeFileSync(join(staging, databaseFile), '', { flag: 'wx', mode: 0o600 })
  const db = openDatabase(staging, key)
  try {
    migrate(db, upTo(version))
    const counts = fillFrom(db, pages)
    migrate(db, migrations)
    if (profile.kind === 'peer') keepRemovedNumbers(db)
    afterRestore(db)
    const tables = repairedTables.flatMap((table) => {
      const counted = counts.find(({ name }) => name === table)
      return counted ? [{ table, before: counted.before, after: counted.after }] : []
    })
    return { tables, contents: contentsOf(db) }
  } finally {
    db.close()
  }

  function upTo(last: number) {
    return migrations.filter((migration) => migration.version <= last)
  }
}

/** The version that the first page bears; null when it cannot be read. */
function versionIn(pages: Pages): number | null {
  return pages.read(1)?.readUInt32BE(60) || null
}

/**
 * What was removed may come back under its number, and sessions tell by number what they were logged
 * from: none may be given anew, whatever became of the count.
 */
function keepRemovedNumbers(db: Database): void {
  const mentions = {
    sessions: ['session_changes.session_id', 'follow_ups.session_id', 'session_origins.session_id'],
    homecoming_lists: ['session_origins.list_id'],
    plans: ['session_origins.plan_id'],
    groups: ['session_origins.group_id'],
    meetings: ['session_origins.meeting_id'],
    development_records: ['session_origins.record_id'],
  }
  for (const [name, columns] of Object.entries(mentions)) {
    db.prepare(
      `INSERT INTO sqlite_sequence (name, seq)
       SELECT @name, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @name)`,
    ).run({ name })
    for (const column of columns) {
      db.prepare(
        `UPDATE sqlite_sequence SET seq = max(seq, highest)
         FROM (SELECT coalesce(max(${column}), 0) AS highest FROM ${column.split('.')[0]})
         WHERE name = ?`,
      ).run(name)
    }
  }
}
