import { dayAfter, monthOf } from './dates.ts'
import { nextDays, plannedDays } from './group-recurrence.ts'
import type { GroupWithSessions } from './group.ts'

/** How it went on a day. A planned day that nothing was logged for is no fault. */
export type GroupDayState = 'held' | 'called_off' | 'not_logged'

export interface GroupDay {
  readonly day: string
  readonly state: GroupDayState
  /** Of the sessions that were held. */
  readonly participants: number
}

type Days = Readonly<Record<'from' | 'to', string>>

/** The days on which a group was to meet or did, in order. */
export function daysOfGroup(group: GroupWithSessions, days: Days): GroupDay[] {
  const planned = plannedDays(group, days)
  const logged = group.sessions.filter(({ date }) => days.from <= date && date <= days.to)
  const all = new Set([...planned, ...logged.map(({ date }) => date)])
  return [...all].toSorted().map((day) => {
    const ofDay = logged.filter(({ date }) => date === day)
    const held = ofDay.filter(({ happened }) => happened)
    return {
      day,
      state: held.length > 0 ? 'held' : ofDay.length > 0 ? 'called_off' : 'not_logged',
      participants: held.reduce((sum, { participants }) => sum + participants, 0),
    }
  })
}

const isLogged = ({ sessions }: GroupWithSessions, day: string): boolean =>
  sessions.some(({ date }) => date === day)

/** The next planned day from today on that nothing is logged for; empty when there is none. */
export const nextDayOf = (group: GroupWithSessions, today: string): string =>
  nextDays(group, today, 10).find((day) => !isLogged(group, day)) ?? ''

/**
 * The day that a headcount belongs to: the latest planned day of the last two weeks when nothing is
 * logged for it, and else today. Empty when today is logged already, or the group has ended.
 */
export function dayToLog(group: GroupWithSessions, today: string): string {
  const latest = plannedDays(group, { from: dayAfter(today, -13), to: today }).at(-1)
  if (latest !== undefined && !isLogged(group, latest)) return latest
  return hasEnded(group, today) || isLogged(group, today) ? '' : today
}

/** Whether a planned day waits for its headcount, so that asking for it is no surprise. */
export const isDue = (group: GroupWithSessions, today: string): boolean => {
  const day = dayToLog(group, today)
  return day !== '' && plannedDays(group, { from: day, to: day }).length > 0
}

/** Whether its last day is today or earlier. */
export const hasEnded = ({ endedOn }: { readonly endedOn: string }, today: string): boolean =>
  endedOn !== '' && endedOn <= today

export interface GroupMonth {
  readonly month: string
  readonly planned: number
  readonly held: number
  readonly calledOff: number
  /** Of each time it was held, in order. */
  readonly headcounts: readonly number[]
}

/** Month by month, those without anything left out. Each session counts, as in a summary, and not each day. */
export function monthsOfGroup(group: GroupWithSessions, days: Days): GroupMonth[] {
  const planned = plannedDays(group, days)
  const logged = group.sessions.filter(({ date }) => days.from <= date && date <= days.to)
  const months = new Set([...planned, ...logged.map(({ date }) => date)].map(monthOf))
  return [...months].toSorted().map((month) => {
    const ofMonth = logged.filter(({ date }) => monthOf(date) === month)
    const held = ofMonth.filter(({ happened }) => happened)
    return {
      month,
      planned: planned.filter((day) => monthOf(day) === month).length,
      held: held.length,
      calledOff: ofMonth.length - held.length,
      headcounts: held.map(({ participants }) => participants),
    }
  })
}
