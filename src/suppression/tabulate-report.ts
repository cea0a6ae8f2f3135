import { type ActivityCode, getActivity } from '../shared/activities.ts'
import { ownValue } from '../shared/own-value.ts'
import type { BreakdownName, Figures, Report } from '../shared/report.ts'
import { dimensions, finestOf, rowsIn } from './groupings.ts'
import {
  type Element,
  type Part,
  partsOf,
  type Sum,
  sumsOf,
  type Tabulation,
} from './tabulation.ts'

/** Names one row of one breakdown among all cells of a report. */
export const keyOf = (breakdown: BreakdownName, row: string): string => `${breakdown} ${row}`

/** The rows of the breakdowns that were asked for; coarser ones are added up from activities and months. */
export function breakDown(
  report: Report,
  asked: readonly BreakdownName[],
): Partial<Record<BreakdownName, Record<string, Figures>>> {
  const rows = new Map<BreakdownName, Map<string, Figures>>(asked.map((name) => [name, new Map()]))
  const add = (breakdown: BreakdownName, row: string, figures: Figures) => {
    const before = rows.get(breakdown)?.get(row)
    rows.get(breakdown)?.set(row, before ? sumOfBoth(before, figures) : figures)
  }
  for (const dimension of dimensions) {
    for (const [name, figures] of Object.entries(report[finestOf[dimension]])) {
      for (const [breakdown, row] of rowsIn(dimension, asked, name)) add(breakdown, row, figures)
    }
  }
  for (const breakdown of ['by_unit', 'by_setting'] as const) {
    for (const [row, figures] of Object.entries(report[breakdown])) add(breakdown, row, figures)
  }
  return Object.fromEntries([...rows].map(([name, of]) => [name, Object.fromEntries(of)]))
}

/** Every figure that would be published, and what anybody knows of how they add up. */
export function tabulate(report: Report, asked: readonly BreakdownName[]): Tabulation {
  const { all, direct, indirect } = report
  const cells = new Map<string, Figures>(Object.entries({ all, direct, indirect }))
  for (const [breakdown, rows] of Object.entries(breakDown(report, asked))) {
    for (const [row, figures] of Object.entries(rows)) {
      cells.set(keyOf(breakdown as BreakdownName, row), figures)
    }
  }
  const sums: Sum[] = [{ whole: 'all', parts: ['direct', 'indirect'] }]
  const withheld = new Set<string>()
  for (const elements of [
    ...dimensions.map((of) => elementsOf(report, of, asked)),
    placesOf(report, asked),
  ]) {
    const parts = partsOf(elements)
    const names = nameParts(parts)
    for (const [part, name] of names) {
      if (cells.has(name)) continue
      withheld.add(name)
      const counts = countsOf(part)
      if (counts) cells.set(name, counts)
    }
    sums.push(
      ...sumsOf(parts, (part) => names.get(part) ?? '').filter(
        ({ whole, parts: of }) => of.length > 1 || of[0] !== whole,
      ),
    )
  }
  return { cells, sums, withheld }
}

function elementsOf(
  report: Report,
  dimension: (typeof dimensions)[number],
  asked: readonly BreakdownName[],
): Element[] {
  return Object.entries(report[finestOf[dimension]]).flatMap(([name, counts]) => {
    const rows = rowsIn(dimension, asked, name).map(([breakdown, row]) => keyOf(breakdown, row))
    // Direct and indirect are in every report, and add up to all.
    const whole = dimension === 'activity' ? getActivity(name as ActivityCode).kind : 'all'
    return rows.length > 0 || dimension === 'activity' ? [{ cells: [whole, ...rows], counts }] : []
  })
}

/** In which settings a unit works is no secret. How much of it in each is not known when they are several. */
function placesOf(
  { by_unit, by_setting, settings_of_unit }: Report,
  asked: readonly BreakdownName[],
): Element[] {
  const has = { unit: asked.includes('by_unit'), setting: asked.includes('by_setting') }
  if (!has.unit) {
    if (!has.setting) return []
    return Object.entries(by_setting).map(([setting, counts]) => ({
      cells: ['all', keyOf('by_setting', setting)],
      counts,
    }))
  }
  return Object.entries(by_unit).flatMap(([unit, counts]) => {
    const cells = ['all', keyOf('by_unit', unit)]
    const settings = ownValue(settings_of_unit, unit) ?? []
    if (!has.setting) return [{ cells, counts }]
    return settings.map((setting) => ({
      cells: ['all', keyOf('by_setting', setting), keyOf('by_unit', unit)],
      ...(settings.length === 1 ? { counts } : {}),
    }))
  })
}

/** A part that is all of a cell bears its name, that of the finest table; the others are shown nowhere. */
function nameParts(parts: readonly Part[]): Map<Part, string> {
  const inCell = Map.groupBy(
    parts.flatMap((part) => part.cells.map((cell) => ({ cell, part }))),
    ({ cell }) => cell,
  )
  return new Map(
    parts.map((part) => {
      const own = part.cells.findLast((cell) => inCell.get(cell)?.length === 1)
      return [part, own ?? `part of ${part.cells.join(', ')}`]
    }),
  )
}

function countsOf({ elements }: Part): Figures | null {
  let sum: Figures = { sessions: 0, minutes: 0, participants: 0 }
  for (const { counts } of elements) {
    if (!counts) return null
    sum = sumOfBoth(sum, counts)
  }
  return sum
}

const sumOfBoth = (one: Figures, other: Figures): Figures => ({
  sessions: one.sessions + other.sessions,
  minutes: one.minutes + other.minutes,
  participants: one.participants + other.participants,
})
