import { type ActivityCode, getActivity } from '../shared/activities.ts'
import type { RegionUnit, WorkFigures } from '../shared/overview.ts'
import type { MonthRange } from '../shared/report.ts'
import type { Setting } from '../shared/session.ts'
import type { Database } from '../vault/database.ts'
import { listTold } from './told-units.ts'
import { placing, sameName } from './units.ts'

/** A registered unit, one that only logs know of, or time without a unit, and the work there. */
export interface PlaceOfWork {
  /** Of a registered unit. */
  readonly id: number | null
  /** Empty for time without a unit. */
  readonly name: string
  readonly region: string
  readonly organisation: string
  /** Of a registered unit what the supervisor says; of others what the logs say, who may differ. */
  readonly settings: Set<Setting>
  readonly names: Set<string>
  readonly logs: Set<number>
  readonly logsInMonth: Map<string, Set<number>>
  readonly byMonth: Map<string, WorkFigures>
  readonly byActivity: Map<ActivityCode, WorkFigures>
  minutes: number
}

type Row = readonly [
  month: string,
  unit: string,
  setting: Setting,
  activity: ActivityCode,
  sessions: number,
  minutes: number,
  participants: number,
]

/** In the order of the index cells_by_month, so that rows of one group arrive together. */
export const workByUnit = `
  SELECT month, unit, setting, activity, SUM(sessions), SUM(minutes), SUM(participants)
  FROM cells WHERE month BETWEEN ? AND ? GROUP BY month, unit, setting, activity`

/** All work of a period by place, in one pass over an index. */
export function readPlacesOfWork(
  db: Database,
  range: MonthRange,
  units: readonly RegionUnit[],
): PlaceOfWork[] {
  const places = new Map<string, PlaceOfWork>()
  const known = new Map<string, PlaceOfWork>()
  const placed = placing(units)
  const placeOf = (unit: string): PlaceOfWork => {
    let place = known.get(unit)
    if (place) return place
    const registered = unit === '' ? null : placed(unit)
    const key = registered ? `id ${registered.id}` : `name ${sameName(unit)}`
    place = places.get(key) ?? newPlace(registered, unit)
    places.set(key, place)
    known.set(unit, place)
    place.names.add(unit)
    return place
  }

  const rows = db.prepare<[string, string], Row>(workByUnit).raw().iterate(range.from, range.to)
  for (const [month, unit, setting, activity, sessions, minutes, participants] of rows) {
    const place = placeOf(unit)
    const some = workOf(activity, sessions, minutes, participants)
    addTo(place.byMonth, month, some)
    addTo(place.byActivity, activity, some)
    place.minutes += minutes
    if (place.id === null) place.settings.add(setting)
  }
  for (const [signerId, month, unit] of listTold(db, range)) {
    const place = placeOf(unit)
    place.logs.add(signerId)
    const logs = place.logsInMonth.get(month)
    if (logs) logs.add(signerId)
    else place.logsInMonth.set(month, new Set([signerId]))
  }
  return [...places.values()]
}

const newPlace = (unit: RegionUnit | null, name: string): PlaceOfWork => ({
  id: unit?.id ?? null,
  name: unit?.name ?? name,
  region: unit?.region ?? '',
  organisation: unit?.organisation ?? '',
  settings: new Set(unit && [unit.setting]),
  names: new Set(),
  logs: new Set(),
  logsInMonth: new Map(),
  byMonth: new Map(),
  byActivity: new Map(),
  minutes: 0,
})

export const workOf = (
  activity: ActivityCode,
  sessions: number,
  minutes: number,
  participants: number,
): WorkFigures => ({
  sessions,
  minutes,
  direct_minutes: getActivity(activity).kind === 'direct' ? minutes : 0,
  participants,
})

export const noWork = (): WorkFigures => ({
  sessions: 0,
  minutes: 0,
  direct_minutes: 0,
  participants: 0,
})

export function addTo<Key>(sums: Map<Key, WorkFigures>, key: Key, some: WorkFigures): void {
  const before = sums.get(key)
  sums.set(key, before ? sumOfWork([before, some]) : some)
}

export const sumOfWork = (some: Iterable<WorkFigures>): WorkFigures => {
  const sum = noWork()
  for (const { sessions, minutes, direct_minutes, participants } of some) {
    sum.sessions += sessions
    sum.minutes += minutes
    sum.direct_minutes += direct_minutes
    sum.participants += participants
  }
  return sum
}
