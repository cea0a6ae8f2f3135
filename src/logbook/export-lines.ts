/** The lines that a log has of a month, in full detail or without some, and which of them are kept back. */
import { createHash } from 'node:crypto'
import { daysOfMonth } from '../shared/dates.ts'
import {
  type Cell,
  type Detail,
  type Fact,
  type FactName,
  factNames,
} from '../shared/export-format.ts'
import type { Database } from '../vault/database.ts'
import { countBesideSessions, countOtherFirstContacts, countPeople } from './summaries.ts'

/** The unit stands by its number in the key, so that a new name makes no other line of it. */
export interface KeyedCell {
  readonly key: string
  readonly cell: Cell
  /** The facts whose figures tell of it: what is the only one of its kind would stand in them as it is. */
  readonly toldIn: readonly FactName[]
}
export interface KeyedFact {
  readonly key: string
  readonly fact: Fact
}
export interface MonthLines {
  readonly cells: readonly KeyedCell[]
  readonly facts: readonly KeyedFact[]
}

/** What the lines are keyed by: a cell without a unit has 0, a fact ends after its name. */
type CellKey = readonly [
  month: string,
  unitId: number,
  setting: string,
  activity: string,
  form: string,
  phase: string,
]
type FactKey = readonly [month: string, name: string]

/** Every line of a month. Those that are alike without the given details are added up. */
export function linesOfMonth(
  db: Database,
  month: string,
  without: readonly Detail[] = [],
): MonthLines {
  const cells = listCells(db, month)
  return {
    cells: withoutDetails(cells, without, listToldOtherwise(db, month)),
    facts: listFacts(db, month, cells).map((fact) => ({
      key: JSON.stringify([fact.month, fact.name] satisfies FactKey),
      fact,
    })),
  }
}

/** SHA-256 of a month in full detail, hexadecimal. */
export function hashOfMonth(db: Database, month: string): string {
  const { cells, facts } = linesOfMonth(db, month)
  const lines = [cells.map(({ cell }) => cell), facts.map(({ fact }) => fact)]
  return createHash('sha256').update(JSON.stringify(lines)).digest('hex')
}

/**
 * Which lines count as kept back by what was kept back before, perhaps in another detail: all that
 * either detail cannot tell apart from a line that was.
 */
export function keptBackBy(
  keys: readonly string[],
  { before, now }: { readonly before: readonly Detail[]; readonly now: readonly Detail[] },
): (key: string) => boolean {
  const without = [...before, ...now]
  const kept = new Set(keys.map((key) => coarse(key, without)))
  return (key) => kept.has(coarse(key, without))
}

export const isFactKey = (key: string): boolean =>
  (JSON.parse(key) as CellKey | FactKey).length === 2

function coarse(key: string, without: readonly Detail[]): string {
  const parts = JSON.parse(key) as CellKey | FactKey
  if (parts.length === 2) return key
  const [month, unitId, setting, activity, form, phase] = parts
  return JSON.stringify([
    month,
    // A unit that is told has one setting, which may be put right later.
    without.includes('unit') || unitId === 0 ? setting : unitId,
    activity,
    without.includes('form') ? '' : form,
    without.includes('phase') ? '' : phase,
  ])
}

type LogCell = Cell & { readonly unitId: number }

function withoutDetails(
  cells: readonly LogCell[],
  without: readonly Detail[],
  toldOtherwise: ReadonlyMap<string, readonly FactName[]>,
): KeyedCell[] {
  const lacks = (detail: Detail) => without.includes(detail)
  const sums = new Map<string, KeyedCell>()
  for (const { unitId, ...full } of cells) {
    const cell: Cell = {
      ...full,
      ...(lacks('unit') && { unit: '' }),
      ...(lacks('form') && { form: '' }),
      ...(lacks('phase') && { phase: '' }),
    }
    const { month, setting, activity, form, phase } = cell
    const parts: CellKey = [month, lacks('unit') ? 0 : unitId, setting, activity, form, phase]
    const key = JSON.stringify(parts)
    const sum = sums.get(key)
    // What tells of a line may be in a detail that is left out of it.
    const toldIn = new Set([
      ...(sum?.toldIn ?? []),
      ...factsToldBy(full),
      ...(toldOtherwise.get(workOf({ ...full, unitId })) ?? []),
    ])
    sums.set(key, { key, cell: sum ? added(sum.cell, cell) : cell, toldIn: [...toldIn] })
  }
  return [...sums.values()]
}

const factsToldBy = ({ activity, phase }: Cell): readonly FactName[] => [
  ...(activity === 'I04' ? (['supervision_and_training_minutes'] as const) : []),
  ...(phase === 'first_contact' ? (['first_contacts'] as const) : []),
]

type Work = Pick<LogCell, 'unitId' | 'activity' | 'form' | 'phase'>

const workOf = ({ unitId, activity, form, phase }: Work): string =>
  JSON.stringify([unitId, activity, form, phase])

/** The facts that tell of a line by what does not stand in it: a mark, or where a session was logged from. */
function listToldOtherwise(db: Database, month: string): ReadonlyMap<string, FactName[]> {
  const { from, to } = daysOfMonth(month)
  const found = db
    .prepare<[string, string, string, string], Work & { readonly fact: FactName }>(
      `SELECT coalesce(unit_id, 0) AS unitId, activity, form, phase, 'first_contacts' AS fact
       FROM sessions WHERE first_contact = 1 AND happened AND date BETWEEN ? AND ?
       UNION
       SELECT coalesce(unit_id, 0), activity, form, phase, 'groups_held'
       -- CROSS as in countGroups.
       FROM session_origins CROSS JOIN sessions ON sessions.id = session_id
       WHERE group_id IS NOT NULL AND happened AND date BETWEEN ? AND ?`,
    )
    .all(from, to, from, to)
  const told = Map.groupBy(found, workOf)
  return new Map([...told].map(([work, facts]) => [work, facts.map(({ fact }) => fact)]))
}

const added = (one: Cell, other: Cell): Cell => ({
  ...one,
  sessions: one.sessions + other.sessions,
  minutes: one.minutes + other.minutes,
  participants: one.participants + other.participants,
})

function listCells(db: Database, month: string): LogCell[] {
  const { from, to } = daysOfMonth(month)
  return db
    .prepare<[string, string, string], LogCell>(
      `SELECT ? AS month, coalesce(units.name, '') AS unit, coalesce(setting, 'other') AS setting,
         activity, form, phase, sum(happened) AS sessions, sum(duration_minutes) AS minutes,
         sum(participants) AS participants, coalesce(units.id, 0) AS unitId
       FROM sessions LEFT JOIN units ON units.id = unit_id
       WHERE date BETWEEN ? AND ?
       GROUP BY units.id, activity, form, phase
       HAVING sum(happened) > 0 OR sum(duration_minutes) > 0
       ORDER BY unit, setting, activity, form, phase`,
    )
    .all(month, from, to)
}

/** Every fact, zeros too. People are counted once each in the month. */
function listFacts(db: Database, month: string, cells: readonly Cell[]): Fact[] {
  const days = daysOfMonth(month)
  const firstContacts = cells.filter((cell) => cell.phase === 'first_contact')
  const training = cells.filter((cell) => cell.activity === 'I04')
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
