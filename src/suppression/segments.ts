import { daysOfMonth, periodsOf } from '../shared/dates.ts'
import type { PublishedFigures } from '../shared/report.ts'
import { nameOfPart } from './tabulation.ts'

/** A report that somebody has, by its place in a list of them. */
export interface Read {
  readonly figures: PublishedFigures
  /** Not read, but what it could tell is parted as if it were. */
  readonly isSilent?: boolean
  /** Made before something came to the log that the other reports know of. */
  readonly isOlder?: boolean
}

/** The work of some months in some units, all of which the same reports count. */
export interface Segment {
  readonly covering: readonly number[]
  /** Names the part that the same reports count, in this segment and others. */
  readonly union: string
  readonly id: string
  /** Names the part of the union that the segment is. */
  readonly name: string
}

export interface Segments {
  readonly all: readonly Segment[]
  readonly months: readonly string[]
  /** One of each of those that are in the periods of the same reports. */
  readonly monthClasses: readonly string[]
  /** Null is for units that no report names. */
  readonly units: readonly (string | null)[]
  /** One of each of those that the same reports are of. */
  readonly unitClasses: readonly (string | null)[]
  /** Before something came to the log, and since. */
  readonly ages: readonly ('then' | 'since')[]
  /** Undefined when no report counts it. */
  find(month: string, unit: string | null, age: 'then' | 'since'): Segment | undefined
}

/** How the periods and units of reports divide the work. */
export function segmentsOf(reports: readonly Read[]): Segments {
  const read = reports.map(({ figures }) => figures)
  const first = read.map(({ from }) => from).reduce((one, other) => (one < other ? one : other))
  const last = read.map(({ to }) => to).reduce((one, other) => (one > other ? one : other))
  const months = periodsOf({ from: `${first}-01`, to: daysOfMonth(last).to }, 'month')
  const named = read.flatMap((figures) => [...figures.units, ...Object.keys(figures.by_unit ?? {})])
  const units = [null, ...new Set(named)]
  const hasAges = reports.some(({ isOlder }) => isOlder)
  const ages: Segments['ages'] = hasAges ? ['then', 'since'] : ['then']

  const coveringMonth = new Map(
    months.map((month) => [
      month,
      indicesOf(read, ({ from, to }) => from <= month && month <= to).join(' '),
    ]),
  )
  const coveringUnit = new Map(
    units.map((unit) => [
      unit,
      indicesOf(
        read,
        (of) => of.units.length === 0 || (unit !== null && of.units.includes(unit)),
      ).join(' '),
    ]),
  )
  const idOf = (month: string, unit: string | null, age: string) =>
    `${coveringMonth.get(month)}, ${coveringUnit.get(unit)}, ${age}`
  const monthClasses = oneOfEach(months, (month) => coveringMonth.get(month))
  const unitClasses = oneOfEach(units, (unit) => coveringUnit.get(unit))
  const byId = new Map<string, Segment>()
  for (const month of monthClasses) {
    for (const unit of unitClasses) {
      const [inPeriod, inUnits] = [coveringMonth.get(month), coveringUnit.get(unit)].map(
        (indices) => new Set(indices?.split(' ')),
      )
      for (const age of ages) {
        const covering = indicesOf(reports, ({ isOlder }) => !(isOlder && age === 'since')).filter(
          (index) => inPeriod?.has(String(index)) && inUnits?.has(String(index)),
        )
        if (covering.length === 0) continue
        const union = nameOfPart(covering.map((index) => `${index} all`))
        const id = idOf(month, unit, age)
        byId.set(id, { covering, union, id, name: nameOfPart([union, id]) })
      }
    }
  }
  return {
    all: [...byId.values()],
    months,
    monthClasses,
    units,
    unitClasses,
    ages,
    find: (month, unit, age) => byId.get(idOf(month, unit, age)),
  }
}

const indicesOf = <Any>(all: readonly Any[], isSuch: (one: Any) => boolean): number[] =>
  all.flatMap((one, index) => (isSuch(one) ? [index] : []))

const oneOfEach = <Any>(all: readonly Any[], keyOf: (one: Any) => unknown): Any[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]
