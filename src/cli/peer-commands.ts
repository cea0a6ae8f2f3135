import { basename } from 'node:path'
import { exportMonths, previewExport } from '../logbook/exports.ts'
import { importOldLog, previewOldLog } from '../logbook/old-log/import-old-log.ts'
import { readMapping } from '../logbook/old-log/mapping.ts'
import { checkFile, maximumOldLogBytes } from '../logbook/old-log/propose-mapping.ts'
import { type RefusedLine, readSessionsCsv } from '../logbook/session-csv.ts'
import { logSessions } from '../logbook/sessions.ts'
import { listUnits } from '../logbook/units.ts'
import { localDay } from '../shared/dates.ts'
import { month } from '../shared/fields.ts'
import type { Language } from '../shared/language.ts'
import { Refusal, sentenceOf } from '../shared/refusal.ts'
import { maximumInvitationBytes, readInvitation } from '../sharing/invitation.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import type { Outcome, Run } from './commands.ts'
import { changeStore, pathOf, pathOfNewFile, readGivenFile } from './stores.ts'

/** All or nothing: with any line refused, none is logged. */
export const log: Run = async (given, language) => {
  if (given.has('mapping')) return logOldLog(given, language)
  const bytes = await readGivenFile(pathOf(given, 'csv'))
  return changeStore('peer', given, language, ({ db }) => {
    const { sessions, refused } = readSessionsCsv(bytes, listUnits(db))
    if (refused.length === 0) return { output: { logged: logSessions(db, sessions), refused } }
    return nothingLogged(refused, language)
  })
}

/** An old log, read by a mapping. What is in the log already, or answered no to in the mapping, is left out. */
const logOldLog: Run = async (given, language) => {
  const path = pathOf(given, 'mapping')
  const mapping = readMapping(await readGivenFile(path), basename(path))
  const file = { name: '', bytes: await readFileUpTo(pathOf(given, 'csv'), maximumOldLogBytes) }
  checkFile(file)
  const today = localDay(new Date())
  return changeStore('peer', given, language, async ({ db }) => {
    const { refused, questions, notSessions } = await previewOldLog(db, file.bytes, mapping, today)
    if (refused.length > 0) {
      // By number: in a file without headings these words are somebody's note or pseudonym.
      const byNumber = refused.map(({ line, column, code }) => ({
        line,
        column: column === null ? '' : String(column + 1),
        code,
      }))
      return nothingLogged(byNumber, language)
    }
    const done = await importOldLog(db, file.bytes, mapping, { today, isStrict: true })
    return {
      output: {
        logged: done.sessions,
        refused,
        import: done.id,
        left_out: questions.filter(({ question }) => !mapping.takes[question]),
        asked: questions.filter(({ question }) => mapping.takes[question]),
        not_sessions: notSessions,
      },
    }
  })
}

const nothingLogged = (refused: readonly RefusedLine[], language: Language): Outcome => ({
  output: {
    logged: 0,
    refused: refused.map(({ line, column, code }) => ({
      line,
      column,
      reason: sentenceOf(new Refusal(code), language),
    })),
  },
  refusal: sentenceOf(new Refusal('csv-refused', { count: refused.length }), language),
})

export const exportFile: Run = async (given, language) => {
  const asked = given.texts('month').map((text) => month.parse(text))
  const path = pathOfNewFile(given)
  const invitation = readInvitation(
    await readFileUpTo(pathOf(given, 'invitation'), maximumInvitationBytes),
  )
  return changeStore('peer', given, language, async ({ db, profile }) => {
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
