import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { api } from '../api.ts'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { useAnswer } from '../use-answer.ts'
import { capitalised, dayInWords, weekNumber } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { DayList } from './day-list.tsx'
import { SessionForm } from './session-form.tsx'
import './today.css'

/** What the form offers: known units and pseudonyms, and the unit of the latest session. */
async function askMemory() {
  const [units, people] = await Promise.all([api.units.list(), api.people.list()])
  return { units, people, lastUnit: units[0]?.name ?? '' }
}

/** A day's work: the form, and what the day holds so far. */
export function Today() {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  // Nothing chosen is today, also when the app stays open past midnight.
  const [chosenDay, setChosenDay] = useState<string>()
  const day = chosenDay ?? today
  const goTo = (next: string) => setChosenDay(next === today ? undefined : next)

  const memory = useAnswer(askMemory)
  const sessions = useAnswer(useCallback(() => api.sessions.list({ from: day, to: day }), [day]))

  return (
    <>
      <ScreenHeading name={t`Idag`} takesFocus={false}>
        <p className="soft">
          <Trans>
            {capitalised(dayInWords(today, language))}, vecka {weekNumber(today)}
          </Trans>
        </p>
      </ScreenHeading>
      <div className="today">
        <div className="today-form">
          {memory.refusal && <RefusalNotice refusal={memory.refusal} onRetry={memory.askAgain} />}
          {memory.value && (
            <SessionForm
              {...memory.value}
              today={today}
              day={day}
              onDay={goTo}
              onSaved={() => {
                sessions.askAgain()
                memory.askAgain()
              }}
            />
          )}
        </div>
        <DayList today={today} day={day} onDay={goTo} sessions={sessions} />
      </div>
    </>
  )
}
