import { getActivity } from '../shared/activities.ts'
import { type Cell, factsAddedOver } from '../shared/export-format.ts'
import type { Figures, MonthRange, Report } from '../shared/report.ts'
import { fingerprintOf } from '../sharing/signing.ts'
import type { Server } from './server.ts'

/**
 * What the imported months of a period add up to, of some units alone, by name; of none, all work. The
 * server reads the cells once and adds them up for every breakdown at once: hundreds of rows travel, not
 * a million.
 */
export async function reportOn(
  server: Server,
  organisationId: string,
  range: MonthRange,
  units: readonly string[],
): Promise<Report> {
  const { from, to } = range
  const folded = await foldCells(server, organisationId, range, units)
  return {
    from,
    to,
    units: [...units],
    ...folded,
    logs_of_unit: await countLogsOfUnits(
      server,
      organisationId,
      range,
      Object.keys(folded.by_unit),
    ),
    facts: units.length === 0 ? await sumFacts(server, organisationId, range) : {},
    months_received: await listMonthsReceived(server, organisationId, range, units),
  }
}

interface SumRow extends Figures {
  readonly unit: string | null
  readonly setting: string | null
  readonly activity: Cell['activity'] | null
  readonly form: string | null
  readonly phase: string | null
  readonly month: string | null
}

/** In the order that breakdowns are told in: by code point, as the columns are compared. */
const sums = (condition: string) => `
  SELECT unit, setting, activity, form, phase, month, SUM(sessions)::float8 AS sessions,
    SUM(minutes)::float8 AS minutes, SUM(participants)::float8 AS participants
  FROM peerlogg.cells WHERE organisation_id = $1 AND month BETWEEN $2 AND $3 ${condition}
  GROUP BY GROUPING SETS ((unit, setting), (activity), (form), (phase), (month))
  ORDER BY unit, setting, activity, form, phase, month`

async function foldCells(
  server: Server,
  organisationId: string,
  { from, to }: MonthRange,
  units: readonly string[],
) {
  const { rows } = await server.query<SumRow>(
    units.length === 0 ? sums('') : sums('AND unit = ANY ($4)'),
    [organisationId, from, to, ...(units.length === 0 ? [] : [units])],
  )
  const by = (key: keyof SumRow) => {
    const breakdown = new Map<string, Figures>()
    for (const row of rows) {
      const value = row[key]
      if (typeof value === 'string') breakdown.set(value, added(breakdown.get(value), row))
    }
    return Object.fromEntries(breakdown)
  }
  const settingsOfUnit = new Map<string, string[]>()
  for (const { unit, setting } of rows) {
    if (unit === null || setting === null) continue
    settingsOfUnit.set(unit, [...(settingsOfUnit.get(unit) ?? []), setting])
  }
  const ofKind = (kind: 'direct' | 'indirect') =>
    rows
      .filter(({ activity }) => activity !== null && getActivity(activity).kind === kind)
      .reduce<Figures>(added, noFigures)
  const [direct, indirect] = [ofKind('direct'), ofKind('indirect')]
  return {
    all: added(direct, indirect),
    direct,
    indirect,
    by_unit: by('unit'),
    by_activity: by('activity'),
    by_setting: Object.fromEntries(
      Object.entries(by('setting')).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    by_form: by('form'),
    by_phase: by('phase'),
    by_month: by('month'),
    settings_of_unit: Object.fromEntries(settingsOfUnit),
  } satisfies Partial<Report>
}

const noFigures: Figures = { sessions: 0, minutes: 0, participants: 0 }

const added = (one: Figures = noFigures, other: Figures): Figures => ({
  sessions: one.sessions + other.sessions,
  minutes: one.minutes + other.minutes,
  participants: one.participants + other.participants,
})

/** Those that may be added over these months. */
async function sumFacts(
  server: Server,
  organisationId: string,
  { from, to }: MonthRange,
): Promise<Report['facts']> {
  const { rows } = await server.query<{ name: string; value: number }>(
    `SELECT name, SUM(value)::float8 AS value FROM peerlogg.facts
     WHERE organisation_id = $1 AND month BETWEEN $2 AND $3 AND name = ANY ($4)
     GROUP BY name ORDER BY name`,
    [organisationId, from, to, factsAddedOver(from === to ? 'one month' : 'months')],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/**
 * From one unit of a log's month to the next by the primary key: a few steps for each month received,
 * however many cells it has.
 */
const toldUnits = `
  WITH RECURSIVE told (signer_id, month, unit) AS (
    SELECT signer_id, month, (
      SELECT MIN(unit) FROM peerlogg.cells
      WHERE cells.organisation_id = $1 AND cells.signer_id = months.signer_id
        AND cells.month = months.month)
    FROM peerlogg.months WHERE organisation_id = $1 AND month BETWEEN $2 AND $3
    UNION ALL
    SELECT signer_id, month, (
      SELECT MIN(unit) FROM peerlogg.cells
      WHERE cells.organisation_id = $1 AND cells.signer_id = told.signer_id
        AND cells.month = told.month AND cells.unit > told.unit)
    FROM told WHERE unit IS NOT NULL
  )
  SELECT unit, COUNT(DISTINCT signer_id)::integer AS logs
  FROM told WHERE unit IS NOT NULL GROUP BY unit`

interface UnitRow {
  readonly unit: string
  readonly logs: number
}

/** How many logs tell of each of the units. */
async function countLogsOfUnits(
  server: Server,
  organisationId: string,
  { from, to }: MonthRange,
  units: readonly string[],
): Promise<Report['logs_of_unit']> {
  const { rows } = await server.query<UnitRow>(toldUnits, [organisationId, from, to])
  const logs = new Map(rows.map((row) => [row.unit, row.logs]))
  return Object.fromEntries(units.map((unit) => [unit, logs.get(unit) ?? 0]))
}

/** The units that any log tells of, without the time that has none. */
export async function listUnits(
  server: Server,
  organisationId: string,
  { from, to }: MonthRange,
): Promise<string[]> {
  const { rows } = await server.query<UnitRow>(toldUnits, [organisationId, from, to])
  const units = rows.map(({ unit }) => unit).filter((unit) => unit !== '')
  return units.toSorted(new Intl.Collator('sv').compare)
}

/**
 * Which months each log has shared, within the period. When units are chosen, of the logs alone that tell
 * of one of them.
 */
async function listMonthsReceived(
  server: Server,
  organisationId: string,
  { from, to }: MonthRange,
  units: readonly string[],
): Promise<Report['months_received']> {
  const { rows } = await server.query<{ name: string; public_key: string; months: string[] }>(
    `SELECT name, public_key, array_agg(month ORDER BY month) AS months
     FROM peerlogg.months
     JOIN peerlogg.signers USING (organisation_id, signer_id)
     JOIN (
       SELECT DISTINCT ON (signer_id) organisation_id, signer_id, public_key
       FROM peerlogg.signer_keys WHERE organisation_id = $1
       ORDER BY signer_id, revoked_at <> '', confirmed_at DESC, public_key
     ) AS keys USING (organisation_id, signer_id)
     WHERE organisation_id = $1 AND month BETWEEN $2 AND $3 AND ($4::text[] = '{}' OR EXISTS (
       SELECT FROM peerlogg.cells
       WHERE cells.organisation_id = $1 AND cells.signer_id = months.signer_id
         AND cells.month BETWEEN $2 AND $3 AND unit = ANY ($4)))
     GROUP BY name, public_key ORDER BY name, public_key`,
    [organisationId, from, to, units],
  )
  return rows.map(({ name, public_key, months }) => ({
    signer: { name, fingerprint: fingerprintOf(public_key) },
    months,
  }))
}
