/**
 * What a peer supporter's own work consisted of, for that person's eyes: nothing is hidden. Durations
 * are minutes. What did not happen is no session and met nobody, but the minutes it took are the peer
 * supporter's own and count. A day is the one the session began on; no time zone is involved, so a day
 * when the clock is changed is like any other.
 */
import * as z from 'zod/mini'
import { daysOfPeriod, type Grain, periodOf } from './dates.ts'
import { date } from './fields.ts'

/** A stretch of days, both ends included. */
export const period = z
  .strictObject({ from: date, to: date })
  .check(z.refine(({ from, to }) => from <= to, { error: 'bad-period' }))
export type Period = z.infer<typeof period>

/**
 * Minutes are the peer supporter's own time. Person-minutes are minutes × participants, session by
 * session, and are never shown as time worked.
 */
export const totals = z.strictObject({
  sessions: z.int(),
  minutes: z.int(),
  participants: z.int(),
  person_minutes: z.int(),
})
export type Totals = z.infer<typeof totals>

const breakdown = z.record(z.string(), totals)
export type Breakdown = Readonly<Record<string, Totals>>

/**
 * What the work of a period consisted of. The keys are those that `peerlogg summary` prints and
 * scripts rely on. Each breakdown holds only what occurs, and its totals add up to those of `all`.
 */
export const summary = z.strictObject({
  all: totals,
  direct: totals,
  indirect: totals,
  by_activity: breakdown,
  /** By Jacobson's types of peer support work; empty for what belongs to none. */
  by_type: breakdown,
  /** By the words of the founding documents; empty for what belongs to none. */
  by_word: breakdown,
  /** By ISO week. A week that the period cuts holds the days inside alone. */
  by_week: breakdown,
  /** Without a unit the key is empty. */
  by_unit: breakdown,
  /** What has no unit is under `other`, as in what leaves the log. */
  by_setting: breakdown,
  by_form: breakdown,
  /** Without a phase the key is empty. */
  by_phase: breakdown,
  by_date: breakdown,
  /** Direct work alone. */
  direct_by_date: breakdown,
  /** Distinct pseudonyms in this log; never added up across logs. */
  people_with_alias: z.int(),
  /** What was agreed and did not come about. It is not among the sessions; its minutes are counted. */
  did_not_happen: z.int(),
  /** Sessions marked as the first contact, or in that phase. */
  first_contacts: z.int(),
  /** Follow-ups that were closed as done in the period. */
  follow_ups_done: z.int(),
  lists_started: z.int(),
  lists_finished: z.int(),
  /** Items of homecoming lists that were marked as done in the period and still are. */
  list_items_done: z.int(),
  /** Plans for studies and work that went on during some day of it. Never added up over periods. */
  plans_active: z.int(),
  plan_steps_done: z.int(),
  /** Sessions that were logged from a group and came about, and those that did not. */
  groups_held: z.int(),
  groups_cancelled: z.int(),
  /** Own time on the activity I04, also what is in `by_activity`. */
  supervision_and_training_minutes: z.int(),
})
export type Summary = z.infer<typeof summary>

/** What a summary can be divided by, besides time. */
export const groupings = [
  'activity',
  'type',
  'word',
  'kind',
  'form',
  'setting',
  'unit',
  'phase',
] as const
export type Grouping = (typeof groupings)[number]

/** One breakdown of a summary; by kind it is direct and indirect work, where there is any. */
export function breakdownBy(whole: Summary, grouping: Grouping): Breakdown {
  if (grouping !== 'kind') return whole[`by_${grouping}`]
  const { direct, indirect } = whole
  return Object.fromEntries(
    Object.entries({ direct, indirect }).filter(
      ([, { sessions, minutes }]) => sessions + minutes > 0,
    ),
  )
}

/** The days of a period that fall in the week, month and so on of a key that `overTime` made of it. */
export function partOf(whole: Period, key: string): Period {
  const { from, to } = daysOfPeriod(key)
  return {
    from: from > whole.from ? from : whole.from,
    to: to < whole.to ? to : whole.to,
  }
}

/** Days folded into weeks, months and so on, in order. Holds only what occurs. */
export function overTime(byDate: Breakdown, grain: Grain): Breakdown {
  const folded = new Map<string, Totals>()
  for (const [day, { sessions, minutes, participants, person_minutes }] of Object.entries(byDate)) {
    const key = periodOf(day, grain)
    const sum = folded.get(key) ?? noTotals()
    sum.sessions += sessions
    sum.minutes += minutes
    sum.participants += participants
    sum.person_minutes += person_minutes
    folded.set(key, sum)
  }
  return Object.fromEntries([...folded].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

export const noTotals = (): Totals => ({
  sessions: 0,
  minutes: 0,
  participants: 0,
  person_minutes: 0,
})

const share = z.strictObject({ sessions: z.int(), minutes: z.int() })

/** An hour on the clock of a weekday: 0 is Monday, and hour 14 is from 14:00 until 15:00. */
export const weekHour = z.strictObject({
  weekday: z.int().check(z.gte(0), z.lte(6)),
  hour: z.int().check(z.gte(0), z.lte(23)),
})
export type WeekHour = z.infer<typeof weekHour>

/**
 * When in the week the work was done. Minutes are spread over the hours they fell in, past midnight
 * into the next weekday, and with those without a clock time add up to all of the period. A session is
 * counted in each hour it reached into, so sessions do not add up.
 */
export const pattern = z.strictObject({
  /** Only the hours that hold something, from Monday. */
  hours: z.array(z.strictObject({ ...weekHour.shape, ...share.shape })),
  without_time: share,
})
export type Pattern = z.infer<typeof pattern>
