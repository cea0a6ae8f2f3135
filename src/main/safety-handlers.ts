import { existsSync } from 'node:fs'
import type { Handlers } from '../shared/contract.ts'
import type { Safety } from '../shared/safety.ts'
import { backupFolderFor, secondBackupFolderFor } from '../upkeep/backup-folder.ts'
import { changeSafekeeping, readSafekeeping } from '../upkeep/safekeeping.ts'
import { storeKinds } from '../upkeep/store-kinds.ts'
import {
  addKeychainSlot,
  changePassphrase,
  hasKeychainSlot,
  removeKeychainSlot,
} from '../vault/keyslots.ts'
import type { Store } from '../vault/open.ts'
import type { Around } from './around.ts'
import type { SystemKeychain } from './keychain.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'
import { replaceRecoveryCode } from './recovery.ts'

/** How the open profile is kept safe, as its owner chooses. */
export function safetyHandlers({ open, keychain, note, heedChoices }: Around) {
  /** Every change of what opens a profile goes with a backup: its copies of the keys must follow. */
  const afterKeysChanged = (store: Store) => {
    if (store.db.open) backUpAsUsual(store, note)
  }

  return {
    safety: {
      read: () => readSafety(open.ofAnyKind(), keychain),
      change: ({ lockAfterMinutes, isHiddenFromCapture }) => {
        const store = open.ofAnyKind()
        changeSafekeeping(store.db, {
          ...(lockAfterMinutes !== undefined && { lock_after_minutes: lockAfterMinutes }),
          ...(isHiddenFromCapture !== undefined && {
            is_hidden_from_capture: isHiddenFromCapture ? 1 : 0,
          }),
        })
        heedChoices(store)
        return readSafety(store, keychain)
      },
      contents: () => {
        const { db, profile } = open.ofAnyKind()
        return storeKinds[profile.kind].contentsOf(db)
      },
      changePassphrase: async ({ passphrase, newPassphrase }) => {
        const store = open.ofAnyKind()
        await changePassphrase(store.directory, store.profile, { passphrase }, newPassphrase)
        note('passphrase-changed', {})
        afterKeysChanged(store)
      },
      makeRecoveryCode: async (passphrase) => {
        const store = open.ofAnyKind()
        const code = await replaceRecoveryCode(store, { passphrase })
        note('recovery-code-replaced', {})
        afterKeysChanged(store)
        return code
      },
      recoveryCodeChecked: () => changeSafekeeping(open.ofAnyKind().db, { is_recovery_checked: 1 }),
      startUsingKeychain: async (passphrase) => {
        const store = open.ofAnyKind()
        await addKeychainSlot(store.directory, store.profile, { passphrase }, keychain)
        note('keychain-slot-added', {})
        return readSafety(store, keychain)
      },
      stopUsingKeychain: async () => {
        const store = open.ofAnyKind()
        await removeKeychainSlot(store.directory, store.profile)
        note('keychain-slot-removed', {})
        afterKeysChanged(store)
        return readSafety(store, keychain)
      },
    },
  } satisfies Partial<Handlers>
}

export async function readSafety(store: Store, keychain: SystemKeychain): Promise<Safety> {
  const { directory, db, profile } = store
  checkStillOpen(db)
  const kept = readSafekeeping(db)
  return {
    lockAfterMinutes: kept.lock_after_minutes as Safety['lockAfterMinutes'],
    isHiddenFromCapture: kept.is_hidden_from_capture === 1,
    isRecoveryChecked: kept.is_recovery_checked === 1,
    backups: {
      folder: backupFolderFor(directory),
      lastAt: kept.backed_up_at || null,
      failedSince: kept.backup_failed_since || null,
    },
    secondBackups:
      kept.second_backup_folder === ''
        ? null
        : {
            folder: kept.second_backup_folder,
            lastAt: kept.second_backed_up_at || null,
            failedSince: kept.second_backup_failed_since || null,
            isAway:
              kept.second_backed_up_at !== '' &&
              !existsSync(secondBackupFolderFor(kept.second_backup_folder, profile)),
          },
    keychain: hasKeychainSlot(directory) ? 'on' : await keychainWithoutSlot(keychain),
  }
}

async function keychainWithoutSlot(keychain: SystemKeychain): Promise<Safety['keychain']> {
  const state = await keychain.state()
  return state === 'ready' ? 'off' : state
}
