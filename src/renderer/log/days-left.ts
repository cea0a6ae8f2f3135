import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { restingDays } from '../../shared/session-change.ts'

/** How many days a session that was removed at a moment still rests; 0 on its last day. */
export const daysLeft = (removedAt: string, today: string): number =>
  Math.max(
    0,
    restingDays - differenceInCalendarDays(new Date(`${today}T12:00`), new Date(removedAt)),
  )
