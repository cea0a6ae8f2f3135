import { activities, type ActivityCode } from '../shared/activities.ts'
import { typeOf, wordOf } from '../shared/activity-groups.ts'
import {
  type Breakdown,
  noTotals,
  overTime,
  type Period,
  type Summary,
  type Totals,
} from '../shared/summary.ts'
import type { Cell, FactName } from '../shared/export-format.ts'
import type { Setting } from '../shared/session.ts'
import type { Database } from '../vault/database.ts'
import { countFollowUpsDone } from './follow-ups.ts'
import { countGroups } from './groups.ts'
import { countLists } from './homecoming.ts'
import { countPlans } from './plans.ts'

/**
 * Everything a summary is made of, at its finest grain. The grouping follows the columns of the
 * index, so that rows stream out of one pass over it without being sorted.
 */
export const finestGrain = `
  SELECT date, activity, form, unit_id, phase,
    count(*), sum(happened), sum(duration_minutes), sum(participants),
    sum(duration_minutes * participants)
  FROM sessions WHERE date BETWEEN ? AND ?
  GROUP BY date, activity, form, unit_id, phase`

export type FinestGrain = [
  date: string,
  activity: ActivityCode,
  form: string,
  unitId: number | null,
  phase: string,
  logged: number,
  sessions: number,
  minutes: number,
  participants: number,
  personMinutes: number,
]

/**
 * What the work of a period consisted of; both days are included. What did not happen is no session
 * and met nobody, but the minutes it took are the peer supporter's own and count.
 */
export function summarise(db: Database, { from, to }: Period): Summary {
  const byDate = new Tally<string>()
  const directByDate = new Tally<string>()
  const byActivity = new Tally<ActivityCode>()
  const byForm = new Tally<string>()
  const byUnitId = new Tally<number | null>()
  const byPhase = new Tally<string>()
  let didNotHappen = 0

  const grains = db.prepare<[string, string], FinestGrain>(finestGrain).raw().iterate(from, to)
  for (const [
    date,
    activity,
    form,
    unitId,
    phase,
    logged,
    sessions,
    minutes,
    participants,
    personMinutes,
  ] of grains) {
    didNotHappen += logged - sessions
    if (sessions === 0 && minutes === 0) continue
    byDate.add(date, sessions, minutes, participants, personMinutes)
    if (isDirect(activity)) {
      directByDate.add(date, sessions, minutes, participants, personMinutes)
    }
    byActivity.add(activity, sessions, minutes, participants, personMinutes)
    byForm.add(form, sessions, minutes, participants, personMinutes)
    byUnitId.add(unitId, sessions, minutes, participants, personMinutes)
    byPhase.add(phase, sessions, minutes, participants, personMinutes)
  }

  const units = readUnits(db)
  const byKind = byActivity.regrouped((activity) => (isDirect(activity) ? 'direct' : 'indirect'))
  return {
    all: byKind.regrouped(() => 'all').of('all'),
    direct: byKind.of('direct'),
    indirect: byKind.of('indirect'),
    by_activity: byActivity.toBreakdown(),
    by_type: byActivity.regrouped(typeOf).toBreakdown(),
    by_word: byActivity.regrouped(wordOf).toBreakdown(),
    by_week: overTime(byDate.toBreakdown(), 'week'),
    by_unit: byUnitId.regrouped((id) => unitOf(units, id).unit).toBreakdown(),
    by_setting: byUnitId.regrouped((id) => unitOf(units, id).setting).toBreakdown(),
    by_form: byForm.toBreakdown(),
    by_phase: byPhase.toBreakdown(),
    by_date: byDate.toBreakdown(),
    direct_by_date: directByDate.toBreakdown(),
    people_with_alias: countPeople(db, { from, to }),
    did_not_happen: didNotHappen,
    first_contacts:
      byPhase.of('first_contact').sessions + countOtherFirstContacts(db, { from, to }),
    ...countBesideSessions(db, { from, to }),
    groups_cancelled: countGroups(db, { from, to }).cancelled,
    supervision_and_training_minutes: byActivity.of('I04').minutes,
  }
}

/** What is counted beside the sessions and may leave the log, by the names of the export's facts. */
export function countBesideSessions(db: Database, whole: Period) {
  const lists = countLists(db, whole)
  const plans = countPlans(db, whole)
  return {
    follow_ups_done: countFollowUpsDone(db, whole),
    lists_started: lists.started,
    lists_finished: lists.finished,
    list_items_done: lists.itemsDone,
    plans_active: plans.active,
    plan_steps_done: plans.stepsDone,
    groups_held: countGroups(db, whole).held,
  } satisfies Partial<Record<FactName, number>>
}

/** First contacts that the phase does not tell of, only their mark. */
export function countOtherFirstContacts(db: Database, { from, to }: Period): number {
  const count = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM sessions
       WHERE first_contact = 1 AND phase <> 'first_contact' AND happened AND date BETWEEN ? AND ?`,
    )
    .pluck()
    .get(from, to)
  return count ?? 0
}

/** How many pseudonyms were met: one step in the index for each, however many sessions. */
export function countPeople(db: Database, { from, to }: Period): number {
  const count = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM people WHERE EXISTS (
         SELECT 1 FROM sessions WHERE person_id = people.id AND happened = 1 AND date BETWEEN ? AND ?)`,
    )
    .pluck()
    .get(from, to)
  return count ?? 0
}

type Units = ReadonlyMap<number, Pick<Cell, 'unit' | 'setting'>>

/** Units by the number that sessions bear. */
export function readUnits(db: Database): Units {
  const rows = db
    .prepare<[], { id: number; unit: string; setting: Setting }>(
      `SELECT id, name AS unit, setting FROM units`,
    )
    .all()
  return new Map(rows.map(({ id, unit, setting }) => [id, { unit, setting }]))
}

/** As it leaves the log: without a unit, the name is empty and the setting `other`. */
export function unitOf(units: Units, id: number | null): Pick<Cell, 'unit' | 'setting'> {
  return (id === null ? undefined : units.get(id)) ?? { unit: '', setting: 'other' }
}

/** Asked for each row of the pass. */
const isDirect = (activity: ActivityCode): boolean => directActivities.has(activity)
const directActivities = new Set(
  activities.filter(({ kind }) => kind === 'direct').map(({ code }) => code),
)

/** Adds up figures by key. Made for millions of rows, where the same key often comes twice in a row. */
class Tally<Key extends string | number | null> {
  readonly #totals = new Map<Key, Totals>()
  #lastKey: Key | undefined
  #last: Totals = noTotals()

  add(
    key: Key,
    sessions: number,
    minutes: number,
    participants: number,
    personMinutes: number,
  ): void {
    if (key !== this.#lastKey) {
      this.#lastKey = key
      this.#last = this.#find(key)
    }
    const totals = this.#last
    totals.sessions += sessions
    totals.minutes += minutes
    totals.participants += participants
    totals.person_minutes += personMinutes
  }

  of(key: Key): Totals {
    return this.#totals.get(key) ?? noTotals()
  }

  regrouped<Other extends string>(keyOf: (key: Key) => Other): Tally<Other> {
    const other = new Tally<Other>()
    for (const [key, { sessions, minutes, participants, person_minutes }] of this.#totals) {
      other.add(keyOf(key), sessions, minutes, participants, person_minutes)
    }
    return other
  }

  toBreakdown(): Breakdown {
    const entries = [...this.#totals].map(([key, totals]) => [String(key), totals] as const)
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
  }

  #find(key: Key): Totals {
    let totals = this.#totals.get(key)
    if (!totals) this.#totals.set(key, (totals = noTotals()))
    return totals
  }
}
