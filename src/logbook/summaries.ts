import { activities } from '../shared/activities.ts'
import { isoWeekOf } from '../shared/dates.ts'
import type { Breakdown, Period, Summary, Totals } from '../shared/summary.ts'
import type { Database } from '../vault/database.ts'
import { countFollowUpsDone } from './follow-ups.ts'

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

type Grain = [
  date: string,
  activity: string,
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
  const byActivity = new Tally<string>()
  const byForm = new Tally<string>()
  const byUnitId = new Tally<number | null>()
  const byPhase = new Tally<string>()
  let didNotHappen = 0

  const grains = db.prepare<[string, string], Grain>(finestGrain).raw().iterate(from, to)
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
    byActivity.add(activity, sessions, minutes, participants, personMinutes)
    byForm.add(form, sessions, minutes, participants, personMinutes)
    byUnitId.add(unitId, sessions, minutes, participants, personMinutes)
    byPhase.add(phase, sessions, minutes, participants, personMinutes)
  }

  const unitNames = new Map(
    db.prepare<[], [number, string]>(`SELECT id, name FROM units`).raw().all(),
  )
  const byKind = byActivity.regrouped((activity) => kinds.get(activity) ?? 'direct')
  return {
    all: byKind.regrouped(() => 'all').of('all'),
    direct: byKind.of('direct'),
    indirect: byKind.of('indirect'),
    by_activity: byActivity.toBreakdown(),
    by_week: byDate.regrouped(isoWeekOf).toBreakdown(),
    by_unit: byUnitId
      .regrouped((id) => (id === null ? '' : (unitNames.get(id) ?? '')))
      .toBreakdown(),
    by_form: byForm.toBreakdown(),
    by_phase: byPhase.toBreakdown(),
    by_date: byDate.toBreakdown(),
    people_with_alias: countPeople(db, { from, to }),
    did_not_happen: didNotHappen,
    first_contacts:
      byPhase.of('first_contact').sessions + countOtherFirstContacts(db, { from, to }),
    follow_ups_done: countFollowUpsDone(db, { from, to }),
  }
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

const kinds = new Map<string, 'direct' | 'indirect'>(
  activities.map(({ code, kind }) => [code, kind]),
)

/** Adds up figures by key. Made for millions of rows, where the same key often comes twice in a row. */
class Tally<Key extends string | number | null> {
  readonly #totals = new Map<Key, Totals>()
  #lastKey: Key | undefined
  #last: Totals = nothing()

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
    return this.#totals.get(key) ?? nothing()
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
    if (!totals) this.#totals.set(key, (totals = nothing()))
    return totals
  }
}

const nothing = (): Totals => ({ sessions: 0, minutes: 0, participants: 0, person_minutes: 0 })
