import { basename } from 'node:path'
import type { Handlers } from '../shared/contract.ts'
import { maximumFileBytes } from '../sharing/export-file.ts'
import { writeInvitation } from '../sharing/invitation.ts'
import {
  importInspected,
  inspectFiles,
  type InspectedFile,
  judgeAnew,
  signerOf,
} from '../supervision/imports.ts'
import { findOrganisation, foundOrganisation } from '../supervision/organisation.ts'
import { findMonthsReceived, listMonthsReceived } from '../supervision/overview.ts'
import { confirmSigner } from '../supervision/signers.ts'
import type { Database } from '../vault/database.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import type { Around } from './around.ts'
import { exportFiles, invitationFiles } from './file-kinds.ts'
import { backUpAsUsual } from './noted-backup.ts'
import { checkStillOpen } from './open-profile.ts'
import { saveFile } from './save-file.ts'

/** What a supervisor's profile answers. */
export function supervisorHandlers(around: Around) {
  const { open, dialogs, note, doAtLength } = around
  const supervision = () => open.store('supervisor').db
  /** The files that were chosen, by the store they were chosen for: locking lets go of them. */
  const chosen = new WeakMap<Database, readonly InspectedFile[]>()
  const chosenFor = (db: Database) => chosen.get(db) ?? []

  const tell = (db: Database, files: readonly InspectedFile[]) => {
    chosen.set(db, files)
    return files.map(({ result }) => result)
  }

  return {
    supervision: {
      organisation: () => findOrganisation(supervision()),
      invite: ({ organisation }) => {
        const db = supervision()
        // The organisation is made when its invitation is saved: a name that was mistyped and
        // cancelled must not stay.
        return saveFile(around, db, invitationFiles, 'peerlogg.peerlogg-invitation', async () =>
          writeInvitation(await foundOrganisation(db, organisation)),
        )
      },
      chooseFiles: async () => {
        const db = supervision()
        const paths = await dialogs.chooseFiles(exportFiles, 'many')
        if (paths.length === 0) return []
        return doAtLength(db, async () => {
          const files = await Promise.all(
            paths.map(async (path) => ({
              file: basename(path),
              bytes: await readFileUpTo(path, maximumFileBytes),
            })),
          )
          checkStillOpen(db)
          return tell(db, await inspectFiles(db, files))
        })
      },
      confirmSigner: (fingerprint) => {
        const db = supervision()
        confirmSigner(db, signerOf(chosenFor(db), fingerprint))
        return tell(db, judgeAnew(db, chosenFor(db)))
      },
      importChosen: () => {
        const db = supervision()
        return doAtLength(db, async () => {
          backUpAsUsual(open.store('supervisor'), note)
          const begun = Date.now()
          const results = importInspected(db, chosenFor(db))
          note('imported', { amount: results.length, ms: Date.now() - begun })
          return results
        })
      },
      monthsOfLogs: (range) => listMonthsReceived(supervision(), range),
      monthsReceived: () => findMonthsReceived(supervision()),
    },
  } satisfies Partial<Handlers>
}
