/** How the sessions behind a figure of a summary are found: `sessions.find` answers with those it counts. */
import { activities, type ActivityCode } from './activities.ts'
import { typeOf, wordOf } from './activity-groups.ts'
import type { Grain } from './dates.ts'
import type { Session } from './session.ts'
import { everySession, type SessionFilter } from './session-search.ts'
import { type Grouping, partOf, type Period, type WeekHour } from './summary.ts'

/**
 * Behind one line of a breakdown, by its key there; by a grain, behind the days of the period that fall
 * in that week, month and so on.
 */
export function sessionsBehind(period: Period, by: Grouping | Grain, key: string): SessionFilter {
  const all = sessionsBehindAll(period)
  switch (by) {
    case 'activity':
      return { ...all, activities: [key as ActivityCode] }
    case 'type':
      return { ...all, activities: activitiesWhere(({ code }) => typeOf(code) === key) }
    case 'word':
      return { ...all, activities: activitiesWhere(({ code }) => wordOf(code) === key) }
    case 'kind':
      return { ...all, activities: activitiesWhere(({ kind }) => kind === key) }
    case 'form':
      return { ...all, forms: [key as Session['form']] }
    case 'setting':
      return { ...all, settings: [key as Exclude<Session['setting'], ''>] }
    case 'unit':
      return { ...all, unit: key, isWithoutUnit: key === '' }
    case 'phase':
      return { ...all, phases: [key as Session['phase']] }
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'half_year':
    case 'year':
      return { ...all, ...partOf(period, key) }
  }
}

/** Behind the totals of a period. */
export const sessionsBehindAll = ({ from, to }: Period): SessionFilter => ({
  ...everySession,
  outcome: 'counted',
  from,
  to,
})

/** Behind one hour of the pattern of a week. */
export const sessionsBehindHour = (period: Period, at: WeekHour): SessionFilter => ({
  ...sessionsBehindAll(period),
  at,
})

/** Figures of a summary that are no breakdown. Follow-ups that were done are no sessions. */
export type SessionFact = 'people_with_alias' | 'did_not_happen' | 'first_contacts'

/** Behind a figure that is counted apart. */
export function sessionsBehindFact({ from, to }: Period, fact: SessionFact): SessionFilter {
  const happened: SessionFilter = { ...everySession, outcome: 'happened', from, to }
  switch (fact) {
    case 'people_with_alias':
      return { ...happened, hasPerson: true }
    case 'first_contacts':
      return { ...happened, isFirstContact: true }
    case 'did_not_happen':
      return { ...happened, outcome: 'did_not_happen' }
  }
}

const activitiesWhere = (isWanted: (activity: (typeof activities)[number]) => boolean) =>
  activities.filter(isWanted).map(({ code }) => code)
