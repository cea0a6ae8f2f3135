import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { ExportPreview } from '../shared/contract.ts'
import { daysOfMonth } from '../shared/dates.ts'
import {
  type Cell,
  type Fact,
  factNames,
  type FactName,
  type Invitation,
} from '../shared/export-format.ts'
import type { Profile } from '../shared/profile.ts'
import { Refusal } from '../shared/refusal.ts'
import { writeExport } from '../sharing/export-file.ts'
import { type SigningKey, fingerprintOf, newSigningKey } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'
import { hasSamples } from './samples.ts'
import { countBesideSessions, countOtherFirstContacts, countPeople } from './summaries.ts'

/**
 * Every line that an export of these whole calendar months would hold, and who signs it. A month
 * without sessions has facts too. Throws Refusal 'nothing-to-export' when no month has sessions, and
 * 'sample-data-inside' when a month holds sessions that were made up.
 */
export function previewExport(
  db: Database,
  profile: Profile,
  request: { readonly invitation: Invitation; readonly months: readonly string[] },
): ExportPreview {
  const months = [...new Set(request.months)].toSorted()
  if (months.some((month) => hasSamples(db, daysOfMonth(month))))
    throw new Refusal('sample-data-inside')
  const cells = months.flatMap((month) => listCells(db, month))
  if (cells.length === 0) throw new Refusal('nothing-to-export')
  return {
    invitation: request.invitation,
    signer: { name: profile.label, fingerprint: fingerprintOf(getSigningKey(db).publicKey) },
    months,
    cells,
    facts: months.flatMap((month) => listFacts(db, month, cells)),
  }
}

/**
 * The bytes of the file that was previewed, and the id and number it bears. Throws Refusal
 * 'preview-outdated' when the log, the label or the key is no longer what was shown.
 *
 * The sequence is taken on disk before the file is made: one that is never used harms nobody, one
 * that is used twice would let an older file pass for a newer.
 */
export async function exportMonths(
  db: Database,
  profile: Profile,
  preview: ExportPreview,
): Promise<{ bytes: Uint8Array; exportId: string; sequence: number }> {
  if (!isDeepStrictEqual(previewExport(db, profile, preview), preview)) {
    throw new Refusal('preview-outdated')
  }
  const { invitation, months, cells, facts } = preview
  const exportId = randomUUID()
  const created = new Date().toISOString()
  const sequence = Number(
    db
      .prepare(
        `INSERT INTO exports (export_id, created, organisation, recipient, months, cells, facts)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        exportId,
        created,
        invitation.organisation,
        invitation.recipient,
        JSON.stringify(months),
        cells.length,
        facts.length,
      ).lastInsertRowid,
  )
  const bytes = await writeExport({
    invitation,
    signerName: profile.label,
    signingKey: getSigningKey(db),
    exportId,
    sequence,
    created,
    months,
    cells,
    facts,
    withheld: 0,
  })
  return { bytes, exportId, sequence }
}

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

function listCells(db: Database, month: string): Cell[] {
  const { from, to } = daysOfMonth(month)
  return db
    .prepare<[string, string, string], Cell>(
      `SELECT ? AS month, coalesce(units.name, '') AS unit, coalesce(setting, 'other') AS setting,
         activity, form, phase, sum(happened) AS sessions, sum(duration_minutes) AS minutes,
         sum(participants) AS participants
       FROM sessions LEFT JOIN units ON units.id = unit_id
       WHERE date BETWEEN ? AND ?
       GROUP BY units.name, setting, activity, form, phase
       HAVING sum(happened) > 0 OR sum(duration_minutes) > 0
       ORDER BY unit, setting, activity, form, phase`,
    )
    .all(month, from, to)
}

/** Every fact, zeros too. People are counted once each in the month. */
function listFacts(db: Database, month: string, cells: readonly Cell[]): Fact[] {
  const days = daysOfMonth(month)
  const ofMonth = cells.filter((cell) => cell.month === month)
  const firstContacts = ofMonth.filter((cell) => cell.phase === 'first_contact')
  const training = ofMonth.filter((cell) => cell.activity === 'I04')
  const inPhase = sum(firstContacts.map((cell) => cell.sessions))
  const values: Readonly<Record<FactName, number>> = {
    distinct_people: countPeople(db, days),
    first_contacts: inPhase + countOtherFirstContacts(db, days),
    ...countBesideSessions(db, days),
    supervision_and_training_minutes: sum(training.map((cell) => cell.minutes)),
  }
  return factNames.map((name) => ({ month, name, value: values[name] }))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** The key that signs what leaves this log; made the first time it is needed. */
function getSigningKey(db: Database): SigningKey {
  const newest = db
    .prepare<[], SigningKey>(
      `SELECT public_key AS publicKey, private_key AS privateKey
       FROM signing_keys ORDER BY id DESC LIMIT 1`,
    )
    .get()
  if (newest) return newest
  const key = newSigningKey()
  db.prepare(`INSERT INTO signing_keys (public_key, private_key, created) VALUES (?, ?, ?)`).run(
    key.publicKey,
    key.privateKey,
    new Date().toISOString(),
  )
  return key
}
