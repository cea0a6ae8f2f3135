import { TodaysGroups } from '../groups/todays-groups.tsx'
import { HomecomingsAhead } from '../homecoming/homecomings-ahead.tsx'
import { TodaysMeetings } from '../meetings/todays-meetings.tsx'
import { WaitingLine } from '../share/waiting-line.tsx'
import { DueSteps } from '../study-plans/due-steps.tsx'
import { useToday } from '../words/use-today.ts'

interface Props {
  /** The day that is looked at. */
  readonly day: string
  readonly onDone: () => void
}

/** What the day was planned to hold, who goes home soon, and what waits to be shared, without fuss. */
export function PlannedToday({ day, onDone }: Props) {
  const today = useToday()
  return (
    <>
      {day <= today && <TodaysGroups day={day} onDone={onDone} />}
      {day === today && <TodaysMeetings day={day} />}
      {day === today && <DueSteps today={today} />}
      <HomecomingsAhead today={today} />
      <WaitingLine />
    </>
  )
}
