/**
 * Somebody who has read reports, as they left, and solves for what they hide. Knows the groupings of
 * activities and months and where the units belong that reports name, and nothing of how Peerlogg goes
 * about hiding: every month and place has its own unknowns here.
 */
import { activityTypes, foundingWords } from '../../src/shared/activity-groups.ts'
import type { PublishedFigures } from '../../src/shared/report.ts'
import { settings } from '../../src/shared/session.ts'
import type { ProtectedCount } from '../../src/suppression/tabulation.ts'
import { Equations } from './equations.ts'
import { activities, forms, monthsOf, phases, type Scope, type World } from './a-world.ts'

/** Months and places that all reports count together, or not at all. */
interface Segment {
  readonly months: readonly string[]
  readonly places: readonly { readonly unit: string; readonly setting: string }[]
}

interface Target {
  readonly name: string
  readonly terms: readonly string[]
  readonly truth: number
}

/** The counts from 1 to 4 that are hidden or shown nowhere, and that this reader can tell nonetheless. */
export function findTold(world: World, reports: readonly PublishedFigures[]): string[] {
  return (['sessions', 'participants'] as const).flatMap((count) => {
    const reader = new Reader(world, reports, count)
    return reader
      .targets()
      .filter(({ truth }) => truth >= 1 && truth <= 4)
      .filter((target) => reader.canTell(target))
      .map(({ name, truth }) => `${name}: ${truth} ${count}`)
  })
}

class Reader {
  readonly #world: World
  readonly #reports: readonly PublishedFigures[]
  readonly #count: ProtectedCount
  readonly #places: Segment['places']
  readonly #segments: readonly Segment[]
  readonly #equations = new Equations()

  constructor(world: World, reports: readonly PublishedFigures[], count: ProtectedCount) {
    this.#world = world
    this.#reports = reports
    this.#count = count
    this.#places = placesOf(world, reports)
    this.#segments = segmentsOf(reports, this.#places)
    for (const segment of this.#segments) this.#addUp(segment)
    for (const report of reports) {
      for (const { cells, value } of this.#cellsOf(report)) this.#read(cells, value)
    }
  }

  /** What is hidden in a report, and what the reports differ by. */
  targets(): Target[] {
    const hidden = this.#reports.flatMap((report, index) =>
      this.#cellsOf(report)
        .filter(({ value }) => value === null)
        .map(({ name, cells }) => ({
          name: `${name} of report ${index}`,
          terms: cells.map((cell) => this.#nameOf(cell)),
          truth: this.#truthOf(cells),
        })),
    )
    const between = [...Map.groupBy(this.#segments, (of) => String(this.#covering(of)))].flatMap(
      ([covering, segments]) =>
        this.#elementsOf(segments, this.#covering(segments[0])).map(({ name, cells }) => ({
          name: `${name} in reports ${covering}`,
          terms: cells.map((cell) => this.#nameOf(cell)),
          truth: this.#truthOf(cells),
        })),
    )
    return [...hidden, ...between]
  }

  canTell({ terms, truth }: Target): boolean {
    return this.#equations.isTold(terms, truth)
  }

  #nameOf(cell: string): string {
    return this.#equations.nameOf(cell)
  }

  /** Each table of a segment adds up to the same. */
  #addUp(segment: Segment): void {
    const whole = this.#nameOf(keyOf(segment, 'all'))
    for (const names of tablesOf(segment)) {
      const parts = names.map((name) => this.#nameOf(keyOf(segment, name)))
      this.#equations.add(`${parts.join(' + ')} - ${whole} = 0`)
    }
  }

  #read(cells: readonly string[], value: number | null): void {
    const sum = cells.map((cell) => this.#nameOf(cell)).join(' + ')
    if (sum === '') return
    if (value !== null) this.#equations.add(`${sum} = ${value}`)
    // Nothing is hidden that had no sessions.
    else if (this.#count === 'sessions') this.#equations.add(`${sum} >= 1`)
  }

  #covering(segment: Segment | undefined): number[] {
    if (!segment) return []
    return this.#reports.flatMap((report, index) => (isIn(segment, report) ? [index] : []))
  }

  /** Every cell of a report, also those whose rows are left out since there was nothing. */
  #cellsOf(report: PublishedFigures) {
    const segments = this.#segments.filter((segment) => isIn(segment, report))
    const cell = (name: string, names: readonly string[] | null, value: number | null) => ({
      name,
      value,
      cells: segments.flatMap((segment) =>
        names === null
          ? [keyOf(segment, 'all')]
          : inSegment(segment, names).map((of) => keyOf(segment, of)),
      ),
    })
    const tables = Object.entries(rowsOf(this.#places, report)).flatMap(([breakdown, rows]) => {
      const shown = report[breakdown as keyof typeof rowsOf] as
        Record<string, { sessions: number; participants: number } | null> | undefined
      if (!shown) return []
      return Object.entries(rows).map(([row, names]) => {
        const figures = shown[row]
        const value = figures === undefined ? 0 : figures === null ? null : figures[this.#count]
        return cell(`${breakdown} ${row}`, names, value)
      })
    })
    const { all, direct, indirect } = report
    return [
      cell('all', null, all && all[this.#count]),
      cell('direct', kind('D'), direct && direct[this.#count]),
      cell('indirect', kind('I'), indirect && indirect[this.#count]),
      ...tables,
    ]
  }

  #elementsOf(segments: readonly Segment[], covering: readonly number[]) {
    const names = new Set(segments.flatMap((segment) => ['all', ...tablesOf(segment).flat()]))
    const sole = segments.flatMap(({ months, places }) => [
      ...(months.length === 1 ? [`month ${months[0]}`] : []),
      ...(places.length === 1 ? [placeName(places[0])] : []),
    ])
    const months = segments.flatMap((segment) => segment.months).toSorted()
    const all = { from: months[0] ?? '', to: months.at(-1) ?? '', units: [] }
    const rows = Object.entries(rowsOf(this.#places, all)).filter(([breakdown]) =>
      covering.some((index) => Object.hasOwn(this.#reports[index] ?? {}, breakdown)),
    )
    const groups = [
      ...[...names, ...new Set(sole)].map((name) => ({ name, of: [name] })),
      { name: 'direct', of: kind('D') },
      { name: 'indirect', of: kind('I') },
      ...rows.flatMap(([breakdown, table]) =>
        Object.entries(table).map(([row, of]) => ({ name: `${breakdown} ${row}`, of })),
      ),
    ]
    return groups.map(({ name, of }) => ({
      name,
      cells: segments.flatMap((segment) =>
        inSegment(segment, of).map((each) => keyOf(segment, each)),
      ),
    }))
  }

  #truthOf(cells: readonly string[]): number {
    const wanted = new Set(cells)
    let sum = 0
    for (const work of this.#world.works) {
      const [month, worked, setting, activity, form, phase, sessions, , participants] = work
      const unit = this.#places.some((place) => place.unit === worked) ? worked : unnamed
      const segment = this.#segments.find(
        ({ months, places }) =>
          months.includes(month) &&
          places.some((place) => place.unit === unit && place.setting === setting),
      )
      if (!segment) continue
      const names = [
        'all',
        `activity ${activity}`,
        `form ${form}`,
        `phase ${phase}`,
        `month ${month}`,
        placeName({ unit, setting }),
      ]
      const amount = this.#count === 'sessions' ? sessions : participants
      if (names.some((name) => wanted.has(keyOf(segment, name)))) sum += amount
    }
    return sum
  }
}

const keyOf = ({ months, places }: Segment, name: string) =>
  `${months[0]} ${placeName(places[0])} ${name}`
const kind = (letter: string) =>
  activities.filter((code) => code.startsWith(letter)).map((code) => `activity ${code}`)
const placeName = (place: Segment['places'][number] | undefined) =>
  `place ${place?.unit} in ${place?.setting}`

/** Work in units that no report names may be in any setting. */
const unnamed = 'a unit that no report names'

function placesOf({ settingsOfUnit }: World, reports: readonly PublishedFigures[]) {
  const named = new Set(
    reports.flatMap((report) => [...report.units, ...Object.keys(report.by_unit ?? {})]),
  )
  return [
    ...settings.map(({ code }) => ({ unit: unnamed, setting: code as string })),
    ...Object.entries(settingsOfUnit)
      .filter(([unit]) => named.has(unit))
      .flatMap(([unit, of]) => of.map((setting) => ({ unit, setting }))),
  ]
}

/** One for all where there is one report; else every month and place by itself. */
function segmentsOf(reports: readonly PublishedFigures[], places: Segment['places']): Segment[] {
  const from = reports.map((report) => report.from).toSorted()[0] ?? ''
  const to =
    reports
      .map((report) => report.to)
      .toSorted()
      .at(-1) ?? ''
  const months = monthsOf(from, to)
  const [first] = reports
  if (reports.length === 1 && first?.units.length === 0) return [{ months, places }]
  return months.flatMap((month) => places.map((place) => ({ months: [month], places: [place] })))
}

function isIn({ months, places }: Segment, { from, to, units }: Scope): boolean {
  return (
    months.every((month) => from <= month && month <= to) &&
    (units.length === 0 || places.every(({ unit }) => units.includes(unit)))
  )
}

/** The unknowns of a segment. Where it is of one month or place, that is all of it. */
function tablesOf({ months, places }: Segment): string[][] {
  return [
    activities.map((code) => `activity ${code}`),
    forms.map((code) => `form ${code}`),
    phases.map((code) => `phase ${code}`),
    ...(months.length > 1 ? [months.map((month) => `month ${month}`)] : []),
    ...(places.length > 1 ? [places.map(placeName)] : []),
  ]
}

/** Which unknowns of a segment something is in: all of it, where it is of that month or place alone. */
function inSegment({ months, places }: Segment, names: readonly string[]): string[] {
  const inMonths = months.map((month) => `month ${month}`)
  const inPlaces = places.map(placeName)
  return names.flatMap((name) => {
    const of = [inMonths, inPlaces].find((all) => all.includes(name))
    if (of) return of.length === 1 ? ['all'] : [name]
    return /^(month|place) /.test(name) ? [] : [name]
  })
}

/** What each row of each table counts. */
function rowsOf(all: Segment['places'], { from, to, units }: Scope) {
  const grouped = (names: readonly string[], rowOf: (name: string) => string, prefix: string) =>
    Object.fromEntries(
      [...Map.groupBy(names, rowOf)].map(([row, of]) => [row, of.map((name) => prefix + name)]),
    )
  const groupOf = (
    groups: readonly { code: string; activities: readonly string[] }[],
    activity: string,
  ) => groups.find((group) => group.activities.includes(activity))?.code ?? ''
  const months = monthsOf(from, to)
  const numberOf = (month: string) => Number(month.slice(5))
  const places = all.filter(({ unit }) => units.length === 0 || units.includes(unit))
  const placed = (rowOf: (place: (typeof places)[number]) => string) =>
    Object.fromEntries([...Map.groupBy(places, rowOf)].map(([row, of]) => [row, of.map(placeName)]))
  return {
    by_activity: grouped(activities, (code) => code, 'activity '),
    by_type: grouped(activities, (code) => groupOf(activityTypes, code), 'activity '),
    by_word: grouped(activities, (code) => groupOf(foundingWords, code), 'activity '),
    by_form: grouped(forms, (code) => code, 'form '),
    by_phase: grouped(phases, (code) => code, 'phase '),
    by_month: grouped(months, (month) => month, 'month '),
    by_quarter: grouped(
      months,
      (month) => `${month.slice(0, 4)}-Q${Math.floor((numberOf(month) + 2) / 3)}`,
      'month ',
    ),
    by_half_year: grouped(
      months,
      (month) => `${month.slice(0, 4)}-H${numberOf(month) > 6 ? 2 : 1}`,
      'month ',
    ),
    by_year: grouped(months, (month) => month.slice(0, 4), 'month '),
    by_unit: placed(({ unit }) => unit),
    by_setting: placed(({ setting }) => setting),
  }
}
