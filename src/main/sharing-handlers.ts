import { listExports, listSharedMonths, openKeptExport } from '../logbook/export-history.ts'
import { encryptExport, makeExport, markLeft, previewExport } from '../logbook/exports.ts'
import {
  changeOrganisation,
  endOrganisation,
  listOrganisations,
  takeUpOrganisation,
} from '../logbook/organisations.ts'
import type { Handlers } from '../shared/contract.ts'
import type { Database } from '../vault/database.ts'
import type { Around } from './around.ts'
import { exportFiles } from './file-kinds.ts'
import { checkStillOpen } from './open-profile.ts'
import { saveFile } from './save-file.ts'

/** What leaves a peer supporter's log, and for whom. */
export function sharingHandlers(around: Around) {
  const { open } = around
  const logbook = () => open.logbook().db

  /** Has left once it is whole in its place, and not before. */
  const saveExport = async (db: Database, months: readonly string[], take: () => number) => {
    let sequence = 0
    const saved = await saveFile(around, db, exportFiles, fileNameOf(months), () => {
      sequence = take()
      return encryptExport(db, sequence)
    })
    if (saved === null) return null
    checkStillOpen(db)
    markLeft(db, sequence)
    return saved
  }

  return {
    sharing: {
      organisations: () => listOrganisations(logbook()),
      changeOrganisation: (change) => changeOrganisation(logbook(), change),
      endOrganisation: (id) => endOrganisation(logbook(), id),
      takeUpOrganisation: (id) => takeUpOrganisation(logbook(), id),
      months: (organisationId) => listSharedMonths(logbook(), organisationId),
      preview: (choice) => previewExport(logbook(), open.logbook().profile, choice),
      save: (choice) => {
        const { db, profile } = open.logbook()
        return saveExport(db, choice.months, () => makeExport(db, profile, choice).sequence)
      },
      exports: () => listExports(logbook()),
      open: (sequence) => openKeptExport(logbook(), sequence),
      saveAgain: (sequence) => {
        const db = logbook()
        return saveExport(db, openKeptExport(db, sequence).months, () => sequence)
      },
    },
  } satisfies Partial<Handlers>
}

function fileNameOf(months: readonly string[]): string {
  const firstAndLast = new Set([months.at(0), months.at(-1)])
  return `peerlogg-${[...firstAndLast].join('--')}.peerlogg`
}
