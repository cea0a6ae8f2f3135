import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { profileKinds } from '../shared/profile.ts'
import { refuseBadPlace } from '../upkeep/place.ts'
import { migrations } from '../upkeep/store-kinds.ts'
import { createStore } from '../vault/open.ts'
import { newRecoveryCode } from '../vault/recovery-code.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import { type Given, WrongUsage } from './arguments.ts'
import type { Run } from './commands.ts'
import { pathOf, pathOfNewFile, readPassphrase } from './stores.ts'

export const create: Run = async (given) => {
  const kind = profileKinds.find((known) => known === given.text('kind'))
  if (!kind) {
    throw new WrongUsage({
      sv: '--kind är peer eller supervisor.',
      en: '--kind is peer or supervisor.',
    })
  }
  const directory = pathOf(given, 'store')
  refuseBadPlace(directory)
  const passphrase = await readPassphrase(given)
  return withRecoveryCode(given, async (recovery) => {
    const store = await createStore({
      directory,
      kind,
      label: given.text('label'),
      passphrase,
      migrations,
      ...(recovery && { recoveryCode: recovery.code }),
    })
    store.close()
    const { profile } = store
    return { output: recovery ? { ...profile, recovery_file: recovery.file } : profile }
  })
}

interface Recovery {
  readonly code: string
  readonly file: string
}

/** The code is on the disk before the store knows it; without the store it is worth nothing. */
async function withRecoveryCode<Result>(
  given: Given,
  work: (recovery: Recovery | null) => Promise<Result>,
): Promise<Result> {
  if (!given.has('recovery-out')) return work(null)
  const path = pathOfNewFile(given, 'recovery-out')
  const code = newRecoveryCode()
  await writeWholeFile(path, `${code}\n`, { mode: 0o600 })
  try {
    return await work({ code, file: basename(path) })
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}
