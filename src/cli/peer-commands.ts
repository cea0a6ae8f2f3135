import { basename } from 'node:path'
import { encryptExport, makeExport, markLeft, previewExport } from '../logbook/exports.ts'
import { addInvitation, lookAtInvitation } from '../logbook/invitations.ts'
import { importOldLog, previewOldLog } from '../logbook/old-log/import-old-log.ts'
import { readMapping } from '../logbook/old-log/mapping.ts'
import { checkFile, maximumOldLogBytes } from '../logbook/old-log/propose-mapping.ts'
import { type RefusedLine, readSessionsCsv } from '../logbook/session-csv.ts'
import { logSessions } from '../logbook/sessions.ts'
import { listUnits } from '../logbook/units.ts'
import { localDay } from '../shared/dates.ts'
import { type Invitation, details } from '../shared/export-format.ts'
import { month } from '../shared/fields.ts'
import { readFingerprint } from '../shared/fingerprint-words.ts'
import type { Language } from '../shared/language.ts'
import { Refusal, sentenceOf } from '../shared/refusal.ts'
import { recipientFingerprintOf } from '../sharing/fingerprint.ts'
import { maximumInvitationBytes, readInvitation } from '../sharing/invitation.ts'
import type { Database } from '../vault/database.ts'
import { readFileUpTo } from '../vault/read-file.ts'
import { writeWholeFile } from '../vault/write-file.ts'
import { choiceOf, choicesOf } from './arguments.ts'
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

/**
 * What is not said is as the window keeps it for the organisation, down to the lines that were kept
 * back the last time. An organisation that is new to the log is added. A new key of a known one takes its
 * place when --trust tells its words, as they were heard from whoever gave the invitation. Throws Refusal
 * 'invitation-words-differ' when they are others.
 */
export const exportFile: Run = async (given, language) => {
  const asked = given.texts('month').map((text) => month.parse(text))
  const without = choicesOf(given, 'without', detailsByWord)
  const isUnderName = choiceOf(given, 'under-name', answersByWord)
  const path = pathOfNewFile(given)
  const invitation = readInvitation(
    await readFileUpTo(pathOf(given, 'invitation'), maximumInvitationBytes),
  )
  const isCompared = given.has('trust')
  const words = recipientFingerprintOf(invitation.recipient)
  if (isCompared && readFingerprint(given.text('trust')) !== words) {
    throw new Refusal('invitation-words-differ')
  }
  return changeStore('peer', given, language, async ({ db, profile }) => {
    const { preview, made } = db
      .transaction(() => {
        const shown = previewExport(db, profile, {
          organisationId: organisationOf(db, invitation, isCompared),
          months: asked,
          ...(without.length > 0 && { without }),
          ...(isUnderName !== null && { isUnderName }),
        })
        return { preview: shown, made: makeExport(db, profile, shown) }
      })
      .immediate()
    await writeWholeFile(path, await encryptExport(db, made.sequence))
    markLeft(db, made.sequence)
    const { months, signer } = preview
    const cells = preview.cells.filter((line) => !line.isWithheld)
    const facts = preview.facts.filter((line) => !line.isWithheld)
    return {
      output: {
        file: basename(path),
        months,
        counts: { cells: cells.length, facts: facts.length },
        withheld: preview.cells.length - cells.length,
        without: preview.without,
        under_name: preview.isUnderName,
        export_id: made.exportId,
        sequence: made.sequence,
        fingerprint: signer.fingerprint,
      },
    }
  })
}

const detailsByWord = new Map(details.map((detail) => [detail, detail]))
const answersByWord = new Map([
  ['yes', true],
  ['no', false],
])

/**
 * One that the owner stopped sharing with stays as it is: an export to it is refused. Throws Refusal
 * 'invitation-not-compared' for another key than that of a known organisation, whose words nobody told.
 */
function organisationOf(db: Database, invitation: Invitation, isCompared: boolean): number {
  const { relation, organisationId } = lookAtInvitation(db, invitation)
  if (organisationId !== null && relation === 'ended') return organisationId
  if (relation === 'same-name' && !isCompared) throw new Refusal('invitation-not-compared')
  return addInvitation(db, { invitation, organisationId, isCompared })
}
