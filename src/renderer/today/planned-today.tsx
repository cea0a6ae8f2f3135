import { TodaysGroups } from '../groups/todays-groups.tsx'
import { HomecomingsAhead } from '../homecoming/homecomings-ahead.tsx'
import { TodaysMeetings } from '../meetings/todays-meetings.tsx'
import { DueSteps } from '../study-plans/due-steps.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  /** The day that is looked at. */
  readonly day: string
  readonly onDone: () => void
}

/** What the day was planned to hold, and who goes home soon, without fuss. */
export function PlannedToday({ day, onDone }: Props) {
  const today = useToday()
  return (
    <>
      {day <= today && <TodaysGroups day={day} onDone={onDone} />}
      {day === today && <TodaysMeetings day={day} />}
      {day === today && <DueSteps today={today} />}
      <HomecomingsAhead today={today} />
    </>
  )
}
