/**
 * How a folder becomes a profile. Until its store is complete, the profile's description stands there
 * under a name of its own, which also says which program is at work. So what a crash leaves half-made
 * can be told from a store that somebody has used, and cleared away.
 */
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { databaseFile } from './database-file.ts'
import { isFailure } from './failures.ts'
import { isUnfinishedCopy, keySlotFiles } from './keyslot-files.ts'
import { inTheMaking, profileFile, profileText } from './profiles.ts'
import { removeFile, whenFree } from './when-free.ts'
import { syncFolder } from './write-file.ts'

/** Begins with the profile's file and a point: whoever looks for profiles passes it over. */
const unfinishedFile = `${profileFile}.${process.pid}.unfinished`

/**
 * Takes the folder for a new store, so that of two programs one is refused: 'profile-exists', also
 * when there is anything in it but what an earlier attempt left half-made.
 */
export function claim(directory: string, created: Profile): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    if (isAbandoned(directory)) takeBack(directory)
    if (readdirSync(directory).length > 0) throw new Refusal('profile-exists')
    const description = join(directory, unfinishedFile)
    try {
      writeFileSync(description, profileText(created), { flag: 'wx', mode: 0o600, flush: true })
      closeSync(openSync(join(directory, databaseFile), 'wx', 0o600))
    } catch (error) {
      removeFile(description)
      throw error
    }
  } catch (error) {
    throw isFailure(error, 'EEXIST', 'ENOTDIR') ? new Refusal('profile-exists') : error
  }
}

/** The last step: with it the folder becomes a profile. */
export async function finish(directory: string): Promise<void> {
  await whenFree(() => rename(join(directory, unfinishedFile), join(directory, profileFile)))
  await syncFolder(directory)
}

/** Removes everything that the making of a store leaves in its folder, finished or not. */
export function takeBack(directory: string): void {
  for (const file of readdirSync(directory)) {
    if (isOurs(file)) removeFile(join(directory, file))
  }
}

/** Whether the folder holds a store that never was complete, and nobody is making it any more. */
function isAbandoned(directory: string): boolean {
  const files = readdirSync(directory)
  const makers = files.flatMap((file) => inTheMaking.exec(file)?.[1] ?? [])
  if (makers.length === 0 || makers.some((pid) => isRunning(Number(pid)))) return false
  return !files.includes(profileFile) && files.every(isOurs)
}

function isOurs(file: string): boolean {
  const names = [databaseFile, `${databaseFile}-wal`, `${databaseFile}-journal`, profileFile]
  const isName = [...names, ...keySlotFiles].includes(file)
  return isName || inTheMaking.test(file) || isUnfinishedCopy(file)
}

/** Whether a program of this number is there, be it another one by now. */
export function isRunning(pid: number): boolean {
  try {
    // Sends nothing; it only asks whether the program is there.
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isFailure(error, 'ESRCH')
  }
}
