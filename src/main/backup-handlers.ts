import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import { localDay } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { BackupSource } from '../shared/safety.ts'
import { backupFolderFor, backupsOf } from '../upkeep/backup-folder.ts'
import { backUp, listBackups } from '../upkeep/backups.ts'
import { writeBundle } from '../upkeep/bundle.ts'
import { enterStore } from '../upkeep/enter.ts'
import { isWithin } from '../upkeep/place.ts'
import { prepareRepair, useRepair as putInPlace } from '../upkeep/repair.ts'
import { lookAtBackup } from '../upkeep/backup-files.ts'
import { previewBackup, restoreBackup } from '../upkeep/restore.ts'
import { changeSafekeeping } from '../upkeep/safekeeping.ts'
import type { Around } from './around.ts'
import { backupFiles, secondFolderTitle, storeFiles } from './file-kinds.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'
import { readSafety } from './safety-handlers.ts'

/** Backups, and what is done when a store cannot be opened. Some of it while no profile is open. */
export function backupHandlers(around: Around) {
  const { open, dialogs, keychain, note, profilesFolder, doAtLength } = around
  const directoryOf = (id: string) => join(profilesFolder, id)
  let chosen: { readonly path: string; readonly id: string } | null = null

  const find = (source: BackupSource): { source: string; directory: string } => {
    if (source.from === 'backups') {
      const directory = directoryOf(source.id)
      return { source: join(backupFolderFor(directory), source.name), directory }
    }
    if (!chosen) throw new Refusal('backup-not-chosen')
    return { source: chosen.path, directory: directoryOf(chosen.id) }
  }

  return {
    backups: {
      list: (id) => listBackups(directoryOf(id)),
      chooseFile: async () => {
        const [path] = await dialogs.chooseFiles(backupFiles, 'one')
        if (path === undefined) return null
        const { profile, madeAt } = await lookAtBackup(path)
        // A bare copy does not say whose it is, and has no keys beside it.
        if (!profile) throw new Refusal('backup-unreadable')
        chosen = { path, id: profile.id }
        const isHere = existsSync(directoryOf(profile.id))
        return { file: basename(path), profile, madeAt, isHere }
      },
      preview: ({ source, passphrase }) => previewBackup({ ...find(source), passphrase }),
      restore: async ({ source, passphrase }) => {
        const begun = Date.now()
        const found = find(source)
        const opened = await open.enter(async () => {
          const restored = await restoreBackup({ ...found, passphrase })
          const entered = await enterStore({ directory: found.directory, passphrase })
          return { ...entered, findings: [...restored.findings, ...entered.findings] }
        })
        chosen = null
        note('restored', { ms: Date.now() - begun })
        return opened
      },
      makeNow: () => {
        const store = open.ofAnyKind()
        const begun = Date.now()
        try {
          backUp(store, { always: true })
        } catch (error) {
          note('backup-failed', { ms: Date.now() - begun })
          throw error
        }
        note('backup-made', { ms: Date.now() - begun })
        return readSafety(store, keychain)
      },
      chooseSecondFolder: async () => {
        const store = open.ofAnyKind()
        const folder = await dialogs.chooseFolder(secondFolderTitle)
        if (folder === null) return null
        checkStillOpen(store.db)
        for (const ours of [dirname(profilesFolder), backupsOf(profilesFolder)]) {
          if (isTrulyWithin(folder, ours)) throw new Refusal('backup-folder-inside')
        }
        changeSafekeeping(store.db, {
          second_backup_folder: folder,
          second_backed_up_at: '',
          second_backup_failed_since: '',
        })
        backUpAsUsual(store, note)
        return readSafety(store, keychain)
      },
      stopUsingSecondFolder: () => {
        const store = open.ofAnyKind()
        changeSafekeeping(store.db, {
          second_backup_folder: '',
          second_backed_up_at: '',
          second_backup_failed_since: '',
        })
        return readSafety(store, keychain)
      },
      saveToMove: async () => {
        const store = open.ofAnyKind()
        const fileName = `peerlogg-${localDay(new Date())}.peerlogg-store`
        const path = await dialogs.chooseWhereToSave(storeFiles, fileName)
        if (path === null) return null
        checkStillOpen(store.db)
        await doAtLength(store.db, () => writeBundle(store, path, { overwrite: true }))
        return { file: basename(path) }
      },
    },
    repairs: {
      prepare: async ({ id, passphrase }) => {
        const begun = Date.now()
        const repair = await prepareRepair({ directory: directoryOf(id), passphrase })
        note('repair-prepared', { ms: Date.now() - begun })
        return repair
      },
      use: async ({ id, passphrase }) => {
        const begun = Date.now()
        const directory = directoryOf(id)
        const opened = await open.enter(async () => {
          await putInPlace({ directory, passphrase })
          return enterStore({ directory, passphrase })
        })
        note('repaired', { ms: Date.now() - begun })
        return opened
      },
    },
  } satisfies Partial<Handlers>
}

/** By the folders' true places, whatever links lead there. */
function isTrulyWithin(folder: string, outer: string): boolean {
  return existsSync(outer) && isWithin(realpathSync(folder), realpathSync(outer))
}
