import type { ActivityCode } from '../shared/activities.ts'
import { daysOfMonth, periodsOf } from '../shared/dates.ts'
import { type FactName, factsAddedOver } from '../shared/export-format.ts'
import {
  type ActivityWork,
  type MonthWork,
  type Overview,
  type PlaceChoice,
  type PlaceKind,
  placeKinds,
  type PlaceWork,
  type Work,
  type WorkFigures,
} from '../shared/overview.ts'
import type { MonthRange } from '../shared/report.ts'
import type { Database } from '../vault/database.ts'
import { areOfSeveral, countedTogether, logsOf } from './counted-together.ts'
import { listTold } from './told-units.ts'
import { listUnits, placing } from './units.ts'
import { addTo, noWork, type PlaceOfWork, readPlacesOfWork, sumOfWork } from './work-in-places.ts'

/** Enough to say what is done somewhere. */
const mostActivities = 3

/** What peer supporters do in a period and where, of all places or of some. */
export function workIn(db: Database, range: MonthRange, of: PlaceChoice | null): Overview {
  const units = listUnits(db)
  const places = readPlacesOfWork(db, range, units)
  const groups = countedTogether(places)
  const chosen = of ? groups.filter((group) => wordOf(group, of.by) === of.key) : groups
  const shared = readShared(db, range)
  const placed = placing(units)
  const told = new Set(listTold(db).map(([, , unit]) => placed(unit)?.id))
  const inRange = new Set(places.map(({ id }) => id))
  const tell = (group: readonly PlaceOfWork[]) => tellOf(group, places, shared)
  const rows = (kind: PlaceKind, from: readonly PlaceOfWork[][]) => rowsOf(kind, from, tell)
  const work = of ? tell(chosen.flat()) : tellOf(places, places, shared, shared.logs)
  return {
    ...range,
    withheld: countWithheld(db, range),
    whole: work,
    by_place: forEachKind((kind) => rows(kind, chosen)),
    by_activity: work.figures ? activitiesOf(chosen.flat()) : [],
    by_month: monthsOf(range, chosen.flat(), shared, {
      logs: of ? logsOf(chosen.flat()) : shared.logs,
      hasFacts: work.facts !== null,
    }),
    choices: forEachKind((kind) =>
      rows(kind, groups).flatMap(({ key, figures }) => (key !== null && figures ? [key] : [])),
    ),
    without: units
      .filter(({ id }) => !inRange.has(id))
      .map((unit) => ({ ...unit, isToldOfEarlier: told.has(unit.id) })),
  }
}

const forEachKind = <T>(make: (kind: PlaceKind) => T) =>
  Object.fromEntries(placeKinds.map((kind) => [kind, make(kind)])) as Record<PlaceKind, T>

/** Most time first; what is not told, and what differs, last. */
function rowsOf(
  kind: PlaceKind,
  groups: readonly PlaceOfWork[][],
  tell: (places: readonly PlaceOfWork[]) => Work,
): PlaceWork[] {
  const isApart = (group: readonly PlaceOfWork[]) =>
    kind === 'unit' && wordOf(group, kind) === null ? group : wordOf(group, kind)
  return [...Map.groupBy(groups, isApart).values()]
    .map((some): PlaceWork => {
      const places = some.flat()
      return {
        key: wordOf(places, kind),
        units: places.map(({ name }) => name),
        region: wordOf(places, 'region'),
        organisation: wordOf(places, 'organisation'),
        setting: onlyOne(places.flatMap(({ settings }) => [...settings])),
        names: places.flatMap(({ names }) => [...names]),
        ...tell(places),
      }
    })
    .toSorted(
      (one, other) =>
        Number(one.key === null) - Number(other.key === null) ||
        (other.figures?.minutes ?? -1) - (one.figures?.minutes ?? -1),
    )
}

/** What all of them have in common. */
function wordOf(places: readonly PlaceOfWork[], kind: PlaceKind): string | null {
  return onlyOne(
    places.flatMap((place): readonly string[] => {
      if (kind === 'setting') return [...place.settings]
      return [kind === 'unit' ? place.name : place[kind]]
    }),
  )
}

const onlyOne = <T>(words: readonly T[]): T | null => {
  const [first, ...others] = new Set(words)
  return first !== undefined && others.length === 0 ? first : null
}

/** The figures of some places, with the facts of their logs where those worked nowhere else. */
function tellOf(
  places: readonly PlaceOfWork[],
  all: readonly PlaceOfWork[],
  shared: Shared,
  logs: ReadonlySet<number> = logsOf(places),
): Work {
  const isTold = areOfSeveral(logsOf(places)) && areOfSeveral(logs)
  const inside = new Set(places)
  const elsewhere = all.filter((place) => !inside.has(place)).flatMap((place) => [...place.logs])
  const isWhole = logs.size > 0 && !elsewhere.some((log) => logs.has(log))
  return {
    logs: logs.size,
    figures: isTold ? sumOfWork(places.flatMap(({ byMonth }) => [...byMonth.values()])) : null,
    activities: isTold
      ? activitiesOf(places)
          .slice(0, mostActivities)
          .map(({ activity }) => activity)
      : [],
    facts: isTold && isWhole ? factsOf(shared, logs) : null,
  }
}

/** Most time first. */
function activitiesOf(places: readonly PlaceOfWork[]): ActivityWork[] {
  const sums = new Map<ActivityCode, WorkFigures>()
  for (const { byActivity } of places) {
    for (const [activity, figures] of byActivity) addTo(sums, activity, figures)
  }
  return [...sums]
    .map(([activity, figures]) => ({ activity, ...figures }))
    .toSorted((one, other) => other.minutes - one.minutes)
}

/**
 * Month by month. One that a single log tells of is not told; nor is the least of the others where it
 * could else be worked out from the sum.
 */
function monthsOf(
  range: MonthRange,
  places: readonly PlaceOfWork[],
  shared: Shared,
  { logs, hasFacts }: { readonly logs: ReadonlySet<number>; readonly hasFacts: boolean },
): MonthWork[] {
  const months = listMonths(range).map((month) => {
    const sharing = [...(shared.inMonth.get(month) ?? [])].filter((log) => logs.has(log))
    return {
      month,
      sharing,
      telling: new Set(places.flatMap((place) => [...(place.logsInMonth.get(month) ?? [])])),
      figures: sumOfWork(places.map(({ byMonth }) => byMonth.get(month) ?? noWork())),
    }
  })
  const untold = new Set(months.filter(({ telling }) => !areOfSeveral(telling)))
  const others = months
    .filter((month) => !untold.has(month) && month.telling.size > 0)
    .toSorted((one, other) => one.figures.minutes - other.figures.minutes)
  for (const month of others) {
    if (areOfSeveral(new Set([...untold].flatMap(({ telling }) => [...telling])))) break
    untold.add(month)
  }
  return months.map((month) => ({
    month: month.month,
    logs: month.sharing.length,
    figures: untold.has(month) ? null : month.figures,
    people:
      hasFacts && month.sharing.length > 1
        ? sum(month.sharing.map((log) => shared.people.get(`${log} ${month.month}`) ?? 0))
        : null,
  }))
}

export const listMonths = ({ from, to }: MonthRange): string[] =>
  periodsOf({ from: daysOfMonth(from).from, to: daysOfMonth(to).to }, 'month')

interface Shared {
  readonly logs: ReadonlySet<number>
  readonly inMonth: ReadonlyMap<string, ReadonlySet<number>>
  /** Facts that may be added over the months, by log. */
  readonly facts: ReadonlyMap<number, ReadonlyMap<FactName, number>>
  /** Distinct pseudonyms of a log in a month. */
  readonly people: ReadonlyMap<string, number>
}

function readShared(db: Database, range: MonthRange): Shared {
  const { from, to } = range
  const months = db
    .prepare<[string, string], [month: string, signerId: number]>(
      'SELECT month, signer_id FROM months WHERE month BETWEEN ? AND ?',
    )
    .raw()
    .all(from, to)
  const rows = db
    .prepare<[string, string], [signerId: number, month: string, name: FactName, value: number]>(
      `SELECT signer_id, month, name, value FROM months JOIN facts USING (signer_id, month)
       WHERE month BETWEEN ? AND ?`,
    )
    .raw()
    .iterate(from, to)
  const added = new Set<FactName>(factsFor(range))
  const facts = new Map<number, Map<FactName, number>>()
  const people = new Map<string, number>()
  for (const [signerId, month, name, value] of rows) {
    if (name === 'distinct_people') people.set(`${signerId} ${month}`, value)
    if (!added.has(name)) continue
    const ofLog = facts.get(signerId) ?? new Map<FactName, number>()
    facts.set(signerId, ofLog.set(name, (ofLog.get(name) ?? 0) + value))
  }
  return {
    logs: new Set(months.map(([, signerId]) => signerId)),
    inMonth: new Map(
      [...Map.groupBy(months, ([month]) => month)].map(([month, some]) => [
        month,
        new Set(some.map(([, signerId]) => signerId)),
      ]),
    ),
    facts,
    people,
  }
}

/** In a single month, people too: counted in each log by itself, and called so. */
const factsFor = ({ from, to }: MonthRange): readonly FactName[] =>
  from === to ? ['distinct_people', ...factsAddedOver('one month')] : factsAddedOver('months')

function factsOf({ facts }: Shared, logs: ReadonlySet<number>): Work['facts'] {
  const sums: Partial<Record<FactName, number>> = {}
  for (const log of logs) {
    for (const [name, value] of facts.get(log) ?? []) sums[name] = (sums[name] ?? 0) + value
  }
  return sums
}

/** How many lines were kept back in the files that these months come from. */
function countWithheld(db: Database, { from, to }: MonthRange): number {
  return (
    db
      .prepare<[string, string], number>(
        `SELECT COALESCE(SUM(withheld), 0) FROM imports
         WHERE id IN (SELECT import_id FROM months WHERE month BETWEEN ? AND ?)`,
      )
      .pluck()
      .get(from, to) ?? 0
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
