import { basename } from 'node:path'
import { getSigningKey, listSigningKeys, makeNewSigningKey } from '../logbook/signing-keys.ts'
import type { Handlers } from '../shared/contract.ts'
import { localDay } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import { checkKeyFile, maximumKeyFileBytes } from '../sharing/key-backup.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import {
  endFormerKeys,
  findOrganisationState,
  getOrganisationState,
  keysInFile,
  type KeysSaved,
  makeNewKey,
  noteKeysSaved,
  restoreKeys,
} from '../supervision/organisation-keys.ts'
import { findOrganisation } from '../supervision/organisation.ts'
import {
  listSigners,
  revokeSigner,
  setValidUntil,
  takeBackRevocation,
} from '../supervision/signers.ts'
import type { Database } from '../vault/database.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { newRecoveryCode } from '../vault/recovery-code.ts'
import type { Around } from './around.ts'
import { keyFiles } from './file-kinds.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'
import { saveFile } from './save-file.ts'

/** Keys on both sides. What opens files stays here: the window is told what is public alone. */
export function keyHandlers(around: Around) {
  const { open, dialogs, note, doAtLength } = around
  const logbook = () => open.logbook().db
  const supervision = () => open.store('supervisor').db
  const label = () => open.store('supervisor').profile.label
  /** What was just saved and not yet typed back, and the key file that was chosen: locking lets go of both. */
  const saved = new WeakMap<Database, KeysSaved>()
  const chosen = new WeakMap<Database, Uint8Array>()

  /** A key that is lost with the computer closes every file that was locked to it. */
  const afterKeysChanged = (db: Database) => {
    checkStillOpen(db)
    backUpAsUsual(open.store('supervisor'), note)
    return getOrganisationState(db)
  }
  const shownSigningKey = (db: Database) => {
    const { publicKey } = getSigningKey(db)
    const [newest, ...former] = listSigningKeys(db)
    return {
      fingerprint: fingerprintOf(publicKey),
      madeAt: newest?.madeAt ?? '',
      former: former.map((key) => ({
        fingerprint: fingerprintOf(key.publicKey),
        madeAt: key.madeAt,
      })),
    }
  }

  return {
    signingKey: {
      read: () => shownSigningKey(logbook()),
      replace: () => {
        makeNewSigningKey(logbook())
        backUpAsUsual(open.logbook(), note)
        return shownSigningKey(logbook())
      },
    },
    organisation: {
      find: () => findOrganisation(supervision()),
      state: () => findOrganisationState(supervision()),
      makeNewKey: async () => {
        const db = supervision()
        await doAtLength(db, () => makeNewKey(db))
        return afterKeysChanged(db)
      },
      endFormerKeys: () => {
        const db = supervision()
        endFormerKeys(db)
        return afterKeysChanged(db)
      },
      saveKeys: async () => {
        const db = supervision()
        const code = newRecoveryCode()
        const name = `peerlogg-${localDay(new Date())}.peerlogg-key`
        let inFile: KeysSaved | undefined
        const written = await saveFile(around, db, keyFiles, name, async () => {
          const { bytes, saved: kept } = await keysInFile(db, code)
          inFile = kept
          return bytes
        })
        if (!written || !inFile) return null
        saved.set(db, inFile)
        return { ...written, code }
      },
      keysSaved: () => {
        const db = supervision()
        const inFile = saved.get(db)
        if (!inFile) throw new Refusal('key-not-saved')
        noteKeysSaved(db, inFile)
        saved.delete(db)
        return getOrganisationState(db)
      },
      chooseKeyFile: async () => {
        const db = supervision()
        const [path] = await dialogs.chooseFiles(keyFiles, 'one')
        if (path === undefined) return null
        const bytes = await readFileUpTo(path, maximumKeyFileBytes)
        checkStillOpen(db)
        checkKeyFile(bytes)
        chosen.set(db, bytes)
        return { file: basename(path) }
      },
      restoreKeys: async (code) => {
        const db = supervision()
        const bytes = chosen.get(db)
        if (!bytes) throw new Refusal('key-file-not-chosen')
        await doAtLength(db, () => restoreKeys(db, bytes, code))
        chosen.delete(db)
        return afterKeysChanged(db)
      },
    },
    signers: {
      list: () => listSigners(supervision()),
      revoke: (publicKey) => revokeSigner(supervision(), publicKey, label()),
      takeBackRevocation: (publicKey) => takeBackRevocation(supervision(), publicKey),
      setValidUntil: (until) => setValidUntil(supervision(), until, label()),
    },
  } satisfies Partial<Handlers>
}
