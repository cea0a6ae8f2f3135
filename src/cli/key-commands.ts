/** A supervisor's keys, for scripts: kept safe, restored, changed, and those of senders revoked. */
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { readFingerprint } from '../shared/fingerprint-words.ts'
import { maximumKeyFileBytes } from '../sharing/key-backup.ts'
import { writeInvitation } from '../sharing/invitation.ts'
import {
  endFormerKeys,
  getOrganisationState,
  keysInFile,
  makeNewKey,
  noteKeysSaved,
  restoreKeys,
} from '../supervision/organisation-keys.ts'
import { publicKeyOf, revokeSigner } from '../supervision/signers.ts'
import type { Database } from '../vault/database.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { newRecoveryCode } from '../vault/recovery-code.ts'
import { ownersOnly, writeWholeFile } from '../vault/write-file.ts'
import type { Run } from './commands.ts'
import { changeStore, pathOf, pathOfNewFile, readPassphrase } from './stores.ts'

/** The code is on the disk before the file: a file without its code is worth nothing. */
export const saveKey: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  const codePath = pathOfNewFile(given, 'recovery-out')
  return changeStore('supervisor', given, language, async ({ db }) => {
    const code = newRecoveryCode()
    const { bytes, saved } = await keysInFile(db, code)
    await writeWholeFile(codePath, `${code}\n`, { mode: ownersOnly })
    try {
      await writeWholeFile(path, bytes, { mode: ownersOnly })
    } catch (error) {
      await rm(codePath, { force: true })
      throw error
    }
    noteKeysSaved(db, saved)
    return {
      output: {
        file: basename(path),
        recovery_file: basename(codePath),
        keys: saved.recipients.length,
      },
    }
  })
}

export const restoreKey: Run = async (given, language) => {
  const bytes = await readFileUpTo(pathOf(given, 'key'), maximumKeyFileBytes)
  const code = await readPassphrase(given, 'recovery-file')
  return changeStore('supervisor', given, language, async ({ db }) => {
    const restored = await restoreKeys(db, bytes, code)
    return { output: { ...shown(db), restored } }
  })
}

/** From the new invitation on, files are locked to the new key and to the one before. */
export const newKey: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  return changeStore('supervisor', given, language, async ({ db }) => {
    await makeNewKey(db)
    await writeWholeFile(path, writeInvitation(getOrganisationState(db).invitation))
    return { output: { file: basename(path), ...shown(db) } }
  })
}

/** From the new invitation on, files are locked to the newest key alone. */
export const endFormerKey: Run = async (given, language) => {
  const path = pathOfNewFile(given)
  return changeStore('supervisor', given, language, async ({ db }) => {
    endFormerKeys(db)
    await writeWholeFile(path, writeInvitation(getOrganisationState(db).invitation))
    return { output: { file: basename(path), ...shown(db) } }
  })
}

export const revoke: Run = async (given, language) =>
  changeStore('supervisor', given, language, ({ db, profile }) => {
    const fingerprint = readFingerprint(given.text('signer'))
    revokeSigner(db, publicKeyOf(db, fingerprint), profile.label)
    return { output: { revoked: fingerprint, by: profile.label } }
  })

/** What is public of the organisation and its keys. */
function shown(db: Database) {
  const { invitation, keys, sendingToFormer } = getOrganisationState(db)
  return {
    organisation: invitation.organisation,
    keys: keys.map(({ recipient, fingerprint, madeAt, endedAt }) => ({
      recipient,
      fingerprint,
      made_at: madeAt,
      ended_at: endedAt,
    })),
    sending_to_former: sendingToFormer,
  }
}
