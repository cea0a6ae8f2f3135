/** Whether a store holds what it must, after the process that worked with it has ended as it might. */
import { copyFileSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { backupFolderFor } from '../../../src/upkeep/backup-folder.ts'
import { backUp, listBackups } from '../../../src/upkeep/backups.ts'
import { enterStore } from '../../../src/upkeep/enter.ts'
import { restoreBackup } from '../../../src/upkeep/restore.ts'
import { faultsOf, verifyStore } from '../../../src/upkeep/verify.ts'
import { attemptsFile } from '../../../src/vault/attempts.ts'
import { databaseFile } from '../../../src/vault/database-file.ts'
import { asRefusal } from '../../../src/vault/failures.ts'
import { keySlotFiles, replaceRecoveryCode, type Secret } from '../../../src/vault/keyslots.ts'
import { profileFile } from '../../../src/vault/profiles.ts'
import type { KeptBackup } from './at-work.ts'
import { contentsOf, differences, type StoreContents } from './contents.ts'
import { type Known, note, noteBackups, type Step } from './steps.ts'

/**
 * Opens the store and compares: all that was acknowledged is there, and what was begun last is there
 * whole or not at all. Answers what is known then. Throws an error that says what is wrong.
 */
export async function judgeStore(
  directory: string,
  known: Known,
  pending: Step | null,
): Promise<Known> {
  const after = structuredClone(known)
  if (pending) note(after, pending, {})
  const { store, findings, opener } = await enterBySome(directory, secretsAfter(known, pending))
  let found: StoreContents
  try {
    const wrong = findings.filter((finding) => finding !== 'key-slots-mended')
    if (wrong.length > 0) throw new Error(`The opening found ${wrong.join(', ')}`)
    found = contentsOf(store.db, known.contents.kind)
    checkContents(found, pending ? [known.contents, after.contents] : [known.contents])
  } finally {
    store.close()
  }

  // A code that was told to nobody, and an older store that has none, are replaced.
  const now = { ...structuredClone(known), contents: found }
  if ('passphrase' in opener) {
    now.passphrase = opener.passphrase
    const isLost = pending?.does === 'replace the recovery code' || now.recoveryCode === null
    if (isLost) now.recoveryCode = await replaceRecoveryCode(directory, store.profile, opener)
  }
  noteBackups(now, namesOf(directory), known.contents)
  const whole = await verifyStore({ directory, ...secretOf(now) })
  if (whole.faults.length > 0) throw new Error(`The store is faulty: ${whole.faults.join(', ')}`)
  const own = [profileFile, ...keySlotFiles, databaseFile, attemptsFile]
  const strange = readdirSync(directory).filter((file) => !own.includes(file))
  if (strange.length > 0) throw new Error(`In the store's folder lies ${strange.join(', ')}`)
  return now
}

export const secretOf = ({ passphrase, recoveryCode }: Known): Secret =>
  recoveryCode === null ? { passphrase } : { recoveryCode }

const namesOf = (directory: string) => listBackups(directory).map(({ name }) => name)

/** Most telling first: a passphrase that was being changed is the new one or the former one. */
function secretsAfter(known: Known, pending: Step | null): Secret[] {
  const { passphrase } = known
  if (pending?.does === 'change the passphrase') return [{ passphrase: pending.to }, { passphrase }]
  if (pending?.does === 'replace the recovery code') return [secretOf(known), { passphrase }]
  return [secretOf(known)]
}

async function enterBySome(directory: string, secrets: readonly Secret[]) {
  for (const [place, opener] of secrets.entries()) {
    try {
      const { store, findings } = await enterStore({ directory, ...opener })
      return { store, findings: findings.map(({ code }) => code as string), opener }
    } catch (error) {
      const { code } = asRefusal(error)
      const isWrong = code === 'wrong-passphrase' || code === 'wrong-recovery-code'
      if (!isWrong || place === secrets.length - 1) {
        throw new Error(`The store does not open: ${code}`, { cause: error })
      }
    }
  }
  throw new Error('There is no secret to try')
}

function checkContents(found: StoreContents, allowed: readonly StoreContents[]): void {
  if (allowed.some((contents) => isDeepStrictEqual(found, contents))) return
  const told = allowed.map((contents) => differences(contents, found).slice(0, 8).join('\n    '))
  throw new Error(
    `The store holds something else:\n    ${told.join('\n  and beside the other:\n    ')}`,
  )
}

/**
 * Restores each backup that was kept into a folder of its own, and compares it with what the store
 * held when it was made.
 */
export async function judgeKeptBackups(
  directory: string,
  known: Known,
  kept: readonly KeptBackup[],
): Promise<void> {
  for (const { path, contents } of kept) {
    for (const file of [profileFile, ...keySlotFiles]) {
      copyFileSync(join(directory, file), join(dirname(path), file))
    }
    await judgeBackup(path, `${directory}-restored`, known, contents)
    rmSync(dirname(path), { recursive: true })
  }
}

/**
 * Makes a last backup, and restores every one in the folder for backups, as somebody would whose store
 * is gone. Answers how many there were.
 */
export async function judgeBackupFolder(directory: string, known: Known): Promise<number> {
  const { store } = await enterStore({ directory, ...secretOf(known) })
  backUp(store, { always: true })
  store.close()
  const folder = backupFolderFor(directory)
  const names = namesOf(directory)
  noteBackups(known, names, known.contents)
  for (const name of names) {
    const contents = known.backups[name]
    if (!contents) throw new Error('There is a backup that nobody made')
    await judgeBackup(join(folder, name), `${directory}-restored`, known, contents)
  }
  const others = [...names, profileFile, ...keySlotFiles, 'seen.json', 'verified.json']
  const strange = readdirSync(folder).filter((file) => !others.includes(file))
  if (strange.length > 0) throw new Error(`Beside the backups lies ${strange.join(', ')}`)
  return names.length
}

async function judgeBackup(
  source: string,
  directory: string,
  known: Known,
  contents: StoreContents,
): Promise<void> {
  const secret = secretOf(known)
  await restoreBackup({ source, directory, ...secret })
  const { store } = await enterStore({ directory, ...secret })
  try {
    checkContents(contentsOf(store.db, contents.kind), [contents])
    const faults = faultsOf(store.db, contents.kind)
    if (faults.length > 0) throw new Error(`A restored store is faulty: ${faults.join(', ')}`)
  } finally {
    store.close()
    for (const made of [directory, backupFolderFor(directory)]) {
      rmSync(made, { recursive: true, force: true })
    }
  }
}
