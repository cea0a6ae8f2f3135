import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Session } from '../../shared/session.ts'
import { api } from '../api.ts'
import { DueFollowUps } from '../follow-ups/due-follow-ups.tsx'
import { SafetyNotices } from '../safety/safety-notices.tsx'
import { askMemory } from '../sessions/memory.ts'
import { useLogAnswer } from '../sessions/use-log-answer.ts'
import { useGoTo } from '../shell/navigation.tsx'
import { RefusalNotice } from '../shell/refusal-notice.tsx'
import { ScreenHeading } from '../shell/screen-heading.tsx'
import { asRefusal } from '../use-answer.ts'
import { capitalised, dayInWords, weekNumber } from '../words/days.ts'
import { useLanguage } from '../words/language.tsx'
import { useToday } from '../words/use-today.ts'
import { AsEarlier, type AsEarlierHandle } from './as-earlier.tsx'
import { DayList } from './day-list.tsx'
import { Entry, type InForm } from './entry.tsx'
import { fromFollowUp } from './from-follow-up.ts'
import { QuickWays, type QuickWaysHandle } from './quick-ways.tsx'
import './today.css'

// Fetched right after the start.
const PlannedToday = lazy(async () => ({
  default: (await import('./planned-today.tsx')).PlannedToday,
}))

// The line is there before the log has answered, so that no key of somebody who types at once is lost.
const nothingKnown = { units: [], people: [] }

/** A day's work: where it is written, what can be logged again by a key, and what the day holds. */
export function Today() {
  const { t } = useLingui()
  const language = useLanguage()
  const today = useToday()
  // Nothing chosen is today, also when the app stays open past midnight.
  const [chosenDay, setChosenDay] = useState<string>()
  const day = chosenDay ?? today
  const toDay = (next: string) => setChosenDay(next === today ? undefined : next)
  const goTo = useGoTo()

  const [inForm, setInForm] = useState<InForm>()
  const [proposed, setProposed] = useState<readonly Session[]>()
  const lineInput = useRef<HTMLInputElement>(null)
  const quickWays = useRef<QuickWaysHandle>(null)
  const asEarlier = useRef<AsEarlierHandle>(null)
  const toLine = () => lineInput.current?.focus()

  const memory = useLogAnswer(askMemory)
  const sessions = useLogAnswer(useCallback(() => api.sessions.list({ from: day, to: day }), [day]))
  const logFrom = async (followUp: FollowUp) => {
    const [origin] =
      followUp.sessionId === null ? [] : await api.sessions.read([followUp.sessionId])
    setInForm({ fields: fromFollowUp(followUp, origin, day) })
  }
  const [failure, setFailure] = useState<Refusal>()

  return (
    <>
      <ScreenHeading name={t`Idag`} takesFocus={false}>
        <p className="soft">
          <Trans>
            {capitalised(dayInWords(today, language))}, vecka {weekNumber(today)}
          </Trans>
        </p>
      </ScreenHeading>
      <SafetyNotices onSettings={(part) => goTo('settings', part)} />
      <div className={`today ${inForm ? 'today-in-form' : ''}`}>
        {memory.refusal && <RefusalNotice refusal={memory.refusal} onRetry={memory.askAgain} />}
        <Entry
          {...(memory.value ?? nothingKnown)}
          today={today}
          day={day}
          lineInput={lineInput}
          inForm={inForm}
          onForm={setInForm}
          onDate={toDay}
          onDown={() => (proposed ? asEarlier : quickWays).current?.focus()}
          onEscape={() => setProposed(undefined)}
        />
        <div className="today-aside">
          {memory.value && !inForm && !proposed && (
            <QuickWays
              ref={quickWays}
              day={day}
              today={today}
              units={memory.value.units}
              onAsEarlier={setProposed}
              onLeave={toLine}
            />
          )}
          {proposed && (
            <AsEarlier
              ref={asEarlier}
              isHidden={inForm !== undefined}
              sessions={proposed}
              day={day}
              onEnd={() => {
                setProposed(undefined)
                toLine()
              }}
            />
          )}
          <Suspense>
            <PlannedToday day={day} onDone={toLine} />
          </Suspense>
          {failure && <RefusalNotice refusal={failure} />}
          <DueFollowUps
            today={today}
            onLogFrom={(followUp) => {
              setFailure(undefined)
              logFrom(followUp).catch((error: unknown) => setFailure(asRefusal(error)))
            }}
          />
        </div>
        <DayList today={today} day={day} onDay={toDay} sessions={sessions} />
      </div>
    </>
  )
}
