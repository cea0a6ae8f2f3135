import { usualParticipants } from '../../shared/session-defaults.ts'
import { type NewSession, noDetails, type Session } from '../../shared/session.ts'

/** A row of the week: one activity, under its usual name or an own label. */
export interface WeekRow {
  readonly key: string
  readonly activity: Session['activity']
  readonly label: string
  /** The newest session of the row, in this week or the weeks before it. */
  readonly newest: Session
  readonly byDay: ReadonlyMap<string, readonly Session[]>
  readonly minutes: number
}

export const minutesOf = (sessions: readonly { readonly minutes: number }[]): number =>
  sessions.reduce((sum, { minutes }) => sum + minutes, 0)

/**
 * The rows of a week: what was done in it, and what was done in the weeks before it, so that it can be
 * entered again. `sessions` are of all these weeks, oldest first; in the order of the activities.
 */
export function weekRows(sessions: readonly Session[], monday: string): WeekRow[] {
  const groups = Map.groupBy(sessions, ({ activity, label }) => `${activity} ${label}`)
  return [...groups]
    .map(([key, group]) => {
      const inWeek = group.filter(({ date }) => date >= monday)
      const newest = group.at(-1)!
      return {
        key,
        activity: newest.activity,
        label: newest.label,
        newest,
        byDay: Map.groupBy(inWeek, ({ date }) => date),
        minutes: minutesOf(inWeek),
      }
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** What minutes typed into a cell of a row mean: the form and the unit of the row's newest session. */
export function sessionInCell({ newest }: WeekRow, date: string, minutes: number): NewSession {
  const { activity, label, form, unit, setting } = newest
  return {
    ...noDetails,
    date,
    start: '',
    minutes,
    activity,
    label,
    form,
    unit,
    setting,
    phase: '',
    participants: Number(usualParticipants(activity, form)),
    person: '',
    note: '',
  }
}
