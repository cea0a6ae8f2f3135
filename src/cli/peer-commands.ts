import { basename } from 'node:path'
import { exportMonths, previewExport } from '../logbook/exports.ts'
import { readSessionsCsv } from '../logbook/session-csv.ts'
import { listUnits, logSessions } from '../logbook/sessions.ts'
import { summarise } from '../logbook/summaries.ts'
import { month } from '../shared/fields.ts'
import { Refusal, sentenceOf } from '../shared/refusal.ts'
import { period } from '../shared/summary.ts'
import { maximumInvitationBytes, readInvitation } from '../sharing/invitation.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Run } from './commands.ts'
import { pathOf, pathOfNewFile, readGivenFile, withStore } from './stores.ts'

/** All or nothing: with any line refused, none is logged. */
export const log: Run = async (given, language) => {
  const bytes = await readGivenFile(pathOf(given, 'csv'))
  return withStore('peer', given, ({ db }) => {
    const { sessions, refused } = readSessionsCsv(bytes, listUnits(db))
    if (refused.length === 0) return { output: { logged: logSessions(db, sessions), refused } }
    return {
      output: {
        logged: 0,
        refused: refused.map(({ line, column, code }) => ({
          line,
          column,
          reason: sentenceOf(new Refusal(code), language),
        })),
      },
      refusal: sentenceOf(new Refusal('csv-refused', { count: refused.length }), language),
    }
  })
}

export const summary: Run = async (given) => {
  const asked = period.parse({ from: given.text('from'), to: given.text('to') })
  return withStore('peer', given, ({ db }) => ({ output: summarise(db, asked) }))
}

export const exportFile: Run = async (given) => {
  const asked = given.texts('month').map((text) => month.parse(text))
  const path = pathOfNewFile(given)
  const invitation = readInvitation(
    await readFileUpTo(pathOf(given, 'invitation'), maximumInvitationBytes),
  )
  return withStore('peer', given, async ({ db, profile }) => {
    const preview = previewExport(db, profile, { invitation, months: asked })
    const { bytes, exportId, sequence } = await exportMonths(db, profile, preview)
    await writeWholeFile(path, bytes)
    const { months, cells, facts, signer } = preview
    return {
      output: {
        file: basename(path),
        months,
        counts: { cells: cells.length, facts: facts.length },
        export_id: exportId,
        sequence,
        fingerprint: signer.fingerprint,
      },
    }
  })
}
