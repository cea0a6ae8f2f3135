import { createHash, randomUUID } from 'node:crypto'
import { daysOfMonth } from '../shared/dates.ts'
import { type Cell, type Detail, type Fact, details } from '../shared/export-format.ts'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import {
  type ExportChoice,
  type ExportPreview,
  type KeptBack,
  type PreviewedCell,
  type PreviewedFact,
} from '../shared/sharing.ts'
import { lockLines, writeLines } from '../sharing/export-file.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { earlierLines } from './export-history.ts'
import { hashOfMonth, keptBackBy, linesOfMonth } from './export-lines.ts'
import { getOrganisation, invitationOf } from './organisations.ts'
import { hasSamples } from './samples.ts'
import { takeBackOvertaken } from './sharing-folder.ts'
import { formerPublicKey, getSigningKey } from './signing-keys.ts'

/** What is not given is as the organisation's files are made, and as it was the last time. */
export interface ExportRequest {
  readonly organisationId: number
  readonly months: readonly string[]
  readonly without?: readonly Detail[]
  readonly isUnderName?: boolean
  /** For their months, instead of what was kept back the last time: newest first. */
  readonly kept?: readonly KeptBack[] | undefined
}

/**
 * Every line that an export of these whole calendar months could hold, which of them are kept back,
 * and who signs it. A month without sessions has facts too. Throws Refusal 'nothing-to-export' when no
 * month has sessions, 'sample-data-inside' when a month holds sessions that were made up, and
 * 'organisation-gone' or 'organisation-ended'.
 */
export function previewExport(
  db: Database,
  profile: Profile,
  request: ExportRequest,
): ExportPreview {
  const organisation = getOrganisation(db, request.organisationId)
  if (organisation.endedAt !== '') throw new Refusal('organisation-ended')
  const months = [...new Set(request.months)].toSorted()
  if (months.some((month) => hasSamples(db, daysOfMonth(month)))) {
    throw new Refusal('sample-data-inside')
  }
  const leftOut = request.without ?? organisation.without
  const without = details.filter((detail) => leftOut.includes(detail))
  const isUnderName = request.isUnderName ?? organisation.isUnderName
  const signer = { name: profile.label, fingerprint: fingerprintOf(getSigningKey(db).publicKey) }

  const cells: PreviewedCell[] = []
  const facts: PreviewedFact[] = []
  let gone = 0
  const earlierOf = earlierLines(db, organisation.id)
  for (const month of months) {
    const lines = linesOfMonth(db, month, without)
    const earlier = earlierOf(month)
    const wasKeptBack = keptBackBy(earlier.withheld, { before: earlier.without, now: without })
    const kept = request.kept?.find((one) => one.months.includes(month))
    const isKeptBack = kept
      ? keptBackBy(kept.withheld, { before: kept.without, now: without })
      : wasKeptBack
    const comparison = earlier.comparedWith(without)
    const markOf = (key: string, line: Cell | Fact) =>
      wasKeptBack(key) ? '' : comparison.markOf(line)
    const told = new Set<string>()
    for (const { key, cell, toldIn } of lines.cells) {
      const isWithheld = isKeptBack(key)
      if (isWithheld) for (const name of toldIn) told.add(name)
      cells.push({ key, isWithheld, mark: markOf(key, cell), cell, toldIn: [...toldIn] })
    }
    for (const { key, fact } of lines.facts) {
      const isWithheld = isKeptBack(key) || told.has(fact.name)
      facts.push({ key, isWithheld, mark: markOf(key, fact), fact })
    }
    gone += comparison.goneFrom(lines)
  }
  if (cells.length === 0) throw new Refusal('nothing-to-export')
  const shown = {
    organisationId: organisation.id,
    organisation: organisation.name,
    signer,
    months,
    without,
    isUnderName,
  }
  const lines = [cells.map(({ cell }) => cell), facts.map(({ fact }) => fact)]
  return {
    ...shown,
    cells,
    facts,
    gone,
    withheld: [...cells, ...facts].filter((line) => line.isWithheld).map(({ key }) => key),
    seen: sha256(JSON.stringify([shown, organisation.recipient, lines])),
  }
}

/**
 * Takes the number of a file as it was previewed, and keeps all that it holds: from then on it can be
 * encrypted. It has not left until `markLeft`. Throws Refusal 'preview-outdated' when the log, the
 * label or the key is no longer what was shown, and 'export-too-much'.
 *
 * The number is on disk before there is a file: one that is never used harms nobody, one that is used
 * twice would let an older file pass for a newer.
 */
export function makeExport(
  db: Database,
  profile: Profile,
  choice: ExportChoice,
): { sequence: number; exportId: string } {
  return db
    .transaction(() => {
      const preview = previewExport(db, profile, { ...choice, kept: [choice] })
      if (preview.seen !== choice.seen) throw new Refusal('preview-outdated')
      const { organisationId, months, without, isUnderName } = preview
      const invitation = invitationOf(db, organisationId)
      const cells = leaving(preview.cells).map(({ cell }): Cell => cell)
      const facts = leaving(preview.facts).map(({ fact }): Fact => fact)
      const exportId = randomUUID()
      const created = new Date().toISOString()
      const signingKey = getSigningKey(db)
      const { lastInsertRowid } = db
        .prepare(
          `INSERT INTO exports (export_id, created, organisation, recipient, months, cells, facts,
             organisation_id, withheld, without, is_under_name, signed_with)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          exportId,
          created,
          invitation.organisation,
          invitation.recipient,
          JSON.stringify(months),
          cells.length,
          facts.length,
          organisationId,
          JSON.stringify(preview.withheld),
          JSON.stringify(without),
          isUnderName ? 1 : 0,
          signingKey.publicKey,
        )
      const sequence = Number(lastInsertRowid)
      const lines = writeLines({
        invitation,
        signerName: profile.label,
        signingKey,
        formerPublicKey: formerPublicKey(db, organisationId, months),
        exportId,
        follows: lastThatLeft(db, organisationId),
        sequence,
        created,
        months,
        cells,
        facts,
        withheld: preview.cells.length - cells.length,
        without,
        isUnderName,
      })
      db.prepare(`UPDATE exports SET lines = ? WHERE sequence = ?`).run(lines, sequence)
      const keepMonth = db.prepare(`INSERT INTO exported_months VALUES (?, ?, ?)`)
      for (const month of months) keepMonth.run(sequence, month, hashOfMonth(db, month))
      return { sequence, exportId }
    })
    .immediate()
}

/**
 * The bytes of an export's file, from the lines that were kept, encrypted anew. They name the key that
 * the organisation had when they were signed; the file is locked to the keys it has now, and an
 * organisation knows its former keys. Throws Refusal 'export-gone', 'export-lines-not-kept' or
 * 'organisation-ended'.
 */
export async function encryptExport(db: Database, sequence: number): Promise<Uint8Array> {
  const kept = db
    .prepare<[number], { lines: Buffer; organisation_id: number }>(
      `SELECT lines, organisation_id FROM exports WHERE sequence = ?`,
    )
    .get(sequence)
  if (!kept) throw new Refusal('export-gone')
  if (kept.lines.length === 0) throw new Refusal('export-lines-not-kept')
  if (getOrganisation(db, kept.organisation_id).endedAt !== '') {
    throw new Refusal('organisation-ended')
  }
  return lockLines(kept.lines, invitationOf(db, kept.organisation_id))
}

/** A whole file is in its place. The first time counts; what it overtakes waits for no folder any more. */
export function markLeft(db: Database, sequence: number, now = new Date()): void {
  db.transaction(() => {
    const marked = db
      .prepare(`UPDATE exports SET left_at = ? WHERE sequence = ? AND left_at = ''`)
      .run(now.toISOString(), sequence)
    if (marked.changes > 0) takeBackOvertaken(db, sequence, now)
  })()
}

const leaving = <Line extends { readonly isWithheld: boolean }>(lines: readonly Line[]) =>
  lines.filter((line) => !line.isWithheld)

function lastThatLeft(db: Database, organisationId: number): string {
  const exportId = db
    .prepare<[number], string>(
      `SELECT export_id FROM exports WHERE organisation_id = ? AND left_at <> ''
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get(organisationId)
  return exportId ?? ''
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** More exports than a log makes between two backups. Numbers stay far below what is exact: 2^53. */
const sequencesLeftOut = 1_000

/**
 * For a log that was restored from an older copy: its next export takes a number that no export of
 * the lost log can have had. The supervisor keeps the highest number for each signer and month, so a
 * number used twice, or one that is too low, would let what is older pass for what is newer. It is the
 * millisecond of the restore, counted from 1970: who takes back one restore by another is above what
 * was exported after the first, unless the clock was set back.
 */
export function liftExportSequence(db: Database, now = new Date()): void {
  db.transaction(() => {
    const lifted = db
      .prepare(
        `UPDATE sqlite_sequence SET seq = CAST(max(seq + ?, ?) AS INTEGER) WHERE name = 'exports'`,
      )
      .run(sequencesLeftOut, now.getTime())
    if (lifted.changes > 0) return
    db.prepare(
      `INSERT INTO sqlite_sequence (name, seq) VALUES ('exports', CAST(? AS INTEGER))`,
    ).run(Math.max(sequencesLeftOut, now.getTime()))
  }).immediate()
}
