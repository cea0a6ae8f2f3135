/** What has left the log before, and how the log stands to it. */
import { gunzipSync } from 'node:zlib'
import type { Cell, Detail, Fact } from '../shared/export-format.ts'
import { Refusal } from '../shared/refusal.ts'
import type { ExportInBrief, KeptExport, PreviewedCell, SharedMonth } from '../shared/sharing.ts'
import type { Database } from '../vault/database.ts'
import { type MonthLines, hashOfMonth, isFactKey } from './export-lines.ts'
import { listMonths } from './sessions.ts'

/** One that was never saved anywhere, or was taken back while it waited, counts for nothing. */
export const leftOrWaits = `(left_at <> '' OR (folder_file <> '' AND taken_back_at = ''))`

/** How an organisation has each month of the log, newest first. */
export function listSharedMonths(db: Database, organisationId: number): SharedMonth[] {
  const latest = db
    .prepare<[number], { month: string; left_at: string; last_left: string; log_sha256: string }>(
      // Of several rows SQLite takes the bare columns from the one with the maximum.
      `SELECT spoken.value AS month, max(exports.sequence), left_at, coalesce(log_sha256, '') AS log_sha256,
         (SELECT coalesce(max(left_at), '') FROM exports AS other, json_each(other.months) AS of_other
          WHERE other.organisation_id = exports.organisation_id AND of_other.value = spoken.value
         ) AS last_left
       FROM exports, json_each(months) AS spoken
       LEFT JOIN exported_months ON exported_months.sequence = exports.sequence
         AND exported_months.month = spoken.value
       WHERE organisation_id = ? AND ${leftOrWaits}
       GROUP BY spoken.value`,
    )
    .all(organisationId)
  const shared = new Map(latest.map((row) => [row.month, row]))
  const months = new Set([...listMonths(db), ...shared.keys()])
  return [...months]
    .toSorted()
    .toReversed()
    .map((month): SharedMonth => {
      const row = shared.get(month)
      if (!row) return { month, state: 'not_shared', leftAt: '' }
      if (row.left_at === '') return { month, state: 'waits', leftAt: row.last_left }
      // Of files from before it was kept, nobody knows.
      const isSame = row.log_sha256 === '' || row.log_sha256 === hashOfMonth(db, month)
      return { month, state: isSame ? 'shared' : 'changed', leftAt: row.left_at }
    })
}

interface Row {
  readonly sequence: number
  readonly organisation: string
  readonly months: string
  readonly cells: number
  readonly facts: number
  readonly withheld: string
  readonly without: string
  readonly is_under_name: number
  readonly created: string
  readonly left_at: string
  readonly has_lines: number
  readonly is_ended: number
}

const rows = `
  SELECT sequence, exports.organisation, months, cells, facts, withheld,
    exports.without, exports.is_under_name, created, left_at, length(lines) > 0 AS has_lines,
    ended_at <> '' AS is_ended
  FROM exports JOIN organisations ON organisations.id = organisation_id
  WHERE ${leftOrWaits}`

/** What has left and what waits for its folder, newest first. */
export function listExports(db: Database): ExportInBrief[] {
  return db.prepare<[], Row>(`${rows} ORDER BY sequence DESC`).all().map(inBrief)
}

/** All that an export held. Throws Refusal 'export-gone' or 'export-lines-not-kept'. */
export function openKeptExport(db: Database, sequence: number): KeptExport {
  const row = db.prepare<[number], Row>(`${rows} AND sequence = ?`).get(sequence)
  if (!row) throw new Refusal('export-gone')
  return { ...inBrief(row), lines: readKeptLines(db, sequence) }
}

const inBrief = (row: Row): ExportInBrief => ({
  sequence: row.sequence,
  organisation: row.organisation,
  months: JSON.parse(row.months) as string[],
  cells: row.cells,
  facts: row.facts,
  withheld: countWithheld(JSON.parse(row.withheld) as string[]),
  without: JSON.parse(row.without) as Detail[],
  isUnderName: row.is_under_name === 1,
  created: row.created,
  leftAt: row.left_at,
  hasLines: row.has_lines === 1,
  canLeave: row.has_lines === 1 && row.is_ended === 0,
})

function countWithheld(keys: readonly string[]): ExportInBrief['withheld'] {
  const facts = keys.filter(isFactKey).length
  return { cells: keys.length - facts, facts }
}

interface Lines {
  readonly cells: Cell[]
  readonly facts: Fact[]
}

/** What this log has written itself, and the store's own encryption has kept whole since. */
function readKeptLines(db: Database, sequence: number): Lines {
  const kept = db
    .prepare<[number], { lines: Buffer; cells: number }>(
      `SELECT lines, cells FROM exports WHERE sequence = ?`,
    )
    .get(sequence)
  if (!kept || kept.lines.length === 0) throw new Refusal('export-lines-not-kept')
  const [_manifest, _signature, ...body] = gunzipSync(kept.lines).toString().trimEnd().split('\n')
  return {
    cells: body.slice(0, kept.cells).map((line) => JSON.parse(line) as Cell),
    facts: body.slice(kept.cells).map((line) => JSON.parse(line) as Fact),
  }
}

interface Comparison {
  readonly markOf: (line: Cell | Fact) => PreviewedCell['mark']
  readonly goneFrom: (lines: MonthLines) => number
}

const nothingToCompare: Comparison = { markOf: () => '', goneFrom: () => 0 }

/** What an organisation was last given of a month, or is to be given when its folder is back. */
export interface EarlierLines {
  readonly withheld: readonly string[]
  readonly without: readonly Detail[]
  /** With lines in the given detail. In another detail nothing can be compared. */
  readonly comparedWith: (without: readonly Detail[]) => Comparison
}

/** What each month's last file held. Files of several months are read once. */
export function earlierLines(
  db: Database,
  organisationId: number,
): (month: string) => EarlierLines {
  const findLatest = db.prepare<
    [number, string],
    { sequence: number; withheld: string; without: string; has_lines: number }
  >(
    `SELECT sequence, withheld, without, length(lines) > 0 AS has_lines
     FROM exports, json_each(months) AS spoken
     WHERE organisation_id = ? AND spoken.value = ? AND ${leftOrWaits}
     ORDER BY sequence DESC LIMIT 1`,
  )
  const read = new Map<number, Lines>()
  const linesOf = (sequence: number): Lines => {
    const lines = read.get(sequence) ?? readKeptLines(db, sequence)
    read.set(sequence, lines)
    return lines
  }
  return (month) => {
    const latest = findLatest.get(organisationId, month)
    if (!latest) return { withheld: [], without: [], comparedWith: () => nothingToCompare }
    const withheld = JSON.parse(latest.withheld) as string[]
    const without = JSON.parse(latest.without) as Detail[]
    return {
      withheld,
      without,
      comparedWith: (now) =>
        latest.has_lines === 1 && now.toSorted().join() === without.toSorted().join()
          ? compareWith(linesOf(latest.sequence), month)
          : nothingToCompare,
    }
  }
}

/** By what the lines say: who got them knows no keys. */
function compareWith({ cells, facts }: Lines, month: string): Comparison {
  const before = new Map(
    [...cells, ...facts].filter((line) => line.month === month).map((line) => [nameOf(line), line]),
  )
  return {
    markOf: (line) => {
      const was = before.get(nameOf(line))
      if (!was) return 'new'
      return JSON.stringify(was) === JSON.stringify(line) ? '' : 'changed'
    },
    goneFrom: ({ cells: cellsNow, facts: factsNow }) => {
      const now = new Set(
        [...cellsNow.map(({ cell }) => cell), ...factsNow.map(({ fact }) => fact)].map(nameOf),
      )
      return [...before.keys()].filter((name) => !now.has(name)).length
    },
  }
}

const nameOf = (line: Cell | Fact): string =>
  'name' in line
    ? line.name
    : JSON.stringify([line.unit, line.setting, line.activity, line.form, line.phase])
