/** The folder an organisation's files are put in, and the exports that wait for it. */
import { monthOf } from '../shared/dates.ts'
import { Refusal } from '../shared/refusal.ts'
import type { SharingFolder } from '../shared/sharing-folder.ts'
import type { Database } from '../vault/database.ts'
import { listMonths } from './sessions.ts'

/** All that the log knows of a sharing folder: not how it is with it now. */
export type KeptFolder = Omit<SharingFolder, 'state'>

const thatWait = `left_at = '' AND folder_file <> '' AND taken_back_at = ''`

/** Of every organisation that is shared with, in the order they were added. */
export function listSharingFolders(db: Database, now = new Date()): KeptFolder[] {
  return db
    .prepare<[], { id: number; name: string; folder: string; sendsItselfFrom: string }>(
      `SELECT id, name, folder, sends_itself_from AS sendsItselfFrom
       FROM organisations WHERE ended_at = '' ORDER BY id`,
    )
    .all()
    .map(({ id, name, ...kept }) => ({
      organisationId: id,
      organisation: name,
      ...kept,
      waiting: listWaiting(db, id),
      wentByItself: listGoneByItself(db, id, now),
    }))
}

/** Throws Refusal 'organisation-gone', also for one that is no longer shared with. */
export function getSharingFolder(db: Database, organisationId: number): KeptFolder {
  const found = listSharingFolders(db).find((one) => one.organisationId === organisationId)
  if (!found) throw new Refusal('organisation-gone')
  return found
}

/** Nothing goes to a new folder by itself before that is chosen for it too. */
export function changeFolder(db: Database, organisationId: number, folder: string): void {
  db.prepare(`UPDATE organisations SET folder = ?, sends_itself_from = '' WHERE id = ?`).run(
    folder,
    organisationId,
  )
}

/** Without a folder nothing waits. */
export function stopUsingFolder(db: Database, organisationId: number, now = new Date()): void {
  db.transaction(() => {
    changeFolder(db, organisationId, '')
    takeBackAll(db, organisationId, now)
  }).immediate()
}

/** From the month that goes on now, or not at all. */
export function changeSendsItself(
  db: Database,
  organisationId: number,
  { isOn, today }: { readonly isOn: boolean; readonly today: string },
): void {
  db.prepare(`UPDATE organisations SET sends_itself_from = ? WHERE id = ?`).run(
    isOn ? monthOf(today) : '',
    organisationId,
  )
}

/**
 * For a log that was restored from an older copy: it may not know what the lost one shared, and would
 * put an older month in the place of a newer.
 */
export function sendNothingByItself(db: Database): void {
  db.prepare(`UPDATE organisations SET sends_itself_from = ''`).run()
}

/** A name that tells neither whose the file is nor what is in it. */
export const folderFileOf = (exportId: string): string =>
  `peerlogg-${exportId.replaceAll('-', '').slice(-12)}.peerlogg`

/**
 * Lets an export that was just made wait for the folder, under the name that it will have there. What
 * waited with no other months is overtaken by it.
 */
export function waitForFolder(db: Database, sequence: number, now = new Date()): void {
  db.transaction(() => {
    takeBackOvertaken(db, sequence, now)
    const exportId = db
      .prepare<[number], string>(`SELECT export_id FROM exports WHERE sequence = ?`)
      .pluck()
      .get(sequence) as string
    db.prepare(`UPDATE exports SET folder_file = ? WHERE sequence = ?`).run(
      folderFileOf(exportId),
      sequence,
    )
  }).immediate()
}

/** An export is made and waits, or neither. */
export function makeWaiting(db: Database, make: () => { readonly sequence: number }): number {
  return db
    .transaction(() => {
      const { sequence } = make()
      waitForFolder(db, sequence)
      return sequence
    })
    .immediate()
}

/** What waits, was made before an export and has no other months: what that keeps back may be in it. */
export function takeBackOvertaken(db: Database, sequence: number, now: Date): void {
  const { organisation_id, months } = db
    .prepare<[number], { organisation_id: number; months: string }>(
      `SELECT organisation_id, months FROM exports WHERE sequence = ?`,
    )
    .get(sequence) as { organisation_id: number; months: string }
  const held = JSON.parse(months) as readonly string[]
  for (const waiting of listWaiting(db, organisation_id)) {
    const isOvertaken = waiting.months.every((month) => held.includes(month))
    if (waiting.sequence < sequence && isOvertaken) takeBack(db, waiting.sequence, now)
  }
}

/** Every file that was ever meant for a folder of the organisation's. */
export interface FolderFile {
  readonly sequence: number
  readonly file: string
  /** Whether the log knows that it has left. */
  readonly hasLeft: boolean
}

export function listFolderFiles(db: Database, organisationId: number): FolderFile[] {
  return db
    .prepare<[number], { sequence: number; file: string; has_left: number }>(
      `SELECT sequence, folder_file AS file, left_at <> '' AS has_left
       FROM exports WHERE organisation_id = ? AND folder_file <> '' ORDER BY sequence`,
    )
    .all(organisationId)
    .map(({ has_left, ...kept }) => ({ ...kept, hasLeft: has_left === 1 }))
}

export const hasGone = (db: Database, sequence: number): boolean =>
  db
    .prepare<[number], string>(`SELECT left_at FROM exports WHERE sequence = ?`)
    .pluck()
    .get(sequence) !== ''

export function isWaiting(db: Database, sequence: number): boolean {
  return (
    db.prepare(`SELECT 1 FROM exports WHERE sequence = ? AND ${thatWait}`).get(sequence) !==
    undefined
  )
}

/** The file, as long as it waits. Throws Refusal 'export-not-waiting'. */
export function getWaiting(
  db: Database,
  sequence: number,
): { readonly file: string; readonly organisationId: number } {
  const found = db
    .prepare<[number], { file: string; organisationId: number }>(
      `SELECT folder_file AS file, organisation_id AS organisationId
       FROM exports WHERE sequence = ? AND ${thatWait}`,
    )
    .get(sequence)
  if (!found) throw new Refusal('export-not-waiting')
  return found
}

/** A file that waits shall not go. Throws Refusal 'export-not-waiting'. */
export function takeBack(db: Database, sequence: number, now = new Date()): void {
  const taken = db
    .prepare(`UPDATE exports SET taken_back_at = ? WHERE sequence = ? AND ${thatWait}`)
    .run(now.toISOString(), sequence)
  if (taken.changes === 0) throw new Refusal('export-not-waiting')
}

/** All that waits for the organisation's folder shall not go. */
export function takeBackAll(db: Database, organisationId: number, now = new Date()): void {
  db.prepare(`UPDATE exports SET taken_back_at = ? WHERE organisation_id = ? AND ${thatWait}`).run(
    now.toISOString(),
    organisationId,
  )
}

export function noteGoneByItself(db: Database, sequence: number): void {
  db.prepare(`UPDATE exports SET left_by_itself = 1 WHERE sequence = ?`).run(sequence)
}

/**
 * Months that have ended and go to the folder by themselves: none from before that was chosen, and
 * none that was shared, waits or was taken back, whatever has changed in it since.
 */
export function listMonthsToSend(db: Database, organisationId: number, today: string): string[] {
  const { sendsItselfFrom } = getSharingFolder(db, organisationId)
  if (sendsItselfFrom === '') return []
  const known = new Set(
    db
      .prepare<[number], string>(
        `SELECT DISTINCT months.value FROM exports, json_each(exports.months) AS months
         WHERE organisation_id = ? AND (left_at <> '' OR folder_file <> '')`,
      )
      .pluck()
      .all(organisationId),
  )
  return listMonths(db)
    .filter((month) => month >= sendsItselfFrom && month < monthOf(today) && !known.has(month))
    .toSorted()
}

function listWaiting(db: Database, organisationId: number): KeptFolder['waiting'] {
  return db
    .prepare<[number], { sequence: number; months: string; created: string }>(
      `SELECT sequence, months, created FROM exports
       WHERE organisation_id = ? AND ${thatWait} ORDER BY sequence`,
    )
    .all(organisationId)
    .map((row) => ({ ...row, months: JSON.parse(row.months) as string[] }))
}

const week = 7 * 24 * 3_600_000

function listGoneByItself(db: Database, id: number, now: Date): KeptFolder['wentByItself'] {
  return db
    .prepare<[number, string], { sequence: number; months: string; leftAt: string }>(
      `SELECT sequence, months, left_at AS leftAt FROM exports
       WHERE organisation_id = ? AND left_by_itself = 1 AND left_at > ? ORDER BY sequence DESC`,
    )
    .all(id, new Date(now.getTime() - week).toISOString())
    .map((row) => ({ ...row, months: JSON.parse(row.months) as string[] }))
}
