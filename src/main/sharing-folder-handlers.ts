import { dirname } from 'node:path'
import {
  changeFolder,
  changeSendsItself,
  getSharingFolder,
  getWaiting,
  stopUsingFolder,
  takeBack,
} from '../logbook/sharing-folder.ts'
import type { Handlers } from '../shared/contract.ts'
import { localDay } from '../shared/dates.ts'
import { backupsOf } from '../upkeep/backup-folder.ts'
import type { Around } from './around.ts'
import { sharingFolderTitle } from './file-kinds.ts'
import { checkStillOpen } from './open-profile.ts'
import { refuseBadFolder } from './sharing-folder-files.ts'
import type { SharingFolderPost } from './sharing-folder-post.ts'

/** Where a peer supporter's files are put by one key press. */
export function sharingFolderHandlers(
  { open, dialogs, profilesFolder, doAtLength }: Around,
  post: SharingFolderPost,
) {
  const logbook = () => open.logbook().db

  return {
    sharingFolder: {
      list: () => {
        logbook()
        post.lookAtAll()
        return post.list()
      },
      choose: async (organisationId) => {
        const db = logbook()
        getSharingFolder(db, organisationId)
        const folder = await dialogs.chooseFolder(sharingFolderTitle)
        if (folder === null) return null
        checkStillOpen(db)
        const ours = [dirname(profilesFolder), backupsOf(profilesFolder)]
        await doAtLength(db, () => post.inTurn(folder, () => refuseBadFolder(folder, ours)))
        checkStillOpen(db)
        changeFolder(logbook(), organisationId, folder)
        return post.changed(organisationId, true)
      },
      stopUsing: (organisationId) => {
        stopUsingFolder(logbook(), organisationId)
        return post.changed(organisationId, true)
      },
      put: async (choice) => {
        const hasLeft = await doAtLength(logbook(), () => post.put(choice))
        return { hasLeft, folder: post.get(choice.organisationId) }
      },
      tryAgain: async (organisationId) => {
        const hasLeft = await doAtLength(logbook(), () => post.tryAgain(organisationId))
        return { hasLeft, folder: post.get(organisationId) }
      },
      takeBack: async (sequence) => {
        const db = logbook()
        const { organisationId } = getWaiting(db, sequence)
        await doAtLength(db, () => post.lookFor(sequence))
        checkStillOpen(db)
        takeBack(logbook(), sequence)
        return post.changed(organisationId)
      },
      sendItself: ({ organisationId, isOn }) => {
        changeSendsItself(logbook(), organisationId, { isOn, today: localDay(new Date()) })
        return post.changed(organisationId)
      },
    },
  } satisfies Partial<Handlers>
}
