/** Whether a store or a backup is whole. Nothing of it is changed. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import type { ProfileKind } from '../shared/profile.ts'
import type { Contents } from '../shared/safety.ts'
import type { Database } from '../vault/database.ts'
import { openDatabase, refuseUnencrypted } from '../vault/database-file.ts'
import { asRefusal, isFailure } from '../vault/failures.ts'
import { keySlotFiles, openKeySlots, type Secret } from '../vault/keyslots.ts'
import { migrate, schemaOf, versionOf } from '../vault/migrate.ts'
import { refuseIfOpenHere } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import { readFormerUse, removeMarker } from './in-use.ts'
import { readSafekeeping } from './safekeeping.ts'
import { lockPage, openPages } from './salvage/pages.ts'
import { areSearchIndexesRight, unsoundPartOf } from './soundness.ts'
import { storeKinds } from './store-kinds.ts'

/**
 * `database-damaged`: a page cannot be read, or what is in it does not add up. `references-broken`: a
 * row refers to one that is not there. `search-index-damaged`: it does not say what the log says.
 * `schema-differs`: the tables are not those of their version. `key-slots-differ`: one of the two key
 * files is damaged or gone.
 */
export type Fault =
  | 'database-damaged'
  | 'references-broken'
  | 'search-index-damaged'
  | 'schema-differs'
  | 'key-slots-differ'

export interface Verified {
  /** What is wrong; empty when the store is whole. */
  readonly faults: readonly Fault[]
  /** Null when it cannot be read, or is of an earlier version. */
  readonly contents: Contents | null
}

/**
 * A store as it stands in its folder. What a crash left beside its database is taken into it, as at
 * every opening. Throws what opening it would refuse, but for 'database-damaged'.
 */
export async function verifyStore(
  request: { readonly directory: string } & Secret,
): Promise<Verified> {
  const directory = resolve(request.directory)
  const profile = readProfile(directory)
  const slotFaults = faultsOfKeySlots(directory)
  const key = await openKeySlots(directory, profile, request)
  try {
    refuseIfOpenHere(directory)
    refuseUnencrypted(directory)
    const { openings, hasLog } = readFormerUse(directory)
    const { faults, contents } = verifyDatabase(directory, key, profile.kind, (db) => {
      // Before the log of a crash is moved into the database, since what follows takes its time. Where
      // even its opening is missing, the next one says that changes are.
      const isAllThere = openings !== null && readSafekeeping(db).openings >= openings
      if (hasLog && isAllThere) removeMarker(directory)
    })
    return { faults: [...slotFaults, ...faults], contents }
  } finally {
    key.fill(0)
  }
}

/**
 * The database in this folder, which nobody else has open. The key stays the caller's to wipe. One of
 * the present version is handed over before it is closed.
 */
export function verifyDatabase(
  directory: string,
  key: Buffer,
  kind: ProfileKind,
  beforeClosing: (db: Database) => void = () => {},
): Verified {
  let db: Database | undefined
  try {
    db = openDatabase(directory, key)
    const faults = faultsOf(db, kind)
    const isOfToday = versionOf(db) === storeKinds[kind].migrations.at(-1)?.version
    const isReadable = isOfToday && !faults.includes('database-damaged')
    const contents = isReadable ? storeKinds[kind].contentsOf(db) : null
    if (isOfToday) beforeClosing(db)
    db.close()
    // SQLite reads no page that is free. They are as good as the others, unless somebody changed them.
    const isWhole = faults.includes('database-damaged') || isEveryPageRight(directory, key)
    return { faults: isWhole ? faults : ['database-damaged', ...faults], contents }
  } catch (error) {
    if (!isDamage(error)) throw asRefusal(error)
    return { faults: ['database-damaged'], contents: null }
  } finally {
    db?.close()
  }
}

/** What is wrong inside an open database. */
export function faultsOf(db: Database, kind: ProfileKind): Fault[] {
  const checks: Readonly<Partial<Record<Fault, () => boolean>>> = {
    'database-damaged': () => unsoundPartOf(db) !== 'database',
    'references-broken': () => (db.pragma('foreign_key_check') as unknown[]).length === 0,
    'search-index-damaged': () => areSearchIndexesRight(db),
    'schema-differs': () => schemaOf(db) === schemaOfVersion(kind, versionOf(db)),
  }
  return (Object.keys(checks) as (keyof typeof checks)[]).filter((fault) => {
    try {
      return !checks[fault]?.()
    } catch (error) {
      if (isDamage(error)) return true
      throw error
    }
  })
}

function isEveryPageRight(directory: string, key: Buffer): boolean {
  const pages = openPages(directory, key)
  try {
    for (let number = 1; number <= pages.count; number++) {
      if (number !== lockPage && !pages.read(number)) return false
    }
    return true
  } finally {
    pages.close()
  }
}

function schemaOfVersion(kind: ProfileKind, version: number): string {
  const fresh = new BetterSqlite3(':memory:')
  try {
    migrate(
      fresh,
      storeKinds[kind].migrations.filter((migration) => migration.version <= version),
    )
    return schemaOf(fresh)
  } finally {
    fresh.close()
  }
}

const isDamage = (error: unknown): boolean => asRefusal(error).code === 'database-damaged'

function faultsOfKeySlots(directory: string): Fault[] {
  const [one, other] = keySlotFiles.map((file) => {
    try {
      return readFileSync(join(directory, file), 'utf8')
    } catch (error) {
      if (isFailure(error, 'ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EIO')) return null
      throw asRefusal(error)
    }
  })
  return one !== null && one === other ? [] : ['key-slots-differ']
}
