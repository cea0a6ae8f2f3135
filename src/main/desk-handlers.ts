import type { Handlers } from '../shared/contract.ts'
import { Desk } from '../supervision/desk.ts'
import {
  findUndoing,
  listReceiptMonths,
  listReceipts,
  undoImport,
} from '../supervision/receipts.ts'
import type { Database } from '../vault/database.ts'
import type { Around } from './around.ts'
import { exportFiles, watchedFolderTitle } from './file-kinds.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'

/** The supervisor's desk. Locking lets go of what lies on it. */
export function deskHandlers({ open, dialogs, note, doAtLength }: Around) {
  const desks = new WeakMap<Database, Desk>()
  const supervision = () => open.store('supervisor').db
  const deskOf = (db: Database): Desk => {
    const desk = desks.get(db) ?? new Desk(db)
    desks.set(db, desk)
    return desk
  }
  const atHand = () => {
    const db = supervision()
    return { db, desk: deskOf(db), check: () => checkStillOpen(db) }
  }

  return {
    desk: {
      find: () => atHand().desk.inBrief(),
      chooseFiles: async () => {
        const { db, desk, check } = atHand()
        const paths = await dialogs.chooseFiles(exportFiles, 'many')
        check()
        if (paths.length > 0) await doAtLength(db, () => desk.look(paths, check))
        return desk.inBrief()
      },
      drop: async ({ file, bytes }) => {
        const { db, desk, check } = atHand()
        await doAtLength(db, () => desk.lookAtDropped(file, bytes, check))
        return desk.inBrief()
      },
      files: ({ group, portion }) => atHand().desk.files(group, portion),
      confirmSigner: (fingerprint) => {
        const { desk } = atHand()
        desk.confirm(fingerprint, open.store('supervisor').profile.label)
        return desk.inBrief()
      },
      import: async () => {
        const { db, desk, check } = atHand()
        return doAtLength(db, async () => {
          backUpAsUsual(open.store('supervisor'), note)
          const begun = Date.now()
          const before = desk.inBrief().counts.done
          await desk.import(check)
          const inBrief = desk.inBrief()
          note('imported', { amount: inBrief.counts.done - before, ms: Date.now() - begun })
          return inBrief
        })
      },
      progress: () => atHand().desk.progress,
      cancel: () => atHand().desk.cancel(),
      putAway: () => {
        const { desk } = atHand()
        desk.putAway()
        return desk.inBrief()
      },
      chooseFolder: async () => {
        const { db, desk, check } = atHand()
        const folder = await dialogs.chooseFolder(watchedFolderTitle)
        check()
        if (folder === null) return desk.inBrief()
        desk.watch(folder)
        await doAtLength(db, () => desk.lookInFolder(check))
        return desk.inBrief()
      },
      stopWatching: () => {
        const { desk } = atHand()
        desk.watch(null)
        return desk.inBrief()
      },
      // The window asks for it by the clock, so it does not count as use of the profile.
      lookInFolder: async () => {
        const { desk, check } = atHand()
        await desk.lookInFolder(check)
        return desk.inBrief()
      },
      receipts: (portion) => listReceipts(supervision(), portion),
      receiptMonths: (id) => listReceiptMonths(supervision(), id),
      undoing: (id) => findUndoing(supervision(), id),
      undo: (id) => undoImport(supervision(), id),
    },
  } satisfies Partial<Handlers>
}
