/**
 * Several reports as one: the parts of work that differences between them can tell, and everything that
 * their published figures say of these parts. Work is parted by which of the reports it is in (months,
 * units), and within that by activity, month, form, phase, unit and setting, each by itself: tables that
 * cross two of these are in no report, so nothing is lost by not crossing them here.
 */
import { activityCodes, getActivity } from '../shared/activities.ts'
import { factsAddedOver } from '../shared/export-format.ts'
import { ownValue } from '../shared/own-value.ts'
import { type BreakdownName, breakdownNames, type PublishedFigures } from '../shared/report.ts'
import { forms, phases, settings } from '../shared/session.ts'
import { type Dimension, rowsIn } from './groupings.ts'
import { type Read, type Segment, segmentsOf } from './segments.ts'
import { type Element, partsOf, type ProtectedCount, sumsOf } from './tabulation.ts'
import { Unknowns } from './unknowns.ts'

export interface Together {
  readonly unknowns: Unknowns
  /** Which breakdown would have shown an unknown, and below which count it is to be protected. */
  readonly about: ReadonlyMap<string, { breakdown: BreakdownName | null; threshold: number }>
  /** The one that several unknowns are, where they are the same. */
  readonly partOf: (key: string) => string
}

export type SettingsOfUnit = Readonly<Record<string, readonly string[]>>

/** What is counted over whole logs and adds up over months. Minutes are no count of anybody. */
const addedFacts = factsAddedOver('months').filter((name) => !name.endsWith('_minutes'))

/** The first of the reports is the one that others are compared with. */
export function tabulateTogether(
  reports: readonly Read[],
  settingsOfUnit: SettingsOfUnit,
  count: ProtectedCount,
): Together {
  const known = new Map<string, number>()
  const about = new Map<string, { breakdown: BreakdownName | null; threshold: number }>()
  const hidden = new Set<string>()
  for (const [index, { figures, isSilent }] of reports.entries()) {
    if (isSilent) continue
    for (const [cell, breakdown, value] of cellsOf(index, figures, count)) {
      if (value === null) hidden.add(cell)
      else known.set(cell, value)
      about.set(cell, { breakdown, threshold: figures.threshold })
    }
  }

  const unknowns = new Unknowns()
  const thresholdNow = reports[0]?.figures.threshold ?? 0
  // Nothing is hidden because it is 0. What is hidden for few sessions may have had no participants.
  for (const cell of hidden) unknowns.add(cell, count === 'sessions' ? 1 : 0)
  const sameAs = new Map<string, string>()
  const isCell = (key: string) => known.has(key) || unknowns.has(key)
  const sums = [...elementsOf(reports, settingsOfUnit, count)].flatMap(([breakdown, elements]) => {
    const parts = partsOf(elements.filter(({ isNothing }) => !isNothing))
    for (const { name } of parts) {
      unknowns.add(name, 0)
      about.set(name, { breakdown, threshold: thresholdNow })
    }
    const ofParts = sumsOf(parts, ({ name }) => name)
    // Where reports say that there was nothing, what it would be counted in has no such part.
    const wholes = new Set(ofParts.map(({ whole }) => whole))
    const empty = new Set(
      elements.flatMap(({ cells }) => cells).filter((cell) => !wholes.has(cell) && isCell(cell)),
    )
    return [...ofParts, ...[...empty].map((whole) => ({ whole, parts: [] }))]
  })
  for (const { whole, parts } of sums) {
    const [only, ...others] = parts
    if (only !== undefined && others.length === 0) {
      sameAs.set(whole, only)
      if (!isCell(whole)) continue
    } else if (!isCell(whole)) {
      unknowns.add(whole, 0)
      about.set(whole, { breakdown: null, threshold: thresholdNow })
    }
    unknowns.addSum(whole, parts, (key) => known.get(key) ?? 0)
  }
  const partOf = (key: string): string => {
    const same = sameAs.get(key)
    return same === undefined ? key : partOf(same)
  }
  return { unknowns, about, partOf }
}

/** What a report says, cell by cell: null where it is hidden. */
function* cellsOf(
  index: number,
  figures: PublishedFigures,
  count: ProtectedCount,
): Generator<[cell: string, breakdown: BreakdownName | null, value: number | null]> {
  for (const whole of ['all', 'direct', 'indirect'] as const) {
    yield [`${index} ${whole}`, null, figures[whole]?.[count] ?? null]
  }
  for (const breakdown of breakdownNames) {
    for (const [row, of] of Object.entries(figures[breakdown] ?? {})) {
      yield [`${index} ${breakdown} ${row}`, breakdown, of?.[count] ?? null]
    }
  }
  if (count !== 'sessions') return
  for (const name of addedFacts) {
    const value = figures.facts[name]
    if (value !== undefined) yield [`${index} ${name}`, null, value]
  }
}

/** Something that may have been counted; nothing, when one of its reports has no row for it. */
interface Possible extends Element {
  readonly isNothing: boolean
}

/** Everything that may have been counted, and in which cells of which reports it then is. */
function* elementsOf(
  reports: readonly Read[],
  settingsOfUnit: SettingsOfUnit,
  count: ProtectedCount,
): Generator<[BreakdownName | null, Possible[]]> {
  const shows = reports.map(({ figures }) =>
    breakdownNames.filter((breakdown) => figures[breakdown] !== undefined),
  )
  const breakdownOf = (...names: BreakdownName[]) =>
    names.find((name) => shows.some((shown) => shown.includes(name))) ?? null
  const segments = segmentsOf(reports)
  const { months, monthClasses, units, unitClasses, ages } = segments
  const unions = new Map(segments.all.map((segment) => [segment.union, segment]))
  yield [
    null,
    [...unions.values()].map(({ covering }) => ({
      cells: covering.map((index) => `${index} all`),
      isNothing: false,
    })),
  ]
  yield [null, segments.all.map(({ union, id }) => ({ cells: [union, id], isNothing: false }))]

  /** In the rows of the reports that cover it; not at all when none of them has rows of this kind. */
  const possible = (
    whole: string,
    { covering, union }: Segment,
    rows: (shown: readonly BreakdownName[]) => readonly (readonly [BreakdownName, string])[],
    kind?: 'direct' | 'indirect',
  ): Possible[] => {
    const standsIn = covering.flatMap((index) =>
      rows(shows[index] ?? []).map(([breakdown, row]) => ({ index, breakdown, row })),
    )
    if (standsIn.length === 0 && !kind) return []
    const isNothing = standsIn.some(({ index, breakdown, row }) => {
      const { figures, isSilent } = reports[index] ?? {}
      return !isSilent && !Object.hasOwn(figures?.[breakdown] ?? {}, row)
    })
    const cells = standsIn.map(({ index, breakdown, row }) => `${index} ${breakdown} ${row}`)
    // What a row counts only in these reports: the row's difference to others.
    const differences = new Set(standsIn.map(({ breakdown, row }) => `${union}${breakdown} ${row}`))
    const kinds = kind ? [...covering.map((index) => `${index} ${kind}`), `${union}${kind}`] : []
    return [{ cells: [whole, ...kinds, ...cells, ...differences], isNothing }]
  }
  const named = (dimension: Dimension, names: readonly string[]) =>
    [...unions.values()].flatMap((segment) =>
      names.flatMap((name) =>
        possible(
          segment.union,
          segment,
          (shown) => rowsIn(dimension, shown, name),
          dimension === 'activity' ? kindOf(name) : undefined,
        ),
      ),
    )
  yield [breakdownOf('by_activity', 'by_type', 'by_word'), named('activity', activityCodes)]
  yield [breakdownOf('by_form'), named('form', ['', ...codesOf(forms)])]
  yield [breakdownOf('by_phase'), named('phase', ['', ...codesOf(phases)])]

  const inTime = months.flatMap((month) =>
    unitClasses.flatMap((unit) =>
      ages.flatMap((age) => {
        const segment = segments.find(month, unit, age)
        if (!segment) return []
        return possible(segment.name, segment, (shown) => rowsIn('month', shown, month))
      }),
    ),
  )
  yield [breakdownOf('by_month', 'by_quarter', 'by_half_year', 'by_year'), inTime]

  const inPlaces = monthClasses.flatMap((month) =>
    units.flatMap((unit) =>
      (ownValue(settingsOfUnit, unit ?? noName) ?? codesOf(settings)).flatMap((setting) =>
        ages.flatMap((age) => {
          const segment = segments.find(month, unit, age)
          if (!segment) return []
          const rows = { by_setting: setting, by_unit: unit ?? noName }
          return possible(segment.name, segment, (shown) =>
            (['by_setting', 'by_unit'] as const).flatMap((breakdown) =>
              shown.includes(breakdown) ? [[breakdown, rows[breakdown]] as const] : [],
            ),
          )
        }),
      ),
    ),
  )
  yield [breakdownOf('by_unit', 'by_setting'), inPlaces]

  if (count !== 'sessions') return
  // Facts are of whole logs: a report on some units has none.
  for (const name of addedFacts) {
    const inFact = monthClasses.flatMap((month) =>
      ages.map((age) => ({
        cells: (segments.find(month, null, age)?.covering ?? [])
          .filter((index) => reports[index]?.figures.facts[name] !== undefined)
          .map((index) => `${index} ${name}`),
        isNothing: false,
      })),
    )
    yield [null, inFact.filter(({ cells }) => cells.length > 0)]
  }
}

/** Work in a unit that no report names is in no row of one that lists units. */
const noName = '\0'

const kindOf = (activity: string) => getActivity(activity as (typeof activityCodes)[number]).kind

const codesOf = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code)
