import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ListedProfile } from '../shared/safety.ts'
import { backupFolderFor, secondBackupFolderFor } from '../upkeep/backup-folder.ts'
import { enterStore, takeIntoUse } from '../upkeep/enter.ts'
import { bringBackKeys } from '../upkeep/keys-beside-backups.ts'
import { listProfiles } from '../upkeep/listed-profiles.ts'
import { refuseBadPlace } from '../upkeep/place.ts'
import { removeStore } from '../upkeep/remove.ts'
import { readSafekeeping } from '../upkeep/safekeeping.ts'
import { migrations } from '../upkeep/store-kinds.ts'
import { addKeychainSlot, changePassphrase, openKeySlots } from '../vault/keyslots.ts'
import { asRefusal } from '../vault/failures.ts'
import { createStore } from '../vault/open.ts'
import { readProfile } from '../vault/profiles.ts'
import { newRecoveryCode } from '../vault/recovery-code.ts'
import type { Around } from './around.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'
import { replaceRecoveryCode } from './recovery.ts'
import type { Settings } from './settings.ts'

/** The ways into a profile and out of it. */
export function profileHandlers(around: Around) {
  const { open, locking, idle, keychain, note, settings, profilesFolder, beginPageAnew } = around
  const directoryOf = (id: string) => join(profilesFolder, id)

  return {
    profiles: {
      list: () => inOrder(listProfiles(profilesFolder), settings),
      create: async (request) => {
        const begun = Date.now()
        const id = randomBytes(16).toString('hex')
        const directory = directoryOf(id)
        const recoveryCode = newRecoveryCode()
        const { profile } = await open.enter(async () => {
          refuseBadPlace(directory)
          const made = await createStore({ ...request, recoveryCode, id, directory, migrations })
          const now = new Date()
          try {
            const store = await takeIntoUse(made, now)
            return { store, findings: [], asOf: now, migratedFrom: null }
          } catch (error) {
            made.close()
            throw error
          }
        })
        note('profile-created', { ms: Date.now() - begun })
        return { profile, recoveryCode }
      },
      unlock: async ({ id, passphrase }) => {
        const begun = Date.now()
        const opened = await open.enter(() =>
          enterStore({ directory: directoryOf(id), passphrase }),
        )
        note('opened-by-passphrase', { ms: Date.now() - begun })
        return opened
      },
      unlockByKeychain: async (id) => {
        const begun = Date.now()
        const directory = directoryOf(id)
        const opened = await open.enter(() => enterStore({ directory, keychain }))
        note('opened-by-keychain', { ms: Date.now() - begun })
        // When that fails the slot still opens, and it is tried again the next time.
        if (keychain.isOutdated) {
          await addKeychainSlot(directory, opened.profile, { keychain }, keychain).catch(asRefusal)
        }
        return opened
      },
      recover: async ({ id, recoveryCode, passphrase }) => {
        const begun = Date.now()
        const directory = directoryOf(id)
        const opened = await open.enter(async () => {
          // Before the store is opened: who has a damaged store gets as far as its backups with it.
          const profile = readProfile(directory)
          await bringBackKeys(directory, profile, { recoveryCode })
          await changePassphrase(directory, profile, { recoveryCode }, passphrase)
          return enterStore({ directory, passphrase })
        })
        const store = open.ofAnyKind()
        const newCode = await replaceRecoveryCode(store, { passphrase })
        checkStillOpen(store.db)
        backUpAsUsual(store, note)
        note('opened-by-recovery-code', { ms: Date.now() - begun })
        return { ...opened, recoveryCode: newCode }
      },
      lock: () => locking.now('locked-by-key'),
      inUse: () => idle.inUse(),
      remove: async ({ passphrase, withBackups }) => {
        const store = open.ofAnyKind()
        const { directory, profile } = store
        const key = await openKeySlots(directory, profile, { passphrase })
        key.fill(0)
        checkStillOpen(store.db)
        const { second_backup_folder: second } = readSafekeeping(store.db)
        const secondFolder = second === '' ? [] : [secondBackupFolderFor(second, profile)]
        const folders = [backupFolderFor(directory), ...secondFolder]
        open.leave()
        try {
          // Asked afterwards: a last backup is made on the way out.
          removeStore(directory, withBackups ? folders.filter(existsSync) : [])
          note('profile-removed', { with_backups: withBackups })
        } finally {
          // The profile is closed in any case. First the page hears what came of it.
          setImmediate(beginPageAnew)
        }
      },
      discard: (id) => {
        const directory = directoryOf(id)
        if (open.profile?.id === id) throw new Refusal('store-in-use')
        removeStore(directory, [backupFolderFor(directory)])
        note('profile-removed', { with_backups: true })
        beginPageAnew()
      },
    },
  } satisfies Partial<Handlers>
}

/** The one that was open last comes first, so that it is what the unlock screen offers. */
function inOrder(profiles: readonly ListedProfile[], settings: Settings): ListedProfile[] {
  const latest = settings.latestProfile()
  const byLabel = new Intl.Collator(settings.language(), { numeric: true })
  return profiles.toSorted(
    (one, other) =>
      Number(other.id === latest) - Number(one.id === latest) ||
      byLabel.compare(one.label, other.label) ||
      one.id.localeCompare(other.id),
  )
}
