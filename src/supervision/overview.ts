import { getActivity } from '../shared/activities.ts'
import type { Cell } from '../shared/export-format.ts'
import type { Figures, MonthRange, Report } from '../shared/supervision.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Database } from '../vault/database.ts'

type SummedCell = [
  month: string,
  unit: string,
  setting: string,
  activity: Cell['activity'],
  form: string,
  phase: string,
  sessions: number,
  minutes: number,
  participants: number,
]

/**
 * What the imported months of a period add up to. One pass over an index, cell by cell summed over
 * the signers, and folded here into every breakdown at once.
 */
export function reportOn(db: Database, { from, to }: MonthRange): Report {
  const all = noFigures()
  const direct = noFigures()
  const indirect = noFigures()
  const byUnit = new Map<string, Figures>()
  const byActivity = new Map<Cell['activity'], Figures>()
  const bySetting = new Map<string, Figures>()
  const byForm = new Map<string, Figures>()
  const byPhase = new Map<string, Figures>()
  const byMonth = new Map<string, Figures>()
  const settingsOfUnit = new Map<string, Set<string>>()

  for (const row of db.prepare<[string, string], SummedCell>(summedCells).raw().iterate(from, to)) {
    const [month, unit, setting, activity, form, phase, sessions, minutes, participants] = row
    for (const figures of [
      entry(byUnit, unit),
      entry(byActivity, activity),
      entry(bySetting, setting),
      entry(byForm, form),
      entry(byPhase, phase),
      entry(byMonth, month),
    ]) {
      add(figures, sessions, minutes, participants)
    }
    if (!settingsOfUnit.get(unit)?.add(setting)) settingsOfUnit.set(unit, new Set([setting]))
  }
  for (const [activity, { sessions, minutes, participants }] of byActivity) {
    add(all, sessions, minutes, participants)
    const isDirect = getActivity(activity).kind === 'direct'
    add(isDirect ? direct : indirect, sessions, minutes, participants)
  }

  return {
    from,
    to,
    all,
    direct,
    indirect,
    by_unit: sorted(byUnit),
    by_activity: sorted(byActivity),
    by_setting: sorted(bySetting),
    by_form: sorted(byForm),
    by_phase: sorted(byPhase),
    by_month: sorted(byMonth),
    settings_of_unit: sorted(
      new Map([...settingsOfUnit].map(([unit, settings]) => [unit, [...settings].toSorted()])),
    ),
    facts: sumFacts(db, from, to),
    months_received: listMonthsReceived(db, from, to),
  }
}

/** The first and last month that any signer has shared; null before the first import. */
export function findMonthsReceived(db: Database): MonthRange | null {
  const { from, to } = db
    .prepare<[], { from: string | null; to: string | null }>(
      'SELECT MIN(month) AS "from", MAX(month) AS "to" FROM months',
    )
    .get() ?? { from: null, to: null }
  return from === null || to === null ? null : { from, to }
}

/** In the order of the index cells_by_month, so that rows of one group arrive together. */
export const summedCells = `
  SELECT month, unit, setting, activity, form, phase,
    SUM(sessions), SUM(minutes), SUM(participants)
  FROM cells WHERE month BETWEEN ? AND ?
  GROUP BY month, unit, setting, activity, form, phase`

/** People are distinct within one month of one log, so their numbers are never added up. */
function sumFacts(db: Database, from: string, to: string): Report['facts'] {
  const rows = db
    .prepare<[string, string], [name: string, value: number]>(
      `SELECT name, SUM(value) FROM facts
       WHERE month BETWEEN ? AND ? AND name <> 'distinct_people' GROUP BY name ORDER BY name`,
    )
    .raw()
    .all(from, to)
  return Object.fromEntries(rows)
}

function listMonthsReceived(db: Database, from: string, to: string): Report['months_received'] {
  const rows = db
    .prepare<[string, string], { name: string; public_key: string; month: string }>(
      `SELECT name, public_key, month FROM months JOIN signers ON signers.id = signer_id
       WHERE month BETWEEN ? AND ? ORDER BY name, public_key, month`,
    )
    .all(from, to)
  const received = new Map<string, Report['months_received'][number]>()
  for (const { name, public_key, month } of rows) {
    const log = received.get(public_key) ?? {
      signer: { name, fingerprint: fingerprintOf(public_key) },
      months: [],
    }
    log.months.push(month)
    received.set(public_key, log)
  }
  return [...received.values()]
}

function noFigures(): Figures {
  return { sessions: 0, minutes: 0, participants: 0 }
}

function entry<Key>(breakdown: Map<Key, Figures>, key: Key): Figures {
  const figures = breakdown.get(key) ?? noFigures()
  breakdown.set(key, figures)
  return figures
}

function add(figures: Figures, sessions: number, minutes: number, participants: number): void {
  figures.sessions += sessions
  figures.minutes += minutes
  figures.participants += participants
}

/** By code point, as SQLite and other programs sort; UTF-8 keeps that order and UTF-16 does not. */
function sorted<Value>(breakdown: ReadonlyMap<string, Value>): Record<string, Value> {
  const entries = [...breakdown].toSorted(([a], [b]) =>
    Buffer.compare(Buffer.from(a), Buffer.from(b)),
  )
  return Object.fromEntries(entries)
}
