/**
 * Changes single bytes at random places of a store's files, of its backup and of the file made for
 * moving, and asks of each whether it is noticed. The data key opens them, so that thousands of places
 * take seconds.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '../../src/logbook/sample-month.ts'
import { logSessions } from '../../src/logbook/sessions.ts'
import { backupFolderFor } from '../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../src/upkeep/backups.ts'
import { unpackBundle, writeBundle } from '../../src/upkeep/bundle.ts'
import { migrations } from '../../src/upkeep/store-kinds.ts'
import { verifyDatabase } from '../../src/upkeep/verify.ts'
import { databaseFile } from '../../src/vault/database-file.ts'
import { keySlotFiles, mendKeySlots, openKeySlots } from '../../src/vault/keyslots.ts'
import { createStore } from '../../src/vault/open.ts'
import { asRefusal } from '../../src/vault/failures.ts'
import { sampleYear } from './sample-sessions.ts'

export interface Tried {
  /** How many places were changed, by file. */
  readonly places: Readonly<Record<string, number>>
  /** Where a change was not noticed. */
  readonly unnoticed: readonly { readonly file: string; readonly place: number }[]
}

interface Target {
  readonly file: string
  readonly bytes: Buffer
  /** Of all places, those in this file. */
  readonly share: number
  /** Whether the change is noticed in these bytes. */
  readonly notices: (altered: Buffer) => boolean | Promise<boolean>
}

export async function changeBytes(places: number, seed: number): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'peerlogg-bytes-'))
  try {
    const random = randomFrom(seed)
    const tried: Record<string, number> = {}
    const unnoticed: { file: string; place: number }[] = []
    for (const { file, bytes, share, notices } of await makeTargets(folder)) {
      const count = Math.round(places * share)
      tried[file] = count
      for (let index = 0; index < count; index++) {
        const place = Math.floor(random() * bytes.length)
        const altered = Buffer.from(bytes)
        altered[place]! ^= 1 + Math.floor(random() * 255)
        if (!(await notices(altered))) unnoticed.push({ file, place })
      }
    }
    return { places: tried, unnoticed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function makeTargets(folder: string): Promise<Target[]> {
  const directory = join(folder, 'store')
  const moved = join(folder, 'moved.peerlogg-store')
  const passphrase = 'tre korta ord på rad'
  const identity = { kind: 'peer', label: 'Min logg', passphrase } as const
  const store = await createStore({ ...identity, directory, migrations })
  const { profile } = store
  logSessions(store.db, [...sampleYear(2026, 300)])
  // What was in these pages is gone, and they are free: a change there is noticed all the same.
  store.db.exec('DELETE FROM sessions WHERE id > 200')
  backUp(store, { always: true })
  await writeBundle(store, moved)
  store.close()
  const key = await openKeySlots(directory, profile, { passphrase })
  const [backup] = listBackups(directory)

  /** The database by itself, in a folder that holds nothing else. */
  const isDamaged = (bytes: Buffer): boolean => {
    const place = join(folder, 'opened')
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
    writeFileSync(join(place, databaseFile), bytes)
    return verifyDatabase(place, key, profile.kind).faults.includes('database-damaged')
  }
  const slotsIn = (file: string) => join(directory, file)
  const slots = readFileSync(slotsIn(keySlotFiles[0]))

  /** Each copy is mended from the other, byte by byte; with the same damage in both, neither opens. */
  const slotsAreDamaged = (file: string) => async (bytes: Buffer) => {
    writeFileSync(slotsIn(file), bytes)
    const isMended = (await mendKeySlots(directory, profile)) === 'mended'
    const isAsBefore = readFileSync(slotsIn(file)).equals(slots)
    for (const each of keySlotFiles) writeFileSync(slotsIn(each), bytes)
    const isRefused = await mendKeySlots(directory, profile).then(
      () => false,
      (error: unknown) => asRefusal(error).code === 'key-slots-damaged',
    )
    for (const each of keySlotFiles) writeFileSync(slotsIn(each), slots)
    return isMended && isAsBefore && isRefused
  }

  const isBundleDamaged = async (bytes: Buffer): Promise<boolean> => {
    const place = join(folder, 'unpacked')
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
    writeFileSync(moved, bytes)
    return unpackBundle(moved, place, databaseFile).then(
      () => false,
      (error: unknown) => ['backup-unreadable', 'backup-damaged'].includes(asRefusal(error).code),
    )
  }

  const database = readFileSync(join(directory, databaseFile))
  const bundle = readFileSync(moved)
  const endOfHead = bundle.indexOf('\n') + 1
  if (isDamaged(database)) throw new Error('The store is damaged before anything was changed')
  return [
    { file: databaseFile, bytes: database, share: 0.4, notices: isDamaged },
    {
      file: 'backup',
      bytes: readFileSync(join(backupFolderFor(directory), backup!.name)),
      share: 0.2,
      notices: isDamaged,
    },
    ...keySlotFiles.map((file) => ({
      file,
      bytes: slots,
      share: 0.1,
      notices: slotsAreDamaged(file),
    })),
    {
      file: 'first line of the file for moving',
      bytes: bundle.subarray(0, endOfHead),
      share: 0.1,
      notices: (altered: Buffer) =>
        isBundleDamaged(Buffer.concat([altered, bundle.subarray(endOfHead)])),
    },
    { file: 'file for moving', bytes: bundle, share: 0.1, notices: isBundleDamaged },
  ]
}
